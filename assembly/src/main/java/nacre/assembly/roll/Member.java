// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.roll;

import java.time.Duration;
import java.time.Instant;
import nacre.assembly.part.MemberId;

/// Somebody whom the record has named.
///
/// @param id her pseudonym
/// @param standing where she stands
/// @param since when she came to stand there
/// @param isFounding whether she has stood there since the founding, so that there was nobody on
///     the roll before her
/// @param arrival whether and when she came in for the first time
/// @param weight how much she counts for: one, but in a council an organ may count for its persons
/// @param described the entry that holds her present name
public record Member(
        MemberId id,
        Standing standing,
        Instant since,
        boolean isFounding,
        Arrival arrival,
        long weight,
        long described) {

    /// Where somebody stands towards the organ.
    public enum Standing {
        /// Named by somebody who proposes her, not admitted.
        CANDIDATE,
        /// A member: entitled and counted.
        ON_THE_ROLL,
        /// Left of her own will.
        LEFT,
        /// Put on the roll from a list by mistake, and taken off again before she came in.
        TAKEN_OFF,
        /// Removed by a decision.
        REMOVED
    }

    /// Whether she is a member now.
    public boolean isOnTheRoll() {
        return standing == Standing.ON_THE_ROLL;
    }

    /// Whether she has come in for the first time.
    public boolean hasEntered() {
        return arrival instanceof Arrival.Entered;
    }

    /// Whether she came in for the first time after this moment.
    public boolean hasEnteredAfter(Instant moment) {
        return arrival instanceof Arrival.Entered(var at) && at.isAfter(moment);
    }

    /// Whether her name came on the roll less than `wait` before a vote that opens at `opening`, so
    /// that she does not count in it. Founders do not wait: nobody was there before them.
    public boolean isLate(Instant opening, Duration wait) {
        return !isFounding && since.isAfter(opening.minus(wait));
    }

    Member standing(Standing next, Instant since) {
        return new Member(id, next, since, false, arrival, weight, described);
    }

    Member entered(Instant at) {
        return new Member(
                id, standing, since, isFounding, new Arrival.Entered(at), weight, described);
    }

    Member weighing(long next) {
        return new Member(id, standing, since, isFounding, arrival, next, described);
    }

    Member described(long entry) {
        return new Member(id, standing, since, isFounding, arrival, weight, entry);
    }
}
