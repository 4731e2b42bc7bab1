// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

/// An action ballot, by the entry that prepared it.
public record BallotId(long seq) implements Comparable<BallotId> {
    @Override
    public int compareTo(BallotId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
