// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import nacre.ballot.Word;

/// What people are there for at a post.
public enum Role implements Word {
    /// They stand at the gate and talk to whoever comes.
    PICKET("picket"),
    /// They see to it that nobody is hurt or provoked.
    MARSHAL("marshal"),
    FIRST_AID("first-aid"),
    /// They speak with the press.
    PRESS("press"),
    /// They write down what the police and the other side do.
    LEGAL_OBSERVER("legal-observer"),
    /// They bring food, tea, a chair.
    KITCHEN("kitchen"),
    /// Another; the title of its shifts says which.
    OTHER("other");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
