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
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Method;
import nacre.assembly.charter.MethodTerms;
import nacre.assembly.charter.Template;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.proposal.Round;
import nacre.assembly.proposal.Rounds;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.assembly.vote.VoteRefusal;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Rule;
import nacre.ballot.Stance;
import nacre.journal.Authority;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Deciding by what nobody has to oppose: consent, consensus, sense checks, and closing early.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundStoryTest {
    private static final Duration DAY = Duration.ofDays(1);

    /// Everyday matters by consent of at least two; over an objection decides the rule for money.
    private static final MethodTerms CONSENT = new MethodTerms(1, DAY, null, MatterKey.MONEY);

    @Test
    void a_round_passes_when_enough_answer_and_nobody_objects() {
        Scenario coop = coop(Method.CONSENT, CONSENT);
        VoteId vote = coop.open(coop.put(ANNA, Asks.put()));
        coop.when(ANNA, takes(vote, Stance.CONSENT))
                .then(new VoteAct.Cast(vote, new Ballot.Took(Stance.CONSENT)));
        coop.given(BEN, takes(vote, Stance.CONSENT));
        coop.when(CEM, Asks.casts(vote, Choice.YES))
                .thenRefused(new VoteRefusal.NoAnswerHere(vote, "yes"));
        assertEquals("passed", closed(coop, vote));
    }

    @Test
    void too_few_answers_decide_nothing() {
        Scenario coop = coop(Method.CONSENT, CONSENT);
        VoteId vote = coop.open(coop.put(ANNA, Asks.put()));
        coop.given(ANNA, takes(vote, Stance.CONSENT));
        assertEquals("undecided", closed(coop, vote));
    }

    @Test
    void an_objection_names_the_aim_that_is_harmed() {
        Scenario coop = coop(Method.CONSENT, CONSENT);
        VoteId vote = coop.open(coop.put(ANNA, Asks.put()));
        coop.when(BEN, takes(vote, Stance.OBJECTION)).thenRefused(new VoteRefusal.NamesNoAim(vote));
        coop.when(BEN, new VoteCommand.CastVote(vote, took(Stance.CONSENT), "Safety", ""))
                .thenRefused(new VoteRefusal.NothingToExplain(vote));
        coop.given(BEN, objects(vote));
        long entry = coop.last("vote.answered");
        assertEquals("That nobody is hurt", coop.clerk().contents().text(entry, "aim"));
        assertEquals("The stairs are steep.", coop.clerk().contents().text(entry, "reason"));
        coop.verified();
    }

    @Test
    void only_whoever_objected_takes_it_back() {
        Scenario coop = coop(Method.CONSENT, CONSENT);
        VoteId vote = coop.open(coop.put(ANNA, Asks.put()));
        coop.given(ANNA, takes(vote, Stance.CONSENT));
        coop.given(CEM, takes(vote, Stance.CONSENT));
        coop.given(BEN, objects(vote));
        coop.given(ANNA, takes(vote, Stance.CONSENT));
        assertEquals(1, objections(coop, vote));
        coop.given(BEN, takes(vote, Stance.CONSENT));
        assertEquals(0, objections(coop, vote));
        assertEquals("passed", closed(coop, vote));
    }

    /// Which round a comment belongs to follows from when it was made.
    @Test
    void members_ask_then_react_then_consent_and_another_text_starts_again() {
        Scenario coop = coop(Method.CONSENT, CONSENT);
        ProposalId proposal = coop.put(ANNA, Asks.put());
        says(coop, proposal, "Which stairs?");
        coop.after(DAY.minusSeconds(1));
        says(coop, proposal, "How steep?");
        coop.after(Duration.ofSeconds(1));
        says(coop, proposal, "I like it.");
        VoteId vote = coop.open(proposal);
        says(coop, proposal, "I shall object.");
        coop.after(Duration.ofSeconds(1));
        coop.given(ANNA, changes(proposal));
        says(coop, proposal, "What kind of rail?");
        coop.after(DAY);
        says(coop, proposal, "Better.");
        VoteId second = coop.open(proposal);
        coop.given(BEN, objects(second));
        assertEquals("undecided", closed(coop, second));
        says(coop, proposal, "And now?");
        Proposal now = coop.assembly().proposals().needed(proposal);
        assertEquals(
                List.of(
                        Round.CLARIFY,
                        Round.CLARIFY,
                        Round.REACT,
                        Round.CONSENT,
                        Round.CLARIFY,
                        Round.REACT,
                        Round.REACT),
                now.comments().stream()
                        .map(each -> Rounds.at(coop.assembly(), now, each.at()))
                        .toList());
        assertEquals(vote, coop.assembly().votes().closed().firstKey());
        ProposalId other = coop.put(BEN, Asks.put(MatterKey.MONEY));
        Proposal byMajority = coop.assembly().proposals().needed(other);
        assertNull(Rounds.at(coop.assembly(), byMajority, coop.now()));
    }

    private static void says(Scenario coop, ProposalId proposal, String text) {
        coop.given(BEN, new ProposalCommand.PostComment(proposal, null, text));
    }

    /// The objection is integrated: another text, the same round again.
    @Test
    void another_text_ends_the_round_and_starts_the_next() {
        Scenario coop = coop(Method.CONSENT, CONSENT);
        ProposalId proposal = coop.put(ANNA, Asks.put());
        VoteId first = coop.open(proposal);
        coop.given(BEN, objects(first));
        coop.when(BEN, changes(proposal)).thenRefused(new ProposalRefusal.NotTheAuthor(proposal));
        coop.given(ANNA, changes(proposal));
        assertEquals("superseded", outcome(coop, first));
        assertEquals(
                coop.now().plus(matter(coop).timing().notice()),
                coop.assembly().proposals().needed(proposal).opens());
        VoteId second = coop.open(proposal);
        coop.when(BEN, takes(first, Stance.CONSENT))
                .thenRefused(new VoteRefusal.VoteIsClosed(first, closes(coop, first)));
        coop.given(ANNA, takes(second, Stance.CONSENT));
        coop.given(BEN, takes(second, Stance.CONSENT));
        assertEquals("passed", closed(coop, second));
        coop.when(ANNA, changes(proposal))
                .thenRefused(new ProposalRefusal.NoLongerDiscussed(proposal));
    }

    @Test
    void a_stopped_proposal_may_come_back_with_another_text() {
        Scenario coop = coop(Method.CONSENT, CONSENT);
        ProposalId proposal = coop.put(ANNA, Asks.put());
        VoteId first = coop.open(proposal);
        coop.given(ANNA, takes(first, Stance.CONSENT)).given(BEN, objects(first));
        assertEquals("objected", closed(coop, first));
        coop.given(CEM, new ProposalCommand.PostComment(proposal, null, "A rail would do."));
        coop.given(ANNA, changes(proposal));
        VoteId second = coop.open(proposal);
        coop.given(BEN, takes(second, Stance.CONSENT)).given(CEM, takes(second, Stance.CONSENT));
        assertEquals("passed", closed(coop, second));
    }

    @Test
    void members_decide_over_an_objection_by_the_fallback() {
        Scenario coop = coop(Method.CONSENT, CONSENT);
        ProposalId proposal = coop.put(ANNA, Asks.put());
        coop.when(CEM, new ProposalCommand.ReferProposal(proposal))
                .thenRefused(new ProposalRefusal.NoObjectionStands(proposal));
        VoteId first = coop.open(proposal);
        coop.given(ANNA, takes(first, Stance.CONSENT)).given(BEN, objects(first));
        assertEquals("objected", closed(coop, first));
        Duration notice = coop.assembly().charter().matter(MatterKey.MONEY).timing().notice();
        var referred = new ProposalAct.Referred(proposal, MatterKey.MONEY, coop.now().plus(notice));
        coop.when(CEM, new ProposalCommand.ReferProposal(proposal)).then(referred);
        VoteId vote = coop.open(proposal);
        assertEquals(MatterKey.MONEY, coop.assembly().votes().open().get(vote).matter().key());
        coop.given(ANNA, Asks.casts(vote, Choice.YES)).given(CEM, Asks.casts(vote, Choice.YES));
        coop.given(BEN, Asks.casts(vote, Choice.NO));
        assertEquals("passed", closed(coop, vote));
    }

    @Test
    void where_the_charter_has_no_fallback_an_objection_stands() {
        Scenario coop = coop(Method.CONSENT, MethodTerms.NONE);
        ProposalId proposal = coop.put(ANNA, Asks.put());
        VoteId vote = coop.open(proposal);
        coop.given(ANNA, takes(vote, Stance.CONSENT)).given(BEN, objects(vote));
        assertEquals("objected", closed(coop, vote));
        coop.when(CEM, new ProposalCommand.ReferProposal(proposal))
                .thenRefused(new ProposalRefusal.NoFallback(MatterKey.EVERYDAY));
    }

    @Test
    void the_charter_says_how_many_blocks_stop_a_consensus() {
        Scenario coop = coop(Method.CONSENSUS, new MethodTerms(2, Duration.ZERO, null, null));
        VoteId vote = coop.open(coop.put(ANNA, Asks.put()));
        coop.given(ANNA, takes(vote, Stance.AGREE)).given(BEN, blocks(vote));
        coop.given(CEM, takes(vote, Stance.STAND_ASIDE));
        assertEquals("passed", closed(coop, vote));
        VoteId second = coop.open(coop.put(ANNA, Asks.put()));
        coop.given(ANNA, takes(second, Stance.AGREE)).given(BEN, blocks(second));
        coop.given(CEM, blocks(second));
        assertEquals("objected", closed(coop, second));
    }

    @Test
    void a_sense_check_decides_nothing_and_brings_nothing_about() {
        Scenario coop = coop(Method.SENSE_CHECK, MethodTerms.NONE, MatterKey.MONEY);
        coop.when(ANNA, Asks.put(MatterKey.MONEY, Asks.erases(1, "title")))
                .thenRefused(new ProposalRefusal.DecidesNothing(MatterKey.MONEY));
        ProposalId proposal = coop.put(ANNA, Asks.put(MatterKey.MONEY));
        VoteId vote = coop.open(proposal);
        coop.given(ANNA, Asks.casts(vote, Choice.YES)).given(BEN, Asks.casts(vote, Choice.YES));
        assertEquals("sensed", closed(coop, vote));
        assertNull(coop.assembly().votes().decisionOn(proposal));
    }

    @Test
    void a_vote_closes_early_once_all_have_answered_and_it_was_quiet() {
        var quiet = new MethodTerms(1, Duration.ZERO, Duration.ofHours(12), null);
        Scenario coop = coop(Method.MAJORITY, quiet);
        VoteId vote = coop.open(coop.put(ANNA, Asks.put()));
        for (MemberId member : List.of(ANNA, BEN, CEM)) {
            coop.given(member, Asks.casts(vote, Choice.YES));
        }
        coop.after(Duration.ofHours(11)).given(BEN, Asks.casts(vote, Choice.NO));
        Instant early = coop.now().plus(Duration.ofHours(12));
        coop.at(early.minusSeconds(1)).caughtUp();
        assertInstanceOf(Vote.Open.class, coop.assembly().votes().find(vote));
        coop.at(early).caughtUp().verified();
        assertEquals(early, closes(coop, vote));
        assertEquals("passed", outcome(coop, vote));
    }

    @Test
    void nothing_closes_early_while_somebody_is_silent_or_no_hours_are_set() {
        var quiet = new MethodTerms(1, Duration.ZERO, Duration.ofHours(12), null);
        for (MethodTerms terms : List.of(quiet, MethodTerms.NONE)) {
            Scenario coop = coop(Method.MAJORITY, terms);
            VoteId vote = coop.open(coop.put(ANNA, Asks.put()));
            coop.given(ANNA, Asks.casts(vote, Choice.YES));
            coop.given(BEN, Asks.casts(vote, Choice.YES));
            if (terms.equals(MethodTerms.NONE)) {
                coop.given(CEM, Asks.casts(vote, Choice.YES));
            }
            coop.after(DAY.multipliedBy(2)).caughtUp();
            assertInstanceOf(Vote.Open.class, coop.assembly().votes().find(vote));
        }
    }

    /// What the rules refuse, no record can have either.
    @Test
    void forged_rounds_do_not_verify() {
        Scenario coop = coop(Method.CONSENT, CONSENT);
        ProposalId proposal = coop.put(ANNA, Asks.put());
        VoteId vote = coop.open(proposal);
        var forger = new Forger(coop);
        var right = new Authority.Right();
        Duration notice = matter(coop).timing().notice();
        var changed = new ProposalAct.Changed(proposal, List.of(), coop.now().plus(notice));
        forger.folds(ANNA, changed);
        forger.refused(BEN, changed, right);
        forger.refused(ANNA, new ProposalAct.Changed(proposal, List.of(), coop.now()), right);
        coop.given(ANNA, takes(vote, Stance.CONSENT)).given(BEN, objects(vote));
        assertEquals("objected", closed(coop, vote));
        Duration longer = coop.assembly().charter().matter(MatterKey.MONEY).timing().notice();
        Instant opens = coop.now().plus(longer);
        forger.folds(CEM, new ProposalAct.Referred(proposal, MatterKey.MONEY, opens));
        forger.refused(CEM, new ProposalAct.Referred(proposal, MatterKey.MONEY, coop.now()), right);
        forger.refused(CEM, new ProposalAct.Referred(proposal, MatterKey.ADMISSION, opens), right);
        forger.refused(CEM, new VoteAct.Cast(vote, new Ballot.Took(Stance.CONSENT)), right);
    }

    /// Whoever holds a mandate that was given by consent cannot stop its recall by objecting.
    @Test
    void a_recall_is_taken_by_a_majority() {
        Scenario coop = coop(Method.CONSENT, CONSENT, MatterKey.MANDATES);
        coop.given(ANNA, Asks.recall(Ground.BENS));
        Vote.Open vote = coop.assembly().votes().open().firstEntry().getValue();
        assertEquals(Method.MAJORITY, vote.matter().method());
        coop.given(ANNA, Asks.casts(vote.id(), Choice.YES));
        coop.given(CEM, Asks.casts(vote.id(), Choice.YES));
        coop.given(BEN, Asks.casts(vote.id(), Choice.NO));
        coop.at(vote.closes()).caughtUp().verified();
        assertEquals("passed", outcome(coop, vote.id()));
        assertNull(coop.assembly().mandates().inForce().get(Ground.BENS));
        assertInstanceOf(MandateId.class, Ground.BENS);
    }

    private static Scenario coop(Method method, MethodTerms terms) {
        return coop(method, terms, MatterKey.EVERYDAY);
    }

    private static Scenario coop(Method method, MethodTerms terms, MatterKey key) {
        Charter charter =
                Varied.charter(
                        Template.WORKER_COOP.charter(),
                        key,
                        matter ->
                                new Matter(
                                        matter.key(),
                                        matter.holder(),
                                        method,
                                        method == Method.MAJORITY ? matter.rule() : atLeastTwo(),
                                        matter.secrecy(),
                                        matter.timing(),
                                        matter.proposers(),
                                        terms));
        return Scenario.of(Ground.of(charter, List.of()));
    }

    private static Rule atLeastTwo() {
        return Rule.of(new Condition.Floor(Counted.ANSWERED, Comparator.AT_LEAST, 2));
    }

    private static Matter matter(Scenario coop) {
        return coop.assembly().charter().matter(MatterKey.EVERYDAY);
    }

    private static Ballot took(Stance stance) {
        return new Ballot.Took(stance);
    }

    private static VoteCommand takes(VoteId vote, Stance stance) {
        return new VoteCommand.CastVote(vote, took(stance));
    }

    private static VoteCommand objects(VoteId vote) {
        return new VoteCommand.CastVote(
                vote, took(Stance.OBJECTION), "That nobody is hurt", "The stairs are steep.");
    }

    private static VoteCommand blocks(VoteId vote) {
        return new VoteCommand.CastVote(vote, took(Stance.BLOCK), "That we stay together", "");
    }

    private static ProposalCommand changes(ProposalId proposal) {
        return new ProposalCommand.ChangeProposal(
                proposal, "A proposal", "Let us do it, with a rail.", List.of());
    }

    private static long objections(Scenario coop, VoteId vote) {
        return coop.assembly().votes().open().get(vote).answers().values().stream()
                .filter(took(Stance.OBJECTION)::equals)
                .count();
    }

    private static String closed(Scenario coop, VoteId vote) {
        coop.at(coop.assembly().votes().open().get(vote).closes()).caughtUp().verified();
        return outcome(coop, vote);
    }

    private static String outcome(Scenario coop, VoteId vote) {
        return coop.assembly().votes().closed().get(vote).outcome().word();
    }

    private static Instant closes(Scenario coop, VoteId vote) {
        return coop.assembly().votes().closed().get(vote).closes();
    }
}
