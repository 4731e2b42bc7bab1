// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import static nacre.campaign.ballot.Balloting.LATE;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.campaign.ballot.BallotCommand.AnswerBallot;
import nacre.campaign.ballot.BallotCommand.ListEntitled;
import nacre.campaign.ballot.BallotCommand.ObjectToList;
import nacre.campaign.ballot.BallotCommand.OpenBallot;
import nacre.campaign.unit.Group;
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
        scenario.when(
                        CEM,
                        new ListEntitled(
                                id, balloting.depot.early().last(), List.of(ANNA, BEN, CEM)))
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
        assertEquals(nacre.journal.Content.Keeping.PERSONAL, field.keeping());
        assertNull(field.subject());
        assertEquals(balloting.members.subList(15, 20), BallotRules.members(field.held().value()));
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
