// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import nacre.assembly.charter.Power;

/// What somebody must have to do something: membership is enough, or a power is needed.
public sealed interface Need {

    /// Every member may.
    record Right() implements Need {}

    /// A live mandate must give this power.
    record Holding(Power power) implements Need {}

    /// Nobody may by herself: only a decision, a date or the founding brings it about.
    record Nobody() implements Need {}
}
