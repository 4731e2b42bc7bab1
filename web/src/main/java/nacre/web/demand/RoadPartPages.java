// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demand;

import static nacre.campaign.road.RoadPart.ROADS;
import static nacre.web.part.TodayLine.Kind.OFFER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.campaign.road.Road;
import nacre.campaign.road.RoadAct;
import nacre.campaign.road.RoadCommand;
import nacre.campaign.road.RoadId;
import nacre.journal.Leaf;
import nacre.web.Pages;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.PartPages;
import nacre.web.part.Scripted;
import nacre.web.part.TodayLine;

/// What formal ways bring to the pages.
public final class RoadPartPages implements PartPages {
    /// So many days before its last day who steers is told of it.
    private static final int DAYS_BEFORE = 7;

    /// What it brings holds for all organs.
    public RoadPartPages() {}

    @Override
    public Part<?> part() {
        return ROADS;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(new RoadPages(visits));
    }

    @Override
    public Scripted scripted() {
        return Scripted.of(RoadCommand.forms());
    }

    @Override
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        return switch ((RoadAct) act) {
            case RoadAct.Taken t -> title(visit, new RoadId(leaf.seq()));
            case RoadAct.DueSet(var id, var due) -> List.of("title", said(visit, id), "due", due);
            case RoadAct.Answered(var id, var answer, var on) ->
                    List.of(
                            "title",
                            said(visit, id),
                            "answer",
                            visit.text().of("road.state." + answer.word()));
            case RoadAct.Overdue(var id) -> title(visit, id);
            case RoadAct.Ended(var id) -> title(visit, id);
        };
    }

    private static List<Object> title(Visit visit, RoadId id) {
        return List.of("title", said(visit, id));
    }

    private static String said(Visit visit, RoadId id) {
        Road road = DemandWords.roads(visit).find(id);
        return road == null ? "" : RoadWords.title(visit, road);
    }

    /// Of a last day that is near or over, who steers is told until an answer is noted.
    @Override
    public List<TodayLine> today(Visit visit, Instant since) {
        LocalDate soon =
                LocalDate.ofInstant(visit.text().now(), visit.zone()).plusDays(DAYS_BEFORE);
        return DemandWords.roads(visit).all().values().stream()
                .filter(road -> isNear(road, soon) && DemandWords.maySteer(visit, road.campaign()))
                .map(road -> new TodayLine(OFFER, at(visit, road), RoadWords.line(visit, road)))
                .toList();
    }

    private static boolean isNear(Road road, LocalDate soon) {
        LocalDate due = road.due();
        return road.isAwaited() && due != null && !due.isAfter(soon);
    }

    private static Instant at(Visit visit, Road road) {
        LocalDate due = road.due();
        return (due == null ? road.handedIn() : due).atStartOfDay(visit.zone()).toInstant();
    }
}
