// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.campaign.unit.CampaignRules.ORGANISE;

import nacre.assembly.mandate.Mandate;
import nacre.assembly.part.MemberId;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Unit;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

import java.util.ArrayList;
import java.util.List;

/// What is kept about a member on the maps of her organ, for herself: to see, to have corrected, to
/// destroy. That she looks or destroys is on no record, for this would tell all that she is on one.
final class KeptPages implements Pages {
    private static final String PATH = "/o/{organ}/map/me";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final MapDoor door;

    KeptPages(Visits visits, MapDoor door) {
        this.visits = visits;
        this.door = door;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::show).post(PATH + "/forget", this::forget);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        MapIndex index = door.indexes().of(visit.clerk(), visit.zone());
        if (index == null) {
            return door.locked(visit);
        }
        var kept = new ArrayList<KeptView>();
        for (Known known : index.about(visit.me())) {
            kept.add(
                    new KeptView(
                            PersonView.about(visit, known),
                            index.ties(known),
                            organisers(visit, known)));
        }
        return Response.page(
                templates.mapKept(
                        visit.page(visit.text().of("map.kept")), visit.path("/map/me"), kept));
    }

    /// Who can correct it: those who organise where she is noted.
    private static List<String> organisers(Visit visit, Known known) {
        Unit unit = MapVisit.campaigns(visit).find(known.unit());
        return unit == null
                ? List.of()
                : visit.assembly().mandates().inForce().values().stream()
                        .map(Mandate::holders)
                        .flatMap(holders -> holders.stream())
                        .distinct()
                        .filter(member -> organises(visit, member, unit))
                        .map(visit::name)
                        .toList();
    }

    private static boolean organises(Visit visit, MemberId member, Unit unit) {
        return CampaignRules.may(
                visit.assembly(), member, ORGANISE, unit.path(), visit.request().now());
    }

    private Response forget(Request request) {
        Visit visit = visits.of(request);
        MapIndex index = door.indexes().of(visit.clerk(), visit.zone());
        if (index != null && request.form().has("sure", "yes")) {
            index.about(visit.me()).forEach(index::destroy);
        }
        return Response.seeOther(visit.path("/map/me"));
    }
}
