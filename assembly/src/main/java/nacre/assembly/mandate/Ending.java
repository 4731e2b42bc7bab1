// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.mandate;

import nacre.ballot.Word;

/// Why a mandate is over.
public enum Ending implements Word {
    /// Its date came.
    DATE("date"),
    /// All it gave was used.
    USED("used"),
    /// Its last holder gave it up or left.
    RESIGNED("resigned"),
    /// It was taken back.
    RECALLED("recalled"),
    /// The organ was dissolved.
    DISSOLVED("dissolved");

    private final String word;

    Ending(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
