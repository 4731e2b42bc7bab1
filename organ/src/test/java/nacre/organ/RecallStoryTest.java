// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BENS;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static nacre.organ.Ground.CEMS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.announcement.Announce;
import nacre.assembly.announcement.AnnouncementAct;
import nacre.assembly.announcement.AnnouncementRules;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.mandate.MandateRefusal;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import nacre.ballot.Presence;
import nacre.ballot.Rule;
import nacre.ballot.Tally;
import nacre.journal.Json;
import nacre.journal.Leaf;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecallStoryTest {
    private final Scenario branch = Scenario.of(BRANCH);
    private final Announce announce = new Announce("News", "It works.");

    @Test
    void when_enough_have_asked_the_vote_opens_in_the_same_batch() {
        long asked = branch.clerk().standing().size();
        var recalled = List.of(Asks.recalls(BENS));
        Instant closes = branch.now().plus(Duration.ofDays(3));
        branch.when(ANNA, Asks.recall(BENS))
                .thenDue(
                        new ProposalAct.Put(MatterKey.MANDATES, recalled, branch.now()),
                        new VoteAct.Opened(new ProposalId(asked + 1), 1, 3, closes))
                .then(new MandateAct.RecallAsked(BENS));
        assertEquals(new Leaf.Batch(asked, 3), branch.leaf(asked + 2).batch());
    }

    @Test
    void how_many_must_ask_is_fixed_by_the_first_who_does() {
        List<MemberId> members = branch.add(17);
        branch.given(members.get(0), Asks.recall(BENS));
        branch.add(80);
        branch.when(members.get(0), Asks.recall(BENS))
                .thenRefused(new MandateRefusal.HasAskedBefore(BENS));
        branch.given(members.get(1), Asks.recall(BENS)).verified();
        assertEquals(1, branch.assembly().votes().open().size());
        branch.when(members.get(2), Asks.recall(BENS))
                .thenRefused(new MandateRefusal.RecallIsVotedOn(BENS));
    }

    @Test
    void a_recalled_mandate_does_nothing_from_that_instant() {
        VoteId vote = vote();
        branch.given(ANNA, Asks.casts(vote, Choice.YES));
        Instant closes = branch.now().plus(Duration.ofDays(3));
        branch.at(closes.minusSeconds(1)).when(BEN, announce).then(new AnnouncementAct.Made());
        long seq = branch.clerk().standing().size();
        branch.at(closes)
                .when(BEN, announce)
                .thenDue(
                        new VoteAct.Closed(vote, "passed", new Tally(1, 0, 0, 3, 3, none())),
                        new VoteAct.Enacted(seq),
                        new MandateAct.Recalled(BENS))
                .thenRefused(new ClerkRefusal.NeedsAMandate(AnnouncementRules.ANNOUNCE));
        branch.when(CEM, Asks.recall(BENS)).thenRefused(new MandateRefusal.MandateIsOver(BENS));
    }

    @Test
    void after_a_recall_has_failed_members_ask_again() {
        VoteId vote = vote();
        branch.given(ANNA, Asks.casts(vote, Choice.NO));
        branch.after(Duration.ofDays(3)).caughtUp().verified();
        branch.given(ANNA, Asks.recall(BENS)).verified();
        assertEquals(1, branch.assembly().votes().open().size());
        VoteId second = branch.assembly().votes().open().lastKey();
        branch.given(CEM, Asks.casts(second, Choice.YES));
        branch.after(Duration.ofDays(3)).caughtUp().verified();
        assertTrue(branch.assembly().mandates().over().containsKey(BENS));
    }

    @Test
    void a_mandate_that_ends_while_its_recall_is_voted_on_is_over_once() {
        Instant ends = branch.assembly().mandates().inForce().get(BENS).ends();
        branch.at(ends.minusSeconds(3600));
        VoteId vote = vote();
        branch.given(ANNA, Asks.casts(vote, Choice.YES));
        branch.after(Duration.ofDays(3)).caughtUp().verified();
        long decision = branch.last("vote.closed");
        var about = Json.object().put("mandate", BENS.toString()).done();
        assertEquals(
                new VoteAct.Impossible(decision, 0, "MandateIsOver", about),
                branch.act(decision + 1));
    }

    @Test
    void a_recall_by_proposal_works_as_well() {
        branch.decided(Asks.recalls(BENS)).verified();
        assertFalse(branch.assembly().mandates().inForce().containsKey(BENS));
    }

    @Test
    void a_recall_is_never_by_a_harder_rule_than_the_mandate_was_given_by() {
        Rule old = rule(BRANCH.plan().charter());
        branch.decided(Asks.changes(1, ruled(Varied.moreOfAll(2, 3))));
        branch.given(ANNA, Asks.recall(BENS)).verified();
        assertEquals(old, branch.assembly().votes().open().firstEntry().getValue().matter().rule());
        ProposalId proposed = branch.put(ANNA, Asks.put(Asks.recalls(CEMS)));
        VoteId vote = branch.open(proposed);
        assertEquals(old, branch.assembly().votes().open().get(vote).matter().rule());
    }

    @Test
    void a_mandate_given_by_the_harder_rule_is_recalled_by_todays_if_that_is_easier() {
        Charter first = BRANCH.plan().charter();
        branch.decided(Asks.changes(1, ruled(Varied.moreOfAll(2, 3))));
        long second = branch.assembly().charters().current().seq();
        Instant ends = branch.now().plus(Duration.ofDays(200));
        branch.decided(Asks.gives(CEM, ends, Grant.of(Power.ADMIT)));
        var hard = new MandateId(branch.last("mandate.given"));
        assertEquals(Varied.moreOfAll(2, 3), branch.assembly().mandates().find(hard).rule());
        branch.decided(Asks.changes(second, ruled(Varied.moreOfAll(1, 2))));
        branch.given(ANNA, Asks.recall(hard)).verified();
        assertEquals(
                Varied.moreOfAll(1, 2),
                branch.assembly().votes().open().lastEntry().getValue().matter().rule());
        assertNotEquals(rule(first), Varied.moreOfAll(1, 2));
    }

    private static Charter ruled(Rule rule) {
        return Varied.charter(
                BRANCH.plan().charter(), MatterKey.MANDATES, matter -> matter.with(rule));
    }

    private static Rule rule(Charter charter) {
        return charter.matter(MatterKey.MANDATES).rule();
    }

    private VoteId vote() {
        branch.given(ANNA, Asks.recall(BENS));
        return branch.assembly().votes().open().lastKey();
    }

    private static Presence none() {
        return new Presence.NotRecorded();
    }
}
