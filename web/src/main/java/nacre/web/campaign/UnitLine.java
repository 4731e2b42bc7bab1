// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.campaign;

import java.util.Arrays;
import java.util.List;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitKind;
import nacre.campaign.unit.UnitPath;
import nacre.web.Option;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// A unit as a row of the tree.
///
/// @param in how deep it lies beneath the place whose tree it is, from 0
/// @param words its kind and how many belong to it
public record UnitLine(int in, String name, String path, String words) {

    /// Those beneath a place, each before what lies beneath it; what is there no longer is left
    /// out.
    static List<UnitLine> within(Visit visit, UnitPath place) {
        return UnitWords.campaigns(visit).within(place).stream()
                .filter(unit -> !unit.isClosed() && !unit.path().equals(place))
                .map(unit -> of(visit, unit, unit.path().depth() - place.depth() - 1))
                .toList();
    }

    private static UnitLine of(Visit visit, Unit unit, int in) {
        return new UnitLine(
                in,
                visit.words(unit.named(), "name"),
                path(visit, unit.path()),
                words(visit, unit));
    }

    /// Where the page of a unit is.
    static String path(Visit visit, UnitPath place) {
        String campaign = visit.path("/campaigns/" + place.campaign());
        return place.isWhole() ? campaign : campaign + "/units/" + place.last();
    }

    /// What kind it is and how many belong to it.
    static String words(Visit visit, Unit unit) {
        long people = UnitWords.campaigns(visit).people(unit.path());
        return visit.text().of("campaign.unit.words." + unit.kind().word(), "people", people);
    }

    /// The kinds that can stand right beneath one of `above`; null for the campaign.
    static List<Option> kinds(Visit visit, @Nullable UnitKind above) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.fitsBeneath(above))
                .map(kind ->
                        new Option(kind.word(), visit.text().of("campaign.kind." + kind.word())))
                .toList();
    }
}
