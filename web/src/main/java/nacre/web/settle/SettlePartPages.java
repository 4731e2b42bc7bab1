// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.settle;

import static nacre.campaign.settle.SettlementPart.SETTLEMENTS;
import static nacre.web.part.TodayLine.Kind.ASK;
import static nacre.web.part.TodayLine.Kind.NEWS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.campaign.settle.Clause;
import nacre.campaign.settle.Offer;
import nacre.campaign.settle.SettleAct;
import nacre.campaign.settle.SettleCommand;
import nacre.campaign.settle.Settlement;
import nacre.campaign.settle.SettlementAct;
import nacre.campaign.settle.SettlementId;
import nacre.campaign.settle.Talks;
import nacre.campaign.settle.TalksAct;
import nacre.campaign.unit.Campaign;
import nacre.journal.Leaf;
import nacre.web.Line;
import nacre.web.Option;
import nacre.web.Pages;
import nacre.web.campaign.UnitWords;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.CampaignRow;
import nacre.web.part.PartPages;
import nacre.web.part.Scripted;
import nacre.web.part.TodayLine;

/// What talks and settlements bring to the pages.
public final class SettlePartPages implements PartPages {
    /// What it brings holds for all organs.
    public SettlePartPages() {}

    @Override
    public Part<?> part() {
        return SETTLEMENTS;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(new TalksPages(visits), new SettlementPages(visits));
    }

    @Override
    public Scripted scripted() {
        return Scripted.of(SettleCommand.forms());
    }

    @Override
    public List<String> places(Visit visit) {
        return visit.assembly().isCouncil() ? List.of() : List.of("talks");
    }

    @Override
    public EnactmentWords enactments() {
        return new SettleEnactments();
    }

    @Override
    public List<Option> limits(Visit visit, Power power) {
        return UnitWords.places(visit);
    }

    @Override
    public String place(Visit visit, Grant grant) {
        return UnitWords.place(visit, grant);
    }

    @Override
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        return switch ((SettleAct) act) {
            case TalksAct.Opened o ->
                    List.of("institution", visit.words(leaf.seq(), "institution"));
            case TalksAct.Offered offered ->
                    List.of(
                            "talks",
                            SettleWords.talks(visit, offered.talks()),
                            "side",
                            visit.text().of("settle.side." + offered.side().word()));
            case TalksAct.Agreed(var talks, var offer) ->
                    List.of("talks", SettleWords.talks(visit, talks));
            case TalksAct.Ended(var talks) -> List.of("talks", SettleWords.talks(visit, talks));
            case SettlementAct.Made m -> List.of("title", visit.words(leaf.seq(), "title"));
            case SettlementAct.Began(var settlement, int clause, boolean moved) ->
                    clause(visit, settlement, clause);
            case SettlementAct.Kept(var settlement, int clause, var day) ->
                    clause(visit, settlement, clause);
            case SettlementAct.Breached(var settlement, int clause, var day) ->
                    clause(visit, settlement, clause);
            case SettlementAct.Ended(var settlement, var last) ->
                    List.of("title", visit.words(settlement.seq(), "title"), "day", last);
        };
    }

    private static List<Object> clause(Visit visit, SettlementId settlement, int clause) {
        return List.of("title", visit.words(settlement.seq(), "title"), "number", clause + 1);
    }

    /// The settlements with a clause about it, and which of those clauses were breached.
    @Override
    public List<Line> about(Visit visit, MatterKey matter) {
        var lines = new ArrayList<Line>();
        for (Settlement settlement : SettleWords.settlements(visit).on(matter)) {
            lines.addFirst(SettlementPages.line(visit, settlement));
            for (Settlement.Check check : settlement.checks()) {
                Clause.Move move = settlement.clauses().get(check.clause()).move();
                if (!check.isKept() && move != null && move.matter().equals(matter)) {
                    lines.addFirst(breach(visit, settlement, check));
                }
            }
        }
        return List.copyOf(lines);
    }

    private static Line breach(Visit visit, Settlement settlement, Settlement.Check check) {
        return Line.of(
                "failed",
                visit.text()
                        .of(
                                "settle.about.breached",
                                "number",
                                check.clause() + 1,
                                "title",
                                SettlementView.title(visit, settlement)),
                SettleWords.path(visit, settlement) + "#c" + check.clause(),
                SettleWords.said(visit, check.seq(), "words"));
    }

    @Override
    public List<TodayLine> today(Visit visit, Instant since) {
        var lines = new ArrayList<TodayLine>();
        for (Talks talks : SettleWords.settlements(visit).talks().values()) {
            Offer last = talks.last();
            if (talks.isOpen() && last != null) {
                Instant at = SettleWords.recorded(visit, last.id().seq());
                if (at.isAfter(since)) {
                    lines.add(offer(visit, talks, last, at));
                }
            }
        }
        for (Settlement settlement : SettleWords.settlements(visit).all().values()) {
            add(visit, settlement, since, lines);
        }
        return lines;
    }

    private static TodayLine offer(Visit visit, Talks talks, Offer offer, Instant at) {
        return new TodayLine(
                NEWS,
                at,
                Line.of(
                        "new",
                        SettleWords.talks(visit, talks.id()),
                        SettleWords.path(visit, talks.id()),
                        SettleWords.offer(visit, offer) + ". " + SettleWords.sums(visit, offer)));
    }

    /// What waits to be checked, for all; whoever has the mandate is asked to. And what was
    /// breached.
    private static void add(
            Visit visit, Settlement settlement, Instant since, List<TodayLine> lines) {
        String title = SettlementView.title(visit, settlement);
        String path = SettleWords.path(visit, settlement);
        var open = settlement.open(SettleWords.today(visit));
        if (!open.isEmpty()) {
            Talks talks = SettleWords.settlements(visit).find(settlement.talks());
            boolean isAsked = talks != null && SettleWords.mayNegotiate(visit, talks);
            Instant at = open.getFirst().day().atStartOfDay(visit.zone()).toInstant();
            String words =
                    visit.text()
                            .of(
                                    "settle.today.open",
                                    "open",
                                    (long) open.size(),
                                    "day",
                                    open.getFirst().day());
            lines.add(
                    isAsked
                            ? new TodayLine(
                                    ASK,
                                    at,
                                    new Line(
                                            "ask",
                                            "",
                                            title,
                                            path,
                                            words,
                                            visit.text().of("settle.today.check")))
                            : new TodayLine(NEWS, at, Line.of("new", title, path, words)));
        }
        for (Settlement.Check check : settlement.checks()) {
            if (!check.isKept() && check.at().isAfter(since)) {
                String words =
                        visit.text().of("settle.today.breached", "number", check.clause() + 1);
                lines.add(new TodayLine(NEWS, check.at(), Line.of("failed", title, path, words)));
            }
        }
    }

    @Override
    public CampaignRow row(Visit visit, Campaign campaign) {
        return CampaignRow.of(
                visit.text(),
                visit.text().of("place.talks"),
                visit.path("/talks"),
                visit.text().of("settle.lead"),
                TalksPages.rows(visit, campaign));
    }
}
