// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

/// An offer in talks, by the entry that recorded it.
public record OfferId(long seq) implements Comparable<OfferId> {
    @Override
    public int compareTo(OfferId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
