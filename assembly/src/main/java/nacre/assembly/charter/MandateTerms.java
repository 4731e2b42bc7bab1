// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;
import nacre.ballot.Fraction;

/// What holds for every mandate.
///
/// A recall is decided by the rule that gave the mandate, or by today's rule of the matter
/// [MatterKey#MANDATES] where that is no harder ([nacre.ballot.Rule#isNoHarderThan]).
///
/// @param longest the longest term, in whole days
/// @param recallShare how many of the entitled must ask for a recall, at most [#MOST_TO_ASK]
/// @param recallVoting how long the vote on a recall is open
public record MandateTerms(Duration longest, Fraction recallShare, Duration recallVoting) {

    /// The largest share that may have to ask; a charter may only make recall easier.
    public static final Fraction MOST_TO_ASK = new Fraction(1, 5);

    public MandateTerms {
        WholeHours.check("longest", longest);
        WholeHours.check("recallVoting", recallVoting);
        if (!longest.equals(Duration.ofDays(longest.toDays()))) {
            throw new IllegalArgumentException(
                    "The longest term is %s, but must be whole days.".formatted(longest));
        }
    }

    /// How many must ask before the vote on a recall opens.
    ///
    /// Rounded down, so that it is never more than the share, and at least one.
    public long askersNeeded(long entitled) {
        return Math.max(1, recallShare.floorOf(entitled));
    }
}
