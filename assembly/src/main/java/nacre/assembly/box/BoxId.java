// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.box;

/// A box, by the entry that opened it.
public record BoxId(long seq) implements Comparable<BoxId> {
    @Override
    public int compareTo(BoxId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
