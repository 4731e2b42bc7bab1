// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import nacre.ballot.Word;

/// How far a demand is met.
public enum Level implements Word {
    MET("met"),
    PARTLY("partly"),
    NOT("not");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
