// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.demand;

import java.util.List;
import java.util.Objects;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Unfoldable;
import nacre.campaign.unit.CampaignId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// All demands of an organ, by the entries that proposed them.
public record Demands(PSortedMap<DemandId, Demand> all) {

    /// None.
    public static Demands empty() {
        return new Demands(TreePMap.empty());
    }

    /// The demand, or null.
    public @Nullable Demand find(DemandId id) {
        return all.get(id);
    }

    /// The demand, which must be there.
    ///
    /// @throws Unfoldable if it is not
    public Demand needed(DemandId id) {
        return Unfoldable.needed(all.get(id), "There is no demand %s.", id);
    }

    /// Those of a campaign, or those of none; oldest first.
    public List<Demand> of(@Nullable CampaignId campaign) {
        return all.values().stream()
                .filter(demand -> Objects.equals(demand.campaign(), campaign))
                .toList();
    }

    /// Those that members propose for a campaign, or for none, and that the organ has not made its
    /// own: what an ordering puts in order. Oldest first.
    public List<Demand> proposed(@Nullable CampaignId campaign) {
        return of(campaign).stream()
                .filter(demand -> demand.stage() == Demand.Stage.PROPOSED)
                .toList();
    }

    /// Those that aim at a matter, oldest first.
    public List<Demand> aimingAt(MatterKey matter) {
        return all.values().stream().filter(demand -> demand.aims().contains(matter)).toList();
    }

    Demands with(Demand demand) {
        return new Demands(all.plus(demand.id(), demand));
    }
}
