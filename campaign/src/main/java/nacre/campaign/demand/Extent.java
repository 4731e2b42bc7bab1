// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.demand;

import nacre.ballot.Word;

/// How much of a demand was met.
public enum Extent implements Word {
    FULLY("fully"),
    PARTLY("partly");

    private final String word;

    Extent(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
