// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.campaign.unit.CampaignRules.STEER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.part.MemberId;
import nacre.campaign.map.Maps;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.Unit;
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

    /// The fewest people that a number is shown of.
    private static final long FEWEST = 3;

    private static final int DAYS = 30;
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
        Set<Long> committee = committee(visit);
        var rows = new ArrayList<CoverageRow>();
        for (Unit unit : MapVisit.campaigns(visit).within(campaign.path())) {
            if (!unit.isClosed()) {
                rows.add(row(visit, unit, index, committee));
            }
        }
        return Response.page(
                templates.mapCoverage(
                        visit.page(visit.text().of("map.coverage")),
                        visit.path("/map"),
                        visit.words(campaign.id().seq(), "title"),
                        rows));
    }

    private static CoverageRow row(Visit visit, Unit unit, MapIndex index, Set<Long> committee) {
        int in = unit.path().depth() - 1;
        String name = visit.words(unit.named(), "name");
        if (MapVisit.maps(visit).isHidden(unit.path())) {
            return new CoverageRow(in, name, visit.text().of("map.coverage.hidden"), List.of());
        }
        List<Known> people =
                index.in(unit.id()).stream().filter(each -> each.left() == null).toList();
        if (unit.people() == 0 && people.isEmpty()) {
            return new CoverageRow(in, name, "", List.of()); // all are in what lies beneath
        }
        if (unit.people() < FEWEST) {
            // What is missing among two would say who each of them is.
            String small = visit.text().of("map.coverage.small", "few", FEWEST);
            return new CoverageRow(in, name, small, List.of());
        }
        List<String> missing = missing(visit, people, committee);
        return new CoverageRow(in, name, counts(visit, unit, people), missing);
    }

    private static String counts(Visit visit, Unit unit, List<Known> people) {
        long known = people.size();
        return known > 0 && known < FEWEST
                ? visit.text().of("map.coverage.few", "people", unit.people(), "few", FEWEST)
                : visit.text().of("map.coverage.known", "people", unit.people(), "known", known);
    }

    private static List<String> missing(Visit visit, List<Known> people, Set<Long> committee) {
        LocalDate today = visit.text().now().atZone(visit.zone()).toLocalDate();
        LocalDate since = today.minusDays(DAYS);
        var missing = new ArrayList<String>();
        if (people.stream().noneMatch(each -> each.who().leads())) {
            missing.add(visit.text().of("map.coverage.leader"));
        }
        if (people.stream().noneMatch(each -> committee.contains(each.who().member()))) {
            missing.add(visit.text().of("map.coverage.committee"));
        }
        boolean isQuiet =
                people.stream()
                        .noneMatch(each ->
                                each.lastTalk() instanceof LocalDate day && !day.isBefore(since));
        if (isQuiet) {
            missing.add(visit.text().of("map.coverage.contact", "days", DAYS));
        }
        return missing;
    }

    /// Who holds a mandate to steer, by the numbers on the roll.
    private static Set<Long> committee(Visit visit) {
        var committee = new HashSet<Long>();
        for (Mandate mandate : visit.assembly().mandates().inForce().values()) {
            for (MemberId holder : mandate.holders()) {
                if (mandate.gives(holder, STEER)) {
                    committee.add(holder.seq());
                }
            }
        }
        return committee;
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
