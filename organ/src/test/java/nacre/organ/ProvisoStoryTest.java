// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.amendment.AmendmentCommand.PutAmendment;
import nacre.assembly.amendment.AmendmentRefusal;
import nacre.assembly.mandate.Grant;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.proviso.Fate;
import nacre.assembly.proviso.ProvisoAct;
import nacre.assembly.proviso.ProvisoRefusal;
import nacre.assembly.proviso.SetProviso;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteRefusal;
import nacre.ballot.Choice;
import nacre.journal.Authority;
import nacre.journal.Malformed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Cem's cook is hired only if Anna's canteen passes as well.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProvisoStoryTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final Scenario branch = Scenario.of(BRANCH);
    private final Forger forger = new Forger(branch);
    private final Instant ends = branch.now().plus(DAY.multipliedBy(80));
    private final ProposalId cook =
            branch.put(CEM, Asks.put(Asks.gives(CEM, ends, Grant.of(ProposalRules.CHAIR))));
    private final ProposalId canteen;

    ProvisoStoryTest() {
        branch.after(DAY);
        canteen = branch.put(ANNA, Asks.put());
        branch.given(CEM, new SetProviso(cook, canteen));
        Instant later = branch.now().plus(DAY.multipliedBy(8));
        branch.given(BEN, new ProposalCommand.ExtendDiscussion(canteen, later));
    }

    private Proposal proposal(ProposalId id) {
        return branch.assembly().proposals().needed(id);
    }

    private Decision decision(ProposalId id) {
        Decision decision = branch.assembly().votes().decisionOn(id);
        if (decision == null) {
            throw new AssertionError("Not decided: " + id);
        }
        return decision;
    }

    private void answers(ProposalId id, Choice choice) {
        var vote = branch.open(id);
        branch.given(ANNA, Asks.casts(vote, choice));
        branch.given(BEN, Asks.casts(vote, choice));
    }

    @Test
    void what_passed_waits_and_takes_force_when_the_other_passes() {
        branch.decide(cook, Choice.YES);
        Decision waiting = decision(cook);
        assertEquals(new Decision.State.Waiting(canteen), waiting.state());
        assertThrows(AssertionError.class, () -> branch.last("decision.enacted"));
        branch.when(CEM, new VoteCommand.EnactAgain(waiting.seq()))
                .thenRefused(new VoteRefusal.NothingToEnact(waiting.seq()));

        branch.decide(canteen, Choice.YES).verified();
        assertInstanceOf(Decision.State.Done.class, decision(cook).state());
        assertEquals(new ProvisoAct.Met(waiting.seq()), branch.act(branch.last("proviso.met")));
        assertTrue(branch.last("mandate.given") > branch.last("proviso.met"));
        assertEquals(branch.now(), decision(cook).at());
    }

    @Test
    void it_falls_with_the_reason_when_the_other_does_not_pass() {
        branch.decide(cook, Choice.YES);
        branch.decide(canteen, Choice.NO).verified();
        long seq = decision(cook).seq();
        assertEquals(new Decision.State.Fallen(canteen), decision(cook).state());
        assertEquals(
                new ProvisoAct.Failed(seq, Fate.NOT_PASSED),
                branch.act(branch.last("proviso.failed")));
        branch.when(CEM, new VoteCommand.EnactAgain(seq))
                .thenRefused(new VoteRefusal.NothingToEnact(seq));
    }

    @Test
    void it_need_not_wait_for_what_is_settled_already() {
        branch.given(ANNA, new ProposalCommand.WithdrawProposal(canteen));
        branch.decide(cook, Choice.YES).verified();
        assertEquals(
                new ProvisoAct.Failed(decision(cook).seq(), Fate.WITHDRAWN),
                branch.act(branch.last("proviso.failed")));
    }

    @Test
    void what_is_taken_back_while_another_waits_for_it_settles_that() {
        ProposalId third = branch.put(BEN, Asks.put());
        branch.given(CEM, new SetProviso(cook, third));
        branch.given(
                BEN,
                new ProposalCommand.ExtendDiscussion(
                        third, branch.now().plus(DAY.multipliedBy(30))));
        branch.decide(cook, Choice.YES);
        branch.when(BEN, new ProposalCommand.WithdrawProposal(third)).thenRecorded();
        assertEquals(new Decision.State.Fallen(third), decision(cook).state());
    }

    @Test
    void a_chain_is_settled_from_its_end_in_one_batch() {
        ProposalId kitchen = branch.put(BEN, Asks.put());
        branch.given(BEN, new SetProviso(kitchen, cook));
        branch.given(
                BEN,
                new ProposalCommand.ExtendDiscussion(
                        canteen, branch.now().plus(DAY.multipliedBy(9))));
        answers(cook, Choice.YES);
        answers(kitchen, Choice.YES);
        branch.after(DAY.multipliedBy(4)).caughtUp();
        assertEquals(new Decision.State.Waiting(cook), decision(kitchen).state());
        branch.decide(canteen, Choice.NO).verified();
        assertEquals(new Decision.State.Fallen(canteen), decision(cook).state());
        assertEquals(new Decision.State.Fallen(cook), decision(kitchen).state());
        assertEquals(
                new ProvisoAct.Failed(decision(kitchen).seq(), Fate.FALLEN),
                branch.act(branch.last("proviso.failed")));
    }

    @Test
    void a_ring_is_refused_by_name() {
        branch.when(ANNA, new SetProviso(canteen, cook))
                .thenRefused(new ProvisoRefusal.ProvisoRing(List.of(canteen, cook)));
        branch.when(ANNA, new SetProviso(canteen, canteen))
                .thenRefused(new ProvisoRefusal.ProvisoRing(List.of(canteen)));
    }

    @Test
    void its_author_sets_and_lifts_it_while_it_is_discussed_and_notice_runs_anew() {
        branch.when(BEN, new SetProviso(cook, null))
                .thenRefused(new ProposalRefusal.NotTheAuthor(cook));
        branch.when(CEM, new SetProviso(cook, canteen))
                .thenRefused(new ProvisoRefusal.ProvisoStandsAlready(cook));
        branch.at(proposal(cook).opens().minus(Duration.ofHours(2)));
        Instant opens = branch.now().plus(notice());
        branch.when(CEM, new SetProviso(cook, null)).then(new ProvisoAct.Set(cook, null, opens));
        branch.when(BEN, new VoteCommand.OpenVote(cook))
                .thenRefused(new VoteRefusal.NoticeIsNotOver(opens));
        branch.decide(cook, Choice.YES).verified();
        assertInstanceOf(Decision.State.Done.class, decision(cook).state());
    }

    private Duration notice() {
        return branch.assembly().charter().matter(proposal(cook).matter()).timing().notice();
    }

    @Test
    void amendments_and_what_is_decided_are_no_provisos() {
        ProposalId amendment =
                branch.put(
                        BEN,
                        new PutAmendment(
                                canteen, canteen.seq(), "Title", "Text", List.of(), "Why"));
        branch.when(CEM, new SetProviso(cook, amendment))
                .thenRefused(new ProvisoRefusal.NoProvisoOfAmendments(amendment));
        branch.when(BEN, new SetProviso(amendment, cook))
                .thenRefused(new ProvisoRefusal.NoProvisoOfAmendments(amendment));
        branch.when(ANNA, new SetProviso(canteen, null))
                .thenRefused(new AmendmentRefusal.WaitsForAmendments(canteen, List.of(amendment)));
        branch.given(BEN, new ProposalCommand.WithdrawProposal(amendment));
        branch.when(CEM, new SetProviso(cook, new ProposalId(1)))
                .thenRefused(new ProposalRefusal.UnknownProposal(new ProposalId(1)));
        branch.given(ANNA, new ProposalCommand.WithdrawProposal(canteen));
        branch.given(CEM, new SetProviso(cook, null));
        branch.when(CEM, new SetProviso(cook, canteen))
                .thenRefused(new ProvisoRefusal.DecidedAlready(canteen));
    }

    @Test
    void a_forged_record_settles_nothing() {
        Instant opens = proposal(cook).opens();
        forger.folds(CEM, new ProvisoAct.Set(cook, null, opens));
        forger.refused(BEN, new ProvisoAct.Set(cook, null, opens));
        forger.refused(CEM, new ProvisoAct.Set(cook, null, opens.plus(DAY)));
        forger.refused(ANNA, new ProvisoAct.Set(canteen, cook, proposal(canteen).opens()));
        branch.decide(cook, Choice.YES);
        long seq = decision(cook).seq();
        forger.refused(CEM, new ProvisoAct.Met(seq));
        forger.refused(CEM, new VoteAct.Enacted(seq));
        forger.refused(null, new ProvisoAct.Met(seq), new Authority.Due(seq), branch.now());
        forger.refused(
                null,
                new ProvisoAct.Failed(seq, Fate.LAPSED),
                new Authority.Due(canteen.seq()),
                branch.now());
    }

    @Test
    void forms_are_kept_for_good() {
        var set = new ProvisoAct.Set(cook, canteen, Instant.ofEpochSecond(99));
        assertEquals(
                "{\"only-if\":%s,\"opens\":99,\"proposal\":%s}".formatted(canteen, cook),
                set.facts().write());
        assertEquals(set, ProvisoAct.read(set.type(), set.facts()));
        var lifted = new ProvisoAct.Set(cook, null, Instant.ofEpochSecond(99));
        assertEquals(lifted, ProvisoAct.read(lifted.type(), lifted.facts()));
        for (Fate fate : Fate.values()) {
            var failed = new ProvisoAct.Failed(7, fate);
            assertEquals(failed, ProvisoAct.read(failed.type(), failed.facts()));
        }
        var failed = new ProvisoAct.Failed(7, Fate.NOT_PASSED);
        assertEquals("{\"decision\":7,\"why\":\"not-passed\"}", failed.facts().write());
        var wrong = new ProvisoAct.Met(7).facts();
        assertThrows(Malformed.class, () -> ProvisoAct.read("proviso.failed", wrong));
    }
}
