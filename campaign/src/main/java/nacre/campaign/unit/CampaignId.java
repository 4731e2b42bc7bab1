// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.unit;

/// A campaign, by the entry that opened it.
public record CampaignId(long seq) implements Comparable<CampaignId> {
    @Override
    public int compareTo(CampaignId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
