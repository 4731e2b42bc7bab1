// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ladder;

/// A rung of a ladder, by the entry that opened it.
public record RungId(long seq) implements Comparable<RungId> {
    @Override
    public int compareTo(RungId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
