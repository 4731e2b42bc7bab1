// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import nacre.ballot.Word;

/// Who decides a matter today. The name of another institution is content, kept elsewhere.
public enum Holder implements Word {
    THIS_ORGAN("this-organ"),
    /// An employer, a landlord, an office.
    INSTITUTION("institution"),
    CONTESTED("contested"),
    /// This organ and another institution; neither can change it alone.
    JOINTLY("jointly");

    private final String word;

    Holder(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
