// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.road;

import nacre.ballot.Word;

/// How an institution has answered.
public enum RoadAnswer implements Word {
    GRANTED("granted"),
    PARTLY("partly"),
    REFUSED("refused");

    private final String word;

    RoadAnswer(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
