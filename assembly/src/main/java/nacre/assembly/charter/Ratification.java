// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;
import nacre.ballot.Fraction;
import org.jspecify.annotations.Nullable;

/// What a council decides on this matter takes force only once enough of its organs have ratified
/// it, each by a decision of its own.
///
/// @param by what is counted: organs, or the persons on their rolls
/// @param number how many must ratify at least; 0 where a share is asked for
/// @param share what part must ratify at least; null where a number is
/// @param within how long they have, in whole days
public record Ratification(
        MatterKey matter,
        CouncilTerms.Weighing by,
        long number,
        @Nullable Fraction share,
        Duration within) {

    /// The shortest and the longest that organs may have.
    public static final Duration SHORTEST = Duration.ofDays(1);

    /// A year.
    public static final Duration LONGEST = Duration.ofDays(366);

    /// @throws IllegalArgumentException unless exactly one of number and share says how many
    public Ratification {
        boolean isOne = share == null ? number > 0 : number == 0 && share.numerator() > 0;
        if (!isOne) {
            throw new IllegalArgumentException(
                    "A ratification asks for a number or for a share, not for %d and %s."
                            .formatted(number, share));
        }
    }

    /// At least so many.
    public static Ratification of(
            MatterKey matter, CouncilTerms.Weighing by, long number, Duration within) {
        return new Ratification(matter, by, number, null, within);
    }

    /// At least this part of all.
    public static Ratification of(
            MatterKey matter, CouncilTerms.Weighing by, Fraction share, Duration within) {
        return new Ratification(matter, by, 0, share, within);
    }

    /// How many of so many must ratify.
    public long needed(long entitled) {
        Fraction part = share;
        return part == null
                ? number
                : Math.ceilDiv(Math.multiplyExact(entitled, part.numerator()), part.denominator());
    }
}
