// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import nacre.ballot.Word;

/// How an action ended.
public enum Outcome implements Word {
    /// They gave in.
    WON("won"),
    /// The members decided to stop.
    CALLED_OFF("called-off"),
    /// Its last hour came.
    OVER("over");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
