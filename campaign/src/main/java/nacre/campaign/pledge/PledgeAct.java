// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.pledge;

import java.time.Instant;
import nacre.assembly.box.Promise;
import nacre.assembly.part.Act;
import nacre.ballot.Fraction;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What happened to pledges. The `sentence` that is pledged and `why` are kept content of the entry
/// that opened one. Who pledges is in a box and makes no entry.
public sealed interface PledgeAct extends Act {

    /// The type of the enactment that opens a pledge.
    String OPENED = "pledge.opened";

    /// A pledge was opened; it goes by this entry. An enactment. Nothing changes what is settled
    /// here.
    ///
    /// @param place whose people are asked: a campaign, or a unit of one with all beneath it
    /// @param whole the share of all of them that it takes
    /// @param each the share of every group that it takes as well; null if none
    /// @param by when it is over at the latest
    /// @param promise what is shown once it is met: names, or the result alone
    record Opened(
            UnitPath place, Fraction whole, @Nullable Fraction each, Instant by, Promise promise)
            implements PledgeAct {}

    /// Its box is there. Due with the opening.
    record Began(PledgeId pledge) implements PledgeAct {}

    /// Enough have pledged. Due with the box being revealed.
    record Met(PledgeId pledge) implements PledgeAct {}

    /// Too few have pledged, or nobody can read how many. Due with the box being destroyed.
    record Missed(PledgeId pledge) implements PledgeAct {}

    @Override
    default String type() {
        return PledgeActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return PledgeActForm.facts(this);
    }

    /// Reads the permanent form.
    static PledgeAct read(String type, Json.Fields facts) {
        return PledgeActForm.read(type, facts);
    }
}
