// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxRules;
import nacre.ballot.Outcome;
import nacre.ballot.Sum;
import nacre.ballot.Tally;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.ballot.BallotAct.About;
import nacre.campaign.ballot.BallotAct.Notified;
import nacre.campaign.ballot.Opening;
import nacre.campaign.ballot.Result;
import nacre.campaign.unit.Group;
import nacre.web.Bar;
import nacre.web.Line;
import nacre.web.Option;
import nacre.web.campaign.TargetWords;
import nacre.web.decide.OutcomeWords;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// How an action ballot stands, as its box is.
record BallotStanding(Visit visit, ActionBallot ballot, @Nullable Box box) {

    static BallotStanding of(Visit visit, ActionBallot ballot) {
        return new BallotStanding(visit, ballot, visit.assembly().boxes().about(ballot.id().seq()));
    }

    /// It in one line, with where its page is.
    Line line() {
        return Line.of(
                state().value(),
                ActionBallotWords.question(visit, ballot),
                ActionBallotWords.path(visit, ballot),
                stands());
    }

    String say(String key, Object... values) {
        return visit.text().of("ballot." + key, values);
    }

    boolean isBeforeOpening() {
        return ballot.stage() == ActionBallot.Stage.PREPARED
                || ballot.stage() == ActionBallot.Stage.CALLED;
    }

    Option state() {
        if (isLost()) {
            return new Option("failed", say("state.lost"));
        }
        return switch (ballot.stage()) {
            case PREPARED -> new Option("new", say("state.prepared"));
            case CALLED -> new Option("new", say("state.called"));
            case OPENING, OPEN -> new Option("open", say("state.open"));
            case PASSED -> new Option("passed", say("state.passed"));
            case FAILED, LOST -> new Option("failed", say("state.failed"));
            case WITHDRAWN -> new Option("failed", say("state.withdrawn"));
        };
    }

    private boolean isLost() {
        return box instanceof Box.Destroyed;
    }

    String stands() {
        if (isLost()) {
            return say("say.lost");
        }
        return switch (ballot.stage()) {
            case PREPARED -> say("say.prepared", "entitled", ballot.entitled());
            case CALLED -> called();
            case OPENING, OPEN, LOST -> open();
            case PASSED, FAILED -> counted();
            case WITHDRAWN -> say("say.withdrawn");
        };
    }

    String called() {
        LocalDate earliest = earliest();
        if (earliest == null) {
            return say("say.called.notice", "days", ballot.noticeOfBallot().days());
        }
        return ActionBallotWords.today(visit).isBefore(earliest)
                ? say("say.called.from", "day", earliest)
                : say("say.called");
    }

    /// The first day on which it can open; null while notice is missing.
    @Nullable LocalDate earliest() {
        if (!ballot.noticeOfBallot().isAsked()) {
            return ActionBallotWords.today(visit);
        }
        Notified given = ballot.notice(About.BALLOT);
        return given == null ? null : ballot.noticeOfBallot().earliest(given.given());
    }

    private String open() {
        Opening opening = Objects.requireNonNull(ballot.opening());
        return box instanceof Box.Open open
                ? say(
                        "say.open",
                        "entitled",
                        (long) opening.entitled().size(),
                        "ends",
                        visit.text().deadline(open.ends()))
                : say("say.opening");
    }

    private String counted() {
        Tally tally = Objects.requireNonNull(ballot.result()).tally();
        return say(
                ballot.stage() == ActionBallot.Stage.PASSED ? "say.passed" : "say.failed",
                "answered",
                tally.answered(),
                "entitled",
                tally.entitled(),
                "yes",
                tally.yes(),
                "no",
                tally.no(),
                "spoilt",
                tally.abstain());
    }

    List<String> more() {
        var more = new ArrayList<String>();
        if (box instanceof Box.Open open) {
            more.add(
                    open.atLeast() == 0
                            ? say("put.few", "few", BoxRules.COARSE)
                            : say("put", "atLeast", open.atLeast()));
        }
        Result result = ballot.result();
        if (result != null && result.tally().prevented() > 0) {
            more.add(say("prevented", "count", result.tally().prevented()));
        }
        Opening opening = ballot.opening();
        if (opening != null) {
            more.add(
                    say(
                            "lately",
                            "lately",
                            opening.lately(),
                            "entitled",
                            (long) opening.entitled().size()));
        }
        if (!ballot.objections().isEmpty()) {
            more.add(say("objections", "count", (long) ballot.objections().size()));
        }
        return more;
    }

    List<BallotView.Condition> conditions() {
        Outcome outcome = ballot.outcome();
        if (outcome == null) {
            return List.of();
        }
        return outcome.reason().sums().stream().map(this::condition).toList();
    }

    private BallotView.Condition condition(Sum sum) {
        String words = OutcomeWords.sum(visit.charter(), sum);
        String met = Letters.met(visit.text(), sum);
        Bar bar =
                Bar.of(words + ": " + met)
                        .with(Bar.Fill.SOLID, sum.counted(), sum.base())
                        .with(Bar.Fill.GAP, sum.missing(), sum.base())
                        .tickAt(sum.needed(), sum.base());
        return new BallotView.Condition(words, met, sum.isMet(), bar);
    }

    List<BallotView.Condition> groups() {
        Result result = ballot.result();
        Opening opening = ballot.opening();
        var rows = new ArrayList<BallotView.Condition>();
        if (result == null || opening == null) {
            return rows;
        }
        for (int i = 0; i < result.groups().size(); i++) {
            Group group = opening.groups().get(i);
            Result.Count count = result.groups().get(i);
            String words =
                    say(
                            "group",
                            "name",
                            TargetWords.name(visit, group),
                            "answered",
                            count.answered(),
                            "people",
                            group.people(),
                            "yes",
                            count.yes(),
                            "no",
                            count.no(),
                            "spoilt",
                            count.spoilt());
            Bar bar =
                    Bar.of(words)
                            .with(Bar.Fill.SOLID, count.yes(), group.people())
                            .with(Bar.Fill.HATCHED, count.no(), group.people())
                            .with(Bar.Fill.DOTTED, count.spoilt(), group.people());
            rows.add(new BallotView.Condition(words, "", true, bar));
        }
        return rows;
    }
}
