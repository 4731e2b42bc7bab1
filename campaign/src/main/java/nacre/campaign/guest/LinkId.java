// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.guest;

/// A link, by the entry that made it.
public record LinkId(long seq) implements Comparable<LinkId> {
    @Override
    public int compareTo(LinkId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
