// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import static nacre.campaign.ballot.BallotPart.BALLOTS;
import static nacre.web.part.TodayLine.Kind.ASK;
import static nacre.web.part.TodayLine.Kind.NEWS;
import static nacre.web.part.TodayLine.Kind.OFFER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.Box;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.ballot.ActionRuleSet;
import nacre.campaign.ballot.BallotAct;
import nacre.campaign.ballot.BallotId;
import nacre.campaign.ballot.Opening;
import nacre.journal.Leaf;
import nacre.web.Line;
import nacre.web.Pages;
import nacre.web.campaign.UnitWords;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.PartPages;
import nacre.web.part.TodayLine;
import org.jspecify.annotations.Nullable;

/// What action ballots bring to the pages.
public final class BallotPartPages implements PartPages {
    /// What it brings holds for all organs.
    public BallotPartPages() {}

    @Override
    public Part<?> part() {
        return BALLOTS;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(new BallotPages(visits), new PreparePages(visits));
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
                case PREPARED, CALLED, PASSED, FAILED, LOST -> {
                    if (ballot.since().isAfter(since)) {
                        lines.add(news(visit, ballot));
                    }
                }
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

    private static TodayLine news(Visit visit, ActionBallot ballot) {
        BallotView view = BallotView.of(visit, ballot);
        return new TodayLine(
                NEWS,
                ballot.since(),
                Line.of(view.state().value(), view.question(), view.path(), view.say()));
    }
}
