// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.comeback;

/// A coming back, by the entry that began it.
public record ComebackId(long seq) implements Comparable<ComebackId> {
    @Override
    public int compareTo(ComebackId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
