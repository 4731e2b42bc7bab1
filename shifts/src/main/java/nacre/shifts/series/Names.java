// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.series;

import nacre.ballot.Word;

/// Whom pages show by name on a slot. The record itself names a member by her number, to all.
public enum Names implements Word {
    /// All members see who is on it.
    MEMBERS("members"),
    /// Those who are on it together, and who keeps the rota.
    TOGETHER("together");

    private final String word;

    Names(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
