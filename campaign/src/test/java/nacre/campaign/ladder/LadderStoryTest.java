// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ladder;

import static nacre.campaign.unit.CampaignRules.ORGANISE;
import static nacre.campaign.unit.CampaignRules.STEER;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Enactment;
import nacre.ballot.Fraction;
import nacre.campaign.ladder.RungCommand.CorrectRung;
import nacre.campaign.ladder.RungCommand.CountRung;
import nacre.campaign.ladder.RungCommand.OpenRung;
import nacre.campaign.unit.CampaignAct;
import nacre.campaign.unit.CampaignRefusal;
import nacre.campaign.unit.Depot;
import nacre.campaign.unit.Group;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Authority;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.ClerkRefusal;
import nacre.organ.Forger;
import nacre.organ.Ground;
import nacre.organ.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The sticker, the petition, the walk to the office: each only once enough have done the one
/// before.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LadderStoryTest {
    private static final Fraction HALF = new Fraction(1, 2);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int EARLY = 0;
    private static final int LATE = 1;

    private final Depot depot = Depot.campaigning();
    private final Scenario scenario = depot.scenario();
    private final UnitPath yard = depot.north();

    private OpenRung opens(@Nullable RungId repeats) {
        Instant closes = scenario.now().plus(WEEK);
        return new OpenRung(yard, HALF, HALF, closes, repeats, "Wear the sticker", "All day.");
    }

    private RungId open(@Nullable RungId repeats) {
        scenario.given(CEM, opens(repeats));
        return new RungId(scenario.last("rung.opened"));
    }

    private Rung rung(RungId id) {
        return scenario.clerk().standing().states().of(LadderPart.LADDERS).needed(id);
    }

    private RungId closed(@Nullable RungId repeats, int early, int late) {
        RungId id = open(repeats);
        scenario.given(CEM, new CountRung(id, EARLY, early));
        scenario.given(CEM, new CountRung(id, LATE, late));
        scenario.after(WEEK).caughtUp().verified();
        return id;
    }

    @Test
    void a_rung_that_enough_have_done_is_met_on_its_day_and_the_next_one_opens() {
        RungId first = open(null);
        assertEquals("Wear the sticker", scenario.clerk().contents().text(first.seq(), "title"));
        scenario.given(CEM, new CountRung(first, EARLY, 10));
        scenario.given(CEM, new CountRung(first, LATE, 8));
        assertEquals(List.of("25"), people(rung(first).below()));
        scenario.given(CEM, new CountRung(first, EARLY, 13));
        scenario.whenTimePasses(WEEK).thenDue(new RungAct.Closed(first, true));
        assertEquals(Rung.Stage.MET, rung(first).stage());
        scenario.when(CEM, new CountRung(first, EARLY, 14))
                .thenRefused(new RungRefusal.RungIsOver(first));
        assertTrue(rung(open(null)).counts().stream().allMatch(each -> each == 0));
        scenario.verified();
    }

    private static List<String> people(List<Group> groups) {
        return groups.stream().map(group -> Long.toString(group.people())).toList();
    }

    @Test
    void after_a_miss_the_committee_tries_it_again_and_opens_no_other() {
        RungId missed = closed(null, 25, 7);
        assertEquals(Rung.Stage.MISSED, rung(missed).stage());
        assertEquals(List.of("15"), people(rung(missed).below()));
        scenario.when(CEM, opens(null)).thenRefused(new RungRefusal.RungWasMissed(missed));
        RungId again = closed(missed, 25, 8);
        assertEquals(missed, rung(again).repeats());
        assertEquals(Rung.Stage.MET, rung(again).stage());
        scenario.when(CEM, opens(missed)).thenRefused(new RungRefusal.NothingWasMissed());
    }

    @Test
    void a_decision_says_that_it_goes_on_despite_a_miss_and_why() {
        RungId missed = closed(null, 5, 5);
        Instant closes = scenario.now().plus(Duration.ofDays(60));
        var plain = new RungAct.Opened(yard, HALF, null, closes, null, null);
        scenario.when(ANNA, Asks.put(enactment(plain)))
                .thenRefused(new RungRefusal.RungWasMissed(missed));
        var despite = new RungAct.Opened(yard, HALF, null, closes, null, missed);
        scenario.decided(enactment(despite));
        RungId next = new RungId(scenario.last("rung.opened"));
        assertEquals(missed, rung(next).despite());
        assertEquals("Summer", scenario.clerk().contents().text(next.seq(), "reason"));
        scenario.verified();
    }

    private static Enactment enactment(RungAct.Opened act) {
        return Enactment.of(
                act,
                List.of(
                        Words.kept("how", "At the gate."),
                        Words.kept("reason", "Summer"),
                        Words.kept("title", "Sign")));
    }

    @Test
    void who_organises_one_shift_states_its_number_and_no_other() {
        depot.organises(BEN, depot.early());
        RungId id = open(null);
        scenario.given(BEN, new CountRung(id, EARLY, 10));
        scenario.when(BEN, new CountRung(id, LATE, 10))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(ORGANISE, 1, 0));
        scenario.when(ANNA, new CountRung(id, EARLY, 10))
                .thenRefused(new ClerkRefusal.NeedsAMandate(ORGANISE));
        scenario.when(BEN, opens(null)).thenRefused(new ClerkRefusal.NeedsAMandate(STEER));
    }

    @Test
    void a_number_goes_down_only_with_a_reason() {
        RungId id = open(null);
        scenario.when(CEM, new CorrectRung(id, EARLY, 3, "Typo"))
                .thenRefused(new RungRefusal.NothingToCorrect());
        scenario.given(CEM, new CountRung(id, EARLY, 20));
        scenario.when(CEM, new CountRung(id, EARLY, 2))
                .thenRefused(new RungRefusal.FewerThanBefore(2, 20));
        scenario.when(CEM, new CorrectRung(id, EARLY, 2, " "))
                .thenRefused(RungRefusal.RungWordsDoNotFit.class);
        scenario.when(CEM, new CorrectRung(id, EARLY, 2, "A zero too many"))
                .then(new RungAct.Corrected(id, EARLY, 2));
        assertEquals(
                "A zero too many",
                scenario.clerk().contents().text(scenario.last("rung.corrected"), "reason"));
        assertEquals(List.of(2L, 0L), rung(id).counts());
    }

    @Test
    void what_does_not_fit_is_refused_with_its_reason() {
        Instant now = scenario.now();
        Instant closes = now.plus(WEEK);
        scenario.when(CEM, new OpenRung(yard, HALF, null, now, null, "Sign", "At the gate."))
                .thenRefused(
                        new RungRefusal.RungDateDoesNotFit(now, now, now.plus(RungRules.LONGEST)));
        scenario.when(CEM, new OpenRung(yard, HALF, null, closes, null, " ", "At the gate."))
                .thenRefused(RungRefusal.RungWordsDoNotFit.class);
        var more = new Fraction(3, 2);
        scenario.when(CEM, new OpenRung(yard, more, null, closes, null, "Sign", "At the gate."))
                .thenRefused(new CampaignRefusal.ShareDoesNotFit(more));
        RungId id = open(null);
        scenario.when(CEM, opens(null)).thenRefused(new RungRefusal.RungGoesOn(id));
        scenario.when(CEM, new CountRung(id, EARLY, 26))
                .thenRefused(new RungRefusal.CountDoesNotFit(26, 25));
        scenario.when(CEM, new CountRung(id, 2, 1)).thenRefused(new RungRefusal.UnknownGroup(2));
        scenario.when(CEM, new CountRung(new RungId(3), EARLY, 1))
                .thenRefused(new RungRefusal.UnknownRung(new RungId(3)));
    }

    @Test
    void while_the_server_sleeps_its_day_does_not_pass() {
        RungId id = open(null);
        scenario.after(Duration.ofDays(6)).caughtUp();
        Instant from = scenario.now();
        scenario.after(Duration.ofDays(5)).whenItWakes(from);
        assertEquals(Rung.Stage.OPEN, rung(id).stage());
        scenario.given(CEM, new CountRung(id, EARLY, 20));
        scenario.given(CEM, new CountRung(id, LATE, 15));
        scenario.after(WEEK).caughtUp().verified();
        assertEquals(Rung.Stage.MET, rung(id).stage());
    }

    @Test
    void in_a_campaign_that_is_closed_nothing_is_counted_any_more() {
        Instant closes = scenario.now().plus(Duration.ofDays(60));
        scenario.given(CEM, new OpenRung(yard, HALF, null, closes, null, "Sign", "At the gate."));
        RungId id = new RungId(scenario.last("rung.opened"));
        scenario.decided(Enactment.of(new CampaignAct.Closed(depot.campaign()), List.of()));
        scenario.when(CEM, new CountRung(id, EARLY, 20))
                .thenRefused(new CampaignRefusal.CampaignIsClosed(depot.campaign()));
        scenario.after(Duration.ofDays(60)).caughtUp().verified();
        assertEquals(Rung.Stage.MISSED, rung(id).stage());
    }

    @Test
    void a_forged_rung_or_count_does_not_fold() {
        depot.organises(BEN, depot.early());
        var bens = new Authority.Mandate(scenario.last("mandate.given"));
        var cems = new Authority.Mandate(Ground.CEMS.seq());
        RungId missed = closed(null, 5, 5);
        Instant closes = scenario.now().plus(WEEK);
        var forger = new Forger(scenario);
        var again = new RungAct.Opened(yard, HALF, null, closes, missed, null);
        forger.folds(CEM, again, cems);
        forger.refused(CEM, again);
        forger.refused(BEN, again, bens);
        var despite = new RungAct.Opened(yard, HALF, null, closes, null, missed);
        forger.refused(CEM, despite, cems);
        forger.refused(CEM, new RungAct.Opened(yard, HALF, null, closes, null, null), cems);
        forger.refused(CEM, new RungAct.Counted(missed, EARLY, 20), cems);
        RungId open = open(missed);
        forger.folds(BEN, new RungAct.Counted(open, EARLY, 20), bens);
        forger.refused(BEN, new RungAct.Counted(open, LATE, 10), bens);
        forger.refused(BEN, new RungAct.Counted(open, EARLY, 26), bens);
        forger.refused(BEN, new RungAct.Corrected(open, EARLY, 20), bens);
        forger.refused(BEN, new RungAct.Counted(open, 2, 1), bens);
        forger.refused(CEM, new RungAct.Closed(open, true), cems);
        scenario.given(CEM, new CountRung(open, EARLY, 20));
        Instant day = rung(open).closes();
        forger.foldsDue(List.of(new RungAct.Closed(open, false)), open.seq(), day);
        forger.refusedDue(List.of(new RungAct.Closed(open, true)), open.seq(), day);
    }
}
