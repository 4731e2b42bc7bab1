// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.campaign.unit.CampaignRules.STEER;

import java.util.ArrayList;
import java.util.List;
import nacre.campaign.map.Maps;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import nacre.web.Numbers;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.campaign.UnitWords;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// What the committee of a campaign sees of its map: where nobody is, and who looked; no names of
/// those who are on it, and no number from which one of two could be told.
final class CoveragePages implements Pages {
    private static final String PATH = "/o/{organ}/map/campaigns/{campaign:\\d+}";

    private static final int PAGE = 100;

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final MapDoor door;

    CoveragePages(Visits visits, MapDoor door) {
        this.visits = visits;
        this.door = door;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH + "/coverage", this::coverage).get(PATH + "/readings", this::readings);
    }

    /// The campaign that a request names, which the reader steers.
    static Campaign steered(Visit visit) {
        var id = visit.request().path("campaign", seq -> new CampaignId(Numbers.read(seq)));
        Campaign campaign = MapVisit.campaigns(visit).find(id);
        if (campaign == null || !UnitWords.may(visit, STEER, campaign.path())) {
            throw new Stop(new Trouble.NoPage());
        }
        return campaign;
    }

    private Response coverage(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = steered(visit);
        MapIndex index = door.indexes().of(visit.clerk(), visit.zone());
        if (index == null) {
            return door.locked(visit);
        }
        return Response.page(
                templates.mapCoverage(
                        visit.page(visit.text().of("map.coverage")),
                        CoverageView.of(visit, campaign, place(visit, campaign), index)));
    }

    /// The place that is asked for: the campaign's own, or one within it.
    private static UnitPath place(Visit visit, Campaign campaign) {
        Long asked = Numbers.find(visit.request().query("in"));
        Unit unit = asked == null ? null : MapVisit.campaigns(visit).find(new UnitId(asked));
        return unit != null && unit.path().isWithin(campaign.path())
                ? unit.path()
                : campaign.path();
    }

    private Response readings(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = steered(visit);
        List<Maps.Reading> all = MapVisit.maps(visit).readings(campaign.id());
        var lines = new ArrayList<String>();
        for (Maps.Reading each : all.subList(Math.max(0, all.size() - PAGE), all.size())) {
            String key = "map.reading." + each.way();
            lines.add(
                    visit.text()
                            .of(
                                    key,
                                    "who",
                                    visit.name(each.member()),
                                    "unit",
                                    UnitWords.name(visit, each.unit()),
                                    "at",
                                    each.at(),
                                    "people",
                                    each.people()));
        }
        return Response.page(
                templates.mapReadings(
                        visit.page(visit.text().of("map.readings")),
                        visit.path("/map"),
                        visit.words(campaign.id().seq(), "title"),
                        lines.reversed()));
    }
}
