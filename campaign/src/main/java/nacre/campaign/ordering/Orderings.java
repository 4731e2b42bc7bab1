// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ordering;

import java.util.List;
import java.util.Objects;
import nacre.assembly.part.Due;
import nacre.assembly.part.Unfoldable;
import nacre.campaign.demand.DemandId;
import nacre.campaign.unit.CampaignId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// All orderings of an organ.
///
/// @param dues boxes that are to be opened
public record Orderings(PSortedMap<OrderingId, Ordering> all, PSortedSet<Due> dues) {

    /// None.
    public static Orderings empty() {
        return new Orderings(TreePMap.empty(), TreePSet.empty());
    }

    /// The ordering, or null.
    public @Nullable Ordering find(OrderingId id) {
        return all.get(id);
    }

    /// Those of a campaign, or of none, oldest first.
    public List<Ordering> of(@Nullable CampaignId campaign) {
        return all.values().stream()
                .filter(ordering -> Objects.equals(ordering.campaign(), campaign))
                .toList();
    }

    /// The newest that was counted with this demand, or null.
    public @Nullable Ordering counted(DemandId demand) {
        return all.values().stream()
                .filter(each -> each.place(demand) != null)
                .reduce((older, newer) -> newer)
                .orElse(null);
    }

    Ordering needed(OrderingId id) {
        return Unfoldable.needed(all.get(id), "There is no ordering %s.", id);
    }

    Orderings opened(Ordering ordering) {
        return new Orderings(all.plus(ordering.id(), ordering), dues.plus(opening(ordering)));
    }

    Orderings began(Ordering before, Ordering ordering) {
        return new Orderings(all.plus(ordering.id(), ordering), dues.minus(opening(before)));
    }

    Orderings with(Ordering ordering) {
        return new Orderings(all.plus(ordering.id(), ordering), dues);
    }

    private static Due opening(Ordering ordering) {
        return new Due(ordering.opened(), ordering.id().seq(), "box");
    }
}
