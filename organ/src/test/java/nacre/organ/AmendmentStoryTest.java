// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BENS;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.amendment.AmendmentAct;
import nacre.assembly.amendment.AmendmentCommand;
import nacre.assembly.amendment.AmendmentCommand.AcceptAmendment;
import nacre.assembly.amendment.AmendmentCommand.PutAmendment;
import nacre.assembly.amendment.AmendmentRefusal;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.proposal.Texts;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import nacre.journal.Authority;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// In this branch an everyday question has one day of notice, three days of discussion and three
/// days of voting.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AmendmentStoryTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final Scenario branch = Scenario.of(BRANCH);
    private final Forger forger = new Forger(branch);

    private PutAmendment amending(ProposalId id, Enactment... enactments) {
        long from = branch.assembly().proposals().needed(id).text();
        return new PutAmendment(
                id, from, "Better", "Let us do it well.", List.of(enactments), "It is clearer.");
    }

    private Proposal proposal(ProposalId id) {
        return branch.assembly().proposals().needed(id);
    }

    private String text(ProposalId id, String field) {
        return branch.clerk().contents().text(proposal(id).text(), field);
    }

    private AmendmentAct.Adopted adopted(ProposalId id) {
        return new AmendmentAct.Adopted(id, proposal(id).text(), List.of());
    }

    @Test
    void the_author_takes_over_what_another_asks_for_and_the_notice_runs_anew() {
        ProposalId id = branch.put(CEM, Asks.put());
        branch.after(DAY.multipliedBy(2));
        ProposalId amendment = branch.put(BEN, amending(id));
        assertEquals("It is clearer.", text(amendment, "text"));

        branch.after(Duration.ofHours(20));
        branch.when(CEM, new AcceptAmendment(amendment)).then(new AmendmentAct.Accepted(amendment));

        assertEquals("Better", text(id, "title"));
        assertEquals("Let us do it well.", text(id, "text"));
        assertEquals(2, proposal(id).wordings().size());
        assertInstanceOf(Proposal.Stage.Accepted.class, proposal(amendment).stage());
        assertEquals(branch.now().plus(DAY), proposal(id).opens());
        branch.whenTimePasses(DAY.minusSeconds(1)).then();
        branch.whenTimePasses(Duration.ofSeconds(1))
                .thenDue(new VoteAct.Opened(id, 1, 3, branch.now().plus(DAY.multipliedBy(3))))
                .then();
    }

    @Test
    void an_amendment_is_voted_on_first_and_what_passes_changes_the_wording() {
        ProposalId id = branch.put(CEM, Asks.put());
        branch.after(DAY);
        ProposalId amendment = branch.put(BEN, amending(id));
        var adopted = adopted(id);

        // Its notice is one day, its vote three; the proposal was to open after two.
        VoteId vote = branch.open(amendment);
        branch.whenTimePasses(DAY.multipliedBy(2)).then();
        assertTrue(proposal(id).isDiscussed());
        branch.given(ANNA, Asks.casts(vote, Choice.YES));
        branch.given(BEN, Asks.casts(vote, Choice.YES));
        branch.whenTimePasses(DAY);

        assertEquals(adopted, branch.act(branch.last("amendment.adopted")));
        assertEquals("Let us do it well.", text(id, "text"));
        assertEquals(branch.now().plus(DAY), proposal(id).opens());
        branch.decide(id, Choice.YES).verified();
        assertEquals(2, branch.assembly().votes().decisions().size());
    }

    @Test
    void what_waited_goes_on_in_the_instant_in_which_the_last_amendment_fails() {
        ProposalId id = branch.put(CEM, Asks.put());
        ProposalId first = branch.put(BEN, amending(id));
        branch.after(DAY);
        ProposalId second = branch.put(ANNA, amending(id));
        branch.decide(first, Choice.NO);
        assertTrue(proposal(id).isDiscussed());
        branch.decide(second, Choice.NO);
        assertInstanceOf(Proposal.Stage.Voted.class, proposal(id).stage());
        assertEquals(1, proposal(id).wordings().size());
        branch.verified();
    }

    @Test
    void what_is_decided_before_the_date_changes_nothing_about_the_date() {
        ProposalId id = branch.put(CEM, Asks.put());
        Instant opens = proposal(id).opens();
        ProposalId amendment = branch.put(BEN, amending(id));
        branch.given(BEN, new ProposalCommand.WithdrawProposal(amendment));
        branch.at(opens.minusSeconds(1)).caughtUp();
        assertTrue(proposal(id).isDiscussed());
        branch.at(opens).caughtUp();
        assertInstanceOf(Proposal.Stage.Voted.class, proposal(id).stage());
        branch.verified();
    }

    @Test
    void a_new_wording_overtakes_the_other_amendments() {
        ProposalId id = branch.put(CEM, Asks.put());
        ProposalId accepted = branch.put(BEN, amending(id));
        ProposalId other = branch.put(ANNA, amending(id));
        branch.when(CEM, new AcceptAmendment(accepted)).thenRecorded();
        assertInstanceOf(Proposal.Stage.Lapsed.class, proposal(other).stage());
    }

    @Test
    void of_two_that_pass_the_first_to_close_wins_and_the_reason_is_recorded() {
        ProposalId id = branch.put(CEM, Asks.put());
        ProposalId first = branch.put(BEN, amending(id));
        ProposalId second = branch.put(ANNA, amending(id));
        VoteId one = branch.open(first);
        VoteId two = branch.open(second);
        for (VoteId vote : List.of(one, two)) {
            branch.given(ANNA, Asks.casts(vote, Choice.YES));
            branch.given(BEN, Asks.casts(vote, Choice.YES));
        }
        branch.whenTimePasses(DAY.multipliedBy(3));
        assertEquals(2, proposal(id).wordings().size());
        Decision late = branch.assembly().votes().decisionOn(second);
        assertTrue(
                late != null
                        && late.state() instanceof Decision.State.Impossible impossible
                        && impossible.why().equals("WordingWasChanged"));
        branch.decide(id, Choice.YES).verified();
    }

    @Test
    void amendments_end_with_the_proposal_that_is_taken_back() {
        ProposalId id = branch.put(CEM, Asks.put());
        ProposalId amendment = branch.put(BEN, amending(id));
        branch.when(CEM, new ProposalCommand.WithdrawProposal(id)).thenRecorded();
        assertInstanceOf(Proposal.Stage.Lapsed.class, proposal(amendment).stage());
    }

    @Test
    void an_amendment_changes_what_is_enacted() {
        Instant ends = branch.now().plus(Duration.ofDays(80));
        ProposalId id =
                branch.put(CEM, Asks.put(Asks.gives(CEM, ends, Grant.of(ProposalRules.CHAIR))));
        Enactment other = Asks.gives(BEN, ends, Grant.of(ProposalRules.CHAIR, 2));
        branch.decide(branch.put(BEN, amending(id, other)), Choice.YES);
        branch.decide(id, Choice.YES).verified();
        long given = branch.last("mandate.given");
        assertEquals(other.facts(), branch.act(given).facts());
        assertEquals("A mandate", branch.clerk().contents().text(given, "title"));
    }

    @Test
    void what_cannot_be_enacted_cannot_be_asked_for_either() {
        ProposalId id = branch.put(CEM, Asks.put());
        branch.when(BEN, amending(id, Asks.removes(ANNA)))
                .thenRefused(
                        new ProposalRefusal.WrongMatter(
                                "roll.removed", MatterKey.EVERYDAY, MatterKey.REMOVAL));
        branch.when(BEN, new PutAmendment(id, proposal(id).text(), " ", "Text", List.of(), "Why"))
                .thenRefused(Texts.TitleDoesNotFit.class);
        branch.when(BEN, new PutAmendment(id, proposal(id).text(), "Title", "Text", List.of(), ""))
                .thenRefused(Texts.TextDoesNotFit.class);
        branch.when(BEN, new PutAmendment(id, 3, "Title", "Text", List.of(), "Why"))
                .thenRefused(new AmendmentRefusal.WordingWasChanged(id, 3, proposal(id).text()));
        var nothing = new ProposalId(99);
        branch.when(BEN, new PutAmendment(nothing, 3, "Title", "Text", List.of(), "Why"))
                .thenRefused(new ProposalRefusal.UnknownProposal(nothing));
        branch.when(BEN, Asks.put(Enactment.of(adopted(id), List.of())))
                .thenRefused(new ProposalRefusal.NotAnEnactment("amendment.adopted"));
    }

    @Test
    void an_amendment_stays_as_it_is_and_is_not_amended() {
        ProposalId id = branch.put(CEM, Asks.put());
        ProposalId amendment = branch.put(BEN, amending(id));
        branch.when(ANNA, amending(amendment))
                .thenRefused(new AmendmentRefusal.AmendmentOfAnAmendment(amendment));
        branch.when(BEN, new ProposalCommand.ChangeProposal(amendment, "Other", "Text", List.of()))
                .thenRefused(new ProposalRefusal.AmendmentStays(amendment));
    }

    @Test
    void the_author_cannot_get_round_amendments_nor_can_the_chair() {
        ProposalId id = branch.put(CEM, Asks.put());
        branch.after(DAY);
        ProposalId amendment = branch.put(BEN, amending(id));
        var waits = new AmendmentRefusal.WaitsForAmendments(id, List.of(amendment));
        branch.when(CEM, new ProposalCommand.ChangeProposal(id, "Other", "Text", List.of()))
                .thenRefused(waits);
        branch.when(BEN, new VoteCommand.OpenVote(id)).thenRefused(waits);
        branch.when(ANNA, new AcceptAmendment(amendment))
                .thenRefused(new AmendmentRefusal.NotHersToAccept(amendment, id));
        branch.when(CEM, new AcceptAmendment(id))
                .thenRefused(new AmendmentRefusal.UnknownAmendment(id));
        branch.open(amendment);
        branch.when(CEM, new AcceptAmendment(amendment))
                .thenRefused(new ProposalRefusal.NoLongerDiscussed(amendment));
    }

    @Test
    void nobody_can_hold_up_a_proposal_for_ever() {
        ProposalId id = branch.put(CEM, Asks.put());
        Instant opens = proposal(id).opens();
        for (int i = 0; i < 10; i++) {
            branch.given(BEN, amending(id));
        }
        branch.when(BEN, amending(id)).thenRefused(new AmendmentRefusal.TooManyAmendments(id, 10));
        branch.at(opens).caughtUp();
        branch.when(ANNA, amending(id)).thenRefused(new AmendmentRefusal.TooLateToAmend(id, opens));
        branch.whenTimePasses(DAY);
        assertInstanceOf(Proposal.Stage.Voted.class, proposal(id).stage());
    }

    @Test
    void the_chair_gives_more_time_to_what_waits() {
        ProposalId id = branch.put(CEM, Asks.put());
        ProposalId amendment = branch.put(ANNA, amending(id));
        Instant later = proposal(id).opens().plus(DAY.multipliedBy(9));
        branch.given(BEN, new ProposalCommand.ExtendDiscussion(id, later));
        branch.decide(amendment, Choice.NO);
        branch.at(later.minusSeconds(1)).caughtUp();
        assertTrue(proposal(id).isDiscussed());
        branch.at(later).caughtUp();
        assertInstanceOf(Proposal.Stage.Voted.class, proposal(id).stage());
        branch.verified();
    }

    @Test
    void a_forged_record_gets_no_other_wording() {
        ProposalId id = branch.put(CEM, Asks.put());
        ProposalId amendment = branch.put(BEN, amending(id));
        forger.folds(CEM, new AmendmentAct.Accepted(amendment));
        forger.refused(BEN, new AmendmentAct.Accepted(amendment));
        forger.refused(CEM, new AmendmentAct.Accepted(id));
        forger.refused(CEM, adopted(id));
        forger.refused(null, adopted(id), new Authority.Decision(amendment.seq()));
        forger.refused(CEM, new ProposalAct.Changed(id, List.of(), proposal(id).opens()));
        var opened = new VoteAct.Opened(id, 1, 3, branch.now().plus(DAY).plus(DAY.multipliedBy(3)));
        branch.after(DAY);
        forger.refused(BEN, opened, new Authority.Mandate(BENS.seq()));
    }

    @Test
    void a_forged_amendment_is_not_put() {
        ProposalId id = branch.put(CEM, Asks.put());
        Instant opens = branch.now().plus(DAY);
        var sole = Enactment.of(adopted(id), List.of());
        forger.folds(BEN, new ProposalAct.Put(MatterKey.EVERYDAY, List.of(sole), opens));
        forger.refused(
                BEN, new ProposalAct.Put(MatterKey.EVERYDAY, List.of(sole), opens.plus(DAY)));
        forger.refused(BEN, new ProposalAct.Put(MatterKey.CHARTER, List.of(sole), opens));
        forger.refused(
                BEN,
                new ProposalAct.Put(
                        MatterKey.EVERYDAY, List.of(sole, sole), opens.plus(DAY).plus(DAY)));
        var stale = Enactment.of(new AmendmentAct.Adopted(id, 3, List.of()), List.of());
        forger.refused(BEN, new ProposalAct.Put(MatterKey.EVERYDAY, List.of(stale), opens));
        var removal = List.of(Asks.removes(ANNA));
        var more = new AmendmentAct.Adopted(id, proposal(id).text(), removal);
        forger.refused(
                BEN,
                new ProposalAct.Put(
                        MatterKey.EVERYDAY, List.of(Enactment.of(more, List.of())), opens));
    }

    @Test
    void forms_are_kept_for_good() {
        var adopted =
                new AmendmentAct.Adopted(
                        new ProposalId(7), 9, List.of(Asks.removes(CEM).withoutWords()));
        assertEquals(
                "{\"enactments\":[{\"facts\":{\"member\":4},\"type\":\"roll.removed\"}],"
                        + "\"from\":9,\"proposal\":7}",
                adopted.facts().write());
        assertEquals(adopted, AmendmentAct.read(adopted.type(), adopted.facts()));
        var accepted = new AmendmentAct.Accepted(new ProposalId(8));
        assertEquals("{\"amendment\":8}", accepted.facts().write());
        assertEquals(accepted, AmendmentAct.read(accepted.type(), accepted.facts()));
        AmendmentCommand asked = new AcceptAmendment(new ProposalId(8));
        assertEquals("{\"amendment\":8}", asked.form().write());
    }
}
