// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.petition;

/// A petition, by the entry that opened it.
public record PetitionId(long seq) implements Comparable<PetitionId> {
    @Override
    public int compareTo(PetitionId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
