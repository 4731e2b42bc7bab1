// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.road;

import java.time.ZoneId;
import java.util.List;
import nacre.assembly.part.Due;
import nacre.assembly.part.Unfoldable;
import nacre.campaign.demand.DemandId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// All roads of an organ.
///
/// @param dues when the last days for answers are over
public record Roads(PSortedMap<RoadId, Road> all, PSortedSet<Due> dues) {

    /// None.
    public static Roads empty() {
        return new Roads(TreePMap.empty(), TreePSet.empty());
    }

    /// The road, or null.
    public @Nullable Road find(RoadId id) {
        return all.get(id);
    }

    /// Those taken for a demand, oldest first.
    public List<Road> of(DemandId demand) {
        return all.values().stream().filter(road -> road.demand().equals(demand)).toList();
    }

    Road needed(RoadId id) {
        return Unfoldable.needed(all.get(id), "There is no road %s.", id);
    }

    /// With this road as it is now, and whatever falls due with it.
    Roads with(Road road, ZoneId zone) {
        PSortedSet<Due> next = dues;
        Road before = all.get(road.id());
        if (before != null && due(before, zone) instanceof Due due) {
            next = next.minus(due);
        }
        if (due(road, zone) instanceof Due due) {
            next = next.plus(due);
        }
        return new Roads(all.plus(road.id(), road), next);
    }

    /// At the end of the last day, by the clocks of the organ; null if no answer is awaited by a
    /// day. An institution's last day does not wait for a server that sleeps.
    private static @Nullable Due due(Road road, ZoneId zone) {
        return road.stage() != Road.Stage.WAITING || road.due() == null
                ? null
                : new Due(
                        road.due().plusDays(1).atStartOfDay(zone).toInstant(),
                        road.id().seq(),
                        "answer");
    }
}
