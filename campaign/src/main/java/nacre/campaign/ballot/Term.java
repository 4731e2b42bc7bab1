// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import java.time.LocalDate;

/// How long a ballot that passed gives a mandate for action: whole months of the calendar. A month
/// from a day on which the last one has no such day ends with the month: six months from 31 August
/// end on 28 February, or on 29 February in a leap year.
///
/// @param months how many
public record Term(long months) {

    /// The longest.
    public static final long LONGEST = 24;

    /// @throws IllegalArgumentException if it is out of its range
    public Term {
        if (months < 1 || months > LONGEST) {
            throw new IllegalArgumentException(
                    "A mandate for action takes 1 to %d months, not %d."
                            .formatted(LONGEST, months));
        }
    }

    /// The first day on which it does not hold any more. The day of the ballot is the first of its
    /// time, so the last day on which it holds is the one before.
    ///
    /// @param closed the last day of the ballot
    public LocalDate ends(LocalDate closed) {
        return closed.plusMonths(months);
    }
}
