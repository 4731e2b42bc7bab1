// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.ANNAS;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BENS;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static nacre.organ.Ground.CEMS;
import static nacre.organ.Ground.COOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.announcement.AnnouncementAct;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.mandate.Ending;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.roll.RollAct;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.signin.SignInAct;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Presence;
import nacre.ballot.Tally;
import nacre.journal.Authority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a record could say that no rule allows, with every hash right: the fold must refuse it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgeryTest {
    private static final Instant NOW = Scenario.START.plus(Duration.ofDays(1));
    private static final Authority RIGHT = new Authority.Right();

    private final Scenario branch = Scenario.of(BRANCH);
    private final List<Happening> batch = new ArrayList<>();

    @Test
    void an_honest_entry_can_be_folded() {
        by(CEM, put(NOW.plus(Duration.ofDays(3))), RIGHT);
        assertEquals(9, fold().size());
    }

    @Test
    void a_proposal_opens_neither_sooner_nor_later_than_the_charter_says() {
        refused(CEM, put(NOW.plus(Duration.ofDays(2))), RIGHT);
        refused(CEM, put(NOW.plus(Duration.ofDays(4))), RIGHT);
        refused(CEM, put(Instant.EPOCH), RIGHT);
    }

    @Test
    void a_charter_is_not_changed_under_everyday_questions() {
        Enactment change = Asks.changes(1, BRANCH.plan().charter());
        Instant opens = NOW.plus(Duration.ofDays(3));
        refused(CEM, new ProposalAct.Put(MatterKey.EVERYDAY, List.of(change), opens), RIGHT);
        ProposalId id = branch.put(CEM, Asks.put());
        Instant unchanged = Scenario.START.plus(Duration.ofDays(3));
        refused(CEM, new ProposalAct.Changed(id, List.of(change), unchanged), RIGHT);
    }

    @Test
    void only_its_author_touches_a_proposal() {
        ProposalId id = branch.put(CEM, Asks.put());
        Instant opens = Scenario.START.plus(Duration.ofDays(3));
        refused(BEN, new ProposalAct.Changed(id, List.of(), opens), RIGHT);
        refused(BEN, new ProposalAct.Withdrawn(id), RIGHT);
        refused(CEM, new ProposalAct.Changed(id, List.of(), opens.minusSeconds(1)), RIGHT);
        refused(CEM, new ProposalAct.Lapsed(id), RIGHT);
    }

    @Test
    void a_discussion_is_extended_forwards_by_the_chair() {
        ProposalId id = branch.put(CEM, Asks.put());
        Instant opens = Scenario.START.plus(Duration.ofDays(3));
        refused(BEN, new ProposalAct.Extended(id, opens.minusSeconds(1)), under(BENS));
        refused(BEN, new ProposalAct.Extended(id, opens.plus(Duration.ofDays(99))), under(BENS));
        refused(CEM, new ProposalAct.Extended(id, opens.plusSeconds(1)), under(BENS));
        refused(CEM, new ProposalAct.Extended(id, opens.plusSeconds(1)), under(CEMS));
        refused(BEN, new ProposalAct.Extended(id, opens.plusSeconds(1)), RIGHT);
    }

    @Test
    void nobody_talks_where_no_talk_is_nor_for_another() {
        ProposalId id = branch.put(CEM, Asks.put());
        refused(BEN, new ProposalAct.ViewStated(id), RIGHT);
        refused(BEN, new ProposalAct.Commented(id, 5L), RIGHT);
        branch.given(CEM, new ProposalCommand.WithdrawProposal(id));
        refused(BEN, new ProposalAct.Commented(id, null), RIGHT);
        refused(BEN, new ProposalAct.Commented(new ProposalId(1), null), RIGHT);
    }

    @Test
    void a_vote_is_opened_after_its_notice_and_for_its_time() {
        ProposalId id = branch.put(CEM, Asks.put());
        Duration voting = Duration.ofDays(3);
        Instant early = NOW.minusSeconds(1);
        by(BEN, new VoteAct.Opened(id, 1, 3, early.plus(voting)), under(BENS), early);
        assertThrows(Unfoldable.class, this::fold);
        batch.clear();
        refused(BEN, new VoteAct.Opened(id, 1, 3, NOW.plus(voting).minusSeconds(1)), under(BENS));
        refused(BEN, new VoteAct.Opened(id, 1, 3, NOW.plus(voting).plusSeconds(1)), under(BENS));
        refused(BEN, new VoteAct.Opened(id, 0, 3, NOW.plus(voting)), under(BENS));
        refused(BEN, new VoteAct.Opened(id, 1, 2, NOW.plus(voting)), under(BENS));
        refused(BEN, new VoteAct.Opened(id, 1, 3, NOW.plus(voting)), RIGHT);
        refused(CEM, new VoteAct.Opened(id, 1, 3, NOW.plus(voting)), under(BENS));
    }

    @Test
    void answers_come_from_those_on_the_votes_roll_while_it_is_open() {
        VoteId vote = branch.open(branch.put(CEM, Asks.put()));
        MemberId dia = branch.add(1).getFirst();
        var cast = new VoteAct.Cast(vote, new Ballot.Said(Choice.YES));
        Instant closes = branch.now().plus(Duration.ofDays(3));
        for (MemberId nobody : List.of(dia, new MemberId(99))) {
            by(nobody, cast, RIGHT, branch.now());
            assertThrows(Unfoldable.class, this::fold);
            batch.clear();
        }
        by(ANNA, cast, RIGHT, closes);
        assertThrows(Unfoldable.class, this::fold);
        batch.clear();
        by(ANNA, cast, under(ANNAS), branch.now());
        assertThrows(Unfoldable.class, this::fold);
    }

    @Test
    void a_vote_closes_at_its_hour_with_what_was_answered() {
        VoteId vote = branch.open(branch.put(CEM, Asks.put()));
        branch.given(ANNA, Asks.casts(vote, Choice.NO));
        Instant closes = branch.now().plus(Duration.ofDays(3));
        var truth = new VoteAct.Closed(vote, "failed", new Tally(0, 1, 0, 3, 3, none()));
        var forged = new VoteAct.Closed(vote, "passed", new Tally(2, 1, 0, 3, 3, none()));
        due(truth, vote.seq(), closes, closes);
        fold();
        batch.clear();
        due(forged, vote.seq(), closes, closes);
        assertThrows(Unfoldable.class, this::fold);
        batch.clear();
        due(truth, vote.seq(), closes, closes.minusSeconds(1));
        assertThrows(Unfoldable.class, this::fold);
        batch.clear();
        due(truth, vote.seq(), closes.minusSeconds(1), closes);
        assertThrows(Unfoldable.class, this::fold);
        batch.clear();
        due(truth, vote.seq() - 1, closes, closes);
        assertThrows(Unfoldable.class, this::fold);
        batch.clear();
        by(ANNA, truth, RIGHT, closes.minusSeconds(5));
        assertThrows(Unfoldable.class, this::fold);
    }

    @Test
    void nobody_gives_takes_or_ends_a_mandate_alone() {
        var given =
                new MandateAct.Given(
                        List.of(CEM),
                        List.of(Grant.of(Power.ADMIT)),
                        NOW.plusSeconds(60),
                        List.of());
        for (Act act :
                List.of(
                        given,
                        new MandateAct.Recalled(BENS),
                        new MandateAct.Ended(BENS, Ending.USED))) {
            refused(CEM, act, RIGHT);
            refused(CEM, act, under(CEMS));
            refused(null, act, new Authority.Decision(7));
            refused(null, act, new Authority.Founding());
            refused(null, act, new Authority.Server());
            refused(null, act, new Authority.Due(6));
        }
    }

    @Test
    void a_mandate_is_used_by_its_holder_for_what_it_gives_while_it_lasts() {
        var made = new AnnouncementAct.Made();
        refused(ANNA, made, under(BENS));
        refused(BEN, made, under(ANNAS));
        refused(BEN, made, RIGHT);
        refused(BEN, made, new Authority.Mandate(999));
        by(BEN, made, under(BENS), Scenario.START.plus(Duration.ofDays(90)));
        assertThrows(Unfoldable.class, this::fold);
    }

    @Test
    void mandates_are_asked_back_and_reported_on_by_whom_they_concern() {
        refused(CEM, new MandateAct.Reported(BENS), RIGHT);
        refused(CEM, new MandateAct.Resigned(BENS), RIGHT);
        refused(CEM, new MandateAct.RecallAsked(new MandateId(99)), RIGHT);
        // Enough have asked with it, so the vote has to open in the same batch.
        refused(CEM, new MandateAct.RecallAsked(BENS), RIGHT);
    }

    @Test
    void the_roll_changes_as_the_charter_says() {
        refused(CEM, new RollAct.Admitted(BEN), under(CEMS));
        refused(CEM, new RollAct.Admitted(new MemberId(99)), under(CEMS));
        refused(CEM, new RollAct.Removed(BEN), RIGHT);
        refused(CEM, new RollAct.Founded(), RIGHT);
        refused(BEN, new RollAct.Added(), under(BENS));
        refused(BEN, new RollAct.Entered(), RIGHT);
        branch.decided(Asks.removes(BEN));
        by(CEM, new RollAct.Admitted(BEN), under(CEMS), branch.now());
        assertThrows(Unfoldable.class, this::fold);
    }

    @Test
    void where_the_charter_asks_for_a_decision_no_mandate_admits() {
        Scenario coop = Scenario.of(COOP);
        coop.given(BEN, new RollCommand.Leave());
        var stamp = new Stamp(9, coop.now(), coop.now(), CEM, under(CEMS));
        var forged = List.of(new Happening(new RollAct.Admitted(BEN), stamp, null, 1));
        assertThrows(
                Unfoldable.class, () -> Fold.after(coop.parts(), coop.clerk().standing(), forged));
    }

    @Test
    void codes_go_to_members_and_passkeys_belong_to_theirs() {
        var nobody = List.of(new MemberId(99));
        refused(ANNA, new SignInAct.CodesPrepared(nobody), under(ANNAS));
        refused(CEM, new SignInAct.CodesPrepared(List.of(BEN)), under(CEMS));
        refused(CEM, new SignInAct.Removed(3), RIGHT);
    }

    @Test
    void words_are_erased_for_whom_they_are_about() {
        refused(CEM, new ErasureAct.Erased(3, "name", BEN), RIGHT);
        refused(ANNA, new ErasureAct.Erased(3, "name", BEN), under(ANNAS));
        refused(CEM, new ErasureAct.Erased(4, "name", CEM), RIGHT);
        refused(CEM, new ErasureAct.Erased(0, "name", null), RIGHT);
        refused(new MemberId(99), new ErasureAct.Erased(0, "name", new MemberId(99)), RIGHT);
    }

    @Test
    void nothing_that_was_not_due_has_a_date_of_its_own() {
        var stamp = new Stamp(8, NOW, Scenario.START, CEM, RIGHT);
        Instant opens = Scenario.START.plus(Duration.ofDays(3));
        batch.add(new Happening(put(opens), stamp, Scenario.START, 1));
        assertThrows(Unfoldable.class, this::fold);
    }

    @Test
    void nobody_acts_in_a_batch_of_something_due_or_of_another() {
        VoteId vote = branch.open(branch.put(CEM, Asks.put()));
        Instant closes = branch.now().plus(Duration.ofDays(3));
        Instant ends = Scenario.START.plus(Duration.ofDays(90));
        var closed = new VoteAct.Closed(vote, "undecided", Tally.empty(3, 3));
        due(closed, vote.seq(), closes, ends);
        by(BEN, new AnnouncementAct.Made(), under(BENS), ends);
        assertThrows(Unfoldable.class, this::fold);
        batch.clear();
        by(BEN, new AnnouncementAct.Made(), under(BENS), branch.now());
        by(CEM, new RollAct.Left(), RIGHT, branch.now());
        assertThrows(Unfoldable.class, this::fold);
    }

    @Test
    void nothing_falls_due_before_its_time_in_another_batch() {
        by(CEM, new RollAct.Described(), RIGHT);
        due(
                new MandateAct.Ended(BENS, Ending.DATE),
                BENS.seq(),
                Scenario.START.plus(Duration.ofDays(90)),
                NOW);
        assertThrows(Unfoldable.class, this::fold);
    }

    @Test
    void what_is_due_at_the_same_hour_has_its_order() {
        Instant ends = Scenario.START.plus(Duration.ofDays(90));
        due(new MandateAct.Ended(BENS, Ending.DATE), BENS.seq(), ends, ends);
        assertThrows(Unfoldable.class, this::fold);
        batch.clear();
        due(new MandateAct.Ended(ANNAS, Ending.DATE), ANNAS.seq(), ends, ends);
        fold();
    }

    @Test
    void nobody_is_the_author_of_what_was_due() {
        Instant ends = Scenario.START.plus(Duration.ofDays(90));
        var stamp = new Stamp(8, ends, ends, CEM, new Authority.Due(ANNAS.seq()));
        batch.add(new Happening(new MandateAct.Ended(ANNAS, Ending.DATE), stamp, ends, 1));
        assertThrows(Unfoldable.class, this::fold);
    }

    @Test
    void the_server_sleeps_in_the_past_and_says_nothing_else() {
        Authority server = new Authority.Server();
        by(null, new OrganAct.Slept(Scenario.START, NOW), server);
        fold();
        batch.clear();
        refused(null, new OrganAct.Slept(Scenario.START.minusSeconds(1), NOW), server);
        refused(null, new OrganAct.Slept(Scenario.START, NOW.plusSeconds(1)), server);
        refused(null, new OrganAct.Slept(NOW, NOW), server);
        refused(CEM, new OrganAct.Slept(Scenario.START, NOW), server);
        refused(CEM, new OrganAct.Slept(Scenario.START, NOW), RIGHT);
        refused(null, new RollAct.Added(), server);
    }

    @Test
    void a_second_founding_or_charter_is_none() {
        var zone = BRANCH.plan().zone();
        refused(null, new OrganAct.Founded(zone), new Authority.Founding());
        refused(CEM, new OrganAct.Founded(zone), RIGHT);
        refused(CEM, new CharterAct.Adopted(BRANCH.plan().charter()), RIGHT);
        refused(CEM, new CharterAct.Changed(1, BRANCH.plan().charter()), RIGHT);
    }

    @Test
    void a_decision_is_carried_out_whole_and_once() {
        branch.given(BEN, new RollCommand.Leave());
        refused(CEM, new VoteAct.Enacted(1), RIGHT);
        branch.decide(branch.put(CEM, Asks.put()), Choice.YES);
        by(CEM, new VoteAct.Enacted(branch.last("vote.closed")), RIGHT, branch.now());
        assertThrows(Unfoldable.class, this::fold);
    }

    private static ProposalAct put(Instant opens) {
        return new ProposalAct.Put(MatterKey.EVERYDAY, List.of(), opens);
    }

    private static Authority under(MandateId mandate) {
        return new Authority.Mandate(mandate.seq());
    }

    private static Presence none() {
        return new Presence.NotRecorded();
    }

    private void refused(@Nullable MemberId actor, Act act, Authority authority) {
        by(actor, act, authority);
        assertThrows(Unfoldable.class, this::fold, act::toString);
        batch.clear();
    }

    private void by(@Nullable MemberId actor, Act act, Authority authority) {
        by(actor, act, authority, NOW);
    }

    private void by(@Nullable MemberId actor, Act act, Authority authority, Instant at) {
        batch.add(Happening.of(next(), act, at, null, actor, authority));
    }

    private void due(Act act, long cause, Instant due, Instant at) {
        batch.add(Happening.of(next(), act, at, due, null, new Authority.Due(cause)));
    }

    private long next() {
        return branch.clerk().standing().size() + batch.size();
    }

    private Standing fold() {
        return Fold.after(branch.parts(), branch.clerk().standing(), batch);
    }
}
