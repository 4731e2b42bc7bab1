// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nacre.assembly.part.Due;
import nacre.assembly.part.Unfoldable;
import nacre.campaign.map.Maps;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/// All action ballots of an organ.
///
/// @param dues boxes that are to be opened
/// @param gone the entries of lists that others have replaced or whose ballot was withdrawn, in the
///     order in which it was recorded; their keys are to be destroyed
public record Ballots(
        PSortedMap<BallotId, ActionBallot> all, PSortedSet<Due> dues, PVector<Long> gone) {

    /// None.
    public static Ballots empty() {
        return new Ballots(TreePMap.empty(), TreePSet.empty(), TreePVector.empty());
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
        return new Ballots(all.plus(ballot.id(), ballot), dues, gone);
    }

    /// With a list in place of the one before.
    Ballots listing(ActionBallot ballot, UnitId unit, UnitList list) {
        UnitList before = ballot.listed().get(unit);
        PVector<Long> next = before == null ? gone : gone.plus(before.entry());
        ActionBallot listing = ballot.listing(unit, list);
        return new Ballots(
                all.plus(ballot.id(), listing),
                dues,
                list.entitled() == 0 ? next.plus(list.entry()) : next);
    }

    Ballots withdrawn(ActionBallot ballot, Instant at) {
        return new Ballots(
                all.plus(ballot.id(), ballot.at(ActionBallot.Stage.WITHDRAWN, at)),
                dues,
                gone.plusAll(ballot.listEntries()));
    }

    /// The lists that nobody may read any more: those that are gone, and those on which nothing
    /// rests now, for their last day is over or the purge day of their campaign has come.
    ///
    /// @param maps where the purge days stand
    /// @param zone the organ's
    List<Long> over(Campaigns campaigns, Maps maps, ZoneId zone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        var lists = new ArrayList<>(gone);
        for (ActionBallot ballot : all.values()) {
            Campaign campaign = campaigns.find(ballot.terms().ground().campaign());
            LocalDate last = ballot.listsLast(zone);
            boolean isPurged = campaign != null && !now.isBefore(maps.purges(campaign));
            if (isPurged || (last != null && today.isAfter(last))) {
                lists.addAll(ballot.listEntries());
            }
        }
        return lists;
    }

    Ballots opening(ActionBallot ballot) {
        return new Ballots(all.plus(ballot.id(), ballot), dues.plus(box(ballot)), gone);
    }

    Ballots began(ActionBallot ballot) {
        return new Ballots(
                all.plus(ballot.id(), ballot.at(ActionBallot.Stage.OPEN, ballot.since())),
                dues.minus(box(ballot)),
                gone);
    }

    private static Due box(ActionBallot ballot) {
        return new Due(ballot.since(), ballot.id().seq(), "box");
    }
}
