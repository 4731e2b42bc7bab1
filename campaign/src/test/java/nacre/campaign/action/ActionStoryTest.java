// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import static nacre.campaign.action.ActionRules.PRESS;
import static nacre.campaign.action.ActionRules.STEWARD;
import static nacre.campaign.action.Strike.FROM;
import static nacre.campaign.action.Strike.MONDAY;
import static nacre.campaign.action.Strike.NOTE;
import static nacre.campaign.action.Strike.SUNDAY;
import static nacre.campaign.action.Strike.UNTIL;
import static nacre.campaign.unit.CampaignRules.STEER;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.campaign.action.ActionCommand.AddPost;
import nacre.campaign.action.ActionCommand.ForgetNote;
import nacre.campaign.action.ActionCommand.NoteIncident;
import nacre.campaign.action.ActionCommand.PauseAction;
import nacre.campaign.action.ActionCommand.ReadNotes;
import nacre.campaign.action.ActionCommand.ResumeAction;
import nacre.campaign.action.ActionCommand.TellPlace;
import nacre.campaign.unit.CampaignAct;
import nacre.campaign.unit.CampaignRefusal;
import nacre.campaign.unit.Depot;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Authority;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.ClerkRefusal;
import nacre.organ.Forger;
import nacre.organ.Reply;
import nacre.organ.Scenario;
import nacre.shifts.ShiftsPart;
import nacre.shifts.series.SeriesCommand;
import nacre.shifts.series.SeriesId;
import nacre.shifts.series.SeriesRules;
import nacre.shifts.slot.Slot;
import nacre.shifts.slot.SlotCommand.JoinSlot;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Two days at the gate, over the night on which clocks go forward.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ActionStoryTest {
    private final Strike strike = Strike.called();
    private final Depot depot = strike.depot();
    private final Scenario scenario = depot.scenario();
    private final ActionId id = strike.id();

    private NoteIncident notes(UnitPath place) {
        return new NoteIncident(id, place, IncidentKind.POLICE, scenario.now(), NOTE);
    }

    private Slot slot(java.time.LocalDate day) {
        Slot slot =
                scenario.clerk().standing().states().of(ShiftsPart.SHIFTS).find(strike.picket(day));
        assertTrue(slot != null, () -> "no slot on " + day);
        return slot;
    }

    private static Enactment ends(ActionId id, Outcome outcome) {
        return Enactment.of(
                new ActionAct.Ended(id, outcome), List.of(Words.kept("reason", "They signed.")));
    }

    @Test
    void a_decision_calls_it_and_plans_the_shifts_of_its_posts_in_the_same_breath() {
        Action action = strike.action();
        assertEquals(2, action.posts().size());
        assertEquals(Role.KITCHEN, action.posts().get(1).role());
        long second = action.posts().get(1).series().seq();
        assertEquals("Post 1", scenario.clerk().contents().text(second, "title"));
        assertEquals("Gate 1", scenario.clerk().contents().text(second, "where"));
        assertEquals("Nobody drives.", scenario.clerk().contents().text(id.seq(), "what"));
        scenario.given(BEN, new JoinSlot(strike.picket(SUNDAY)));
        assertTrue(slot(SUNDAY).crew().on().contains(BEN));
        assertFalse(action.isOn(FROM.minusSeconds(1)));
        assertTrue(action.isOn(FROM));
        scenario.verified();
    }

    @Test
    void on_the_night_on_which_clocks_go_forward_six_is_six() {
        assertEquals(Instant.parse("2026-03-29T05:00:00Z"), slot(SUNDAY).starts());
        assertEquals(
                Duration.ofDays(1), Duration.between(slot(SUNDAY).starts(), slot(MONDAY).starts()));
        // Half past five in the evening is half past four in UTC by now: still before the end. Six
        // is the end itself, though by the clocks of Saturday it would be an hour after it.
        var late = Strike.plan(depot.north(), 17 * 60 + 30, 2, 1);
        var called = Strike.calls(depot, List.of(Strike.post(Role.PICKET, depot.north(), late)));
        scenario.when(ANNA, Asks.put(MatterKey.ACTION, Strike.enactment(called))).thenRecorded();
        var past =
                Strike.post(Role.PICKET, depot.north(), Strike.plan(depot.north(), 18 * 60, 2, 1));
        scenario.when(
                        ANNA,
                        Asks.put(
                                MatterKey.ACTION,
                                Strike.enactment(Strike.calls(depot, List.of(past)))))
                .thenRefused(new ActionRefusal.PostIsOutsideTheAction(UNTIL, FROM, UNTIL));
    }

    @Test
    void who_keeps_the_rota_of_a_place_adds_a_post_while_it_goes_on() {
        depot.gives(BEN, new Grant(SeriesRules.ROTA, null, null, PlannedPost.rota(depot.late())));
        scenario.at(FROM).caughtUp();
        var said = new SeriesCommand.Said("Back gate", "Hall 3", "");
        var post = Strike.post(Role.PICKET, depot.late(), Strike.plan(depot.late(), 840, 4, 3));
        scenario.given(BEN, new AddPost(id, post, said));
        Post added = strike.action().posts().getLast();
        assertEquals(new Post(Role.PICKET, depot.late(), added.series()), added);
        assertEquals("Back gate", scenario.clerk().contents().text(added.series().seq(), "title"));
        var elsewhere =
                Strike.post(Role.PICKET, depot.early(), Strike.plan(depot.early(), 840, 4, 3));
        scenario.when(BEN, new AddPost(id, elsewhere, said))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(SeriesRules.ROTA, 2, 0));
        var outside = Strike.post(Role.PICKET, depot.late(), Strike.plan(depot.late(), 1200, 4, 3));
        scenario.when(BEN, new AddPost(id, outside, said))
                .thenRefused(ActionRefusal.PostIsOutsideTheAction.class);
        scenario.when(ANNA, new AddPost(id, post, said))
                .thenRefused(new ClerkRefusal.NeedsAMandate(SeriesRules.ROTA));
        var again = new ActionAct.Posted(id, Role.PRESS, depot.late(), added.series());
        var forger = new Forger(scenario);
        var bens = new Authority.Mandate(scenario.last("mandate.given"));
        forger.refused(BEN, again, bens);
        forger.refused(
                BEN, new ActionAct.Posted(id, Role.PRESS, depot.late(), new SeriesId(3)), bens);
        scenario.verified();
    }

    @Test
    void its_last_hour_ends_it_also_while_the_server_sleeps() {
        scenario.at(UNTIL.minusSeconds(1)).caughtUp();
        assertInstanceOf(Action.Stage.Standing.class, strike.action().stage());
        Instant from = scenario.now();
        scenario.after(Duration.ofDays(2)).whenItWakes(from);
        scenario.caughtUp();
        assertEquals(new Action.Stage.Ended(Outcome.OVER, UNTIL), strike.action().stage());
        scenario.when(CEM, new PauseAction(id, "Rest"))
                .thenRefused(new ActionRefusal.ActionHasEnded(id));
    }

    @Test
    void who_has_a_post_notes_what_happens_there_and_only_stewards_read_it() {
        scenario.given(BEN, new JoinSlot(strike.picket(SUNDAY)));
        scenario.at(slot(SUNDAY).starts().minus(Duration.ofHours(2)));
        scenario.when(BEN, notes(depot.early()))
                .thenRefused(new ClerkRefusal.NeedsAMandate(STEWARD));
        scenario.at(slot(SUNDAY).starts());
        scenario.when(BEN, notes(depot.early()))
                .then(new ActionAct.Noted(id, depot.early(), IncidentKind.POLICE, scenario.now()));
        scenario.when(BEN, notes(depot.late()))
                .thenRefused(new ClerkRefusal.NeedsAMandate(STEWARD));
        scenario.when(ANNA, notes(depot.early()))
                .thenRefused(new ClerkRefusal.NeedsAMandate(STEWARD));
        scenario.given(CEM, notes(depot.late()));
        assertEquals(2, strike.action().incidents().size());
        scenario.when(BEN, new ReadNotes(id, depot.early()))
                .thenRefused(new ClerkRefusal.NeedsAMandate(STEWARD));
        scenario.when(CEM, new ReadNotes(id, depot.early()))
                .then(new ActionAct.Read(id, depot.early()));
        scenario.when(
                        BEN,
                        new NoteIncident(
                                id,
                                depot.early(),
                                IncidentKind.THREAT,
                                scenario.now().plusSeconds(1),
                                NOTE))
                .thenRefused(ActionRefusal.NotThen.class);
        scenario.when(
                        BEN,
                        new NoteIncident(
                                id, depot.early(), IncidentKind.THREAT, scenario.now(), "plain"))
                .thenRefused(ActionRefusal.NoteOfIncidentDoesNotFit.class);
    }

    @Test
    void a_steward_of_one_shift_sees_that_shift_alone() {
        MemberId ben = BEN;
        depot.gives(ben, new Grant(STEWARD, null, null, depot.early().value()));
        var assembly = scenario.assembly();
        assertEquals(null, ActionRules.whyNotSee(assembly, ben, depot.early(), scenario.now()));
        assertEquals(
                new ActionRefusal.NotAStewardThere(depot.late()),
                ActionRules.whyNotSee(assembly, ben, depot.late(), scenario.now()));
        scenario.at(FROM);
        scenario.given(ben, new ReadNotes(id, depot.early()));
        scenario.when(ben, new ReadNotes(id, depot.late()))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(STEWARD, 1, 0));
        scenario.when(ben, new ReadNotes(id, depot.south()))
                .thenRefused(new ActionRefusal.NotAPlaceOfTheAction(depot.south()));
    }

    @Test
    void notes_are_destroyed_one_by_one_and_all_on_the_purge_day() {
        scenario.at(FROM).given(CEM, notes(depot.early()));
        long first = scenario.last("action.noted");
        scenario.given(CEM, notes(depot.late()));
        long second = scenario.last("action.noted");
        scenario.given(CEM, new ForgetNote(id, first));
        scenario.when(CEM, new ForgetNote(id, first))
                .thenRefused(new ActionRefusal.UnknownNote(first));
        assertEquals(List.of(first), strike.over(Depot.PURGE.minusSeconds(1)));
        assertEquals(List.of(first, second), strike.over(Depot.PURGE));
        scenario.at(Depot.PURGE);
        scenario.when(CEM, new ReadNotes(id, depot.early()))
                .thenRefused(ClerkRefusal.NeedsAMandate.class);
    }

    @Test
    void the_committee_lets_it_rest_and_go_on_but_not_against_a_decision() {
        scenario.when(ANNA, new PauseAction(id, "Talks"))
                .thenRefused(new ClerkRefusal.NeedsAMandate(STEER));
        scenario.when(CEM, new ResumeAction(id, "On"))
                .thenRefused(new ActionRefusal.ActionIsNotPaused(id));
        scenario.given(CEM, new PauseAction(id, "Talks"));
        assertFalse(strike.action().isOn(FROM));
        scenario.when(CEM, new PauseAction(id, "Talks"))
                .thenRefused(new ActionRefusal.ActionIsPaused(id));
        scenario.given(CEM, new ResumeAction(id, "They left the table"));
        scenario.decided(
                Enactment.of(new ActionAct.Paused(id), List.of(Words.kept("reason", "Talks"))));
        scenario.when(CEM, new ResumeAction(id, "On"))
                .thenRefused(new ActionRefusal.PausedByDecision(id));
        assertEquals("Talks", scenario.clerk().contents().text(strike.action().said(), "reason"));
        scenario.decided(
                Enactment.of(new ActionAct.Resumed(id), List.of(Words.kept("reason", "On"))));
        assertTrue(strike.action().isOn(FROM));
        scenario.verified();
    }

    @Test
    void two_let_it_rest_at_once_and_it_rests_once() throws Exception {
        var calls = new ArrayList<Callable<Reply>>();
        for (int i = 0; i < 8; i++) {
            var request = scenario.request(CEM, new PauseAction(id, "Talks"));
            calls.add(() -> scenario.clerk().hear(request));
        }
        int recorded = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(calls)) {
                recorded += each.get() instanceof Reply.Recorded ? 1 : 0;
            }
        }
        assertEquals(1, recorded);
        scenario.verified();
    }

    @Test
    void an_everyday_decision_ends_it_and_the_shifts_that_have_not_begun_are_off() {
        scenario.given(BEN, new JoinSlot(strike.picket(MONDAY)));
        scenario.when(ANNA, Asks.put(ends(id, Outcome.OVER)))
                .thenRefused(new ActionRefusal.NobodySaysItIsOver(id));
        var proposal = scenario.put(ANNA, Asks.put(ends(id, Outcome.WON)));
        scenario.decide(proposal, nacre.ballot.Choice.YES);
        assertEquals(
                Outcome.WON,
                assertInstanceOf(Action.Stage.Ended.class, strike.action().stage()).outcome());
        assertTrue(slot(MONDAY).isCalledOff());
        long off = slot(MONDAY).changed();
        assertEquals("They signed.", scenario.clerk().contents().text(off, "reason"));
        scenario.when(CEM, new TellPlace(id, depot.early(), "To all", "Go home"))
                .thenRefused(new ActionRefusal.ActionHasEnded(id));
        scenario.at(UNTIL).caughtUp().verified();
    }

    @Test
    void something_is_said_to_a_place_by_who_speaks_for_the_action_there() {
        depot.gives(BEN, new Grant(PRESS, null, null, depot.early().value()));
        scenario.given(BEN, new TellPlace(id, depot.early(), "Rain", "Bring a coat."));
        assertEquals(depot.early(), strike.action().tellings().getFirst().place());
        scenario.when(BEN, new TellPlace(id, depot.late(), "Rain", "Bring a coat."))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(PRESS, 1, 0));
        scenario.when(ANNA, new TellPlace(id, depot.early(), "Rain", "Bring a coat."))
                .thenRefused(new ClerkRefusal.NeedsAMandate(PRESS));
    }

    private void refuses(ActionAct.Called called, Class<? extends ActionRefusal> why) {
        scenario.when(ANNA, Asks.put(MatterKey.ACTION, Strike.enactment(called))).thenRefused(why);
    }

    private ActionAct.Called at(List<UnitPath> places, Instant from, Instant until) {
        return new ActionAct.Called(ActionKind.BOYCOTT, from, until, places, List.of(), null);
    }

    @Test
    void what_does_not_fit_is_refused_with_its_reason() {
        var north = List.of(depot.north());
        refuses(at(List.of(), FROM, UNTIL), ActionRefusal.ActionPlacesDoNotFit.class);
        refuses(
                at(List.of(depot.north(), depot.north()), FROM, UNTIL),
                ActionRefusal.ActionPlacesDoNotFit.class);
        refuses(at(north, UNTIL, FROM), ActionRefusal.ActionDatesDoNotFit.class);
        refuses(at(north, scenario.now(), UNTIL), ActionRefusal.ActionDatesDoNotFit.class);
        refuses(
                at(north, FROM, FROM.plus(CallRules.LONGEST).plusSeconds(1)),
                ActionRefusal.ActionDatesDoNotFit.class);
        var elsewhere =
                Strike.post(Role.PICKET, depot.south(), Strike.plan(depot.south(), 360, 2, 1));
        refuses(Strike.calls(depot, List.of(elsewhere)), ActionRefusal.NotAPlaceOfTheAction.class);
        var misnamed =
                Strike.post(Role.PICKET, depot.early(), Strike.plan(depot.late(), 360, 2, 1));
        refuses(Strike.calls(depot, List.of(misnamed)), ActionRefusal.PostGoesByAnotherPlace.class);
        var many = new ArrayList<PlannedPost>();
        for (int i = 0; i <= CallRules.MOST_POSTS; i++) {
            many.addAll(Strike.posts(depot).subList(0, 1));
        }
        refuses(Strike.calls(depot, many), ActionRefusal.TooManyPosts.class);
        scenario.when(ANNA, Asks.put(Strike.enactment(at(north, FROM, UNTIL))))
                .thenRefused(ProposalRefusal.WrongMatter.class);
        scenario.when(CEM, new PauseAction(new ActionId(3), "Rest"))
                .thenRefused(new ActionRefusal.UnknownAction(new ActionId(3)));
    }

    @Test
    void in_a_campaign_that_is_closed_none_is_called() {
        scenario.decided(Enactment.of(new CampaignAct.Closed(depot.campaign()), List.of()));
        scenario.when(
                        ANNA,
                        Asks.put(
                                MatterKey.ACTION, Strike.enactment(Strike.calls(depot, List.of()))))
                .thenRefused(new CampaignRefusal.CampaignIsClosed(depot.campaign()));
    }

    @Test
    void what_nobody_decided_or_may_do_does_not_fold() {
        scenario.given(BEN, new JoinSlot(strike.picket(SUNDAY)));
        scenario.at(slot(SUNDAY).starts()).caughtUp();
        var forger = new Forger(scenario);
        var cems = new Authority.Mandate(nacre.organ.Ground.CEMS.seq());
        var decision = new Authority.Decision(strike.action().decision());
        var called = Strike.calls(depot, List.of());
        forger.refused(CEM, called, cems);
        forger.refused(null, called, decision);
        forger.refused(CEM, new ActionAct.Ended(id, Outcome.WON), cems);
        forger.refused(null, new ActionAct.Ended(id, Outcome.WON), decision);
        forger.folds(CEM, new ActionAct.Paused(id), cems);
        forger.refused(CEM, new ActionAct.Paused(id));
        forger.refused(CEM, new ActionAct.Resumed(id), cems);
        var noted = new ActionAct.Noted(id, depot.early(), IncidentKind.INJURY, scenario.now());
        forger.folds(BEN, noted);
        forger.folds(CEM, noted, cems);
        forger.refused(ANNA, noted);
        forger.refused(CEM, noted);
        forger.refused(BEN, noted, cems);
        forger.refused(
                BEN, new ActionAct.Noted(id, depot.late(), IncidentKind.INJURY, scenario.now()));
        forger.refused(
                BEN,
                new ActionAct.Noted(
                        id, depot.early(), IncidentKind.INJURY, scenario.now().plusSeconds(1)));
        forger.refused(ANNA, new ActionAct.Read(id, depot.early()));
        forger.refused(ANNA, new ActionAct.Told(id, depot.early()));
        forger.refused(CEM, new ActionAct.Told(id, depot.south()), cems);
        forger.refused(CEM, new ActionAct.Forgotten(id, 3), cems);
        forger.refusedDue(List.of(new ActionAct.Ended(id, Outcome.WON)), id.seq(), UNTIL);
        forger.foldsDue(List.of(new ActionAct.Ended(id, Outcome.OVER)), id.seq(), UNTIL);
    }
}
