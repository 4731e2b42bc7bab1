// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.demand;

/// A demand, by the entry that proposed it.
public record DemandId(long seq) implements Comparable<DemandId> {
    @Override
    public int compareTo(DemandId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
