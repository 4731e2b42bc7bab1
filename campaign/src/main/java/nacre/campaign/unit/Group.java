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
        return together(
                campaigns.within(place).stream()
                        .filter(unit -> !unit.isClosed() && unit.people() > 0)
                        .map(unit -> new Group(List.of(unit.id()), unit.people()))
                        .toList());
    }

    /// The same of units whose people are counted in another way.
    ///
    /// @param units one group for each unit that has anybody, in the order of the tree
    public static List<Group> together(List<Group> units) {
        var alone = new ArrayList<>(units.stream().filter(each -> each.people >= FEWEST).toList());
        var few = new ArrayList<>(units.stream().filter(each -> each.people < FEWEST).toList());
        if (!few.isEmpty() && people(few) < FEWEST && !alone.isEmpty()) {
            Group smallest = alone.stream().min(Comparator.comparingLong(Group::people)).get();
            alone.remove(smallest);
            few.add(smallest);
            few.sort(Comparator.comparingInt(units::indexOf));
        }
        if (!few.isEmpty()) {
            alone.add(
                    new Group(
                            few.stream().flatMap(each -> each.units.stream()).toList(),
                            people(few)));
        }
        return alone;
    }

    private static long people(List<Group> groups) {
        return groups.stream().mapToLong(Group::people).sum();
    }
}
