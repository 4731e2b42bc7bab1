// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterProblem;
import nacre.assembly.charter.CharterRules;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Method;
import nacre.assembly.charter.Proposers;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CharterStoryTest {
    private final Scenario branch = Scenario.of(BRANCH);
    private final Charter first = BRANCH.plan().charter();
    private final Charter harder =
            Varied.charter(
                    first, MatterKey.EVERYDAY, matter -> matter.with(Varied.moreOfAll(1, 2)));

    @Test
    void a_decision_changes_the_charter() {
        branch.decided(Asks.changes(1, harder)).verified();
        assertEquals(harder, branch.assembly().charter());
        assertEquals(2, branch.assembly().charters().versions().size());
    }

    @Test
    void a_change_that_was_overtaken_has_become_impossible() {
        ProposalId late = branch.put(ANNA, Asks.put(Asks.changes(1, first)));
        ProposalId early = branch.put(BEN, Asks.put(Asks.changes(1, harder)));
        VoteId opened = branch.open(early);
        branch.given(ANNA, Asks.casts(opened, Choice.YES));
        branch.given(BEN, Asks.casts(opened, Choice.YES));
        VoteId second = branch.open(late);
        branch.given(ANNA, Asks.casts(second, Choice.YES));
        branch.given(BEN, Asks.casts(second, Choice.YES));
        branch.after(Duration.ofDays(8)).caughtUp().verified();
        long impossible = branch.last("decision.impossible");
        var act = assertInstanceOf(VoteAct.Impossible.class, branch.act(impossible));
        assertEquals("CharterWasChanged", act.why());
        assertEquals(2, branch.assembly().charters().versions().size());
    }

    @Test
    void a_vote_keeps_the_rule_of_its_opening() {
        ProposalId change = branch.put(ANNA, Asks.put(Asks.changes(1, harder)));
        VoteId changing = branch.open(change);
        branch.given(ANNA, Asks.casts(changing, Choice.YES));
        branch.given(BEN, Asks.casts(changing, Choice.YES));
        branch.after(Duration.ofDays(3));
        ProposalId everyday = branch.put(CEM, Asks.put());
        VoteId vote = branch.open(everyday);
        branch.given(ANNA, Asks.casts(vote, Choice.YES));
        branch.after(Duration.ofDays(3)).caughtUp().verified();
        assertEquals(harder, branch.assembly().charter());
        assertEquals("passed", branch.assembly().votes().closed().get(vote).outcome().word());
    }

    @Test
    void a_charter_that_locks_everybody_out_is_not_even_proposed() {
        var others =
                first.matters().stream()
                        .filter(matter -> !matter.key().equals(MatterKey.CHARTER))
                        .toList();
        var none = Varied.matters(first, others);
        branch.when(ANNA, Asks.put(Asks.changes(1, none)))
                .thenRefused(
                        new CharterRules.CharterDoesNotFit(
                                List.of(new CharterProblem.MatterMissing(MatterKey.CHARTER))));
        branch.when(ANNA, Asks.put(Asks.changes(0, harder)))
                .thenRefused(new CharterRules.CharterWasChanged(0, 1));
    }

    @Test
    void a_charter_that_fitted_and_no_longer_does_is_not_put_in_force() {
        var four =
                Varied.charter(
                        first,
                        MatterKey.EVERYDAY,
                        matter ->
                                matter.with(
                                        Rule.of(
                                                new Condition.Floor(
                                                        Counted.YES,
                                                        nacre.ballot.Comparator.AT_LEAST,
                                                        3))));
        VoteId vote = branch.open(branch.put(ANNA, Asks.put(Asks.changes(1, four))));
        branch.given(ANNA, Asks.casts(vote, Choice.YES));
        branch.given(BEN, Asks.casts(vote, Choice.YES));
        branch.given(CEM, new RollCommand.Leave());
        branch.after(Duration.ofDays(7)).caughtUp().verified();
        var act =
                assertInstanceOf(
                        VoteAct.Impossible.class, branch.act(branch.last("decision.impossible")));
        assertEquals("CharterDoesNotFit", act.why());
    }

    @Test
    void a_proposal_whose_matter_is_gone_lapses() {
        var money =
                new Matter(
                        MatterKey.MONEY,
                        Holder.THIS_ORGAN,
                        Method.MAJORITY,
                        first.matter(MatterKey.EVERYDAY).rule(),
                        Secrecy.NAMED,
                        first.matter(MatterKey.EVERYDAY).timing(),
                        new Proposers.EveryMember());
        var more = new java.util.ArrayList<>(first.matters());
        more.add(money);
        branch.decided(Asks.changes(1, Varied.matters(first, more)));
        long second = branch.assembly().charters().current().seq();
        VoteId vote = branch.open(branch.put(ANNA, Asks.put(Asks.changes(second, first))));
        branch.given(ANNA, Asks.casts(vote, Choice.YES));
        branch.given(BEN, Asks.casts(vote, Choice.YES));
        branch.at(branch.assembly().votes().open().get(vote).closes().minusSeconds(60));
        ProposalId id = branch.put(BEN, Asks.put(MatterKey.MONEY));
        branch.after(Duration.ofDays(4)).caughtUp().verified();
        assertInstanceOf(
                Proposal.Stage.Lapsed.class, branch.assembly().proposals().needed(id).stage());
    }

    @Test
    void where_only_holders_propose_others_do_not() {
        var chaired =
                Varied.charter(
                        first,
                        MatterKey.EVERYDAY,
                        matter ->
                                new Matter(
                                        matter.key(),
                                        matter.holder(),
                                        matter.method(),
                                        matter.rule(),
                                        matter.secrecy(),
                                        matter.timing(),
                                        new Proposers.HoldersOf(ProposalRules.CHAIR)));
        Scenario scenario = Scenario.of(Ground.of(chaired, List.of()));
        scenario.when(ANNA, Asks.put())
                .thenRefused(new ClerkRefusal.NeedsAMandate(ProposalRules.CHAIR));
        scenario.when(BEN, Asks.put()).thenRecorded();
    }
}
