// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

/// A posting, by the entry that made it.
public record PostingId(long seq) implements Comparable<PostingId> {
    @Override
    public int compareTo(PostingId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
