// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.founding;

import nacre.ballot.Word;

/// What happens to what an organ holds when it dissolves. The words are fixed for good.
public enum Holdings implements Word {
    /// It holds nothing.
    NOTHING("nothing"),
    /// What the text of the proposal says, which passed with it.
    AS_SAID("as-said"),
    /// All of it passes to another organ.
    PASS_ON("pass-on");

    private final String word;

    Holdings(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
