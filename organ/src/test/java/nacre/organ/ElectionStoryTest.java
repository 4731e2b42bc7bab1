// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nacre.assembly.candidacy.CandidacyAct;
import nacre.assembly.candidacy.CandidacyCommand;
import nacre.assembly.candidacy.CandidacyRefusal;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Method;
import nacre.assembly.charter.Proposers;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.assembly.charter.Timing;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Asked;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.proposal.Question;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Option;
import nacre.ballot.Outcome;
import nacre.ballot.Rule;
import nacre.journal.Authority;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Members stand for a mandate by themselves, and whoever is elected holds it by the decision.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ElectionStoryTest {
    private static final Duration DAY = Duration.ofDays(1);

    @ParameterizedTest
    @EnumSource(names = {"NAMED", "NAMED_AT_CLOSING", "SECRET_TRUSTING_HOST"})
    void who_is_elected_holds_the_mandate_at_once(Secrecy secrecy) {
        Scenario branch = branch(Method.PLURALITY, secrecy);
        ProposalId election = branch.put(ANNA, elects(branch, 1));
        branch.when(BEN, stands(election)).then(new CandidacyAct.Stood(election));
        branch.given(CEM, new CandidacyCommand.Stand(election, "I know the books."));
        long entry = branch.last("candidacy.stood");
        assertEquals("I know the books.", branch.clerk().contents().text(entry, "text"));
        VoteId vote = branch.open(election);
        branch.given(ANNA, picks(vote, 2)).given(BEN, picks(vote, 1)).given(CEM, picks(vote, 2));
        assertInstanceOf(Outcome.Chosen.class, closed(branch, vote));
        Mandate mandate = given(branch);
        assertEquals(List.of(CEM), List.copyOf(mandate.holders()));
        assertEquals(List.of(Grant.of(ProposalRules.CHAIR)), mandate.grants());
        long seq = mandate.id().seq();
        assertEquals("A mandate", branch.clerk().contents().text(seq, "title"));
        assertInstanceOf(Authority.Decision.class, branch.leaf(seq).authority());
    }

    @Test
    void each_stands_by_herself_and_only_while_it_is_discussed() {
        Scenario branch = branch(Method.PLURALITY, Secrecy.NAMED);
        ProposalId election = branch.put(ANNA, elects(branch, 1));
        branch.given(BEN, stands(election));
        branch.when(BEN, stands(election))
                .thenRefused(new CandidacyRefusal.StandsAlready(election, BEN));
        branch.when(CEM, new CandidacyCommand.StandDown(election))
                .thenRefused(new CandidacyRefusal.DoesNotStand(election, CEM));
        branch.when(BEN, new CandidacyCommand.StandDown(election))
                .then(new CandidacyAct.Withdrawn(election));
        branch.given(BEN, stands(election)).given(CEM, stands(election));
        branch.open(election);
        branch.when(ANNA, stands(election))
                .thenRefused(new ProposalRefusal.NoLongerDiscussed(election));
        branch.when(BEN, new CandidacyCommand.StandDown(election))
                .thenRefused(new ProposalRefusal.NoLongerDiscussed(election));
        ProposalId other = branch.put(ANNA, Asks.put());
        branch.when(BEN, stands(other)).thenRefused(new CandidacyRefusal.NoElection(other));
    }

    @Test
    void where_nobody_stands_it_ends_without_a_vote() {
        Scenario branch = branch(Method.PLURALITY, Secrecy.NAMED);
        ProposalId election = branch.put(ANNA, elects(branch, 1));
        branch.given(BEN, stands(election)).given(BEN, new CandidacyCommand.StandDown(election));
        branch.after(DAY.multipliedBy(2));
        branch.when(BEN, new VoteCommand.OpenVote(election))
                .thenRefused(new ProposalRefusal.NobodyStands(election));
        branch.at(proposal(branch, election).opens()).caughtUp().verified();
        assertInstanceOf(Proposal.Stage.Lapsed.class, proposal(branch, election).stage());
    }

    /// No more stand than there are places: each of them can still be refused.
    @Test
    void who_stands_alone_needs_more_than_half_of_those_who_answer() {
        Scenario branch = branch(Method.PLURALITY, Secrecy.NAMED);
        ProposalId election = branch.put(ANNA, elects(branch, 2));
        branch.given(BEN, stands(election)).given(CEM, stands(election));
        VoteId vote = branch.open(election);
        branch.given(ANNA, picks(vote, 1)).given(BEN, picks(vote, 1, 2)).given(CEM, picks(vote));
        var chosen = assertInstanceOf(Outcome.Chosen.class, closed(branch, vote));
        assertEquals(Ballot.Picked.of(1).options(), chosen.options());
        assertEquals(List.of(BEN), List.copyOf(given(branch).holders()));
    }

    @Test
    void several_are_elected_to_one_mandate() {
        Scenario branch = branch(Method.APPROVAL, Secrecy.NAMED);
        ProposalId election = branch.put(ANNA, elects(branch, 2));
        for (MemberId member : List.of(ANNA, BEN, CEM)) {
            branch.given(member, stands(election));
        }
        VoteId vote = branch.open(election);
        branch.given(ANNA, picks(vote, 1, 3)).given(BEN, picks(vote, 3, 2));
        branch.given(CEM, picks(vote, 1));
        assertInstanceOf(Outcome.Chosen.class, closed(branch, vote));
        assertEquals(List.of(ANNA, CEM), List.copyOf(given(branch).holders()));
    }

    /// Whoever left is passed over, and nobody else slips in: the record says so.
    @Test
    void whoever_left_gets_no_mandate_and_her_place_stays_empty() {
        Scenario branch = branch(Method.APPROVAL, Secrecy.NAMED);
        ProposalId election = branch.put(ANNA, elects(branch, 2));
        for (MemberId member : List.of(ANNA, BEN, CEM)) {
            branch.given(member, stands(election));
        }
        VoteId vote = branch.open(election);
        branch.given(ANNA, picks(vote, 1, 3)).given(BEN, picks(vote, 3, 2));
        branch.given(CEM, picks(vote, 1)).given(CEM, new RollCommand.Leave());
        assertInstanceOf(Outcome.Chosen.class, closed(branch, vote));
        assertEquals(List.of(ANNA), List.copyOf(given(branch).holders()));
        Decision decision = branch.assembly().votes().decisionOn(election);
        assertEquals(
                new VoteAct.SeatVacant(decision.seq(), CEM),
                branch.act(branch.last("decision.seat-vacant")));
    }

    @Test
    void if_the_only_one_left_the_mandate_cannot_be_given() {
        Scenario branch = branch(Method.PLURALITY, Secrecy.NAMED);
        ProposalId election = branch.put(ANNA, elects(branch, 1));
        branch.given(BEN, stands(election)).given(CEM, stands(election));
        VoteId vote = branch.open(election);
        branch.given(ANNA, picks(vote, 2)).given(CEM, picks(vote, 2));
        branch.given(CEM, new RollCommand.Leave());
        assertInstanceOf(Outcome.Chosen.class, closed(branch, vote));
        Decision decision = branch.assembly().votes().decisionOn(election);
        var impossible = assertInstanceOf(Decision.State.Impossible.class, decision.state());
        assertEquals("HolderNotOnTheRoll", impossible.why());
    }

    @Test
    void a_tie_elects_nobody() {
        Scenario branch = branch(Method.PLURALITY, Secrecy.NAMED);
        ProposalId election = branch.put(ANNA, elects(branch, 1));
        branch.given(BEN, stands(election)).given(CEM, stands(election));
        VoteId vote = branch.open(election);
        branch.given(BEN, picks(vote, 1)).given(CEM, picks(vote, 2));
        assertInstanceOf(Outcome.Tied.class, closed(branch, vote));
        assertNull(branch.assembly().votes().decisionOn(election));
    }

    /// Whoever was elected can be recalled, by a majority.
    @Test
    void who_was_elected_can_be_recalled() {
        Scenario branch = branch(Method.PLURALITY, Secrecy.NAMED);
        ProposalId election = branch.put(ANNA, elects(branch, 1));
        branch.given(BEN, stands(election)).given(CEM, stands(election));
        VoteId vote = branch.open(election);
        branch.given(ANNA, picks(vote, 1)).given(BEN, picks(vote, 1));
        assertInstanceOf(Outcome.Chosen.class, closed(branch, vote));
        MandateId mandate = given(branch).id();
        branch.given(ANNA, Asks.recall(mandate));
        Vote.Open recall = branch.assembly().votes().open().lastEntry().getValue();
        assertEquals(Method.MAJORITY, recall.matter().method());
        branch.given(ANNA, Asks.casts(recall.id(), nacre.ballot.Choice.YES));
        branch.given(CEM, Asks.casts(recall.id(), nacre.ballot.Choice.YES));
        branch.at(recall.closes()).caughtUp().verified();
        assertNull(branch.assembly().mandates().inForce().get(mandate));
    }

    @Test
    void an_election_gives_one_mandate_on_its_own_matter() {
        Scenario branch = branch(Method.PLURALITY, Secrecy.NAMED);
        var named = Asks.gives(BEN, branch.now().plus(DAY), Grant.of(ProposalRules.CHAIR));
        branch.when(ANNA, elects(MatterKey.ELECTIONS, List.of(named), 1))
                .thenRefused(new ProposalRefusal.ElectionGivesOneMandate(1));
        branch.when(ANNA, elects(MatterKey.ELECTIONS, List.of(), 1))
                .thenRefused(new ProposalRefusal.ElectionGivesOneMandate(0));
        branch.when(ANNA, elects(MatterKey.EVERYDAY, List.of(mandate(branch)), 1))
                .thenRefused(new ProposalRefusal.NoOptionsOnThisMatter(MatterKey.EVERYDAY));
        branch.when(ANNA, Asks.put(MatterKey.MANDATES, mandate(branch)))
                .thenRefused(nacre.assembly.mandate.MandateRefusal.NobodyHoldsIt.class);
    }

    /// Whoever fills the list with friends who only stand keeps nobody out: all 500 members of this
    /// branch can stand, and be elected in secret by a ballot that picks every one of them.
    @Test
    void many_who_stand_and_do_nothing_keep_nobody_out() {
        Scenario branch = branch(Method.APPROVAL, Secrecy.SECRET_TRUSTING_HOST);
        ProposalId election = branch.put(ANNA, elects(branch, 1));
        List<MemberId> friends = branch.add(Option.LAST);
        friends.subList(1, Option.LAST).forEach(each -> branch.given(each, stands(election)));
        branch.given(CEM, stands(election));
        MemberId late = friends.getFirst();
        branch.when(late, stands(election))
                .thenRefused(new CandidacyRefusal.TooManyStand(election, Option.LAST));
        new Forger(branch).refused(late, new CandidacyAct.Stood(election));
        VoteId vote = branch.open(election);
        int[] all = IntStream.rangeClosed(1, Option.LAST).toArray();
        branch.given(ANNA, picks(vote, all)).given(BEN, picks(vote, Option.LAST));
        var chosen = assertInstanceOf(Outcome.Chosen.class, closed(branch, vote));
        assertEquals(Ballot.Picked.of(Option.LAST).options(), chosen.options());
        assertEquals(List.of(CEM), List.copyOf(given(branch).holders()));
    }

    /// What the rules refuse, no record can have either.
    @Test
    void forged_elections_do_not_verify() {
        Scenario branch = branch(Method.PLURALITY, Secrecy.NAMED);
        ProposalId election = branch.put(ANNA, elects(branch, 1));
        var forger = new Forger(branch);
        forger.folds(BEN, new CandidacyAct.Stood(election));
        forger.refused(BEN, new CandidacyAct.Withdrawn(election));
        Instant opens = branch.now().plus(DAY.multipliedBy(7));
        List<Enactment> gives = List.of(mandate(branch).withoutWords());
        forger.folds(BEN, put(MatterKey.ELECTIONS, gives, opens));
        forger.refused(BEN, put(MatterKey.MANDATES, gives, opens));
        forger.refused(BEN, put(MatterKey.EVERYDAY, gives, opens));
        forger.refused(BEN, put(MatterKey.ELECTIONS, List.of(), opens));
        branch.given(BEN, stands(election)).given(CEM, stands(election));
        forger.refused(BEN, new CandidacyAct.Stood(election));
        forger.refused(null, new CandidacyAct.Stood(election), new Authority.Right());
        VoteId vote = branch.open(election);
        forger.refused(ANNA, new CandidacyAct.Stood(election));
        forger.refused(ANNA, new VoteAct.Cast(vote, Ballot.Picked.of(3)));
        var toAnna = new MandateAct.Given(List.of(ANNA), List.of(), opens, List.of());
        forger.refused(null, toAnna, new Authority.Decision(vote.seq()));
        forger.refused(BEN, new VoteAct.SeatVacant(vote.seq(), CEM));
    }

    private static ProposalAct put(MatterKey matter, List<Enactment> gives, Instant opens) {
        return new ProposalAct.Put(matter, gives, new Question.Election(1), opens);
    }

    private static Scenario branch(Method method, Secrecy secrecy) {
        Charter charter = Template.WORKPLACE_BRANCH.charter();
        var matters = new ArrayList<Matter>();
        charter.matters().stream()
                .filter(each -> !each.key().equals(MatterKey.ELECTIONS))
                .forEach(matters::add);
        matters.add(
                new Matter(
                        MatterKey.ELECTIONS,
                        Holder.THIS_ORGAN,
                        method,
                        Rule.of(new Condition.Floor(Counted.ANSWERED, Comparator.AT_LEAST, 2)),
                        secrecy,
                        new Timing(
                                DAY,
                                DAY.multipliedBy(7),
                                DAY.multipliedBy(3),
                                DAY.multipliedBy(60)),
                        new Proposers.EveryMember()));
        return Scenario.of(Ground.of(Varied.matters(charter, matters), List.of()));
    }

    private static Enactment mandate(Scenario branch) {
        var grants = List.of(Grant.of(ProposalRules.CHAIR));
        Instant ends = branch.now().plus(DAY.multipliedBy(90));
        return Asks.gives(new MandateAct.Given(List.of(), grants, ends, List.of()));
    }

    private static ProposalCommand.PutProposal elects(Scenario branch, int seats) {
        return elects(MatterKey.ELECTIONS, List.of(mandate(branch)), seats);
    }

    private static ProposalCommand.PutProposal elects(
            MatterKey matter, List<Enactment> gives, int seats) {
        return new ProposalCommand.PutProposal(
                matter, "Who keeps the books?", "For a year.", gives, Asked.election(seats), null);
    }

    private static CandidacyCommand stands(ProposalId election) {
        return new CandidacyCommand.Stand(election, "");
    }

    private static VoteCommand picks(VoteId vote, int... numbers) {
        return new VoteCommand.CastVote(vote, Ballot.Picked.of(numbers));
    }

    private static Proposal proposal(Scenario branch, ProposalId id) {
        return branch.assembly().proposals().needed(id);
    }

    /// The mandate that was given last.
    private static Mandate given(Scenario branch) {
        return branch.assembly().mandates().inForce().lastEntry().getValue();
    }

    private static Outcome closed(Scenario branch, VoteId vote) {
        branch.at(branch.assembly().votes().open().get(vote).closes()).caughtUp().verified();
        return branch.assembly().votes().closed().get(vote).outcome();
    }
}
