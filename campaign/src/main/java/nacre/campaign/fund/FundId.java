// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

/// A solidarity fund, by the entry that opened it.
public record FundId(long seq) implements Comparable<FundId> {
    @Override
    public int compareTo(FundId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
