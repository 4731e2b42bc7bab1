// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import java.time.LocalDate;
import java.util.List;
import nacre.ballot.Tally;

/// What came of an action ballot.
///
/// @param closed its last day; later than was settled if the server slept
/// @param tally all answers; who spoilt hers counts as one who takes part and says neither
/// @param groups the answers of each group, in their order; none if they are not told
public record Result(LocalDate closed, Tally tally, List<Count> groups) {

    /// Copies the list.
    public Result {
        groups = List.copyOf(groups);
    }

    /// The answers of a group.
    public record Count(long yes, long no, long spoilt) {
        /// How many took part.
        public long answered() {
            return yes + no + spoilt;
        }

        Count plus(Answer answer) {
            return switch (answer) {
                case YES -> new Count(yes + 1, no, spoilt);
                case NO -> new Count(yes, no + 1, spoilt);
                case SPOILT -> new Count(yes, no, spoilt + 1);
                case PREVENTED -> this;
            };
        }
    }
}
