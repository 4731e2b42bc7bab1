// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.series;

/// A series of shifts, by the entry that planned it.
public record SeriesId(long seq) implements Comparable<SeriesId> {
    @Override
    public int compareTo(SeriesId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
