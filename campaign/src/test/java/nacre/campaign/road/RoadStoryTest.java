// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.road;

import static nacre.campaign.demand.Demanding.HIRING;
import static nacre.campaign.demand.Demanding.SHIFT_PLAN;
import static nacre.campaign.unit.CampaignRules.STEER;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Enactment;
import nacre.ballot.Choice;
import nacre.campaign.demand.DemandAct;
import nacre.campaign.demand.DemandId;
import nacre.campaign.demand.DemandRefusal;
import nacre.campaign.demand.Demanding;
import nacre.campaign.road.RoadCommand.EndRoad;
import nacre.campaign.road.RoadCommand.NoteAnswer;
import nacre.campaign.road.RoadCommand.SetDue;
import nacre.campaign.road.RoadCommand.TakeRoad;
import nacre.campaign.unit.CampaignAct;
import nacre.campaign.unit.CampaignRefusal;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Authority;
import nacre.organ.Asks;
import nacre.organ.ClerkRefusal;
import nacre.organ.Forger;
import nacre.organ.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The shift plan breaks the rule on rest, so a complaint goes to the inspectorate, which has until
/// a day to answer.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoadStoryTest {
    /// Where the organ's days begin.
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Demanding demanding = Demanding.organ();
    private final Scenario scenario = demanding.scenario();
    private final DemandId demand = demanding.raise(SHIFT_PLAN);

    private LocalDate today() {
        return LocalDate.ofInstant(scenario.now(), LONDON);
    }

    private TakeRoad takes(LocalDate handedIn, @Nullable LocalDate due) {
        return new TakeRoad(
                demand,
                RoadKind.COMPLAINT,
                handedIn,
                due,
                "Labour inspectorate",
                "LI 7/44",
                "Eleven hours of rest are not kept.");
    }

    private RoadId take(@Nullable LocalDate due) {
        scenario.given(CEM, takes(today(), due));
        return new RoadId(scenario.last("road.taken"));
    }

    private Road road(RoadId id) {
        return scenario.clerk().standing().states().of(RoadPart.ROADS).needed(id);
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LONDON).toInstant();
    }

    @Test
    void it_is_handed_in_and_answered_in_time() {
        LocalDate due = today().plusDays(30);
        RoadId id = take(due);
        assertEquals(
                "Labour inspectorate", scenario.clerk().contents().text(id.seq(), "institution"));
        assertEquals("LI 7/44", scenario.clerk().contents().text(id.seq(), "reference"));
        scenario.after(Duration.ofDays(20)).caughtUp();
        var answer = new NoteAnswer(id, RoadAnswer.PARTLY, today(), "From May on they are kept.");
        scenario.when(CEM, answer).then(new RoadAct.Answered(id, RoadAnswer.PARTLY, today()));
        assertEquals(Road.Stage.ANSWERED, road(id).stage());
        long size = scenario.journal().head().size();
        scenario.at(end(due)).caughtUp().verified();
        assertEquals(size, scenario.journal().head().size(), "nothing is due any more");
        scenario.when(CEM, new SetDue(id, due.plusDays(9), "They asked"))
                .thenRefused(new RoadRefusal.RoadIsAnswered(id));
    }

    @Test
    void its_last_day_goes_by_without_an_answer_by_the_clocks_of_the_organ() {
        LocalDate due = LocalDate.of(2026, 7, 3);
        RoadId id = take(due);
        Instant end = Instant.parse("2026-07-03T23:00:00Z"); // midnight in a London summer
        scenario.at(end.minusSeconds(1)).caughtUp();
        assertEquals(Road.Stage.WAITING, road(id).stage());
        scenario.whenTimePasses(Duration.ofSeconds(1)).thenDue(new RoadAct.Overdue(id));
        assertEquals(Road.Stage.OVERDUE, road(id).stage());
        scenario.when(CEM, new NoteAnswer(id, RoadAnswer.GRANTED, today(), "At last."))
                .then(new RoadAct.Answered(id, RoadAnswer.GRANTED, today()));
    }

    @Test
    void on_a_leap_day_it_ends_with_the_leap_day() {
        scenario.at(Instant.parse("2028-02-01T12:00:00Z")).caughtUp();
        demanding
                .scenario()
                .decide(
                        scenario.put(
                                ANNA,
                                Asks.put(
                                        Asks.gives(
                                                CEM,
                                                scenario.now().plus(Duration.ofDays(60)),
                                                Grant.of(STEER)))),
                        Choice.YES);
        RoadId id = take(LocalDate.of(2028, 2, 29));
        scenario.at(Instant.parse("2028-02-29T23:59:59Z")).caughtUp();
        assertEquals(Road.Stage.WAITING, road(id).stage());
        scenario.at(Instant.parse("2028-03-01T00:00:00Z")).caughtUp().verified();
        assertEquals(Road.Stage.OVERDUE, road(id).stage());
    }

    @Test
    void it_was_overdue_before_anybody_noted_it() {
        LocalDate due = today().minusDays(3);
        scenario.when(CEM, takes(due.minusDays(30), due)).thenRecorded();
        assertEquals(Road.Stage.OVERDUE, road(new RoadId(scenario.last("road.taken"))).stage());
    }

    @Test
    void the_last_day_is_put_off_and_comes_then() {
        LocalDate due = today().plusDays(10);
        RoadId id = take(due);
        LocalDate later = due.plusDays(20);
        scenario.when(CEM, new SetDue(id, later, "The office asked for three weeks more"))
                .then(new RoadAct.DueSet(id, later));
        scenario.when(CEM, new SetDue(id, later, "Once more"))
                .thenRefused(new RoadRefusal.RoadIsDueThen(later));
        scenario.at(end(due)).caughtUp();
        assertEquals(Road.Stage.WAITING, road(id).stage());
        scenario.at(end(later)).caughtUp().verified();
        assertEquals(Road.Stage.OVERDUE, road(id).stage());
        scenario.given(CEM, new SetDue(id, later.plusDays(5), "They called"));
        assertEquals(Road.Stage.WAITING, road(id).stage());
    }

    @Test
    void without_a_last_day_nothing_is_ever_due() {
        RoadId id = take(null);
        assertNull(road(id).due());
        scenario.after(Duration.ofDays(900)).caughtUp().verified();
        assertEquals(Road.Stage.WAITING, road(id).stage());
    }

    @Test
    void while_the_server_sleeps_an_office_has_no_more_time() {
        LocalDate due = today().plusDays(3);
        RoadId id = take(due);
        Instant from = scenario.now();
        scenario.after(Duration.ofDays(8)).whenItWakes(from);
        scenario.caughtUp().verified();
        assertEquals(Road.Stage.OVERDUE, road(id).stage());
        assertEquals(end(due), scenario.leaf(scenario.last("road.overdue")).due());
    }

    @Test
    void what_was_noted_of_an_answer_is_corrected_and_both_stay_on_the_record() {
        RoadId id = take(null);
        scenario.given(CEM, new NoteAnswer(id, RoadAnswer.GRANTED, today(), "Good."));
        long first = scenario.last("road.answered");
        scenario.given(CEM, new NoteAnswer(id, RoadAnswer.REFUSED, today(), "I misread it."));
        assertEquals(RoadAnswer.REFUSED, road(id).answer());
        assertEquals("Good.", scenario.clerk().contents().text(first, "text"));
        scenario.verified();
    }

    @Test
    void what_was_taken_back_is_over() {
        RoadId id = take(today().plusDays(3));
        scenario.when(CEM, new EndRoad(id, "Noted twice")).then(new RoadAct.Ended(id));
        scenario.when(CEM, new EndRoad(id, "Noted twice"))
                .thenRefused(new RoadRefusal.RoadIsOver(id));
        scenario.when(CEM, new NoteAnswer(id, RoadAnswer.REFUSED, today(), "No."))
                .thenRefused(new RoadRefusal.RoadIsOver(id));
        scenario.after(Duration.ofDays(9)).caughtUp().verified();
        assertEquals(Road.Stage.ENDED, road(id).stage());
    }

    @Test
    void only_who_steers_the_campaign_notes_anything() {
        RoadId id = take(null);
        scenario.when(ANNA, takes(today(), null))
                .thenRefused(new ClerkRefusal.NeedsAMandate(STEER));
        Instant ends = scenario.now().plus(Duration.ofDays(90));
        String place = UnitPath.of(demanding.campaign()).value();
        var gives = Asks.gives(BEN, ends, new Grant(STEER, null, null, place));
        scenario.decide(scenario.put(ANNA, Asks.put(gives)), Choice.YES);
        scenario.given(BEN, new NoteAnswer(id, RoadAnswer.PARTLY, today(), "Half."));
        scenario.given(CEM, Demanding.asks(null, HIRING));
        var other = new DemandId(scenario.last("demand.proposed"));
        demanding.decided(new DemandAct.Raised(other));
        scenario.when(BEN, new TakeRoad(other, RoadKind.INQUIRY, today(), null, "Council", "", ""))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(STEER, 1, 0));
        scenario.given(
                CEM, new TakeRoad(other, RoadKind.INQUIRY, today(), null, "Council", "", ""));
        scenario.verified();
    }

    @Test
    void what_does_not_fit_is_refused_with_its_reason() {
        LocalDate tomorrow = today().plusDays(1);
        LocalDate earliest = today().minusYears(RoadRules.MOST_YEARS);
        scenario.when(CEM, takes(tomorrow, null))
                .thenRefused(new RoadRefusal.RoadDayDoesNotFit(tomorrow, earliest, today()));
        LocalDate before = today().minusDays(1);
        scenario.when(CEM, takes(today(), before))
                .thenRefused(
                        new RoadRefusal.RoadDueDoesNotFit(
                                before, today(), today().plusYears(RoadRules.MOST_YEARS)));
        scenario.when(CEM, new TakeRoad(demand, RoadKind.PETITION, today(), null, " ", "", ""))
                .thenRefused(new RoadRefusal.RoadWordsDoNotFit(RoadRules.LONGEST_NAME));
        var unknown = new RoadId(3);
        scenario.when(CEM, new EndRoad(unknown, "Why"))
                .thenRefused(new RoadRefusal.UnknownRoad(unknown));
        var nothing = new DemandId(3);
        scenario.when(
                        CEM,
                        new TakeRoad(nothing, RoadKind.PETITION, today(), null, "Council", "", ""))
                .thenRefused(new DemandRefusal.UnknownDemand(nothing));
        DemandId proposed = demanding.propose(BEN, HIRING);
        scenario.when(
                        CEM,
                        new TakeRoad(proposed, RoadKind.PETITION, today(), null, "Council", "", ""))
                .thenRefused(new RoadRefusal.DemandIsNotRaised(proposed));
        RoadId id = take(null);
        scenario.when(CEM, new NoteAnswer(id, RoadAnswer.REFUSED, before, "No."))
                .thenRefused(new RoadRefusal.RoadDayDoesNotFit(before, today(), today()));
        scenario.when(CEM, new NoteAnswer(id, RoadAnswer.REFUSED, today(), " "))
                .thenRefused(new RoadRefusal.RoadWordsDoNotFit(RoadRules.LONGEST_TEXT));
    }

    @Test
    void a_closed_campaign_takes_no_new_road_and_notes_what_comes_back() {
        RoadId id = take(null);
        scenario.decided(Enactment.of(new CampaignAct.Closed(demanding.campaign()), List.of()));
        scenario.when(CEM, takes(today(), null))
                .thenRefused(new CampaignRefusal.CampaignIsClosed(demanding.campaign()));
        scenario.given(CEM, new NoteAnswer(id, RoadAnswer.GRANTED, today(), "Won."));
        scenario.verified();
    }

    @Test
    void a_forged_road_or_answer_does_not_fold() {
        Authority cems = demanding.steers();
        var forger = new Forger(scenario);
        var taken = new RoadAct.Taken(demand, RoadKind.OBJECTION, today(), null);
        forger.folds(CEM, taken, cems);
        forger.refused(CEM, taken);
        forger.refused(BEN, taken, cems);
        forger.refused(
                CEM,
                new RoadAct.Taken(demand, RoadKind.OBJECTION, today().plusDays(1), null),
                cems);
        forger.refused(
                CEM, new RoadAct.Taken(new DemandId(1), RoadKind.OBJECTION, today(), null), cems);
        LocalDate due = today().plusDays(3);
        RoadId id = take(due);
        forger.refused(CEM, new RoadAct.Overdue(id), cems);
        forger.refused(null, new RoadAct.Overdue(id), new Authority.Server());
        forger.foldsDue(List.of(new RoadAct.Overdue(id)), id.seq(), end(due));
        forger.refusedDue(
                List.of(new RoadAct.Answered(id, RoadAnswer.REFUSED, today())), id.seq(), end(due));
        forger.refusedDue(List.of(new RoadAct.Overdue(id)), id.seq(), end(due).minusSeconds(1));
        forger.refused(
                CEM, new RoadAct.Answered(id, RoadAnswer.REFUSED, today().minusDays(1)), cems);
        forger.refused(CEM, new RoadAct.DueSet(id, due), cems);
    }
}
