// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

/// A member's pseudonym in one organ: the sequence number of the entry that first named her.
public record MemberId(long seq) implements Comparable<MemberId> {
    @Override
    public int compareTo(MemberId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
