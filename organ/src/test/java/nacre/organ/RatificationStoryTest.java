// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.ThreeOrgans.seat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.agreement.AgreementAct;
import nacre.assembly.charter.CouncilTerms.Weighing;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Ratification;
import nacre.assembly.council.CouncilAct;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Letter;
import nacre.assembly.part.Step;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proviso.SetProviso;
import nacre.assembly.ratification.RatificationAct;
import nacre.assembly.ratification.RatificationRefusal;
import nacre.assembly.ratification.Ratifying;
import nacre.assembly.vote.Decision;
import nacre.ballot.Choice;
import nacre.ballot.Fraction;
import nacre.journal.Authority;
import nacre.journal.Json;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a council decides takes force once enough of its organs have ratified it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RatificationStoryTest {
    private final ThreeOrgans town = new ThreeOrgans();

    @Test
    void it_takes_force_the_moment_the_organ_ratifies_that_was_lacking() {
        Scenario council = town.ratifying(Weighing.ORGANS, 2);
        long decision = town.decided(council, review(council));
        assertInstanceOf(Decision.State.Ratifying.class, state(council, decision));
        assertTrue(council.assembly().agreements().inForce().isEmpty());
        ratifies(town.depot, council, decision, true);
        ratifies(town.bakery, council, decision, false);
        council.caughtUp().verified();
        assertInstanceOf(Decision.State.Ratifying.class, state(council, decision));
        ratifies(town.laundry, council, decision, true);
        Instant ratified = council.now();
        council.after(Duration.ofDays(2)).caughtUp().verified();
        assertInstanceOf(Decision.State.Done.class, state(council, decision));
        assertEquals(1, council.assembly().agreements().inForce().size());
        assertEquals(ratified, council.leaf(council.last("ratification.met")).due());
        town.depot.caughtUp().verified();
        assertNull(town.depot.assembly().ties().ratifications().asked(council.organ(), decision));
        town.depot
                .when(ANNA, Asks.put(given(council, decision, true)))
                .thenRefused(new RatificationRefusal.NotAskedToRatify(council.organ(), decision));
    }

    @Test
    void not_enough_by_the_date_and_the_record_says_how_many() {
        Scenario council = town.ratifying(Weighing.ORGANS, 3);
        long decision = town.decided(council, review(council));
        ratifies(town.depot, council, decision, true);
        ratifies(town.bakery, council, decision, true);
        Ratifying waiting = council.assembly().ties().ratifications().open().get(decision);
        assertNotNull(waiting);
        council.at(waiting.until()).caughtUp().verified();
        assertEquals(
                new RatificationAct.Failed(decision, 2, 3, 3),
                council.act(council.last("ratification.failed")));
        assertInstanceOf(Decision.State.NotRatified.class, state(council, decision));
        assertTrue(council.assembly().agreements().inForce().isEmpty());
        town.laundry.caughtUp();
        town.laundry
                .when(ANNA, Asks.put(given(council, decision, true)))
                .thenRefused(RatificationRefusal.NotAskedToRatify.class);
    }

    @Test
    void by_persons_an_organ_ratifies_for_as_many_as_were_on_its_roll_when_it_passed() {
        town.depot.add(10);
        Scenario council = town.ratifying(Weighing.PERSONS, 12);
        long decision = town.decided(council);
        assertInstanceOf(Decision.State.Ratifying.class, state(council, decision));
        ratifies(town.bakery, council, decision, true);
        ratifies(town.laundry, council, decision, true);
        council.caughtUp().verified();
        assertInstanceOf(Decision.State.Ratifying.class, state(council, decision));
        ratifies(town.depot, council, decision, true);
        council.caughtUp().verified();
        assertInstanceOf(Decision.State.Done.class, state(council, decision));
    }

    @Test
    void an_organ_may_take_its_word_back_and_one_that_leaves_counts_no_longer() {
        Scenario council = town.ratifying(Weighing.ORGANS, 2);
        long decision = town.decided(council);
        ratifies(town.depot, council, decision, true);
        ratifies(town.depot, council, decision, false);
        ratifies(town.bakery, council, decision, true);
        var left = Enactment.of(new CouncilAct.Left(council.organ()), List.of());
        ProposalId leaving = town.bakery.put(ANNA, Asks.put(MatterKey.CHARTER, left));
        town.bakery.decide(leaving, Choice.YES);
        council.caughtUp();
        Ratifying waiting = council.assembly().ties().ratifications().find(decision);
        assertNotNull(waiting);
        assertEquals(0, waiting.ratified());
        assertEquals(3, waiting.entitled());
        council.verified();
        assertNull(town.bakery.assembly().ties().ratifications().asked(council.organ(), decision));
    }

    @Test
    void what_depends_on_it_waits_until_it_is_ratified() {
        Scenario council = town.ratifying(Weighing.ORGANS, 2);
        ProposalId first = council.put(seat(council, town.depot), Asks.put());
        ProposalId second = council.put(seat(council, town.depot), Asks.put());
        council.given(seat(council, town.depot), new SetProviso(second, first));
        town.answered(council, first);
        council.at(town.answered(council, second).closes()).caughtUp();
        Decision passed = council.assembly().votes().decisionOn(first);
        assertNotNull(passed);
        long decision = passed.seq();
        var waits = council.assembly().votes().decisionOn(second);
        assertNotNull(waits);
        assertInstanceOf(Decision.State.Waiting.class, waits.state());
        ratifies(town.depot, council, decision, true);
        ratifies(town.bakery, council, decision, true);
        council.caughtUp().verified();
        var waitsToo = council.assembly().votes().decisionOn(second);
        assertNotNull(waitsToo);
        assertInstanceOf(Decision.State.Ratifying.class, waitsToo.state());
    }

    @Test
    void a_server_that_slept_gives_organs_back_the_time_they_lost() {
        Scenario council = town.ratifying(Weighing.ORGANS, 3);
        long decision = town.decided(council);
        Ratifying waiting = council.assembly().ties().ratifications().find(decision);
        assertNotNull(waiting);
        Instant from = waiting.until().minus(Duration.ofDays(2));
        council.at(from).caughtUp();
        council.at(waiting.until().plus(Duration.ofDays(1)));
        council.clerk().woke(from, council.now());
        Ratifying later = council.assembly().ties().ratifications().open().get(decision);
        assertNotNull(later);
        assertEquals(council.now().plus(Duration.ofDays(2)), later.until());
        council.at(later.until()).caughtUp().verified();
        assertInstanceOf(Decision.State.NotRatified.class, state(council, decision));
    }

    @Test
    void forged_ratifications_do_not_fold() {
        Scenario council = town.ratifying(Weighing.ORGANS, 2);
        long decision = town.decided(council, review(council));
        var forger = new Forger(council);
        var delegate = seat(council, town.depot);
        forger.refused(delegate, new RatificationAct.Met(decision));
        forger.refused(null, new RatificationAct.Met(decision), new Authority.Due(decision));
        forger.refused(
                null,
                new RatificationAct.Failed(decision, 0, 3, 2),
                new Authority.Due(decision),
                council.now());
        var home = new Forger(town.depot);
        home.refused(ANNA, new RatificationAct.Given(council.organ(), decision, true));
        var says = Json.object().put("decision", decision).put("ratifies", true).done();
        var truth = (LetterAct.Received) council.act(council.last("letter.received"));
        var forged =
                new LetterAct.Received(
                        new Letter(town.laundry.organ(), "ratification.says", says),
                        council.assembly().ties().letters().countFrom(town.laundry.organ()),
                        truth.seq(),
                        truth.leaf(),
                        council.now(),
                        truth.seen());
        long door = council.assembly().ties().council().doors().get(town.laundry.organ()).entry();
        new DishonestHost(council)
                .write(Step.of(forged), new Authority.Letter(door), council.now());
        var check = new LetterCheck(council.parts());
        for (Scenario each : List.of(town.depot, town.bakery, town.laundry, council)) {
            check.add(each.journal(), Verifier.verify(each.journal(), each.parts()));
        }
        Verdict verdict = check.verdicts().get(council.organ());
        assertNotNull(verdict);
        assertNotNull(verdict.failure());
    }

    @Test
    void a_share_is_of_all_organs_rounded_up() {
        var twoThirds =
                Ratification.of(
                        MatterKey.EVERYDAY,
                        Weighing.ORGANS,
                        new Fraction(2, 3),
                        Duration.ofDays(30));
        assertEquals(2, twoThirds.needed(3));
        assertEquals(4, twoThirds.needed(5));
        assertEquals(4, twoThirds.needed(6));
    }

    /// An agreement with a review date, which stands on the record once it is in force.
    private static Enactment review(Scenario council) {
        var review = council.now().plus(Duration.ofDays(200));
        return Enactment.of(new AgreementAct.Made(review, null), List.of());
    }

    private static Decision.State state(Scenario council, long decision) {
        Decision found = council.assembly().votes().decision(decision);
        assertNotNull(found);
        return found.state();
    }

    private static Enactment given(Scenario council, long decision, boolean ratifies) {
        var given = new RatificationAct.Given(council.organ(), decision, ratifies);
        return Enactment.of(given, List.of());
    }

    private static void ratifies(
            Scenario organ, Scenario council, long decision, boolean ratifies) {
        organ.caughtUp().decided(given(council, decision, ratifies));
    }
}
