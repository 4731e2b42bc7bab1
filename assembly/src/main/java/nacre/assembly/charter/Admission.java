// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import nacre.ballot.Word;

/// How somebody becomes a member. A decision on the matter of admission always can.
public enum Admission implements Word {
    /// Only by a decision.
    BY_DECISION("decision"),
    /// Also by members whose mandate gives the power [Power#ADMIT].
    BY_MANDATE("mandate");

    private final String word;

    Admission(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
