// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.roll;

import java.time.Instant;
import nacre.assembly.part.MemberId;

/// Somebody whom the record has named.
///
/// @param id her pseudonym
/// @param standing where she stands
/// @param since when she came to stand there
/// @param hasEntered whether she has come in for the first time
/// @param described the entry that holds her present name
public record Member(
        MemberId id, Standing standing, Instant since, boolean hasEntered, long described) {

    /// Where somebody stands towards the organ.
    public enum Standing {
        /// Named by somebody who proposes her, not admitted.
        CANDIDATE,
        /// A member: entitled and counted.
        ON_THE_ROLL,
        /// Left of her own will.
        LEFT,
        /// Removed by a decision.
        REMOVED
    }

    /// Whether she is a member now.
    public boolean isOnTheRoll() {
        return standing == Standing.ON_THE_ROLL;
    }

    Member standing(Standing next, Instant since) {
        return new Member(id, next, since, hasEntered, described);
    }

    Member entered() {
        return new Member(id, standing, since, true, described);
    }

    Member described(long entry) {
        return new Member(id, standing, since, hasEntered, entry);
    }
}
