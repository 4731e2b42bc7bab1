// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.campaign;

import static nacre.campaign.unit.CampaignRules.STEER;

import java.util.List;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitPath;
import nacre.web.Option;
import nacre.web.organ.Visit;

/// One unit for one reader.
///
/// @param crumbs what stands above it, the campaign first
/// @param words its kind and how many belong to it
/// @param units those beneath it in the order of the tree
/// @param kinds of units that can stand right beneath it; none if nothing can
public record UnitView(
        String base,
        String path,
        String name,
        List<Option> crumbs,
        String words,
        long people,
        boolean isClosed,
        List<UnitLine> units,
        boolean maySteer,
        List<Option> kinds) {

    /// Copies the lists.
    public UnitView {
        crumbs = List.copyOf(crumbs);
        units = List.copyOf(units);
        kinds = List.copyOf(kinds);
    }

    static UnitView of(Visit visit, Unit unit, boolean isOpen) {
        UnitPath place = unit.path();
        return new UnitView(
                visit.path(""),
                UnitLine.path(visit, place),
                visit.words(unit.named(), "name"),
                crumbs(visit, place),
                UnitLine.words(visit, unit),
                unit.people(),
                unit.isClosed(),
                UnitLine.within(visit, place),
                isOpen && !unit.isClosed() && UnitWords.may(visit, STEER, place),
                UnitLine.kinds(visit, unit.kind()));
    }

    /// What stands above a place, the campaign first: where it is, and its name.
    static List<Option> crumbs(Visit visit, UnitPath place) {
        var crumbs = new java.util.ArrayList<Option>();
        UnitPath at = place;
        while (!at.isWhole()) {
            at = at.above();
            String name =
                    at.isWhole()
                            ? visit.words(at.campaign().seq(), "title")
                            : UnitWords.own(visit, at.last());
            crumbs.add(new Option(UnitLine.path(visit, at), name));
        }
        return crumbs.reversed();
    }
}
