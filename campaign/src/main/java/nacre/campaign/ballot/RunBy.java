// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import nacre.ballot.Word;

/// By whom, or how, a law or a rulebook wants a ballot to be run so that it counts.
public enum RunBy implements Word {
    /// As the organ likes.
    ANYBODY("anybody"),
    /// By post, or in a way that the law permits, under an independent scrutineer.
    SCRUTINEER("scrutineer"),
    /// By the union, as its rulebook says.
    UNION("union"),
    /// By a public authority.
    AUTHORITY("authority"),
    /// On cards that people sign by hand.
    CARDS("cards");

    private final String word;

    RunBy(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /// Whether a ballot that is run here only shows how people stand.
    public boolean isElsewhere() {
        return this != ANYBODY;
    }
}
