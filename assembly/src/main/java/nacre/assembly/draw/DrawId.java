// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.draw;

/// A draw, by the entry that called it.
public record DrawId(long seq) implements Comparable<DrawId> {
    @Override
    public int compareTo(DrawId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
