// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

/// A settlement, by the entry that made it.
public record SettlementId(long seq) implements Comparable<SettlementId> {
    @Override
    public int compareTo(SettlementId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
