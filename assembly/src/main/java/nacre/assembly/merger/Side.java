// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.merger;

import nacre.ballot.Word;

/// What an organ does in a merger. The words are fixed for good.
public enum Side implements Word {
    /// Its members become members of the other, and it is over.
    JOINS("joins"),
    /// It takes the other's members on its roll.
    TAKES_IN("takes-in");

    private final String word;

    Side(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
