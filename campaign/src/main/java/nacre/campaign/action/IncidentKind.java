// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import nacre.ballot.Word;

/// What kind of thing happened at a place during an action.
public enum IncidentKind implements Word {
    /// Somebody was hurt or fell ill.
    INJURY("injury"),
    /// Somebody was threatened.
    THREAT("threat"),
    POLICE("police"),
    /// The employer's or landlord's people.
    MANAGEMENT("management"),
    /// Others were brought in to do the work.
    STRIKE_BREAKING("strike-breaking"),
    OTHER("other");

    private final String word;

    IncidentKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
