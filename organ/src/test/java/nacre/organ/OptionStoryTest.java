// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Method;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Asked;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.proposal.Question;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.assembly.vote.VoteRefusal;
import nacre.ballot.Ballot;
import nacre.ballot.Base;
import nacre.ballot.Choice;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Fraction;
import nacre.ballot.Option;
import nacre.ballot.Outcome;
import nacre.ballot.Rule;
import nacre.journal.Authority;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Choosing between options: most votes, two rounds, approval; in the open and in secret.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OptionStoryTest {
    private static final MatterKey HERE = MatterKey.MONEY;
    private static final List<String> COLOURS = List.of("Red", "Green", "Blue");

    @ParameterizedTest
    @EnumSource(names = {"NAMED", "NAMED_AT_CLOSING", "SECRET_TRUSTING_HOST"})
    void the_option_with_the_most_votes_is_chosen(Secrecy secrecy) {
        Scenario coop = coop(Method.PLURALITY, secrecy);
        ProposalId proposal = coop.put(ANNA, asks(1));
        assertEquals("Green", coop.clerk().contents().text(proposal.seq(), "option.2"));
        VoteId vote = coop.open(proposal);
        coop.given(ANNA, picks(vote, 2)).given(BEN, picks(vote, 2)).given(CEM, picks(vote, 1));
        assertEquals(options(2), chosen(coop, vote).options());
        Decision decision = coop.assembly().votes().decisionOn(proposal);
        assertInstanceOf(Decision.State.Done.class, decision.state());
    }

    @Test
    void every_answer_fits_the_method_and_the_options() {
        Scenario coop = coop(Method.PLURALITY, Secrecy.NAMED);
        VoteId vote = coop.open(coop.put(ANNA, asks(1)));
        coop.when(ANNA, picks(vote, 4)).thenRefused(new VoteRefusal.NoAnswerHere(vote, "4"));
        coop.when(ANNA, picks(vote, 1, 2)).thenRefused(new VoteRefusal.NoAnswerHere(vote, "1+2"));
        coop.when(ANNA, Asks.casts(vote, Choice.YES))
                .thenRefused(new VoteRefusal.NoAnswerHere(vote, "yes"));
        coop.when(ANNA, picks(vote)).then(new VoteAct.Cast(vote, Ballot.Picked.of()));
        Scenario other = coop(Method.APPROVAL, Secrecy.NAMED);
        VoteId approval = other.open(other.put(ANNA, asks(1)));
        other.when(ANNA, picks(approval, 1, 2))
                .then(new VoteAct.Cast(approval, Ballot.Picked.of(1, 2)));
    }

    @Test
    void a_tie_chooses_nobody_and_says_which_are_equal() {
        Scenario coop = coop(Method.PLURALITY, Secrecy.NAMED);
        ProposalId proposal = coop.put(ANNA, asks(1));
        VoteId vote = coop.open(proposal);
        coop.given(ANNA, picks(vote, 3)).given(BEN, picks(vote, 1)).given(CEM, picks(vote));
        var tied = assertInstanceOf(Outcome.Tied.class, closed(coop, vote));
        assertEquals(options(1, 3), tied.options());
        assertNull(coop.assembly().votes().decisionOn(proposal));
    }

    @Test
    void too_few_answers_choose_nothing() {
        Scenario coop = coop(Method.PLURALITY, Secrecy.NAMED);
        VoteId vote = coop.open(coop.put(ANNA, asks(1)));
        coop.given(ANNA, picks(vote, 3));
        assertInstanceOf(Outcome.Undecided.class, closed(coop, vote));
    }

    @Test
    void approval_chooses_as_many_as_there_are_places_for() {
        Scenario coop = coop(Method.APPROVAL, Secrecy.NAMED);
        VoteId vote = coop.open(coop.put(ANNA, asks(2)));
        coop.given(ANNA, picks(vote, 1, 3)).given(BEN, picks(vote, 2, 3));
        coop.given(CEM, picks(vote, 1));
        assertEquals(options(1, 3), chosen(coop, vote).options());
    }

    /// The second vote opens by itself, in the same second and by the same rule.
    @ParameterizedTest
    @EnumSource(names = {"NAMED", "SECRET_TRUSTING_HOST"})
    void without_a_majority_there_is_a_second_vote(Secrecy secrecy) {
        Scenario coop = coop(Method.TWO_ROUND, secrecy);
        ProposalId proposal = coop.put(ANNA, asks(1));
        VoteId first = coop.open(proposal);
        coop.given(ANNA, picks(first, 1)).given(BEN, picks(first, 3)).given(CEM, picks(first));
        var runOff = assertInstanceOf(Outcome.RunOff.class, closed(coop, first));
        assertEquals(options(1, 3), runOff.options());
        assertNull(coop.assembly().votes().decisionOn(proposal));
        var stage =
                assertInstanceOf(
                        Proposal.Stage.Voted.class,
                        coop.assembly().proposals().needed(proposal).stage());
        VoteId second = stage.vote();
        Vote.Open vote = coop.assembly().votes().open().get(second);
        assertEquals(coop.now(), vote.opened());
        coop.when(BEN, picks(second, 2)).thenRefused(new VoteRefusal.NoAnswerHere(second, "2"));
        coop.given(ANNA, picks(second, 3)).given(BEN, picks(second, 3));
        assertEquals(options(3), chosen(coop, second).options());
        assertNotNull(coop.assembly().votes().decisionOn(proposal));
    }

    @Test
    void with_a_majority_one_vote_is_enough() {
        Scenario coop = coop(Method.TWO_ROUND, Secrecy.NAMED);
        VoteId vote = coop.open(coop.put(ANNA, asks(1)));
        coop.given(ANNA, picks(vote, 1)).given(BEN, picks(vote, 1)).given(CEM, picks(vote, 2));
        assertEquals(options(1), chosen(coop, vote).options());
        assertEquals(List.of(), List.copyOf(coop.assembly().votes().open().values()));
    }

    @Test
    void what_is_asked_has_to_fit_the_matter() {
        Scenario coop = coop(Method.TWO_ROUND, Secrecy.NAMED);
        MatterKey here = HERE;
        coop.when(ANNA, Asks.put(here)).thenRefused(new ProposalRefusal.OptionsNeeded(here));
        coop.when(ANNA, asks(MatterKey.EVERYDAY, COLOURS, 1))
                .thenRefused(new ProposalRefusal.NoOptionsOnThisMatter(MatterKey.EVERYDAY));
        coop.when(ANNA, asks(2)).thenRefused(new ProposalRefusal.OnlyOneIsChosen(here));
        coop.when(ANNA, asks(3)).thenRefused(new ProposalRefusal.SeatsDoNotFit(3, 2));
        coop.when(ANNA, asks(here, List.of("Red"), 1))
                .thenRefused(new ProposalRefusal.OptionsDoNotFit(1, 2, 20));
        coop.when(ANNA, asks(here, List.of("Red", "Blue", "Red"), 1))
                .thenRefused(new ProposalRefusal.SameOptionTwice(1, 3));
        var act =
                new ProposalCommand.PutProposal(
                        here,
                        "A colour",
                        "Which?",
                        List.of(Asks.erases(1, "title")),
                        new Asked(COLOURS, 1),
                        null);
        coop.when(ANNA, act).thenRefused(new ProposalRefusal.OptionsEnactNothing(here));
    }

    @Test
    void its_author_may_change_the_options_while_it_is_discussed() {
        Scenario coop = coop(Method.PLURALITY, Secrecy.NAMED);
        ProposalId proposal = coop.put(ANNA, asks(1));
        var four = new Asked(List.of("Red", "Green", "Blue", "White"), 1);
        coop.given(
                ANNA,
                new ProposalCommand.ChangeProposal(
                        proposal, "A colour", "Which?", List.of(), four));
        assertEquals(
                new Question.Between(4, 1),
                coop.assembly().proposals().needed(proposal).question());
        VoteId vote = coop.open(proposal);
        coop.when(BEN, picks(vote, 4)).then(new VoteAct.Cast(vote, Ballot.Picked.of(4)));
    }

    /// The charter has another method by the time the vote would open: nobody can be asked so.
    @Test
    void a_question_that_the_charter_no_longer_lets_be_asked_lapses() {
        Scenario coop = coop(Method.PLURALITY, Secrecy.NAMED);
        ProposalId change =
                coop.put(
                        ANNA,
                        Asks.put(
                                Asks.changes(
                                        coop.assembly().charters().current().seq(),
                                        charter(Method.MAJORITY, Secrecy.NAMED))));
        VoteId vote = coop.open(change);
        for (MemberId member : List.of(ANNA, BEN, CEM)) {
            coop.given(member, Asks.casts(vote, Choice.YES));
        }
        Instant closes = coop.assembly().votes().open().get(vote).closes();
        coop.at(closes.minus(Duration.ofHours(1)));
        ProposalId proposal = coop.put(ANNA, asks(1));
        coop.at(closes).caughtUp();
        assertEquals(Method.MAJORITY, coop.assembly().charter().matter(HERE).method());
        coop.at(coop.assembly().proposals().needed(proposal).opens()).caughtUp().verified();
        assertInstanceOf(
                Proposal.Stage.Lapsed.class, coop.assembly().proposals().needed(proposal).stage());
    }

    /// What the rules refuse, no record can have either.
    @Test
    void forged_choices_do_not_verify() {
        Scenario coop = coop(Method.TWO_ROUND, Secrecy.NAMED);
        ProposalId proposal = coop.put(ANNA, asks(1));
        var forger = new Forger(coop);
        Duration discussion = coop.assembly().charter().matter(HERE).timing().discussion();
        Instant opens = coop.now().plus(discussion);
        var between = new Question.Between(3, 1);
        forger.folds(BEN, put(HERE, between, opens));
        forger.refused(BEN, put(HERE, new Question.OfItself(), opens));
        forger.refused(BEN, put(HERE, new Question.Between(3, 2), opens));
        forger.refused(BEN, put(HERE, new Question.Election(1), opens));
        forger.refused(BEN, put(MatterKey.ADMISSION, between, opens));
        VoteId vote = coop.open(proposal);
        forger.folds(BEN, new VoteAct.Cast(vote, Ballot.Picked.of(3)));
        forger.refused(BEN, new VoteAct.Cast(vote, Ballot.Picked.of(4)));
        forger.refused(BEN, new VoteAct.Cast(vote, Ballot.Picked.of(1, 2)));
        forger.refused(BEN, new VoteAct.Cast(vote, new Ballot.Said(Choice.YES)));
        coop.given(ANNA, picks(vote, 1)).given(BEN, picks(vote, 2));
        Instant closes = coop.assembly().votes().open().get(vote).closes();
        var again = new VoteAct.RunOffOpened(vote, 3, closes.plus(discussion));
        forger.refused(BEN, again);
        forger.refused(null, again, new Authority.Due(vote.seq()), coop.now());
        assertInstanceOf(Outcome.RunOff.class, closed(coop, vote));
        // the second vote is open, and no third one follows
        forger.refused(BEN, new VoteAct.RunOffOpened(vote, 3, coop.now().plus(discussion)));
        forger.refused(BEN, new VoteAct.SeatVacant(vote.seq(), ANNA));
    }

    private static ProposalAct put(MatterKey matter, Question question, Instant opens) {
        return new ProposalAct.Put(matter, List.of(), question, opens);
    }

    private static Scenario coop(Method method, Secrecy secrecy) {
        return Scenario.of(Ground.of(charter(method, secrecy), List.of()));
    }

    private static Charter charter(Method method, Secrecy secrecy) {
        return Varied.charter(
                Template.WORKER_COOP.charter(),
                HERE,
                matter ->
                        new Matter(
                                matter.key(),
                                matter.holder(),
                                method,
                                method == Method.MAJORITY ? matter.rule() : half(),
                                secrecy,
                                matter.timing(),
                                matter.proposers()));
    }

    /// At least one half of the roll answers.
    private static Rule half() {
        return Rule.of(
                new Condition.Share(
                        Counted.ANSWERED, Comparator.AT_LEAST, new Fraction(1, 2), Base.ENTITLED));
    }

    private static ProposalCommand.PutProposal asks(int seats) {
        return asks(HERE, COLOURS, seats);
    }

    private static ProposalCommand.PutProposal asks(
            MatterKey matter, List<String> options, int seats) {
        return new ProposalCommand.PutProposal(
                matter, "A colour", "Which?", List.of(), new Asked(options, seats), null);
    }

    private static VoteCommand picks(VoteId vote, int... numbers) {
        return new VoteCommand.CastVote(vote, Ballot.Picked.of(numbers));
    }

    private static List<Option> options(int... numbers) {
        return Ballot.Picked.of(numbers).options();
    }

    private static Outcome.Chosen chosen(Scenario coop, VoteId vote) {
        return assertInstanceOf(Outcome.Chosen.class, closed(coop, vote));
    }

    private static Outcome closed(Scenario coop, VoteId vote) {
        coop.at(coop.assembly().votes().open().get(vote).closes()).caughtUp().verified();
        return coop.assembly().votes().closed().get(vote).outcome();
    }
}
