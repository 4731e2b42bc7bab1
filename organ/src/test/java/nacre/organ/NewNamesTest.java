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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.signin.SignInCommand;
import nacre.assembly.vote.Provenance;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.assembly.vote.VoteRefusal;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Outcome;
import nacre.journal.Authority;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who counts in a vote: not who came on the roll just before it; and how those came in who count.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewNamesTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final Scenario branch = Scenario.of(BRANCH);

    @Test
    void a_roll_stuffed_with_forty_names_the_day_before_decides_nothing() {
        ProposalId proposal = branch.put(BEN, Asks.put());
        Instant opens = branch.assembly().proposals().needed(proposal).opens();
        branch.at(opens.minus(DAY));
        List<MemberId> stuffed = branch.add(40);
        VoteId id = branch.open(proposal);
        assertEquals(3, vote(id).count().entitled());
        for (MemberId name : stuffed) {
            branch.given(name, new RollCommand.Enter());
            Reply reply = branch.hear(branch.request(name, yes(id)));
            var why = new VoteRefusal.TooNewForThisVote(id, opens.minus(DAY), opens);
            assertEquals(new Reply.Refused(why), reply);
        }
        branch.given(ANNA, no(id)).given(BEN, no(id)).given(CEM, yes(id));
        branch.at(vote(id).closes()).caughtUp().verified();
        var closed = assertInstanceOf(Vote.Closed.class, vote(id));
        assertInstanceOf(Outcome.Failed.class, closed.outcome());
        assertEquals(3, closed.count().entitled());
        assertEquals(3, closed.count().entered());
    }

    @Test
    void a_name_counts_from_the_very_second_in_which_its_wait_is_over() {
        ProposalId proposal = branch.put(BEN, Asks.put());
        MemberId intime = branch.add(1).getFirst();
        branch.after(Duration.ofSeconds(1));
        MemberId late = branch.add(1).getFirst();
        VoteId id = branch.open(proposal);
        assertEquals(4, vote(id).count().entitled());
        branch.given(intime, yes(id));
        branch.when(late, yes(id)).thenRefused(VoteRefusal.TooNewForThisVote.class);
        branch.after(Duration.ofSeconds(1));
        MemberId after = branch.add(1).getFirst();
        branch.when(after, yes(id)).thenRefused(new VoteRefusal.NotOnTheVotesRoll(id, after));
    }

    @Test
    void whoever_was_admitted_waits_like_the_imported_and_founders_do_not() {
        ProposalId proposal = branch.put(BEN, Asks.put());
        VoteId first = branch.open(proposal);
        assertEquals(3, vote(first).count().entitled());
        branch.given(CEM, new RollCommand.AdmitMember(new Person("Dia", "")));
        var dia = new MemberId(branch.last("roll.named"));
        ProposalId next = branch.put(BEN, Asks.put());
        branch.after(DAY).given(BEN, new VoteCommand.OpenVote(next));
        var second = new VoteId(branch.last("vote.opened"));
        branch.when(dia, yes(second)).thenRefused(VoteRefusal.TooNewForThisVote.class);
        branch.given(BEN, new RollCommand.Leave());
        branch.after(DAY).given(CEM, new RollCommand.AdmitAgain(BEN));
        ProposalId third = branch.put(CEM, Asks.put());
        branch.at(branch.assembly().proposals().needed(third).opens().minusSeconds(1));
        branch.given(BEN, new RollCommand.Leave());
        branch.given(CEM, new RollCommand.AdmitAgain(BEN));
        assertFalse(vote(branch.open(third)).roll().contains(BEN), "who came back waits again");
        branch.verified();
    }

    @Test
    void where_the_charter_asks_for_no_wait_everybody_on_the_roll_counts() {
        var organ = Scenario.of(Ground.of(Varied.wait(BRANCH.plan().charter(), 0), List.of()));
        ProposalId proposal = organ.put(BEN, Asks.put());
        organ.at(organ.assembly().proposals().needed(proposal).opens().minusSeconds(1));
        MemberId dia = organ.add(1).getFirst();
        VoteId id = organ.open(proposal);
        organ.when(dia, yes(id)).then(new VoteAct.Cast(id, new Ballot.Said(Choice.YES)));
    }

    @Test
    void new_names_do_not_count_in_the_vote_on_a_recall_either() {
        branch.add(40);
        for (int i = 0; i < 4; i++) {
            branch.given(new MemberId(8 + i), Asks.recall(BENS));
        }
        Vote vote = branch.assembly().votes().open().firstEntry().getValue();
        assertEquals(3, vote.count().entitled());
        branch.verified();
    }

    @Test
    void a_record_that_counts_new_names_does_not_fold() {
        ProposalId proposal = branch.put(CEM, Asks.put());
        branch.after(DAY);
        branch.add(1);
        Instant now = branch.now();
        var under = new Authority.Mandate(BENS.seq());
        for (long entitled : List.of(4L, 2L)) {
            var opened = new VoteAct.Opened(proposal, 1, entitled, now.plus(DAY.multipliedBy(3)));
            Forged.refused(branch, BEN, under, opened);
        }
        var honest = new VoteAct.Opened(proposal, 1, 3, now.plus(DAY.multipliedBy(3)));
        assertEquals(branch.clerk().standing().size() + 1, fold(honest, under).size());
    }

    @Test
    void an_outcome_says_how_many_came_by_code_only_and_how_many_lately() {
        MemberId dia = branch.add(1).getFirst();
        branch.given(ANNA, new SignInCommand.AddPasskey("hers"));
        branch.after(DAY.multipliedBy(40)).given(dia, new RollCommand.Enter());
        VoteId id = branch.open(branch.put(BEN, Asks.put()));
        branch.given(ANNA, yes(id)).given(BEN, yes(id)).given(dia, yes(id));
        assertEquals(new Provenance(3, 2, 1), provenance(id));
        branch.given(BEN, new SignInCommand.AddPasskey("his"));
        assertEquals(new Provenance(3, 1, 1), provenance(id));
        branch.at(vote(id).closes()).caughtUp();
        branch.given(dia, new SignInCommand.AddPasskey("hers, later"));
        branch.after(DAY.multipliedBy(50)).caughtUp().verified();
        assertEquals(new Provenance(3, 1, 1), provenance(id), "it stays as it was at the closing");
    }

    private Standing fold(VoteAct opened, Authority under) {
        return Forged.fold(branch, BEN, under, opened);
    }

    private Provenance provenance(VoteId id) {
        return Provenance.of(branch.assembly(), vote(id), branch.now());
    }

    private Vote vote(VoteId id) {
        Vote vote = branch.assembly().votes().find(id);
        if (vote == null) {
            throw new AssertionError("There is no vote " + id);
        }
        return vote;
    }

    private static VoteCommand.CastVote yes(VoteId id) {
        return Asks.casts(id, Choice.YES);
    }

    private static VoteCommand.CastVote no(VoteId id) {
        return Asks.casts(id, Choice.NO);
    }
}
