// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.road;

/// A road, by the entry that says it was taken.
public record RoadId(long seq) implements Comparable<RoadId> {
    @Override
    public int compareTo(RoadId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
