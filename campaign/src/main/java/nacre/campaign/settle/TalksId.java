// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

/// Talks with another side, by the entry that opened them.
public record TalksId(long seq) implements Comparable<TalksId> {
    @Override
    public int compareTo(TalksId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
