// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BENS;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.amendment.AmendmentCommand;
import nacre.assembly.bundle.BundleRefusal;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.mandate.MandateRefusal;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.proviso.Fate;
import nacre.assembly.proviso.ProvisoRefusal;
import nacre.assembly.proviso.SetProviso;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import nacre.ballot.Outcome;
import nacre.journal.Authority;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Members answer once, and all parts of a bundle are done or none.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BundleStoryTest extends BundleStory {
    @Test
    void one_answer_decides_all_of_it_and_all_is_done_in_one_batch() {
        ProposalId bundle = bundle();
        Vote.Open vote = vote(bundle);
        assertEquals(new Proposal.Stage.Bundled(bundle), proposal(chair).stage());
        branch.decide(bundle, Choice.YES).verified();
        Decision decision = branch.assembly().votes().decisionOn(bundle);
        assertInstanceOf(Decision.State.Done.class, decision.state());
        assertEquals(STRICTER, branch.assembly().charter());
        long given = branch.last("mandate.given");
        assertTrue(given < branch.last("charter.changed"), "in the order of the parts");
        assertEquals(new Authority.Decision(decision.seq()), branch.leaf(given).authority());
        assertEquals(branch.leaf(given).batch(), branch.leaf(decision.seq()).batch());
        assertEquals("A mandate", branch.clerk().contents().text(given, "title"));
        assertEquals(Fate.PASSED, Fate.of(branch.assembly(), proposal(rules)));
        assertNull(branch.assembly().votes().decisionOn(chair), "there is one decision");
        assertEquals(1, branch.assembly().votes().closed().size(), vote::toString);
    }

    /// Three of five would give a mandate, not change the charter.
    @Test
    void the_rules_of_all_parts_must_hold() {
        List<MemberId> two = branch.add(2);
        ProposalId bundle = bundle();
        Vote.Open vote = vote(bundle);
        assertEquals(matter(MatterKey.CHARTER).rule(), vote.matter().rule());
        List.of(ANNA, BEN, CEM)
                .forEach(each -> branch.given(each, Asks.casts(vote.id(), Choice.YES)));
        two.forEach(each -> branch.given(each, Asks.casts(vote.id(), Choice.NO)));
        branch.at(vote.closes()).caughtUp().verified();
        Vote.Closed closed = branch.assembly().votes().closed().get(vote.id());
        assertInstanceOf(Outcome.Failed.class, closed.outcome());
        assertEquals(2, closed.outcome().reason().sums().size());
        assertEquals(Fate.NOT_PASSED, Fate.of(branch.assembly(), proposal(chair)));
        assertEquals(BRANCH.plan().charter(), branch.assembly().charter());
    }

    @Test
    void it_takes_the_longest_times_and_cuts_no_discussion_short() {
        Instant late = branch.now().plus(DAY.multipliedBy(30));
        branch.given(BEN, new ProposalCommand.ExtendDiscussion(chair, late));
        ProposalId bundle = bundle();
        assertEquals(late, proposal(bundle).opens());
        Instant earliest = branch.now().plus(matter(MatterKey.CHARTER).timing().notice());
        branch.at(earliest.minusSeconds(1));
        branch.when(BEN, new VoteCommand.OpenVote(bundle))
                .thenRefused(new nacre.assembly.vote.VoteRefusal.NoticeIsNotOver(earliest));
        branch.at(earliest).given(BEN, new VoteCommand.OpenVote(bundle));
        Duration voting = matter(MatterKey.CHARTER).timing().voting();
        assertEquals(earliest.plus(voting), vote(bundle).closes());
        branch.verified();
    }

    @Test
    void if_one_part_is_decided_in_secret_so_is_the_whole() {
        ProposalId strike = branch.put(ANNA, Asks.put(MatterKey.ACTION));
        ProposalId bundle = branch.put(ANNA, together(MatterKey.ACTION, strike, chair));
        VoteId id = branch.open(bundle);
        assertEquals(
                Secrecy.SECRET_TRUSTING_HOST,
                branch.assembly().votes().open().get(id).matter().secrecy());
        branch.decide(bundle, Choice.YES).verified();
        assertInstanceOf(
                Decision.State.Done.class, branch.assembly().votes().decisionOn(bundle).state());
    }

    @Test
    void if_one_part_has_become_impossible_nothing_of_any_part_is_done() {
        ProposalId recall = branch.put(ANNA, Asks.put(Asks.recalls(BENS)));
        ProposalId bundle = branch.put(ANNA, together(MatterKey.MANDATES, chair, recall));
        Vote.Open vote = vote(bundle);
        for (MemberId each : List.of(ANNA, BEN, CEM)) {
            branch.given(each, Asks.casts(vote.id(), Choice.YES));
        }
        branch.given(BEN, new MandateCommand.Resign(BENS));
        int before = branch.assembly().mandates().inForce().size();
        branch.at(vote.closes()).caughtUp().verified();
        Decision decision = branch.assembly().votes().decisionOn(bundle);
        var why = assertInstanceOf(Decision.State.Impossible.class, decision.state());
        assertEquals(1, why.enactment(), "the second of all that it enacts");
        assertEquals("MandateIsOver", why.why());
        assertEquals(before, branch.assembly().mandates().inForce().size());
        branch.when(CEM, new VoteCommand.EnactAgain(decision.seq()))
                .thenRefused(new MandateRefusal.MandateIsOver(BENS));
    }

    @Test
    void a_part_can_still_be_amended_and_the_whole_waits_for_that() {
        ProposalId bundle = bundle();
        Instant opens = proposal(bundle).opens();
        branch.at(opens.minus(DAY));
        ProposalId amendment =
                branch.put(
                        BEN,
                        new AmendmentCommand.PutAmendment(
                                chair,
                                proposal(chair).text(),
                                "The chair",
                                "Until autumn only.",
                                proposal(chair).enactments(),
                                "Long enough."));
        branch.when(BEN, new VoteCommand.OpenVote(bundle))
                .thenRefused(
                        new nacre.assembly.amendment.AmendmentRefusal.WaitsForAmendments(
                                bundle, List.of(amendment)));
        branch.at(opens.plus(Duration.ofHours(12))).caughtUp();
        assertTrue(proposal(bundle).isDiscussed());
        Instant adopted = branch.now();
        branch.given(ANNA, new AmendmentCommand.AcceptAmendment(amendment));
        Instant anew = adopted.plus(matter(MatterKey.CHARTER).timing().notice());
        assertEquals(anew, proposal(bundle).opens());
        branch.at(anew.minusSeconds(1)).caughtUp();
        assertTrue(proposal(bundle).isDiscussed());
        branch.decide(bundle, Choice.YES).verified();
        assertInstanceOf(
                Decision.State.Done.class, branch.assembly().votes().decisionOn(bundle).state());
    }

    @Test
    void notice_runs_anew_when_a_part_gets_another_text() {
        ProposalId bundle = bundle();
        branch.at(proposal(bundle).opens().minus(DAY));
        Instant changed = branch.now();
        branch.given(
                ANNA,
                new ProposalCommand.ChangeProposal(
                        chair, "The chair", "Another text", proposal(chair).enactments()));
        Instant opens = changed.plus(matter(MatterKey.CHARTER).timing().notice());
        assertEquals(opens, proposal(bundle).opens());
        branch.at(opens).caughtUp().verified();
        assertFalse(proposal(bundle).isDiscussed());
    }

    @Test
    void taken_back_each_part_goes_on_by_itself_after_its_notice() {
        ProposalId bundle = bundle();
        branch.at(proposal(bundle).opens().minus(DAY));
        branch.given(ANNA, new ProposalCommand.WithdrawProposal(bundle));
        Instant now = branch.now();
        assertEquals(
                now.plus(matter(MatterKey.MANDATES).timing().notice()), proposal(chair).opens());
        assertEquals(
                now.plus(matter(MatterKey.CHARTER).timing().notice()), proposal(rules).opens());
        branch.decide(chair, Choice.YES).decide(rules, Choice.YES).verified();
        assertEquals(STRICTER, branch.assembly().charter());
    }

    /// The charter changes while the bundle waits: it can no longer be decided so.
    @Test
    void if_it_no_longer_fits_it_lapses_and_its_parts_go_on() {
        ProposalId strike = branch.put(ANNA, Asks.put(MatterKey.ACTION));
        ProposalId bundle = branch.put(ANNA, together(MatterKey.ACTION, strike, chair));
        Instant late = branch.now().plus(DAY.multipliedBy(40));
        branch.given(BEN, new ProposalCommand.ExtendDiscussion(bundle, late));
        Charter without =
                Varied.matters(
                        STRICTER,
                        STRICTER.matters().stream()
                                .filter(each -> !each.key().equals(MatterKey.ACTION))
                                .toList());
        long from = branch.assembly().charters().current().seq();
        branch.decided(Asks.changes(from, without));
        branch.when(BEN, new VoteCommand.OpenVote(bundle))
                .thenRefused(new ProposalRefusal.UnknownMatter(MatterKey.ACTION));
        branch.at(late).caughtUp();
        assertInstanceOf(Proposal.Stage.Lapsed.class, proposal(bundle).stage());
        assertInstanceOf(Proposal.Stage.Lapsed.class, proposal(strike).stage());
        branch.decide(chair, Choice.YES).verified();
        assertInstanceOf(
                Decision.State.Done.class, branch.assembly().votes().decisionOn(chair).state());
    }

    @Test
    void nothing_happens_to_a_part_alone() {
        ProposalId bundle = bundle();
        var alone = new BundleRefusal.DecidedInABundle(chair, bundle);
        branch.when(ANNA, new ProposalCommand.WithdrawProposal(chair)).thenRefused(alone);
        branch.when(ANNA, new SetProviso(chair, rules)).thenRefused(alone);
        branch.when(BEN, new VoteCommand.OpenVote(chair)).thenRefused(alone);
        Instant later = branch.now().plus(DAY.multipliedBy(60));
        branch.when(BEN, new ProposalCommand.ExtendDiscussion(chair, later)).thenRefused(alone);
        branch.at(proposal(chair).opens()).caughtUp().verified();
        assertTrue(proposal(chair).isDiscussed(), "no vote opens on it");
    }

    @Test
    void what_depends_on_a_part_depends_on_the_whole() {
        ProposalId third = branch.put(BEN, Asks.put());
        branch.given(BEN, new SetProviso(third, chair));
        ProposalId bundle = bundle();
        branch.when(ANNA, new SetProviso(bundle, third))
                .thenRefused(new ProvisoRefusal.ProvisoRing(List.of(bundle, third, chair)));
        branch.when(ANNA, new SetProviso(bundle, chair))
                .thenRefused(new ProvisoRefusal.ProvisoRing(List.of(bundle, chair)));
        branch.decide(third, Choice.YES);
        Decision waiting = branch.assembly().votes().decisionOn(third);
        assertEquals(new Decision.State.Waiting(chair), waiting.state());
        branch.decide(bundle, Choice.NO).verified();
        assertEquals(
                new Decision.State.Fallen(chair),
                branch.assembly().votes().decisionOn(third).state());
    }

    @Test
    void a_bundle_can_depend_on_another_proposal() {
        ProposalId third = branch.put(BEN, Asks.put());
        Instant late = branch.now().plus(DAY.multipliedBy(40));
        branch.given(BEN, new ProposalCommand.ExtendDiscussion(third, late));
        ProposalId bundle = bundle();
        branch.given(ANNA, new SetProviso(bundle, third));
        branch.decide(bundle, Choice.YES);
        assertEquals(BRANCH.plan().charter(), branch.assembly().charter(), "it waits");
        branch.decide(third, Choice.YES).verified();
        assertEquals(STRICTER, branch.assembly().charter());
    }
}
