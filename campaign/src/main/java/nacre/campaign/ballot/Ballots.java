// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nacre.assembly.part.Due;
import nacre.assembly.part.Unfoldable;
import nacre.campaign.unit.CampaignId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// All action ballots of an organ.
///
/// @param dues boxes that are to be opened
public record Ballots(PSortedMap<BallotId, ActionBallot> all, PSortedSet<Due> dues) {

    /// None.
    public static Ballots empty() {
        return new Ballots(TreePMap.empty(), TreePSet.empty());
    }

    /// The ballot, or null.
    public @Nullable ActionBallot find(BallotId id) {
        return all.get(id);
    }

    /// Those of a campaign, oldest first.
    public List<ActionBallot> of(CampaignId campaign) {
        return all.values().stream()
                .filter(each -> each.terms().ground().campaign().equals(campaign))
                .toList();
    }

    /// What the ballots of a campaign allow that have passed, oldest first; also what allows
    /// nothing any more, or nothing yet.
    public List<ActionMandate> mandates(CampaignId campaign) {
        return of(campaign).stream().map(ActionBallot::mandate).filter(Objects::nonNull).toList();
    }

    /// What they allow on this day, notice aside.
    public List<ActionMandate> mandates(CampaignId campaign, LocalDate day) {
        return mandates(campaign).stream().filter(each -> each.holdsOn(day)).toList();
    }

    /// What a ballot allows; null if there is none of this number, or it did not pass.
    public @Nullable ActionMandate mandate(BallotId id) {
        ActionBallot ballot = find(id);
        return ballot == null ? null : ballot.mandate();
    }

    ActionBallot needed(BallotId id) {
        return Unfoldable.needed(all.get(id), "There is no action ballot %s.", id);
    }

    Ballots with(ActionBallot ballot) {
        return new Ballots(all.plus(ballot.id(), ballot), dues);
    }

    Ballots opening(ActionBallot ballot) {
        return new Ballots(all.plus(ballot.id(), ballot), dues.plus(box(ballot)));
    }

    Ballots began(ActionBallot ballot) {
        return new Ballots(
                all.plus(ballot.id(), ballot.at(ActionBallot.Stage.OPEN, ballot.since())),
                dues.minus(box(ballot)));
    }

    private static Due box(ActionBallot ballot) {
        return new Due(ballot.since(), ballot.id().seq(), "box");
    }
}
