// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.box;

import nacre.ballot.Word;

/// What a box shows when it is revealed; promised when it is opened, and kept to.
public enum Promise implements Word {
    /// Every row under its member's name.
    NAMES("names"),
    /// Every row, without names, in random order.
    ROWS("rows"),
    /// What the rows come to, and no row.
    RESULT("result");

    private final String word;

    Promise(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
