// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

/// An action, by the entry that called it.
public record ActionId(long seq) implements Comparable<ActionId> {
    @Override
    public int compareTo(ActionId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
