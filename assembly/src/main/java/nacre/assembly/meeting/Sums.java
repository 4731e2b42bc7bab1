// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import java.util.List;
import java.util.stream.Stream;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Count;

/// How many hands or papers said what.
public record Sums(long yes, long no, long abstain) {

    /// @throws IllegalArgumentException if a number is none, or larger than any meeting
    public Sums {
        for (long each : new long[] {yes, no, abstain}) {
            if (each < 0 || each > nacre.ballot.Tally.LARGEST) {
                throw new IllegalArgumentException("%d hands cannot be counted.".formatted(each));
            }
        }
    }

    /// All of them.
    public long all() {
        return yes + no + abstain;
    }

    /// How many said this.
    public long of(Choice choice) {
        return switch (choice) {
            case YES -> yes;
            case NO -> no;
            case ABSTAIN -> abstain;
        };
    }

    /// In what another count differs from this.
    public List<Choice> differ(Sums other) {
        return Stream.of(Choice.values()).filter(each -> of(each) != other.of(each)).toList();
    }

    /// The count with these answers more.
    public Count addedTo(Count count) {
        return count.plus(new Ballot.Said(Choice.YES), yes)
                .plus(new Ballot.Said(Choice.NO), no)
                .plus(new Ballot.Said(Choice.ABSTAIN), abstain);
    }
}
