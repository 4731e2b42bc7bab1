// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

/// A vote, by the entry that opened it.
public record VoteId(long seq) implements Comparable<VoteId> {
    @Override
    public int compareTo(VoteId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
