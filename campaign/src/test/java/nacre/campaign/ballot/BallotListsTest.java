// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import static nacre.campaign.ballot.Balloting.LATE;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.campaign.ballot.BallotCommand.AnswerBallot;
import nacre.campaign.ballot.BallotCommand.ListEntitled;
import nacre.campaign.ballot.BallotCommand.ObjectToList;
import nacre.campaign.ballot.BallotCommand.OpenBallot;
import nacre.campaign.unit.Group;
import nacre.campaign.unit.UnitId;
import nacre.journal.CommandId;
import nacre.journal.SealedNote;
import nacre.journal.Token;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who may vote in an action ballot, and who works where.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BallotListsTest {
    private final Balloting balloting = new Balloting();
    private final nacre.organ.Scenario scenario = balloting.scenario;

    @Test
    void the_list_is_fixed_when_it_opens() {
        BallotId id = balloting.open(balloting.own());
        MemberId first = balloting.members.getFirst();
        scenario.when(CEM, Balloting.lists(id, balloting.depot.early().last(), 3))
                .thenRefused(new BallotRefusal.NotAtThisStage(id));
        scenario.when(ANNA, new AnswerBallot(id, Answer.YES, 0))
                .thenRefused(new BallotRefusal.NotEntitled(id));
        scenario.given(first, new AnswerBallot(id, Answer.YES, 0));
        scenario.when(first, new ObjectToList(id, "I am late"))
                .thenRefused(new BallotRefusal.NotAtThisStage(id));
    }

    @Test
    void what_is_opened_must_be_what_was_listed() {
        BallotId id = balloting.called(balloting.own());
        LocalDate last = balloting.today().plusDays(5);
        List<MemberId> fewer = balloting.members.subList(0, 23);
        scenario.when(CEM, new OpenBallot(id, last, fewer))
                .thenRefused(new BallotRefusal.ListsDoNotFit(23, 24));
        var twice = new ArrayList<>(fewer);
        twice.add(fewer.getLast());
        scenario.when(CEM, new OpenBallot(id, last, twice))
                .thenRefused(new BallotRefusal.ListsDoNotFit(24, 24));
        var stranger = new ArrayList<>(fewer);
        stranger.add(new MemberId(999_999));
        scenario.when(CEM, new OpenBallot(id, last, stranger))
                .thenRefused(new BallotRefusal.CannotBeEntitled(new MemberId(999_999)));
        balloting.leave(balloting.members.get(3));
        scenario.when(CEM, balloting.opens(id, last))
                .thenRefused(new BallotRefusal.CannotBeEntitled(balloting.members.get(3)));
    }

    @Test
    void whoever_was_put_on_the_roll_yesterday_is_counted_as_new() {
        BallotId id = balloting.prepared(balloting.own());
        balloting.noon(balloting.today().plusDays(40));
        List<MemberId> yesterday = scenario.add(2);
        balloting.listAll(id);
        var late = new ArrayList<>(balloting.members.subList(15, 24));
        late.addAll(yesterday);
        balloting.list(id, balloting.depot.late(), late);
        balloting.call(id);
        var all = new ArrayList<>(balloting.members);
        all.addAll(yesterday);
        List<MemberId> today = scenario.add(1);
        late.addAll(today);
        balloting.list(id, balloting.depot.late(), late);
        all.addAll(today);
        LocalDate last = balloting.today().plusDays(5);
        scenario.when(CEM, new OpenBallot(id, last, all))
                .thenRefused(new BallotRefusal.CannotBeEntitled(today.getFirst()));
        late.removeAll(today);
        balloting.list(id, balloting.depot.late(), late);
        all.removeAll(today);
        scenario.given(CEM, new OpenBallot(id, last, all));
        assertEquals(2, balloting.ballot(id).opening().lately());
        assertEquals(0, balloting.ballot(id).opening().entered());
    }

    @Test
    void who_says_that_the_list_is_wrong_is_heard_and_the_record_says_so() {
        BallotId id = balloting.prepared(balloting.own());
        balloting.list(id, balloting.depot.early(), balloting.members.subList(0, 14));
        MemberId missing = balloting.members.get(14);
        scenario.when(missing, new ObjectToList(id, "I am on early"))
                .then(new BallotAct.Objected(id));
        scenario.when(missing, new ObjectToList(id, "Still"))
                .thenRefused(new BallotRefusal.ObjectedAlready(id));
        scenario.when(BEN, new ObjectToList(id, " "))
                .thenRefused(BallotRefusal.BallotWordsDoNotFit.class);
        balloting.list(id, balloting.depot.early(), balloting.members.subList(0, 15));
        assertEquals(1, balloting.ballot(id).objections().size());
        assertEquals(15, balloting.ballot(id).entitled());
    }

    @Test
    void who_works_where_is_no_fact() {
        BallotId id = balloting.prepared(balloting.own());
        balloting.list(id, balloting.depot.late(), balloting.members.subList(15, 20));
        long seq = scenario.last("action-ballot.listed");
        var entry = scenario.entry(seq);
        assertEquals(
                "{\"ballot\":%s,\"entitled\":5,\"unit\":%s}"
                        .formatted(id, balloting.depot.late().last()),
                entry.facts().write());
        var field = entry.content().getFirst();
        assertEquals(BallotAct.SEALED, field.field());
        assertEquals(nacre.journal.Content.Keeping.PERSONAL, field.keeping());
        assertNull(field.subject());
    }

    @Test
    void a_list_that_was_not_sealed_is_not_taken() {
        BallotId id = balloting.prepared(balloting.own());
        UnitId unit = balloting.depot.late().last();
        for (String bare : List.of("", "{\"members\":[20,21]}", "n1.20.21", "20 21 22")) {
            scenario.when(CEM, new ListEntitled(id, unit, 2, bare))
                    .thenRefused(BallotRefusal.ListIsNotSealed.class);
        }
        String sealed = Balloting.lists(id, unit, 2).sealed();
        String longer = sealed + "A".repeat(BallotRules.LONGEST_LIST);
        scenario.when(CEM, new ListEntitled(id, unit, 2, longer))
                .thenRefused(BallotRefusal.ListIsNotSealed.class);
        scenario.when(CEM, new ListEntitled(id, unit, -1, sealed))
                .thenRefused(BallotRefusal.ListsDoNotFit.class);
    }

    @Test
    void as_many_as_may_be_entitled_fit_on_one_sealed_list() {
        var most = new ArrayList<MemberId>();
        for (int i = 0; i < BallotRules.MOST_ENTITLED; i++) {
            most.add(new MemberId(1_000_000 + i));
        }
        var form = new ListedMembers(most).form();
        byte[] frame = SealedNote.frame(new CommandId("0".repeat(32)), form);
        Token token = new Token("0".repeat(32));
        assertTrue(SealedNote.of(token, frame).text().length() < BallotRules.LONGEST_LIST);
        assertEquals(most, ListedMembers.read(form).members());
    }

    @Test
    void keys_of_lists_go_when_others_come_in_their_place_or_nothing_rests_on_them_any_more() {
        BallotId id = balloting.prepared(balloting.own());
        balloting.list(id, balloting.depot.late(), balloting.members.subList(0, 9));
        long first = scenario.last("action-ballot.listed");
        balloting.list(id, balloting.depot.late(), balloting.members.subList(15, 24));
        assertEquals(List.of(first), balloting.ballots().gone());
        balloting.list(id, balloting.depot.early(), balloting.members.subList(0, 15));
        List<Long> lists = balloting.ballot(id).listEntries();
        balloting.call(id);
        scenario.given(CEM, balloting.opens(id, balloting.today().plusDays(5)));
        balloting.over(id);
        assertEquals(ActionBallot.Stage.FAILED, balloting.ballot(id).stage());
        LocalDate last = balloting.today().plusMonths(6);
        assertEquals(last, balloting.ballot(id).listsLast(Balloting.LONDON));
        assertEquals(List.of(first), over(last));
        var all = new ArrayList<>(List.of(first));
        all.addAll(lists);
        assertEquals(all, over(last.plusDays(1)));
        assertEquals(List.of(first), balloting.ballots().gone());
    }

    @Test
    void keys_of_lists_go_on_the_purge_day_and_at_once_with_a_ballot_that_is_withdrawn() {
        BallotId id = balloting.prepared(balloting.own());
        balloting.listAll(id);
        List<Long> lists = balloting.ballot(id).listEntries();
        var states = scenario.clerk().standing().states();
        var campaign = states.of(CAMPAIGNS).all().lastEntry().getValue();
        LocalDate purge = LocalDate.ofInstant(campaign.purges(), Balloting.LONDON);
        assertEquals(List.of(), over(purge.minusDays(1)));
        assertEquals(lists, over(purge.plusDays(1)));
        scenario.given(CEM, new BallotCommand.WithdrawBallot(id));
        assertEquals(lists, balloting.ballots().gone());
        scenario.verified();
    }

    /// The lists that are over on this day at noon.
    private List<Long> over(LocalDate day) {
        return BallotPart.BALLOTS.over(
                scenario.clerk().standing().states(),
                day.atTime(LocalTime.NOON).atZone(Balloting.LONDON).toInstant());
    }

    @Test
    void units_of_fewer_than_five_are_told_together() {
        BallotId id = balloting.prepared(balloting.own());
        balloting.list(id, balloting.depot.early(), balloting.members.subList(0, 10));
        balloting.list(id, balloting.depot.late(), balloting.members.subList(10, 12));
        balloting.call(id);
        scenario.given(
                CEM,
                new OpenBallot(
                        id, balloting.today().plusDays(5), balloting.members.subList(0, 12)));
        assertEquals(
                List.of(12L),
                balloting.ballot(id).opening().groups().stream().map(Group::people).toList());
        scenario.when(balloting.members.getFirst(), new AnswerBallot(id, Answer.YES, 1))
                .thenRefused(new BallotRefusal.NotAnAnswer(id));
    }

    @Test
    void where_more_answer_in_a_unit_than_are_listed_there_nothing_is_told_by_unit() {
        BallotId id = balloting.open(balloting.own());
        for (int i = 0; i < 10; i++) {
            scenario.given(balloting.members.get(i), new AnswerBallot(id, Answer.YES, LATE));
        }
        balloting.over(id);
        assertEquals(10, balloting.ballot(id).result().tally().yes());
        assertEquals(List.of(), balloting.ballot(id).result().groups());
    }
}
