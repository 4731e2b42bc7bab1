// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demand;

import static nacre.campaign.demand.DemandPart.DEMANDS;
import static nacre.web.part.TodayLine.Kind.NEWS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.campaign.demand.Demand;
import nacre.campaign.demand.DemandAct;
import nacre.campaign.demand.DemandCommand;
import nacre.campaign.demand.DemandId;
import nacre.campaign.demand.Extent;
import nacre.campaign.unit.Campaign;
import nacre.journal.Leaf;
import nacre.web.Line;
import nacre.web.Pages;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.CampaignRow;
import nacre.web.part.PartPages;
import nacre.web.part.Scripted;
import nacre.web.part.TodayLine;
import org.jspecify.annotations.Nullable;

/// What demands bring to the pages.
public final class DemandPartPages implements PartPages {
    /// What it brings holds for all organs.
    public DemandPartPages() {}

    @Override
    public Part<?> part() {
        return DEMANDS;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(new DemandPages(visits));
    }

    @Override
    public Scripted scripted() {
        return Scripted.of(DemandCommand.forms());
    }

    @Override
    public List<String> places(Visit visit) {
        return List.of("demands");
    }

    @Override
    public EnactmentWords enactments() {
        return new DemandEnactments();
    }

    @Override
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        return switch ((DemandAct) act) {
            case DemandAct.Proposed p -> title(visit, new DemandId(leaf.seq()));
            case DemandAct.Withdrawn(var id) -> title(visit, id);
            case DemandAct.Raised(var id) -> title(visit, id);
            case DemandAct.Met(var id, var extent) ->
                    List.of(
                            "title",
                            DemandWords.title(visit, id),
                            "extent",
                            visit.text()
                                    .of(
                                            extent == Extent.FULLY
                                                    ? "demand.extent.fully"
                                                    : "demand.extent.partly"));
            case DemandAct.Dropped(var id) -> title(visit, id);
        };
    }

    private static List<Object> title(Visit visit, DemandId id) {
        return List.of("title", DemandWords.title(visit, id));
    }

    @Override
    public @Nullable Object value(Visit visit, Object fact) {
        return fact instanceof DemandId id && DemandWords.demands(visit).find(id) != null
                ? visit.text().of("organ.quoted", "title", DemandWords.title(visit, id))
                : null;
    }

    /// The demands that aim at it, those first that are demanded now, and where to propose another.
    @Override
    public List<Line> about(Visit visit, MatterKey matter) {
        List<Demand> all = DemandWords.demands(visit).aimingAt(matter).reversed();
        var lines = new ArrayList<Line>();
        for (boolean isDemanded : new boolean[] {true, false}) {
            all.stream()
                    .filter(demand -> demand.stage().isDemanded() == isDemanded)
                    .map(demand -> DemandWords.line(visit, demand))
                    .forEach(lines::add);
        }
        if (!visit.isReader()) {
            lines.add(
                    Line.of(
                            "new",
                            visit.text().of("demand.new"),
                            visit.path("/demands/new?matter=" + matter),
                            visit.text().of("demand.new.about")));
        }
        return lines;
    }

    /// What the organ has made its own, won or given up of late.
    @Override
    public List<TodayLine> today(Visit visit, Instant since) {
        return DemandWords.demands(visit).all().values().stream()
                .filter(demand -> isNews(demand, since))
                .map(demand ->
                        new TodayLine(NEWS, demand.last().at(), DemandWords.line(visit, demand)))
                .toList();
    }

    private static boolean isNews(Demand demand, Instant since) {
        return demand.last().at().isAfter(since)
                && switch (demand.stage()) {
                    case PROPOSED, WITHDRAWN -> false;
                    case RAISED, PARTLY_MET, MET, DROPPED -> true;
                };
    }

    @Override
    public CampaignRow row(Visit visit, Campaign campaign) {
        List<Demand> all = DemandWords.demands(visit).of(campaign.id());
        return CampaignRow.of(
                Line.of(
                        all.isEmpty() ? "new" : "open",
                        visit.text().of("demand.list"),
                        DemandWords.list(visit, campaign.id()),
                        all.isEmpty()
                                ? visit.text().of("demand.list.what")
                                : DemandListView.say(visit, all)));
    }
}
