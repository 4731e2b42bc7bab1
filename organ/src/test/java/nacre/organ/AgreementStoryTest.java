// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BRANCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.agreement.Agreement;
import nacre.assembly.agreement.AgreementAct;
import nacre.assembly.agreement.AgreementId;
import nacre.assembly.agreement.AgreementRefusal;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.vote.Decision;
import nacre.ballot.Choice;
import nacre.journal.Authority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementStoryTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final Scenario branch = Scenario.of(BRANCH);
    private final Forger forger = new Forger(branch);
    private final Instant review = branch.now().plus(DAY.multipliedBy(60));
    private final AgreementId quiet;

    AgreementStoryTest() {
        branch.decided(made(review, null));
        quiet = new AgreementId(branch.last("agreement.made"));
    }

    private static Enactment made(Instant review, @Nullable AgreementId renews) {
        return Enactment.of(new AgreementAct.Made(review, renews), List.of());
    }

    private static Enactment ends(AgreementId agreement) {
        return Enactment.of(new AgreementAct.Ended(agreement), List.of());
    }

    private Agreement.State state(AgreementId id) {
        Agreement agreement = branch.assembly().agreements().find(id);
        if (agreement == null) {
            throw new AssertionError("No agreement " + id);
        }
        return agreement.state();
    }

    @Test
    void an_agreement_comes_back_to_all_on_its_review_date_and_still_holds() {
        branch.at(review.minusSeconds(1)).caughtUp();
        assertEquals(new Agreement.State.InForce(), state(quiet));
        branch.whenTimePasses(Duration.ofSeconds(1)).thenDue(new AgreementAct.CameUp(quiet)).then();
        assertEquals(new Agreement.State.UnderReview(), state(quiet));
        branch.whenTimePasses(DAY.multipliedBy(400));
        assertEquals(new Agreement.State.UnderReview(), state(quiet));
        assertEquals(1, branch.assembly().agreements().inForce().size());
        branch.verified();
    }

    @Test
    void members_renew_it_by_another_decision() {
        branch.at(review).caughtUp();
        Instant next = review.plus(DAY.multipliedBy(300));
        branch.decided(made(next, quiet)).verified();
        var renewed = new AgreementId(branch.last("agreement.made"));
        assertEquals(new Agreement.State.Renewed(renewed), state(quiet));
        assertEquals(new Agreement.State.InForce(), state(renewed));
        branch.at(next).caughtUp();
        assertEquals(new Agreement.State.UnderReview(), state(renewed));
        branch.verified();
    }

    @Test
    void what_is_renewed_early_does_not_come_up_any_more() {
        branch.decided(made(review.plus(DAY), quiet));
        branch.at(review.plusSeconds(1)).caughtUp();
        assertTrue(state(quiet) instanceof Agreement.State.Renewed);
        branch.verified();
    }

    @Test
    void members_end_it() {
        branch.decided(ends(quiet)).verified();
        assertEquals(new Agreement.State.Ended(branch.now()), state(quiet));
        assertEquals(List.of(), branch.assembly().agreements().inForce());
        branch.at(review).caughtUp();
        branch.verified();
        branch.when(ANNA, Asks.put(ends(quiet)))
                .thenRefused(new AgreementRefusal.AgreementIsOver(quiet));
        branch.when(ANNA, Asks.put(made(review.plus(DAY), quiet)))
                .thenRefused(new AgreementRefusal.AgreementIsOver(quiet));
    }

    @Test
    void two_that_renew_the_same_do_not_both_take_force() {
        var one = branch.put(ANNA, Asks.put(made(review.plus(DAY), quiet)));
        var two = branch.put(BEN, Asks.put(ends(quiet)));
        for (var id : List.of(one, two)) {
            var vote = branch.open(id);
            branch.given(ANNA, Asks.casts(vote, Choice.YES));
            branch.given(BEN, Asks.casts(vote, Choice.YES));
        }
        branch.whenTimePasses(DAY.multipliedBy(3));
        Decision late = branch.assembly().votes().decisionOn(two);
        assertTrue(
                late != null
                        && late.state() instanceof Decision.State.Impossible impossible
                        && impossible.why().equals("AgreementIsOver"));
        branch.verified();
    }

    @Test
    void no_easier_rule_undoes_an_agreement() {
        branch.when(ANNA, Asks.put(MatterKey.CHARTER, ends(quiet)))
                .thenRefused(
                        new ProposalRefusal.WrongMatter(
                                "agreement.ended", MatterKey.CHARTER, MatterKey.EVERYDAY));
        branch.when(ANNA, Asks.put(MatterKey.CHARTER, made(review.plus(DAY), quiet)))
                .thenRefused(ProposalRefusal.WrongMatter.class);
    }

    @Test
    void dates_lie_ahead_and_not_too_far() {
        Instant latest = branch.now().plus(DAY.multipliedBy(3660));
        branch.when(ANNA, Asks.put(made(branch.now(), null)))
                .thenRefused(
                        new AgreementRefusal.ReviewDoesNotFit(branch.now(), branch.now(), latest));
        branch.when(ANNA, Asks.put(made(latest.plusSeconds(1), null)))
                .thenRefused(AgreementRefusal.ReviewDoesNotFit.class);
        branch.when(ANNA, Asks.put(made(latest, null), made(latest, null)))
                .thenRefused(new AgreementRefusal.OneReviewDate(2));
        branch.when(ANNA, Asks.put(ends(new AgreementId(3))))
                .thenRefused(new AgreementRefusal.UnknownAgreement(new AgreementId(3)));
        var up = Enactment.of(new AgreementAct.CameUp(quiet), List.of());
        branch.when(ANNA, Asks.put(up)).thenRefused(ProposalRefusal.NotAnEnactment.class);
    }

    @Test
    void a_date_that_passes_before_the_decision_is_a_reason() {
        var id = branch.put(ANNA, Asks.put(made(branch.now().plus(DAY.multipliedBy(4)), null)));
        branch.decide(id, Choice.YES);
        Decision decision = branch.assembly().votes().decisionOn(id);
        assertTrue(
                decision != null
                        && decision.state() instanceof Decision.State.Impossible impossible
                        && impossible.why().equals("ReviewDoesNotFit"));
        branch.verified();
    }

    @Test
    void a_forged_record_neither_makes_nor_ends_one() {
        for (AgreementAct act :
                List.of(
                        new AgreementAct.Made(review, null),
                        new AgreementAct.Ended(quiet),
                        new AgreementAct.CameUp(quiet))) {
            forger.refused(ANNA, act);
            forger.refused(null, act, new Authority.Decision(branch.last("vote.closed")));
            forger.refused(null, act, new Authority.Due(quiet.seq()), branch.now());
        }
        Instant opens = branch.now().plus(DAY.multipliedBy(3));
        var two = List.of(made(review, null), made(review, null));
        forger.refused(ANNA, new ProposalAct.Put(MatterKey.EVERYDAY, two, opens));
    }

    @Test
    void forms_are_kept_for_good() {
        var made = new AgreementAct.Made(Instant.ofEpochSecond(99), new AgreementId(7));
        assertEquals("{\"renews\":7,\"review\":99}", made.facts().write());
        var first = new AgreementAct.Made(Instant.ofEpochSecond(99), null);
        assertEquals("{\"review\":99}", first.facts().write());
        var up = new AgreementAct.CameUp(quiet);
        var ended = new AgreementAct.Ended(quiet);
        assertEquals("{\"agreement\":%s}".formatted(quiet), ended.facts().write());
        for (AgreementAct act : List.of(made, first, up, ended)) {
            assertEquals(act, AgreementAct.read(act.type(), act.facts()));
        }
    }
}
