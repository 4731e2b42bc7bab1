// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nacre.campaign.ballot.Balloting.LATE;
import static nacre.campaign.unit.CampaignRules.STEER;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nacre.assembly.box.Box;
import nacre.assembly.box.Loss;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.founding.Holdings;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.ballot.Choice;
import nacre.ballot.Outcome;
import nacre.ballot.Sum;
import nacre.campaign.ballot.BallotCommand.AnswerBallot;
import nacre.campaign.ballot.BallotCommand.StateNotice;
import nacre.campaign.unit.CampaignAct;
import nacre.campaign.unit.Group;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Hash;
import nacre.organ.Asks;
import nacre.organ.ClerkRefusal;
import nacre.organ.Reply;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// «Do you walk out for the plan?», from the first list to the first day of action.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BallotStoryTest {
    private final Balloting balloting = new Balloting();
    private final nacre.organ.Scenario scenario = balloting.scenario;

    private static List<Boolean> met(ActionBallot ballot) {
        return ballot.outcome().reason().sums().stream().map(Sum::isMet).toList();
    }

    @Test
    void enough_take_part_and_more_say_yes_and_there_is_a_mandate_for_twelve_months() {
        BallotId id = balloting.open(balloting.british());
        assertEquals(ActionBallot.Stage.OPEN, balloting.ballot(id).stage());
        long size = scenario.journal().head().size();
        balloting.answer(id, Answer.YES, 0, 8);
        balloting.answer(id, Answer.NO, 8, 11);
        balloting.answer(id, Answer.SPOILT, 15, 16);
        assertEquals(size, scenario.journal().head().size(), "An answer leaves no entry.");
        balloting.over(id);
        ActionBallot ballot = balloting.ballot(id);
        assertEquals(ActionBallot.Stage.PASSED, ballot.stage());
        assertEquals(List.of(true, true), met(ballot));
        assertEquals(12, ballot.result().tally().answered());
        assertEquals(
                List.of(new Result.Count(8, 3, 0), new Result.Count(0, 0, 1)),
                ballot.result().groups());
        ActionMandate mandate = ballot.mandate();
        LocalDate last = ballot.opening().last();
        assertEquals(last, mandate.closed());
        assertEquals(last.plusMonths(12), mandate.ends());
        assertEquals(List.of(), balloting.ballots().mandates(balloting.depot.campaign(), last));
        assertEquals(
                List.of(mandate),
                balloting.ballots().mandates(balloting.depot.campaign(), last.plusDays(1)));
        assertTrue(mandate.covers(balloting.depot.late()));
        assertTrue(!mandate.covers(balloting.depot.south()));
    }

    @Test
    void eleven_of_twenty_four_are_too_few_and_one_is_missing() {
        BallotId id = balloting.open(balloting.british());
        balloting.answer(id, Answer.YES, 0, 11);
        balloting.over(id);
        ActionBallot ballot = balloting.ballot(id);
        assertEquals(ActionBallot.Stage.FAILED, ballot.stage());
        assertInstanceOf(Outcome.Undecided.class, ballot.outcome());
        assertEquals(List.of(true, false), met(ballot));
        assertEquals(1, ballot.outcome().reason().sums().getLast().missing());
        assertNull(ballot.mandate());
    }

    @Test
    void opened_one_day_short_of_notice_it_is_refused_with_both_dates() {
        BallotId id = balloting.called(balloting.british());
        LocalDate given = balloting.today();
        scenario.when(CEM, balloting.opens(id, given.plusDays(20)))
                .thenRefused(new BallotRefusal.NoNoticeGiven(7));
        scenario.given(CEM, new StateNotice(id, BallotAct.About.BALLOT, given, null));
        LocalDate short1 = given.plusDays(6);
        // The last second of the sixth day: more than six times 24 hours have passed.
        scenario.at(short1.plusDays(1).atStartOfDay(Balloting.LONDON).toInstant().minusSeconds(1));
        scenario.when(CEM, balloting.opens(id, given.plusDays(20)))
                .thenRefused(
                        new BallotRefusal.NoticeIsTooShort(given, 7, short1, given.plusDays(7)));
        // One second later it is the seventh day, though not seven times 24 hours have passed.
        scenario.after(Duration.ofSeconds(1));
        scenario.when(CEM, balloting.opens(id, given.plusDays(20))).thenRecorded();
        assertEquals(given.plusDays(7), balloting.ballot(id).opening().day());
    }

    @Test
    void the_day_on_which_the_clocks_change_counts_as_one_day() {
        LocalDate change = LocalDate.parse("2026-03-29");
        BallotId id = balloting.called(balloting.british());
        balloting.noon(change.minusDays(3));
        scenario.given(CEM, new StateNotice(id, BallotAct.About.BALLOT, balloting.today(), null));
        LocalDate seventh = change.plusDays(4);
        Instant midnight = seventh.atStartOfDay(Balloting.LONDON).toInstant();
        scenario.at(midnight.minusSeconds(1));
        scenario.when(CEM, balloting.opens(id, seventh.plusDays(9)))
                .thenRefused(BallotRefusal.NoticeIsTooShort.class);
        scenario.at(midnight);
        scenario.when(CEM, balloting.opens(id, seventh.plusDays(9))).thenRecorded();
    }

    @Test
    void it_opens_only_once_the_organ_has_decided_so() {
        BallotId id = balloting.prepared(balloting.own());
        scenario.when(ANNA, Balloting.calls(id))
                .thenRefused(new BallotRefusal.TooFewEntitled(0, Group.FEWEST));
        balloting.listAll(id);
        scenario.when(CEM, balloting.opens(id, balloting.today().plusDays(5)))
                .thenRefused(new BallotRefusal.NotAtThisStage(id));
        balloting.call(id);
        assertEquals(ActionBallot.Stage.CALLED, balloting.ballot(id).stage());
        scenario.when(BEN, balloting.opens(id, balloting.today().plusDays(5)))
                .thenRefused(new ClerkRefusal.NeedsAMandate(STEER));
        scenario.when(CEM, balloting.opens(id, balloting.today().plusDays(5))).thenRecorded();
        scenario.when(CEM, balloting.opens(id, balloting.today().plusDays(5)))
                .thenRefused(new BallotRefusal.NotAtThisStage(id));
    }

    @Test
    void it_is_decided_about_as_the_charter_decides_on_action_and_under_no_other_matter() {
        BallotId id = balloting.prepared(balloting.own());
        balloting.listAll(id);
        var called = Enactment.of(new BallotAct.Called(id), List.of());
        scenario.when(ANNA, Asks.put(MatterKey.EVERYDAY, called))
                .thenRefused(nacre.assembly.proposal.ProposalRefusal.class);
    }

    @Test
    void an_answer_can_be_changed_and_from_two_devices_it_is_one() throws Exception {
        BallotId id = balloting.open(balloting.own());
        MemberId member = balloting.members.getFirst();
        var calls = new ArrayList<Callable<Reply>>();
        for (int i = 0; i < 16; i++) {
            Answer answer = i % 2 == 0 ? Answer.YES : Answer.NO;
            var request = scenario.request(member, new AnswerBallot(id, answer, 0));
            calls.add(() -> scenario.clerk().hear(request));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(calls)) {
                assertInstanceOf(Reply.Recorded.class, each.get());
            }
        }
        scenario.given(member, new AnswerBallot(id, Answer.NO, 0));
        balloting.over(id);
        assertEquals(1, balloting.ballot(id).result().tally().no());
        assertEquals(1, balloting.ballot(id).result().tally().answered());
    }

    @Test
    void two_open_it_at_once_and_it_opens_once() throws Exception {
        BallotId id = balloting.called(balloting.own());
        var calls = new ArrayList<Callable<Reply>>();
        for (int i = 0; i < 8; i++) {
            var request = scenario.request(CEM, balloting.opens(id, balloting.today().plusDays(5)));
            calls.add(() -> scenario.clerk().hear(request));
        }
        int opened = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(calls)) {
                opened += each.get() instanceof Reply.Recorded ? 1 : 0;
            }
        }
        assertEquals(1, opened);
        scenario.verified();
    }

    @Test
    void who_is_prevented_leaves_the_base_where_the_rulebook_says_so_and_nowhere_else() {
        BallotId own = balloting.open(balloting.own());
        scenario.when(balloting.members.getFirst(), new AnswerBallot(own, Answer.PREVENTED, 0))
                .thenRefused(new BallotRefusal.NotAnAnswer(own));
        BallotId id =
                balloting.open(balloting.terms("de-verdi", null, 0, 0, 6, balloting.depot.north()));
        balloting.answer(id, Answer.YES, 0, 16);
        balloting.answer(id, Answer.PREVENTED, 20, 23);
        balloting.over(id);
        ActionBallot ballot = balloting.ballot(id);
        Sum sum = ballot.outcome().reason().sums().getFirst();
        assertEquals(21, sum.base());
        assertEquals(ActionBallot.Stage.PASSED, ballot.stage(), "16 of 21 are more than 3/4.");
        assertEquals(1, ballot.result().groups().get(LATE).yes());
    }

    @Test
    void notice_of_action_is_counted_to_the_day_and_within_the_mandate() {
        BallotId id = balloting.open(balloting.british());
        balloting.answer(id, Answer.YES, 0, 20);
        balloting.over(id);
        ActionMandate mandate = balloting.ballot(id).mandate();
        LocalDate given = balloting.today();
        LocalDate earliest = given.plusDays(10);
        scenario.when(CEM, action(id, given, earliest.minusDays(1)))
                .thenRefused(
                        new BallotRefusal.NoticeIsTooShort(
                                given, 10, earliest.minusDays(1), earliest));
        scenario.when(CEM, action(id, given, mandate.ends()))
                .thenRefused(
                        new BallotRefusal.OutsideTheMandate(
                                mandate.ends(), mandate.first(), mandate.last()));
        scenario.when(CEM, action(id, given.plusDays(1), earliest.plusDays(3)))
                .thenRefused(
                        new BallotRefusal.NoticeDayDoesNotFit(
                                given.plusDays(1), mandate.closed(), given));
        scenario.when(CEM, new StateNotice(id, BallotAct.About.ACTION, given, null))
                .thenRefused(new BallotRefusal.BeginningDoesNotFit());
        Hash letter = Hash.sha256("To whom it may concern".getBytes(UTF_8));
        scenario.when(CEM, new StateNotice(id, BallotAct.About.RESULT, given, null, letter))
                .then(new BallotAct.Notified(id, BallotAct.About.RESULT, given, null, letter));
        scenario.given(CEM, action(id, given, earliest));
        assertEquals(earliest, balloting.ballot(id).mandate().noticed());
        scenario.verified();
    }

    private static StateNotice action(BallotId id, LocalDate given, LocalDate begins) {
        return new StateNotice(id, BallotAct.About.ACTION, given, begins);
    }

    @Test
    void nobody_takes_an_unsure_rule_set_without_having_looked_it_up() {
        BallotTerms looked = balloting.british();
        var blind =
                new BallotTerms(
                        looked.places(),
                        looked.kind(),
                        looked.law(),
                        null,
                        looked.ballot(),
                        looked.action(),
                        looked.months(),
                        false,
                        false,
                        "en");
        scenario.when(CEM, Balloting.prepares(blind))
                .thenRefused(new BallotRefusal.RuleSetIsUnsure(looked.law()));
    }

    @Test
    void what_no_ballot_can_be_is_refused_with_its_reason() {
        UnitPath north = balloting.depot.north();
        refused(
                balloting.terms("gb-2026", null, 6, 10, 12, north),
                new BallotRefusal.TermsDoNotFit(7, 10, 12));
        refused(
                balloting.terms("gb-2026", null, 7, 10, 13, north),
                new BallotRefusal.TermsDoNotFit(7, 10, 12));
        refused(
                balloting.terms("gb-2016", null, 7, 14, 6, north),
                new BallotRefusal.RuleSetHasEnded(
                        new ActionRuleSet.Ref("gb-2016", Balloting.CHECKED),
                        balloting.today(),
                        LocalDate.parse("2026-02-18")));
        refused(
                balloting.terms("gb-2026", MatterKey.ACTION, 7, 10, 12, north),
                new BallotRefusal.RuleDoesNotFit());
        refused(
                balloting.terms("fr-public", null, 0, 5, 6, north),
                new BallotRefusal.RuleDoesNotFit());
        refused(
                balloting.terms("atlantis", null, 0, 5, 6, north),
                new BallotRefusal.UnknownRuleSet(
                        new ActionRuleSet.Ref("atlantis", Balloting.CHECKED)));
        refused(
                balloting.terms("own", MatterKey.ACTION, 0, 0, 6, north, balloting.depot.early()),
                new BallotRefusal.BallotPlacesDoNotFit(BallotRules.MOST_PLACES));
        BallotId id = balloting.prepared(balloting.own());
        scenario.when(CEM, Balloting.lists(id, balloting.depot.south().last(), 1))
                .thenRefused(new BallotRefusal.NotAUnitOfTheBallot(id));
        var unknown = new BallotId(3);
        scenario.when(ANNA, new AnswerBallot(unknown, Answer.YES, -1))
                .thenRefused(new BallotRefusal.UnknownBallot(unknown));
    }

    private void refused(BallotTerms terms, BallotRefusal why) {
        scenario.when(CEM, Balloting.prepares(terms)).thenRefused(why);
    }

    @Test
    void it_lasts_a_day_at_least_and_ninety_at_most() {
        BallotId id = balloting.called(balloting.own());
        LocalDate today = balloting.today();
        scenario.when(CEM, balloting.opens(id, today))
                .thenRefused(
                        new BallotRefusal.BallotDayDoesNotFit(
                                today, today.plusDays(1), today.plusDays(90)));
        scenario.when(CEM, balloting.opens(id, today.plusDays(91)))
                .thenRefused(BallotRefusal.BallotDayDoesNotFit.class);
        scenario.when(CEM, balloting.opens(id, today.plusDays(1))).thenRecorded();
    }

    @Test
    void while_the_server_sleeps_the_ballot_does_not_end_and_its_mandate_begins_later() {
        BallotId id = balloting.open(balloting.own());
        Opening opening = balloting.ballot(id).opening();
        balloting.answer(id, Answer.YES, 0, 10);
        scenario.at(opening.closes().minus(Duration.ofDays(1))).caughtUp();
        Instant from = scenario.now();
        scenario.after(Duration.ofDays(5)).whenItWakes(from);
        assertEquals(ActionBallot.Stage.OPEN, balloting.ballot(id).stage());
        balloting.answer(id, Answer.YES, 10, 20);
        scenario.after(Duration.ofDays(1)).caughtUp().verified();
        assertEquals(20, balloting.ballot(id).result().tally().yes());
        assertEquals(opening.last().plusDays(5), balloting.ballot(id).result().closed());
    }

    @Test
    void withdrawn_it_never_opens() {
        BallotId id = balloting.called(balloting.own());
        scenario.when(CEM, new BallotCommand.WithdrawBallot(id)).then(new BallotAct.Withdrawn(id));
        scenario.when(CEM, balloting.opens(id, balloting.today().plusDays(5)))
                .thenRefused(new BallotRefusal.NotAtThisStage(id));
    }

    @Test
    void nobody_ends_an_open_ballot_by_closing_its_campaign() {
        BallotId id = balloting.called(balloting.own());
        scenario.given(CEM, balloting.opens(id, balloting.today().plusDays(60)));
        scenario.decided(
                Enactment.of(new CampaignAct.Closed(balloting.depot.campaign()), List.of()));
        balloting.answer(id, Answer.YES, 0, 20);
        balloting.over(id);
        assertEquals(ActionBallot.Stage.PASSED, balloting.ballot(id).stage());
    }

    @Test
    void the_organ_ends_and_nobody_ever_reads_what_people_said() {
        BallotId id = balloting.called(balloting.own());
        scenario.given(CEM, balloting.opens(id, balloting.today().plusDays(80)));
        balloting.answer(id, Answer.YES, 0, 20);
        var dissolved = Enactment.of(new OrganAct.Dissolved(Holdings.NOTHING, null), List.of());
        scenario.decide(scenario.put(ANNA, Asks.put(MatterKey.CHARTER, dissolved)), Choice.YES);
        Box box = scenario.assembly().boxes().about(id.seq());
        assertEquals(Loss.ORGAN_OVER, assertInstanceOf(Box.Destroyed.class, box).loss());
        assertNull(balloting.ballot(id).mandate());
        assertNull(scenario.journal().rows(box.id().seq()));
        scenario.verified();
    }

    @Test
    void another_clerk_who_has_only_the_record_counts_the_same() {
        BallotId id = balloting.open(balloting.own());
        balloting.answer(id, Answer.YES, 0, 9);
        scenario.withAnotherClerk();
        balloting.answer(id, Answer.NO, 9, 20);
        balloting.over(id);
        assertEquals(ActionBallot.Stage.FAILED, balloting.ballot(id).stage());
        assertNotNull(balloting.ballot(id).outcome());
    }
}
