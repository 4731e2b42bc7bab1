// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

/// A claim on a fund, by the entry that made it.
public record ClaimId(long seq) implements Comparable<ClaimId> {
    @Override
    public int compareTo(ClaimId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
