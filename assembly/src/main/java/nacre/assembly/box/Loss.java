// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.box;

import nacre.ballot.Word;

/// Why a box was destroyed without being revealed.
public enum Loss implements Word {
    /// Too little was in it by its end.
    BELOW_THRESHOLD("below-threshold"),
    /// Its key is gone, and so nobody can open it; only the host can have lost it.
    KEY_LOST("key-lost"),
    /// The organ is over, and so is what it sealed.
    ORGAN_OVER("organ-over");

    private final String word;

    Loss(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
