// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nacre.assembly.part.Refusal;
import nacre.campaign.ballot.ActionMandate;
import nacre.campaign.ballot.BallotId;
import nacre.campaign.ballot.Ballots;
import nacre.campaign.unit.UnitPath;
import org.jspecify.annotations.Nullable;

/// Whether the ballot that a plan of action names allows it. One that names none rests on the
/// decision alone, and says so.
final class BackingRules {

    private BackingRules() {}

    /// Why the ballot does not allow it, or null.
    ///
    /// @param zone where the organ's days begin and end
    static @Nullable Refusal whyNot(
            Ballots ballots, ZoneId zone, ActionAct.Called act, Instant now) {
        BallotId ballot = act.ballot();
        if (ballot == null) {
            return null;
        }
        ActionMandate mandate = ballots.mandate(ballot);
        if (mandate == null) {
            return new ActionRefusal.NoBallotAllowsIt(ballot);
        }
        if (!mandate.kind().word().equals(act.kind().word())) {
            return new ActionRefusal.BallotIsOnAnotherKind(ballot);
        }
        for (UnitPath place : act.places()) {
            if (!mandate.covers(place)) {
                return new ActionRefusal.NotAPlaceOfTheBallot(place);
            }
        }
        LocalDate begins = LocalDate.ofInstant(act.from(), zone);
        LocalDate ends = LocalDate.ofInstant(act.until().minusSeconds(1), zone);
        if (!mandate.holdsOn(begins) || !mandate.holdsOn(ends)) {
            return new ActionRefusal.OutsideTheBallot(
                    begins, ends, mandate.first(), mandate.last());
        }
        LocalDate noticed = mandate.noticed();
        LocalDate earliest =
                noticed == null
                        ? mandate.notice().earliest(LocalDate.ofInstant(now, zone))
                        : noticed;
        return begins.isBefore(earliest)
                ? new ActionRefusal.NoticeWouldBeTooShort(begins, earliest)
                : null;
    }
}
