// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.ANNAS;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BENS;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static nacre.organ.Ground.CEMS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.mandate.Ending;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.roll.RollAct;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteId;
import nacre.assembly.vote.VoteRefusal;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Tally;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VoteStoryTest {
    private final Scenario branch = Scenario.of(BRANCH);

    @Test
    void a_member_answers_until_closing_time() {
        VoteId vote = branch.open(branch.put(CEM, Asks.put()));
        branch.after(Duration.ofDays(3).minusSeconds(1));
        branch.when(ANNA, Asks.casts(vote, Choice.YES))
                .then(new VoteAct.Cast(vote, new Ballot.Said(Choice.YES)));
    }

    @Test
    void closing_time_itself_is_too_late_and_the_closing_is_recorded_first() {
        VoteId vote = branch.open(branch.put(CEM, Asks.put()));
        Instant closes = branch.now().plus(Duration.ofDays(3));
        branch.at(closes)
                .when(ANNA, Asks.casts(vote, Choice.YES))
                .thenDue(new VoteAct.Closed(vote, "undecided", Tally.empty(3, 3)))
                .thenRefused(new VoteRefusal.VoteIsClosed(vote, closes));
    }

    @Test
    void a_changed_answer_counts_once() {
        VoteId vote = branch.open(branch.put(CEM, Asks.put()));
        branch.given(ANNA, Asks.casts(vote, Choice.YES));
        branch.given(ANNA, Asks.casts(vote, Choice.NO));
        branch.given(ANNA, Asks.casts(vote, Choice.NO)).verified();
        assertEquals(1, tally(branch, vote).no());
        assertEquals(1, tally(branch, vote).answered());
    }

    @Test
    void who_came_after_the_opening_does_not_answer() {
        VoteId vote = branch.open(branch.put(CEM, Asks.put()));
        MemberId dia = branch.add(1).getFirst();
        branch.when(dia, Asks.casts(vote, Choice.YES))
                .thenRefused(new VoteRefusal.NotOnTheVotesRoll(vote, dia));
    }

    @Test
    void the_answer_of_one_who_leaves_stands_and_she_gives_no_other() {
        VoteId vote = branch.open(branch.put(CEM, Asks.put()));
        branch.given(BEN, Asks.casts(vote, Choice.YES)).given(BEN, new RollCommand.Leave());
        branch.when(BEN, Asks.casts(vote, Choice.NO)).thenRefused(new ClerkRefusal.NoMember(BEN));
        assertEquals(1, tally(branch, vote).yes());
        assertEquals(3, tally(branch, vote).entitled());
    }

    @Test
    void what_is_no_vote_takes_no_answer() {
        for (long seq : new long[] {0, 5, 999, -1}) {
            var vote = new VoteId(seq);
            branch.when(ANNA, Asks.casts(vote, Choice.YES))
                    .thenRefused(new VoteRefusal.UnknownVote(vote));
        }
    }

    @Test
    void every_outcome_has_its_word() {
        assertEquals("passed", outcome(branch, Choice.YES, Choice.YES, Choice.NO));
        assertEquals("failed", outcome(branch, Choice.NO, Choice.YES, Choice.NO));
        assertEquals("tied", outcome(branch, Choice.YES, Choice.NO, Choice.ABSTAIN));
        assertEquals("undecided", outcome(branch));
        var demanding =
                Varied.charter(
                        BRANCH.plan().charter(),
                        MatterKey.EVERYDAY,
                        matter -> Varied.holder(matter, Holder.CONTESTED));
        Scenario contested = Scenario.of(Ground.of(demanding, List.of()));
        assertEquals("demanded", outcome(contested, Choice.YES, Choice.YES, Choice.NO));
        assertTrue(contested.assembly().votes().decisions().isEmpty());
    }

    private static Tally tally(Scenario scenario, VoteId vote) {
        return (Tally) scenario.assembly().votes().open().get(vote).count();
    }

    private static String outcome(Scenario scenario, Choice... choices) {
        VoteId vote = scenario.open(scenario.put(CEM, Asks.put()));
        List<MemberId> voters = List.of(ANNA, BEN, CEM);
        for (int i = 0; i < choices.length; i++) {
            scenario.given(voters.get(i), Asks.casts(vote, choices[i]));
        }
        scenario.after(Duration.ofDays(3)).caughtUp().verified();
        return scenario.assembly().votes().closed().get(vote).outcome().word();
    }

    @Test
    void who_comes_in_while_a_vote_is_open_counts_as_entered_in_it() {
        MemberId dia = branch.add(2).getFirst();
        VoteId vote = branch.open(branch.put(CEM, Asks.put()));
        assertEquals(3, tally(branch, vote).entered());
        branch.when(dia, new RollCommand.Enter()).then(new RollAct.Entered());
        Tally tally = tally(branch, vote);
        assertEquals(4, tally.entered());
        assertEquals(5, tally.entitled());
    }

    @Test
    void everything_due_is_recorded_in_the_order_of_its_hours() {
        ProposalId first = branch.put(CEM, Asks.put());
        Instant opens = branch.now().plus(Duration.ofDays(3));
        branch.after(Duration.ofHours(1));
        ProposalId second = branch.put(CEM, Asks.put());
        long next = branch.clerk().standing().size();
        var nothing = Tally.empty(3, 3);
        Instant closes = opens.plus(Duration.ofDays(3));
        branch.whenTimePasses(Duration.ofDays(400))
                .thenDue(
                        new VoteAct.Opened(first, 1, 3, closes),
                        new VoteAct.Opened(second, 1, 3, closes.plus(Duration.ofHours(1))),
                        new VoteAct.Closed(new VoteId(next), "undecided", nothing),
                        new VoteAct.Closed(new VoteId(next + 1), "undecided", nothing),
                        new MandateAct.Ended(ANNAS, Ending.DATE),
                        new MandateAct.Ended(BENS, Ending.DATE),
                        new MandateAct.Ended(CEMS, Ending.DATE))
                .then();
        assertEquals(closes, branch.leaf(next + 2).due());
    }
}
