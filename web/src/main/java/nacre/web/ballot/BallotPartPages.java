// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import static nacre.campaign.ballot.BallotPart.BALLOTS;
import static nacre.web.part.TodayLine.Kind.ASK;
import static nacre.web.part.TodayLine.Kind.NEWS;
import static nacre.web.part.TodayLine.Kind.OFFER;
import static nacre.web.part.TodayLine.Kind.PROMISE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nacre.assembly.box.Box;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.ballot.ActionMandate;
import nacre.campaign.ballot.ActionRuleSet;
import nacre.campaign.ballot.BallotAct;
import nacre.campaign.ballot.BallotCommand;
import nacre.campaign.ballot.BallotId;
import nacre.campaign.ballot.Opening;
import nacre.campaign.unit.Campaign;
import nacre.journal.Keyrings;
import nacre.journal.Leaf;
import nacre.organ.Shredder;
import nacre.web.Line;
import nacre.web.Pages;
import nacre.web.campaign.UnitWords;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.CampaignRow;
import nacre.web.part.PartPages;
import nacre.web.part.Scripted;
import nacre.web.part.TodayLine;
import org.jspecify.annotations.Nullable;

/// What action ballots bring to the pages.
public final class BallotPartPages implements PartPages {
    /// For how many days before a ballot ceases to count everybody is told so.
    private static final int SOON = 14;

    private final Keyrings keyrings;
    private final Shredder shredder;

    /// Ballots whose lists these keyrings open.
    public BallotPartPages(Keyrings keyrings) {
        this.keyrings = keyrings;
        this.shredder = new Shredder(keyrings);
    }

    @Override
    public Part<?> part() {
        return BALLOTS;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(
                new BallotPages(visits, new ListDoor(keyrings), shredder),
                new PreparePages(visits));
    }

    @Override
    public Scripted scripted() {
        return Scripted.of(BallotCommand.forms())
                .keeping(Scripted.Reason.SEALED, "action-ballot.list", "action-ballot.open");
    }

    @Override
    public EnactmentWords enactments() {
        return new BallotEnactments();
    }

    @Override
    public @Nullable Object value(Visit visit, Object fact) {
        return fact instanceof ActionRuleSet.Ref law && ActionRuleSet.find(law) != null
                ? ActionBallotWords.law(visit.text(), law)
                : null;
    }

    @Override
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        var values = new ArrayList<Object>();
        values.add("question");
        values.add(visit.words(of((BallotAct) act, leaf).seq(), "question"));
        switch ((BallotAct) act) {
            case BallotAct.Listed(var id, var unit, long entitled) ->
                    values.addAll(
                            List.of("unit", UnitWords.name(visit, unit), "entitled", entitled));
            case BallotAct.Notified notified ->
                    values.addAll(
                            List.of(
                                    "of",
                                    Letters.title(visit, notified.of()),
                                    "given",
                                    notified.given()));
            case BallotAct.Opened opened ->
                    values.addAll(
                            List.of(
                                    "entitled",
                                    (long) opened.entitled().size(),
                                    "last",
                                    opened.last()));
            case BallotAct other -> {}
        }
        return values;
    }

    private static BallotId of(BallotAct act, Leaf leaf) {
        return switch (act) {
            case BallotAct.Prepared p -> new BallotId(leaf.seq());
            case BallotAct.Listed(var id, var unit, long entitled) -> id;
            case BallotAct.Objected(var id) -> id;
            case BallotAct.Called(var id) -> id;
            case BallotAct.Notified notified -> notified.ballot();
            case BallotAct.Opened opened -> opened.ballot();
            case BallotAct.Withdrawn(var id) -> id;
            case BallotAct.Began(var id) -> id;
            case BallotAct.Passed(var id) -> id;
            case BallotAct.Failed(var id) -> id;
            case BallotAct.Lost(var id) -> id;
        };
    }

    /// Nothing here depends on what somebody answered, only on whether she has put anything.
    @Override
    public List<TodayLine> today(Visit visit, Instant since) {
        var lines = new ArrayList<TodayLine>();
        for (ActionBallot ballot : visit.standing().states().of(BALLOTS).all().values()) {
            switch (ballot.stage()) {
                case OPENING, OPEN -> {
                    Box.Open box = visit.assembly().boxes().openAbout(ballot.id().seq());
                    Opening opening = ballot.opening();
                    if (box != null && opening != null && opening.isEntitled(visit.me())) {
                        lines.add(asked(visit, ballot, box));
                    }
                }
                case CALLED -> {
                    if (BallotView.maySteer(visit, ballot)) {
                        lines.add(line(visit, ballot, PROMISE));
                    } else {
                        news(lines, visit, ballot, since);
                    }
                }
                case PASSED -> {
                    LocalDate today = ActionBallotWords.today(visit);
                    ActionMandate mandate = Objects.requireNonNull(ballot.mandate());
                    if (mandate.holdsOn(today) && today.plusDays(SOON).isAfter(mandate.last())) {
                        lines.add(ends(visit, ballot, mandate.last()));
                    } else {
                        news(lines, visit, ballot, since);
                    }
                }
                case PREPARED, FAILED, LOST -> news(lines, visit, ballot, since);
                case WITHDRAWN -> {}
            }
        }
        return lines;
    }

    private static TodayLine asked(Visit visit, ActionBallot ballot, Box.Open box) {
        boolean isPut = BallotView.hasPut(visit, box);
        return new TodayLine(
                isPut ? OFFER : ASK,
                box.ends(),
                new Line(
                        isPut ? "mine" : "open",
                        "",
                        ActionBallotWords.question(visit, ballot),
                        ActionBallotWords.path(visit, ballot),
                        visit.text()
                                .of(
                                        isPut ? "ballot.today.put" : "ballot.today",
                                        "by",
                                        visit.text().deadline(box.ends())),
                        isPut ? "" : visit.text().of("ballot.today.do")));
    }

    private static void news(
            List<TodayLine> lines, Visit visit, ActionBallot ballot, Instant since) {
        if (ballot.since().isAfter(since)) {
            lines.add(line(visit, ballot, NEWS));
        }
    }

    private static TodayLine line(Visit visit, ActionBallot ballot, TodayLine.Kind kind) {
        return new TodayLine(kind, ballot.since(), BallotStanding.of(visit, ballot).line());
    }

    /// What was allowed ends soon.
    private static TodayLine ends(Visit visit, ActionBallot ballot, LocalDate last) {
        Line line = BallotStanding.of(visit, ballot).line();
        return new TodayLine(
                PROMISE,
                last.atStartOfDay(visit.zone()).toInstant(),
                Line.of(
                        line.mark(),
                        line.title(),
                        line.path(),
                        visit.text().of("ballot.today.ends", "last", last)));
    }

    @Override
    public CampaignRow row(Visit visit, Campaign campaign) {
        return CampaignRow.of(
                visit.text(),
                "ballot",
                ActionBallotWords.path(visit, campaign.id()),
                PreparePages.rows(visit, campaign));
    }
}
