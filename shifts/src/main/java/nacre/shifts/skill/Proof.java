// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.skill;

import nacre.ballot.Word;

/// On whose word somebody counts as having a skill.
public enum Proof implements Word {
    /// Her own is enough.
    SAID("said"),
    /// Somebody with a mandate has seen what shows it.
    CONFIRMED("confirmed");

    private final String word;

    Proof(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
