// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// People who are counted together: those of one unit, or of several that are too small to be
/// counted alone.
///
/// @param people how many belong to these units, those beneath them not counted
public record Group(List<UnitId> units, long people) {

    /// Of fewer people than this nothing is counted by itself.
    public static final long FEWEST = 5;

    /// Copies the list.
    public Group {
        units = List.copyOf(units);
    }

    /// Everybody who belongs to a place or beneath it, in groups: each unit with enough people by
    /// itself, in the order of the tree, and then those with too few together. Where even these are
    /// too few, the smallest of the others is with them.
    public static List<Group> of(Campaigns campaigns, UnitPath place) {
        var alone = new ArrayList<Unit>();
        var together = new ArrayList<Unit>();
        for (Unit unit : campaigns.within(place)) {
            if (!unit.isClosed() && unit.people() > 0) {
                (unit.people() < FEWEST ? together : alone).add(unit);
            }
        }
        if (!together.isEmpty() && people(together) < FEWEST && !alone.isEmpty()) {
            Unit smallest = alone.stream().min(Comparator.comparingLong(Unit::people)).get();
            alone.remove(smallest);
            together.add(smallest);
            together.sort(Comparator.comparing(Unit::path));
        }
        var groups = new ArrayList<Group>();
        alone.forEach(unit -> groups.add(of(List.of(unit))));
        if (!together.isEmpty()) {
            groups.add(of(together));
        }
        return groups;
    }

    private static Group of(List<Unit> units) {
        return new Group(units.stream().map(Unit::id).toList(), people(units));
    }

    private static long people(List<Unit> units) {
        return units.stream().mapToLong(Unit::people).sum();
    }
}
