// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

/// A list of payments, by the entry that made it.
public record PayoutId(long seq) implements Comparable<PayoutId> {
    @Override
    public int compareTo(PayoutId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
