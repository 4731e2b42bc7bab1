// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.unit;

/// A unit, by the entry that added it.
public record UnitId(long seq) implements Comparable<UnitId> {
    @Override
    public int compareTo(UnitId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
