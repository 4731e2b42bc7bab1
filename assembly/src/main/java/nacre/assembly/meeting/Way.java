// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import nacre.ballot.Word;

/// How those in the room answer who do not answer by phone.
public enum Way implements Word {
    /// By raising hands.
    HANDS("hands"),
    /// By paper, put into a box that the tellers empty.
    PAPER("paper");

    private final String word;

    Way(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
