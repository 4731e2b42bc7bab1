// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.pledge;

import static nacre.campaign.pledge.PledgePart.PLEDGES;
import static nacre.web.part.TodayLine.Kind.NEWS;
import static nacre.web.part.TodayLine.Kind.OFFER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.Box;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.campaign.pledge.Pledge;
import nacre.campaign.pledge.PledgeAct;
import nacre.campaign.pledge.PledgeCommand;
import nacre.campaign.pledge.PledgeId;
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

/// What pledges bring to the pages.
public final class PledgePartPages implements PartPages {
    /// What it brings holds for all organs.
    public PledgePartPages() {}

    @Override
    public Part<?> part() {
        return PLEDGES;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(new PledgePages(visits));
    }

    @Override
    public Scripted scripted() {
        return Scripted.of(PledgeCommand.forms());
    }

    @Override
    public EnactmentWords enactments() {
        return new PledgeEnactments();
    }

    @Override
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        long pledge =
                switch ((PledgeAct) act) {
                    case PledgeAct.Opened o -> leaf.seq();
                    case PledgeAct.Began(var id) -> id.seq();
                    case PledgeAct.Met(var id) -> id.seq();
                    case PledgeAct.Missed(var id) -> id.seq();
                };
        return List.of("sentence", visit.words(pledge, "sentence"));
    }

    /// Nothing here depends on what somebody has put, only on whether she has put anything.
    @Override
    public List<TodayLine> today(Visit visit, Instant since) {
        var lines = new ArrayList<TodayLine>();
        for (Pledge pledge : visit.standing().states().of(PLEDGES).all().values()) {
            switch (pledge.stage()) {
                case DECIDED -> {}
                case OPEN -> {
                    Box.Open box = open(visit, pledge.id());
                    if (box != null && PledgeView.mayGive(visit, pledge)) {
                        lines.add(offer(visit, pledge, box));
                    }
                }
                case MET, MISSED -> {
                    if (pledge.since().isAfter(since)) {
                        lines.add(news(visit, pledge));
                    }
                }
            }
        }
        return lines;
    }

    static Box.@Nullable Open open(Visit visit, PledgeId pledge) {
        return visit.assembly().boxes().openAbout(pledge.seq());
    }

    private static TodayLine offer(Visit visit, Pledge pledge, Box.Open box) {
        boolean isPut = PledgeView.hasPut(visit, box);
        return new TodayLine(
                OFFER,
                box.ends(),
                new Line(
                        isPut ? "mine" : "open",
                        "",
                        PledgeWords.sentence(visit, pledge),
                        PledgeWords.path(visit, pledge),
                        visit.text()
                                .of(
                                        isPut ? "pledge.today.put" : "pledge.today",
                                        "by",
                                        visit.text().deadline(box.ends())),
                        ""));
    }

    private static TodayLine news(Visit visit, Pledge pledge) {
        boolean isMet = pledge.stage() == Pledge.Stage.MET;
        return new TodayLine(
                NEWS,
                pledge.since(),
                Line.of(
                        isMet ? "passed" : "failed",
                        PledgeWords.sentence(visit, pledge),
                        PledgeWords.path(visit, pledge),
                        visit.text().of(isMet ? "pledge.today.met" : "pledge.today.missed")));
    }

    @Override
    public CampaignRow row(Visit visit, Campaign campaign) {
        return CampaignRow.of(
                visit.text(),
                "pledge",
                PledgeWords.path(visit, campaign.id().seq()),
                PledgePages.rows(visit, campaign));
    }
}
