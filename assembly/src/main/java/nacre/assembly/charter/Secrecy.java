// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import nacre.ballot.Word;

/// Who may learn how somebody voted, and when. The words are fixed for good, also of those that
/// do not work yet.
public enum Secrecy implements Word {
    /// Every answer stands under its voter's name at once.
    NAMED("named"),
    NAMED_AT_CLOSING("named-at-closing"),
    SECRET_TRUSTING_HOST("secret-trusting-host"),
    SECRET_VERIFIABLE("secret-verifiable");

    private final String word;

    Secrecy(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /// Whether votes can be taken so today; a charter that asks for another is refused.
    public boolean isWorking() {
        return this != SECRET_VERIFIABLE;
    }

    /// Whether answers are sealed until the vote closes.
    public boolean isHidden() {
        return this != NAMED;
    }
}
