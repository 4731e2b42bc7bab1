// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.unit;

import java.util.Collection;
import java.util.List;
import nacre.assembly.part.Unfoldable;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// All campaigns of an organ, and their units by where they are, each before what lies beneath it.
///
/// @param paths where the unit with a number is
public record Campaigns(
        PSortedMap<CampaignId, Campaign> all,
        PSortedMap<UnitPath, Unit> units,
        PSortedMap<UnitId, UnitPath> paths) {

    /// None.
    public static Campaigns empty() {
        return new Campaigns(TreePMap.empty(), TreePMap.empty(), TreePMap.empty());
    }

    /// The campaign, or null.
    public @Nullable Campaign find(CampaignId id) {
        return all.get(id);
    }

    /// The unit, or null.
    public @Nullable Unit find(UnitId id) {
        UnitPath path = paths.get(id);
        return path == null ? null : units.get(path);
    }

    /// Whether there is a campaign or unit at this place.
    public boolean has(UnitPath path) {
        return path.isWhole() ? all.containsKey(path.campaign()) : units.containsKey(path);
    }

    /// The unit at a place and all beneath it, in the order of the tree; all units of a campaign
    /// for its own place.
    public Collection<Unit> within(UnitPath place) {
        // The next number beside it is where the tree goes on.
        UnitId next = new UnitId(place.last().seq() + 1);
        UnitPath end =
                place.isWhole()
                        ? UnitPath.of(new CampaignId(next.seq()))
                        : place.above().plus(next);
        return units.subMap(place, end).values();
    }

    /// Those right beneath a place.
    public List<Unit> beneath(UnitPath place) {
        return within(place).stream().filter(unit -> unit.path().isRightBeneath(place)).toList();
    }

    /// How many people belong to a place, with all that is open beneath it.
    public long people(UnitPath place) {
        return within(place).stream()
                .filter(unit -> !unit.isClosed())
                .mapToLong(Unit::people)
                .sum();
    }

    Campaign needed(CampaignId id) {
        return Unfoldable.needed(all.get(id), "There is no campaign %s.", id);
    }

    Unit needed(UnitId id) {
        return Unfoldable.needed(find(id), "There is no unit %s.", id);
    }

    Campaigns with(Campaign campaign) {
        return new Campaigns(all.plus(campaign.id(), campaign), units, paths);
    }

    Campaigns with(Unit unit) {
        return new Campaigns(
                all, units.plus(unit.path(), unit), paths.plus(unit.id(), unit.path()));
    }
}
