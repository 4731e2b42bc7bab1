// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.pledge;

/// A pledge, by the entry that opened it.
public record PledgeId(long seq) implements Comparable<PledgeId> {
    @Override
    public int compareTo(PledgeId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
