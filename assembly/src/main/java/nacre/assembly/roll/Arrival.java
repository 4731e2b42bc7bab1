// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.roll;

import java.time.Instant;

/// Whether somebody on the roll has come in herself.
public sealed interface Arrival {

    /// She has not come in yet.
    record Awaited() implements Arrival {}

    /// She came in for the first time at this moment; founders when the organ was founded.
    record Entered(Instant at) implements Arrival {}
}
