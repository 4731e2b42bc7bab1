// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ladder;

import static nacre.campaign.ladder.LadderPart.LADDERS;
import static nacre.web.part.TodayLine.Kind.NEWS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.campaign.ladder.Rung;
import nacre.campaign.ladder.RungAct;
import nacre.campaign.ladder.RungCommand;
import nacre.campaign.ladder.RungId;
import nacre.campaign.unit.Campaign;
import nacre.journal.Leaf;
import nacre.web.Line;
import nacre.web.Pages;
import nacre.web.campaign.TargetWords;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.CampaignRow;
import nacre.web.part.PartPages;
import nacre.web.part.Scripted;
import nacre.web.part.TodayLine;

/// What ladders bring to the pages.
public final class LadderPartPages implements PartPages {
    /// What it brings holds for all organs.
    public LadderPartPages() {}

    @Override
    public Part<?> part() {
        return LADDERS;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(new LadderPages(visits));
    }

    @Override
    public Scripted scripted() {
        return Scripted.of(RungCommand.forms());
    }

    @Override
    public EnactmentWords enactments() {
        return new LadderEnactments();
    }

    @Override
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        return switch ((RungAct) act) {
            case RungAct.Opened o -> List.of("title", visit.words(leaf.seq(), "title"));
            case RungAct.Counted(var rung, int group, long did) -> counted(visit, rung, group, did);
            case RungAct.Corrected(var rung, int group, long did) ->
                    counted(visit, rung, group, did);
            case RungAct.Closed(var rung, boolean isMet) ->
                    List.of(
                            "title",
                            visit.words(rung.seq(), "title"),
                            "outcome",
                            visit.text().of(isMet ? "ladder.state.met" : "ladder.state.missed"));
        };
    }

    private static List<Object> counted(Visit visit, RungId id, int group, long did) {
        Rung rung = visit.standing().states().of(LADDERS).find(id);
        var groups = rung == null ? List.of() : rung.target().groups();
        return List.of(
                "title",
                visit.words(id.seq(), "title"),
                "did",
                did,
                "name",
                rung == null || group >= groups.size()
                        ? ""
                        : TargetWords.name(visit, rung.target().groups().get(group)));
    }

    @Override
    public List<TodayLine> today(Visit visit, Instant since) {
        var lines = new ArrayList<TodayLine>();
        for (Rung rung : visit.standing().states().of(LADDERS).all().values()) {
            boolean isOpen = rung.stage() == Rung.Stage.OPEN;
            Instant at = isOpen ? rung.opened() : rung.closes();
            if (isOpen || at.isAfter(since)) {
                RungView view = RungView.of(visit, rung);
                lines.add(
                        new TodayLine(
                                NEWS,
                                at,
                                Line.of(
                                        view.state().value(),
                                        view.title(),
                                        view.path(),
                                        view.say())));
            }
        }
        return lines;
    }

    @Override
    public CampaignRow row(Visit visit, Campaign campaign) {
        return CampaignRow.of(
                visit.text(),
                "ladder",
                RungView.list(visit, campaign),
                LadderPages.rows(visit, campaign));
    }
}
