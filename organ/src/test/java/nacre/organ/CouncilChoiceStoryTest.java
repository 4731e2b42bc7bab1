// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static nacre.organ.ThreeOrgans.seat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.candidacy.CandidacyCommand;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterProblem;
import nacre.assembly.charter.CharterRules;
import nacre.assembly.charter.CouncilTerms;
import nacre.assembly.charter.CouncilTerms.Weighing;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Method;
import nacre.assembly.charter.Proposers;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.assembly.charter.Timing;
import nacre.assembly.council.CouncilAct;
import nacre.assembly.council.CouncilRefusal;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Asked;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRules;
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
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Delegates choose between options and elect one of them, as their organs tell them and for as
/// many as their organs count.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CouncilChoiceStoryTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final ThreeOrgans town = new ThreeOrgans();

    @Test
    void an_option_is_chosen_by_the_persons_whom_delegates_speak_for() {
        town.depot.add(20);
        Scenario council = council(Weighing.PERSONS, Method.PLURALITY);
        VoteId vote = council.open(council.put(seat(council, town.depot), asks()));
        council.given(seat(council, town.depot), picks(vote, 2));
        council.given(seat(council, town.bakery), picks(vote, 1));
        council.given(seat(council, town.laundry), picks(vote, 1));
        assertEquals(options(2), chosen(council, vote).options());
    }

    @Test
    void organs_that_count_for_one_each_come_to_a_second_vote() {
        town.depot.add(20);
        Scenario council = council(Weighing.ORGANS, Method.TWO_ROUND);
        ProposalId proposal = council.put(seat(council, town.depot), asks());
        VoteId first = council.open(proposal);
        council.given(seat(council, town.depot), picks(first, 1));
        council.given(seat(council, town.bakery), picks(first, 3));
        council.given(seat(council, town.laundry), picks(first));
        assertInstanceOf(Outcome.RunOff.class, closed(council, first));
        VoteId second = council.assembly().votes().open().lastKey();
        council.given(seat(council, town.laundry), picks(second, 3));
        council.given(seat(council, town.bakery), picks(second, 3));
        assertEquals(options(3), chosen(council, second).options());
    }

    @Test
    void a_delegate_picks_what_her_organ_told_and_what_she_picked_otherwise_falls() {
        Scenario council = council(Weighing.ORGANS, Method.APPROVAL);
        ProposalId proposal = council.put(seat(council, town.depot), asks());
        VoteId vote = council.open(proposal);
        MemberId anna = seat(council, town.depot);
        council.given(anna, picks(vote, 1));
        tells(town.depot, council, proposal, Ballot.Picked.of(2, 3));
        council.caughtUp();
        assertFalse(open(council, vote).answers().containsKey(organ(council, town.depot)));
        council.when(anna, picks(vote, 2))
                .thenRefused(new CouncilRefusal.InstructedOtherwise(proposal, "2+3"));
        new Forger(council).refused(anna, new VoteAct.Cast(vote, Ballot.Picked.of(2)));
        council.given(anna, picks(vote, 2, 3));
        council.given(seat(council, town.bakery), picks(vote, 3)).verified();
        assertEquals(options(3), chosen(council, vote).options());
        town.depot.verified();
    }

    @Test
    void a_delegate_is_elected_and_her_mandate_goes_with_her_seat() {
        Scenario council = council(Weighing.ORGANS, Method.APPROVAL);
        MemberId anna = seat(council, town.depot);
        MemberId baker = seat(council, town.bakery);
        ProposalId election = council.put(anna, elects(council, 1));
        council.given(baker, new CandidacyCommand.Stand(election, "I know the halls."));
        council.given(seat(council, town.laundry), new CandidacyCommand.Stand(election, ""));
        VoteId vote = council.open(election);
        council.given(anna, picks(vote, 1)).given(baker, picks(vote, 1));
        council.given(seat(council, town.laundry), picks(vote, 2));
        chosen(council, vote);
        Mandate mandate = council.assembly().mandates().inForce().lastEntry().getValue();
        assertEquals(List.of(baker), List.copyOf(mandate.holders()));
        town.bakery.decided(Asks.recalls(new MandateId(town.bakery.last("mandate.given"))));
        council.caughtUp().verified();
        assertFalse(council.assembly().mandates().inForce().containsKey(mandate.id()));
        town.bakery.verified();
    }

    /// Her place stays empty; nobody else slips in.
    @Test
    void whoever_lost_her_seat_in_mid_vote_is_not_elected() {
        Scenario council = council(Weighing.ORGANS, Method.APPROVAL);
        MemberId anna = seat(council, town.depot);
        MemberId baker = seat(council, town.bakery);
        MemberId washer = seat(council, town.laundry);
        ProposalId election = council.put(anna, elects(council, 2));
        council.given(baker, new CandidacyCommand.Stand(election, ""));
        council.given(washer, new CandidacyCommand.Stand(election, ""));
        VoteId vote = council.open(election);
        council.given(anna, picks(vote, 1, 2)).given(washer, picks(vote, 1, 2));
        var delegation = new MandateId(town.bakery.last("mandate.given"));
        ProposalId recall = town.bakery.put(BEN, Asks.put(Asks.recalls(delegation)));
        var closes = town.bakery.open(recall);
        for (MemberId each : List.of(ANNA, BEN, CEM)) {
            town.bakery.given(each, Asks.casts(closes, nacre.ballot.Choice.YES));
        }
        council.at(open(town.bakery, closes).closes()).caughtUp();
        assertTrue(open(council, vote).closes().isAfter(council.now()), "still open");
        chosen(council, vote);
        assertEquals(
                new VoteAct.SeatVacant(council.last("vote.counted"), baker),
                council.act(council.last("decision.seat-vacant")));
        Mandate mandate = council.assembly().mandates().inForce().lastEntry().getValue();
        assertEquals(List.of(washer), List.copyOf(mandate.holders()));
    }

    @Test
    void no_council_chooses_in_secret_for_organs_must_see_how_they_were_spoken_for() {
        Charter charter =
                with(Weighing.ORGANS, MatterKey.ELECTIONS, Method.APPROVAL, Secrecy.NAMED);
        Scenario council = councilOf(charter);
        Charter secret =
                with(
                        Weighing.ORGANS,
                        MatterKey.ELECTIONS,
                        Method.APPROVAL,
                        Secrecy.SECRET_TRUSTING_HOST);
        long from = council.assembly().charters().current().seq();
        council.when(seat(council, town.depot), Asks.put(Asks.changes(from, secret)))
                .thenRefused(
                        new CharterRules.CharterDoesNotFit(
                                List.of(
                                        new CharterProblem.HiddenInCouncil(
                                                MatterKey.ELECTIONS,
                                                Secrecy.SECRET_TRUSTING_HOST))));
    }

    private Scenario council(Weighing by, Method method) {
        return councilOf(with(by, MatterKey.ELECTIONS, method, Secrecy.NAMED));
    }

    private Scenario councilOf(Charter charter) {
        Scenario council = town.founded(charter);
        for (Scenario organ : town.all()) {
            ThreeOrgans.joins(organ, council);
            ThreeOrgans.sends(organ, council, ANNA);
        }
        return council.caughtUp();
    }

    /// The charter of a council that also chooses so: two weeks to vote, so that organs can decide
    /// meanwhile.
    private static Charter with(Weighing by, MatterKey key, Method method, Secrecy secrecy) {
        Charter charter = Template.COUNCIL.charter();
        var matters = new ArrayList<>(charter.matters());
        matters.add(
                new Matter(
                        key,
                        Holder.THIS_ORGAN,
                        method,
                        Rule.of(new Condition.Floor(Counted.ANSWERED, Comparator.AT_LEAST, 2)),
                        secrecy,
                        new Timing(
                                DAY,
                                DAY.multipliedBy(7),
                                DAY.multipliedBy(30),
                                DAY.multipliedBy(90)),
                        new Proposers.EveryMember()));
        return new Charter(
                charter.template(),
                charter.rights(),
                charter.admission(),
                charter.mandates(),
                charter.roll(),
                new CouncilTerms(by),
                matters,
                charter.meetings());
    }

    private static ProposalCommand asks() {
        return new ProposalCommand.PutProposal(
                MatterKey.ELECTIONS,
                "A hall",
                "Which?",
                List.of(),
                new Asked(List.of("Mill", "Barn", "Dock"), 1),
                null);
    }

    private static ProposalCommand elects(Scenario council, int seats) {
        var grants = List.of(Grant.of(ProposalRules.CHAIR));
        var ends = council.now().plus(DAY.multipliedBy(90));
        var gives = Asks.gives(new MandateAct.Given(List.of(), grants, ends, List.of()));
        return new ProposalCommand.PutProposal(
                MatterKey.ELECTIONS,
                "Who leads the talks?",
                "For a while.",
                List.of(gives),
                Asked.election(seats),
                null);
    }

    private static void tells(
            Scenario organ, Scenario council, ProposalId proposal, Ballot answer) {
        var told = new CouncilAct.Instructed(council.organ(), proposal, answer);
        organ.decided(Enactment.of(told, List.of()));
    }

    private static MemberId organ(Scenario council, Scenario organ) {
        return council.assembly().ties().council().members().get(organ.organ());
    }

    private static VoteCommand picks(VoteId vote, int... numbers) {
        return new VoteCommand.CastVote(vote, Ballot.Picked.of(numbers));
    }

    private static List<Option> options(int... numbers) {
        return Ballot.Picked.of(numbers).options();
    }

    private static Vote.Open open(Scenario scenario, VoteId vote) {
        return assertInstanceOf(Vote.Open.class, scenario.assembly().votes().find(vote));
    }

    private static Outcome closed(Scenario council, VoteId vote) {
        council.at(open(council, vote).closes()).caughtUp().verified();
        return council.assembly().votes().closed().get(vote).outcome();
    }

    private static Outcome.Chosen chosen(Scenario council, VoteId vote) {
        var chosen = assertInstanceOf(Outcome.Chosen.class, closed(council, vote));
        Decision decision = council.assembly().votes().decision(council.last("vote.counted"));
        assertInstanceOf(Decision.State.Done.class, decision.state());
        return chosen;
    }
}
