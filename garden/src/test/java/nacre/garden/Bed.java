// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import java.time.Instant;
import nacre.assembly.part.MemberId;

/// A bed.
///
/// @param seq the entry that sowed it
/// @param ripe when it is harvested
public record Bed(long seq, MemberId by, long rows, Instant ripe, boolean isHarvested) {
    Bed harvested() {
        return new Bed(seq, by, rows, ripe, true);
    }
}
