// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BENS;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxAct;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.assembly.vote.VoteRefusal;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Tally;
import nacre.journal.FaultyJournals;
import nacre.journal.Journals;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Votes whose answers nobody sees before they close: then under their names, or never.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HiddenVoteStoryTest {
    private static final Duration VOTING = Duration.ofDays(3);

    private static Ground ground(Secrecy secrecy) {
        var charter = Template.WORKPLACE_BRANCH.charter();
        return Ground.of(Varied.secrecy(charter, secrecy), List.of());
    }

    private Scenario branch = Scenario.of(ground(Secrecy.SECRET_TRUSTING_HOST));

    private VoteId opened() {
        return branch.open(branch.put(CEM, Asks.put()));
    }

    private Vote.Closed closed(VoteId vote) {
        return assertInstanceOf(Vote.Closed.class, branch.assembly().votes().find(vote));
    }

    private List<String> types(long from) {
        var types = new ArrayList<String>();
        for (long seq = from; seq < branch.journal().head().size(); seq++) {
            types.add(branch.leaf(seq).type());
        }
        return types;
    }

    @ParameterizedTest
    @EnumSource(names = {"NAMED_AT_CLOSING", "SECRET_TRUSTING_HOST"})
    void while_it_is_open_no_entry_and_no_state_tells_who_answered_or_what(Secrecy secrecy) {
        branch = Scenario.of(ground(secrecy));
        VoteId vote = opened();
        assertEquals("box.opened", branch.leaf(vote.seq() + 1).type());
        Standing before = branch.clerk().standing();
        branch.given(ANNA, Asks.casts(vote, Choice.YES)).given(BEN, Asks.casts(vote, Choice.NO));
        assertEquals(before, branch.clerk().standing());
        branch.after(Duration.ofDays(1)).caughtUp();
        Standing with = branch.clerk().standing();
        var other = Scenario.of(ground(secrecy));
        VoteId same = other.open(other.put(CEM, Asks.put()));
        other.given(CEM, Asks.casts(same, Choice.NO)).given(ANNA, Asks.casts(same, Choice.NO));
        other.after(Duration.ofDays(1)).caughtUp();
        assertEquals(with.assembly().votes(), other.clerk().standing().assembly().votes());
        assertEquals(with.size(), other.clerk().standing().size());
        branch.verified();
    }

    @Test
    void named_at_closing_all_see_how_each_one_voted_and_count_again() {
        branch = Scenario.of(ground(Secrecy.NAMED_AT_CLOSING));
        VoteId vote = opened();
        branch.given(ANNA, Asks.casts(vote, Choice.YES)).given(BEN, Asks.casts(vote, Choice.NO));
        branch.given(BEN, Asks.casts(vote, Choice.YES))
                .given(CEM, Asks.casts(vote, Choice.ABSTAIN));
        branch.after(VOTING).caughtUp().verified();
        var yes = new Ballot.Said(Choice.YES);
        assertEquals(
                Map.of(ANNA, yes, BEN, yes, CEM, new Ballot.Said(Choice.ABSTAIN)),
                closed(vote).answers());
        assertEquals("passed", closed(vote).outcome().word());
        assertEquals(List.of(), Verifier.verify(branch.journal(), branch.parts()).trusting());
    }

    @Test
    void secret_the_sums_are_counted_again_by_all_and_no_row_has_a_name() {
        VoteId vote = opened();
        branch.given(ANNA, Asks.casts(vote, Choice.YES)).given(BEN, Asks.casts(vote, Choice.NO));
        branch.given(CEM, Asks.casts(vote, Choice.YES));
        long from = branch.journal().head().size();
        branch.after(VOTING).caughtUp().verified();
        var types = types(from);
        assertEquals(
                List.of("box.ticked", "box.shown", "box.revealed", "vote.closed"),
                types.subList(types.size() - 4, types.size()));
        var end = branch.leaf(branch.last("vote.closed"));
        assertEquals(types.size() - 2 + from, end.batch().first() + 2);
        assertEquals(Map.of(), closed(vote).answers());
        var tally = assertInstanceOf(Tally.class, closed(vote).count());
        assertEquals(2, tally.yes());
        assertEquals(1, tally.no());
        var shown = assertInstanceOf(BoxAct.Shown.class, branch.act(branch.last("box.shown")));
        shown.rows().forEach(row -> assertNull(row.member()));
        Box box = branch.assembly().boxes().about(vote.seq());
        var verdict = Verifier.verify(branch.journal(), branch.parts());
        assertEquals(List.of(box.id().seq()), verdict.trusting());
        assertNull(branch.journal().rows(box.id().seq()));
    }

    @Test
    void two_who_answered_differently_have_the_same_receipt() {
        VoteId vote = opened();
        var one = branch.clerk().hear(branch.request(ANNA, Asks.casts(vote, Choice.YES)));
        var other = branch.clerk().hear(branch.request(BEN, Asks.casts(vote, Choice.ABSTAIN)));
        assertEquals(one, other);
    }

    @Test
    void who_is_not_on_its_roll_or_comes_too_late_is_refused_as_ever() {
        VoteId vote = opened();
        MemberId late = branch.add(1).getFirst();
        branch.when(late, Asks.casts(vote, Choice.YES))
                .thenRefused(new VoteRefusal.NotOnTheVotesRoll(vote, late));
        branch.after(VOTING);
        branch.when(ANNA, Asks.casts(vote, Choice.YES)).thenRefused(VoteRefusal.VoteIsClosed.class);
    }

    @Test
    void the_answer_of_someone_who_leaves_stands() {
        VoteId vote = opened();
        branch.given(BEN, Asks.casts(vote, Choice.YES)).given(CEM, Asks.casts(vote, Choice.YES));
        branch.given(BEN, new RollCommand.Leave());
        branch.after(VOTING).caughtUp().verified();
        assertEquals(2, closed(vote).count().answered());
        assertEquals("passed", closed(vote).outcome().word());
    }

    @Test
    void all_having_answered_closes_nothing_before_its_time() {
        VoteId vote = opened();
        for (MemberId member : List.of(ANNA, BEN, CEM)) {
            branch.given(member, Asks.casts(vote, Choice.YES));
        }
        branch.after(VOTING.minusSeconds(1)).caughtUp();
        assertInstanceOf(Vote.Open.class, branch.assembly().votes().find(vote));
        branch.after(Duration.ofSeconds(1)).caughtUp();
        closed(vote);
    }

    @Test
    void the_chair_opens_a_hidden_vote_with_its_box() {
        ProposalId proposal = branch.put(CEM, Asks.put());
        branch.after(Duration.ofDays(2));
        branch.given(BEN, new VoteCommand.OpenVote(proposal)).verified();
        long vote = branch.last("vote.opened");
        assertNotNull(branch.assembly().boxes().openAbout(vote));
        assertEquals(branch.leaf(vote).batch(), branch.leaf(vote + 1).batch());
    }

    @Test
    void an_election_in_secret_gives_its_mandate() {
        var grant =
                Asks.gives(
                        CEM,
                        Scenario.START.plus(Duration.ofDays(60)),
                        Grant.of(ProposalRules.CHAIR));
        branch.decided(grant).verified();
        var given = new MandateId(branch.last("mandate.given"));
        assertTrue(branch.assembly().mandates().inForce().containsKey(given));
    }

    @Test
    void a_recall_is_voted_on_in_secret() {
        branch.given(ANNA, Asks.recall(BENS));
        long vote = branch.last("vote.opened");
        for (MemberId member : List.of(ANNA, CEM)) {
            branch.given(member, Asks.casts(new VoteId(vote), Choice.YES));
        }
        branch.after(Duration.ofDays(30)).caughtUp().verified();
        assertFalse(branch.assembly().mandates().inForce().containsKey(BENS));
    }

    @Test
    void a_vote_that_slept_stays_open_for_the_time_it_lost() {
        VoteId vote = opened();
        var from = branch.after(Duration.ofDays(2)).caughtUp().now();
        branch.after(Duration.ofDays(2)).whenItWakes(from);
        branch.given(ANNA, Asks.casts(vote, Choice.YES));
        branch.after(Duration.ofDays(1)).caughtUp().verified();
        assertEquals(1, closed(vote).count().answered());
    }

    @Test
    void answers_that_nobody_can_open_are_not_counted_and_the_record_says_why() {
        var faulty = new FaultyJournals(Journals.inMemory());
        branch = Scenario.of(ground(Secrecy.SECRET_TRUSTING_HOST), faulty);
        VoteId vote = opened();
        branch.given(ANNA, Asks.casts(vote, Choice.YES)).given(BEN, Asks.casts(vote, Choice.YES));
        faulty.loseKeys();
        branch.after(VOTING).caughtUp().verified();
        assertInstanceOf(Box.Destroyed.class, branch.assembly().boxes().about(vote.seq()));
        assertEquals(0, closed(vote).count().answered());
    }

    @Test
    void another_clerk_goes_on_with_the_same_box() {
        VoteId vote = opened();
        branch.given(ANNA, Asks.casts(vote, Choice.YES)).withAnotherClerk();
        branch.given(BEN, Asks.casts(vote, Choice.YES));
        branch.after(VOTING).caughtUp().verified();
        assertEquals(2, closed(vote).count().answered());
    }

    @Test
    void a_proposal_is_still_put_changed_and_talked_about_by_name() {
        ProposalId proposal = branch.put(CEM, Asks.put(MatterKey.EVERYDAY));
        branch.given(ANNA, new ProposalCommand.PostComment(proposal, null, "Yes, do.")).verified();
    }
}
