// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.road;

import nacre.ballot.Word;

/// What kind of formal way was taken.
public enum RoadKind implements Word {
    /// Against a decision of an authority, an employer or a landlord.
    OBJECTION("objection"),
    /// A question that has to be answered.
    INQUIRY("inquiry"),
    /// A request, signed by many or by few.
    PETITION("petition"),
    /// That a rule is broken, to whoever watches over it: a labour inspectorate, a building office.
    COMPLAINT("complaint");

    private final String word;

    RoadKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
