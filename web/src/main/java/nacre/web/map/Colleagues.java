// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.util.ArrayList;
import java.util.List;
import nacre.campaign.unit.UnitId;
import nacre.web.Option;
import nacre.web.campaign.UnitWords;
import nacre.web.organ.Visit;

/// Those who work with somebody on the map, as far as a reader may know them.
///
/// @param named those whom she may see, in the order in which it was noted
/// @param others how many more there are where she may not look
record Colleagues(List<Known> named, long others) {

    Colleagues {
        named = List.copyOf(named);
    }

    /// Those of somebody whom she may see. That she looks into their units too is on the record
    /// before she reads a name.
    static Colleagues of(MapDoor door, MapVisit inside, Known known) {
        var named = new ArrayList<Known>();
        long others = 0;
        for (Known each : inside.index().with(known)) {
            if (isShown(door, inside, each.unit())) {
                named.add(each);
            } else {
                others++;
            }
        }
        return new Colleagues(named, others);
    }

    /// Whether who is in a unit can be named to her, who is on the record for this one.
    static boolean isShown(MapDoor door, MapVisit inside, UnitId unit) {
        return unit.equals(inside.unit().id()) || door.shows(inside.visit(), unit);
    }

    /// How somebody is called: with her unit if it is another one.
    static String name(MapVisit inside, Known each) {
        String name = each.who().name();
        return each.unit().equals(inside.unit().id())
                ? name
                : name + " · " + UnitWords.name(inside.visit(), each.unit());
    }

    /// Their names, each with where her page is.
    List<Option> links(MapVisit inside) {
        return named.stream()
                .map(each -> new Option(inside.path("/people/" + each.seq()), name(inside, each)))
                .toList();
    }

    /// That there are more; empty if there are none.
    String more(Visit visit) {
        return others == 0 ? "" : visit.text().of("map.with.others", "people", others);
    }
}
