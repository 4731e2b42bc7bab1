// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.campaign;

import static nacre.campaign.map.MapPart.MAPS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nacre.assembly.charter.Power;
import nacre.assembly.mandate.Grant;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitKind;
import nacre.campaign.unit.UnitPath;
import nacre.web.Option;
import nacre.web.organ.Visit;

/// Units by their names, and what a reader may do in them.
public final class UnitWords {
    private static final String BENEATH = " / ";

    private UnitWords() {}

    /// All campaigns of the organ.
    public static Campaigns campaigns(Visit visit) {
        return visit.standing().states().of(CAMPAIGNS);
    }

    /// A unit by the names from the place down, for every place has an early shift: «North yard /
    /// Early».
    public static String name(Visit visit, UnitId id) {
        Campaigns campaigns = campaigns(visit);
        var names = new ArrayList<String>();
        names.add(own(visit, id));
        Unit unit = campaigns.find(id);
        UnitPath at = unit == null || unit.path().isWhole() ? null : unit.path().above();
        while (at != null
                && !at.isWhole()
                && campaigns.find(at.last()) instanceof Unit above
                && above.kind() != UnitKind.INSTITUTION) {
            names.add(own(visit, at.last()));
            at = at.above();
        }
        Collections.reverse(names);
        return String.join(BENEATH, names);
    }

    /// Its own name alone; words in its place if it was erased.
    static String own(Visit visit, UnitId id) {
        Unit unit = campaigns(visit).find(id);
        return unit == null
                ? visit.text().of("campaign.unit.number", "number", id.seq())
                : visit.words(unit.named(), "name");
    }

    /// A place by the names from its campaign down: «Our shift plan / North yard / Early».
    public static String name(Visit visit, UnitPath place) {
        var names = new ArrayList<String>();
        UnitPath at = place;
        while (!at.isWhole()) {
            names.add(own(visit, at.last()));
            at = at.above();
        }
        names.add(visit.words(at.campaign().seq(), "title"));
        Collections.reverse(names);
        return String.join(BENEATH, names);
    }

    /// Whether she holds a mandate that lets her use a power in a place now.
    public static boolean may(Visit visit, Power power, UnitPath place) {
        return CampaignRules.may(visit.assembly(), visit.me(), power, place, visit.request().now());
    }

    /// The places within another in which she organises, that itself among them.
    public static List<Option> organised(Visit visit, UnitPath within) {
        return places(visit).stream()
                .filter(each -> {
                    var place = new UnitPath(each.value());
                    return place.isWithin(within) && may(visit, CampaignRules.ORGANISE, place);
                })
                .toList();
    }

    /// On which day all that is noted about people is destroyed: the last one that it is kept.
    static String purges(Visit visit, LocalDate day) {
        return visit.text().of("campaign.purges", "day", day);
    }

    /// The last day on which what is noted in a campaign is kept, as it stands now; where no map is
    /// kept, as it stood when the campaign was opened.
    public static LocalDate lastDay(Visit visit, Campaign campaign) {
        boolean hasMap =
                visit.neighbours().parts().all().stream().anyMatch(each -> each.part() == MAPS);
        return lastDay(
                visit,
                hasMap ? visit.standing().states().of(MAPS).purges(campaign) : campaign.purges());
    }

    /// The last day before everything ends at this moment.
    public static LocalDate lastDay(Visit visit, Instant purges) {
        return purges.minusSeconds(1).atZone(visit.zone()).toLocalDate();
    }

    /// The name of the place that a mandate is limited to.
    public static String place(Visit visit, Grant grant) {
        return UnitPath.isOne(grant.place())
                ? name(visit, new UnitPath(grant.place()))
                : grant.place();
    }

    /// All places of open campaigns that a mandate can be limited to, the campaigns themselves
    /// among them.
    public static List<Option> places(Visit visit) {
        var places = new ArrayList<Option>();
        Campaigns campaigns = campaigns(visit);
        campaigns.all().values().stream()
                .filter(each -> each.isOpen())
                .forEach(campaign -> {
                    places.add(option(visit, campaign.path()));
                    campaigns.within(campaign.path()).stream()
                            .filter(unit -> !unit.isClosed())
                            .forEach(unit -> places.add(option(visit, unit.path())));
                });
        return List.copyOf(places);
    }

    private static Option option(Visit visit, UnitPath place) {
        return new Option(place.value(), name(visit, place));
    }
}
