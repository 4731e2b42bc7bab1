// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.pledge;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Due;
import nacre.assembly.part.Unfoldable;
import nacre.campaign.unit.CampaignId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// All pledges of an organ.
///
/// @param dues boxes that are to be opened
public record Pledges(PSortedMap<PledgeId, Pledge> all, PSortedSet<Due> dues) {

    /// None.
    public static Pledges empty() {
        return new Pledges(TreePMap.empty(), TreePSet.empty());
    }

    /// The pledge, or null.
    public @Nullable Pledge find(PledgeId id) {
        return all.get(id);
    }

    /// Those of a campaign, oldest first.
    public List<Pledge> of(CampaignId campaign) {
        return all.values().stream()
                .filter(pledge -> pledge.place().campaign().equals(campaign))
                .toList();
    }

    Pledge needed(PledgeId id) {
        return Unfoldable.needed(all.get(id), "There is no pledge %s.", id);
    }

    Pledges decided(Pledge pledge) {
        return new Pledges(all.plus(pledge.id(), pledge), dues.plus(opening(pledge)));
    }

    Pledges began(PledgeId id, Instant now) {
        Pledge pledge = at(id, Pledge.Stage.DECIDED);
        return new Pledges(
                all.plus(id, pledge.at(Pledge.Stage.OPEN, now)), dues.minus(opening(pledge)));
    }

    Pledges over(PledgeId id, Pledge.Stage stage, Instant now) {
        return new Pledges(all.plus(id, at(id, Pledge.Stage.OPEN).at(stage, now)), dues);
    }

    private Pledge at(PledgeId id, Pledge.Stage stage) {
        Pledge pledge = needed(id);
        Unfoldable.unless(pledge.stage() == stage, "Pledge %s is %s.", id, pledge.stage());
        return pledge;
    }

    private static Due opening(Pledge pledge) {
        return new Due(pledge.opened(), pledge.id().seq(), "box");
    }
}
