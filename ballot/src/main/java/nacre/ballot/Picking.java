// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

/// How voters pick from options, and which of them are chosen.
public enum Picking implements Word {
    /// Each picks one; those with the most votes are chosen.
    PLURALITY("plurality"),
    /// Each picks one; one with more than half of all votes is chosen, else a second vote is taken
    /// between the two first, and all that are equal to the second of them.
    TWO_ROUND("two-round"),
    /// That second vote.
    RUN_OFF("run-off"),
    /// Each picks as many as she can live with; those with the most votes are chosen (Brams and
    /// Fishburn, *Approval Voting*, 1983).
    APPROVAL("approval"),
    /// There are no more options than can be chosen: each picks as many as she wants, and every
    /// option that more than half of all who answered pick is chosen. Whoever picks none is
    /// against all of them.
    UNCONTESTED("uncontested");

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
        return this == PLURALITY || this == APPROVAL || this == UNCONTESTED;
    }

    /// Whether a voter may pick more than one.
    public boolean allowsSeveral() {
        return this == APPROVAL || this == UNCONTESTED;
    }
}
