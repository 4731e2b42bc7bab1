// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import nacre.ballot.Word;

/// A field of a matter, as refusals and differences name it.
public enum Clause implements Word {
    HOLDER("holder"),
    METHOD("method"),
    RULE("rule"),
    SECRECY("secrecy"),
    NOTICE("notice"),
    DISCUSSION("discussion"),
    VOTING("voting"),
    EXPIRY("expiry"),
    PROPOSERS("proposers"),
    STOPS("stops"),
    CLARIFY("clarify"),
    QUIET("quiet"),
    FALLBACK("fallback");

    private final String word;

    Clause(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
