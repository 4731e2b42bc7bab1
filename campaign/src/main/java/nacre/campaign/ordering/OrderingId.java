// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ordering;

/// An ordering, by the entry that opened it.
public record OrderingId(long seq) implements Comparable<OrderingId> {
    @Override
    public int compareTo(OrderingId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
