// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

/// How voters pick from options, and which of them are chosen.
public enum Picking implements Word {
    /// Each picks one; the one with the most votes is chosen.
    PLURALITY("plurality"),
    /// Each picks one; one with more than half of all votes is chosen, else a second vote is taken
    /// between the two first.
    TWO_ROUND("two-round"),
    /// That second vote.
    RUN_OFF("run-off"),
    /// Each picks as many as she can live with; those with the most votes are chosen (Brams and
    /// Fishburn, *Approval Voting*, 1983).
    APPROVAL("approval");

    private final String word;

    Picking(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /// Whether more than one can be chosen at once.
    public boolean allowsSeats() {
        return this == APPROVAL;
    }
}
