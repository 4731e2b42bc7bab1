// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.ballot.Choice;
import nacre.campaign.ballot.ActionMandate;
import nacre.campaign.ballot.Answer;
import nacre.campaign.ballot.BallotAct;
import nacre.campaign.ballot.BallotCommand.StateNotice;
import nacre.campaign.ballot.BallotId;
import nacre.campaign.ballot.Balloting;
import nacre.campaign.unit.UnitPath;
import nacre.organ.Asks;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A strike that an action ballot allows: only of its kind, at its places, on its days.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BackedActionTest {
    private final Balloting balloting = new Balloting();
    private final Scenario scenario = balloting.scenario;
    private final UnitPath north = balloting.depot.north();
    private final BallotId passed = passed();
    private final ActionMandate mandate = balloting.ballots().mandate(passed);

    private BallotId passed() {
        BallotId id = balloting.open(balloting.british());
        balloting.answer(id, Answer.YES, 0, 20);
        balloting.over(id);
        return id;
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Strike.LONDON).toInstant();
    }

    private ActionAct.Called calls(ActionKind kind, UnitPath place, LocalDate from, LocalDate to) {
        return new ActionAct.Called(
                kind, at(from, 5), at(to, 23), List.of(place), List.of(), passed);
    }

    private Scenario.Asked proposes(ActionAct.Called called) {
        return scenario.when(ANNA, Asks.put(MatterKey.ACTION, Strike.enactment(called)));
    }

    @Test
    void on_its_days_and_with_enough_notice_it_is_called() {
        LocalDate day = balloting.today().plusDays(30);
        var called = calls(ActionKind.STRIKE, north, day, day);
        scenario.decide(
                scenario.put(ANNA, Asks.put(MatterKey.ACTION, Strike.enactment(called))),
                Choice.YES);
        var id = new ActionId(scenario.last(ActionAct.CALLED));
        Action action = scenario.clerk().standing().states().of(ActionPart.ACTIONS).needed(id);
        assertEquals(passed, action.ballot());
        scenario.verified();
    }

    @Test
    void one_day_before_notice_is_over_it_is_refused_with_both_days() {
        LocalDate earliest = mandate.notice().earliest(balloting.today());
        LocalDate early = earliest.minusDays(1);
        proposes(calls(ActionKind.STRIKE, north, early, early))
                .thenRefused(new ActionRefusal.NoticeWouldBeTooShort(early, earliest));
        proposes(calls(ActionKind.STRIKE, north, earliest, earliest)).thenRecorded();
    }

    @Test
    void where_notice_was_given_of_a_day_it_begins_no_sooner() {
        LocalDate day = balloting.today().plusDays(20);
        scenario.given(
                CEM, new StateNotice(passed, BallotAct.About.ACTION, balloting.today(), day));
        LocalDate before = day.minusDays(1);
        proposes(calls(ActionKind.STRIKE, north, before, day))
                .thenRefused(new ActionRefusal.NoticeWouldBeTooShort(before, day));
        proposes(calls(ActionKind.STRIKE, north, day, day)).thenRecorded();
    }

    @Test
    void outside_its_days_it_is_refused_with_both_days() {
        LocalDate late = mandate.ends();
        proposes(calls(ActionKind.STRIKE, north, mandate.last(), late))
                .thenRefused(
                        new ActionRefusal.OutsideTheBallot(
                                mandate.last(), late, mandate.first(), mandate.last()));
        proposes(calls(ActionKind.STRIKE, north, mandate.last(), mandate.last())).thenRecorded();
    }

    @Test
    void of_another_kind_or_at_another_place_it_is_refused() {
        LocalDate day = balloting.today().plusDays(30);
        proposes(calls(ActionKind.OVERTIME_BAN, north, day, day))
                .thenRefused(new ActionRefusal.BallotIsOnAnotherKind(passed));
        proposes(calls(ActionKind.STRIKE, balloting.depot.south(), day, day))
                .thenRefused(new ActionRefusal.NotAPlaceOfTheBallot(balloting.depot.south()));
        var none = new BallotId(3);
        var called =
                new ActionAct.Called(
                        ActionKind.STRIKE,
                        at(day, 5),
                        at(day, 23),
                        List.of(north),
                        List.of(),
                        none);
        proposes(called).thenRefused(new ActionRefusal.NoBallotAllowsIt(none));
    }
}
