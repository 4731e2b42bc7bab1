// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BENS;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.BoxAct;
import nacre.assembly.meeting.Meeting;
import nacre.assembly.meeting.MeetingAct;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.meeting.MeetingRefusal;
import nacre.assembly.meeting.RoomVote;
import nacre.assembly.meeting.Sums;
import nacre.assembly.meeting.Way;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteRefusal;
import nacre.ballot.Choice;
import nacre.ballot.Presence;
import nacre.ballot.Tally;
import nacre.journal.Authority;
import nacre.journal.BoxRow;
import nacre.journal.Entry;
import nacre.journal.FaultyJournals;
import nacre.journal.Journals;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Two tellers count the room, each without seeing what the other has counted.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TellersStoryTest extends Hall {

    private static Ground ground() {
        return Ground.of(charter(), List.of());
    }

    @BeforeEach
    void meet() {
        meet(Scenario.of(ground()));
    }

    private Vote vote() {
        return branch.assembly().votes().find(vote);
    }

    private static Tally tally(long yes, long no, long abstain) {
        return new Tally(yes, no, abstain, 11, 3, new Presence.Recorded(9));
    }

    @Test
    void tellers_who_differ_count_again_and_both_entries_stay() {
        taken();
        branch.given(BEN, new MeetingCommand.CallCount(meeting, vote, Way.PAPER));
        enters(ANNA, 6, 3, 0);
        enters(CEM, 5, 4, 0);
        RoomVote.Sealing sealing = branch.assembly().meetings().sealing(vote);
        assertEquals(1, sealing.rounds());
        assertEquals(List.of(Choice.YES, Choice.NO), sealing.differ());
        branch.when(BEN, new MeetingCommand.CloseMeeting(meeting))
                .thenRefused(new MeetingRefusal.StillCounting(meeting, vote));
        // While the room is counted the vote does not close, and phones are too late.
        branch.after(VOTING).caughtUp();
        assertInstanceOf(Vote.Open.class, vote());
        branch.when(more.get(7), Asks.casts(vote, Choice.YES))
                .thenRefused(VoteRefusal.VoteIsClosed.class);
        enters(CEM, 5, 4, 0);
        enters(ANNA, 5, 4, 0);
        assertEquals(
                new VoteAct.Closed(vote, "passed", tally(5, 4, 0)),
                branch.act(branch.last("vote.counted")));
        assertEquals(
                List.of(
                        entered(ANNA, 6, 3),
                        entered(CEM, 5, 4),
                        entered(CEM, 5, 4),
                        entered(ANNA, 5, 4)),
                counted().entries().stream()
                        .map(each -> new RoomVote.Entry(0, each.teller(), each.sums()))
                        .toList());
        branch.withAnotherClerk().verified();
    }

    private static RoomVote.Entry entered(MemberId teller, long yes, long no) {
        return new RoomVote.Entry(0, teller, new Sums(yes, no, 0));
    }

    @Test
    void nobody_sees_what_a_teller_entered_before_another_has_entered_hers() {
        taken();
        branch.given(BEN, new MeetingCommand.CallCount(meeting, vote, Way.HANDS));
        Standing before = branch.clerk().standing();
        enters(ANNA, 6, 3, 0);
        assertEquals(List.of("meeting.count-sealed"), types(before.size()));
        Standing with = branch.clerk().standing();
        enters(ANNA, 7, 2, 0); // she mistyped
        assertEquals(with, branch.clerk().standing());
        assertEquals(
                with.assembly().meetings().vote(vote), sealedBy(ANNA, before), "nothing but that");
        enters(CEM, 7, 2, 0);
        assertEquals(
                List.of(
                        "meeting.count-sealed",
                        "meeting.count-sealed",
                        "box.ticked",
                        "box.shown",
                        "box.revealed",
                        "meeting.count-compared"),
                types(before.size()));
        assertEquals(
                branch.leaf(before.size() + 1).batch(), branch.leaf(before.size() + 5).batch());
        assertEquals(new Sums(7, 2, 0), branch.assembly().meetings().sums(vote));
        branch.verified();
    }

    /// The room's vote as it stands in another world in which she entered something else.
    private RoomVote sealedBy(MemberId teller, Standing before) {
        long seq = before.size();
        var act = new MeetingAct.CountSealed(meeting, vote);
        var right = new Authority.Right();
        var batch = List.of(Happening.of(seq, act, branch.now(), null, teller, right));
        return Fold.after(branch.parts(), before, batch).assembly().meetings().vote(vote);
    }

    @Test
    void what_the_store_could_not_keep_of_a_tellers_count_is_not_counted() {
        var faulty = new FaultyJournals(Journals.inMemory());
        meet(Scenario.of(ground(), faulty));
        taken();
        branch.given(BEN, new MeetingCommand.CallCount(meeting, vote, Way.HANDS));
        var sums = new MeetingCommand.EnterCount(meeting, vote, new Sums(9, 0, 0));
        faulty.failNext(FaultyJournals.Fault.NOT_RECORDED);
        assertEquals(new Reply.NotRecorded(), branch.clerk().hear(branch.request(ANNA, sums)));
        assertEquals(List.of(), branch.assembly().meetings().sealing(vote).tellers());
        faulty.failNext(FaultyJournals.Fault.UNKNOWN_BUT_WRITTEN);
        Request request = branch.request(ANNA, sums);
        assertEquals(new Reply.Unknown(), branch.clerk().hear(request));
        assertInstanceOf(Reply.Recorded.class, branch.clerk().hear(request));
        assertEquals(List.of(ANNA), branch.assembly().meetings().sealing(vote).tellers());
        enters(CEM, 9, 0, 0);
        assertEquals(new Sums(9, 0, 0), branch.assembly().meetings().sums(vote));
        branch.verified();
    }

    @Test
    void a_count_whose_box_nobody_can_open_is_given_up() {
        var faulty = new FaultyJournals(Journals.inMemory());
        meet(Scenario.of(ground(), faulty));
        taken();
        branch.given(BEN, new MeetingCommand.CallCount(meeting, vote, Way.HANDS));
        enters(ANNA, 9, 0, 0);
        faulty.loseKeys();
        long from = branch.journal().head().size();
        enters(CEM, 9, 0, 0);
        assertEquals(
                List.of("meeting.count-sealed", "box.destroyed", "meeting.count-dropped"),
                types(from));
        assertInstanceOf(RoomVote.Room.Open.class, branch.assembly().meetings().vote(vote).room());
        branch.given(more.get(1), Asks.casts(vote, Choice.YES));
        branch.verified();
    }

    private RoomVote.Room.Counted counted() {
        RoomVote room = branch.assembly().meetings().vote(vote);
        return assertInstanceOf(RoomVote.Room.Counted.class, room.room());
    }

    @Test
    void a_count_that_is_given_up_leaves_time_for_the_phones() {
        taken();
        branch.given(BEN, new MeetingCommand.CallCount(meeting, vote, Way.HANDS));
        branch.after(VOTING.plusMinutes(5)).caughtUp();
        Instant closes = branch.now().plus(VOTING);
        long from = branch.journal().head().size();
        branch.given(BEN, new MeetingCommand.DropCount(meeting, vote));
        assertEquals(new MeetingAct.CountDropped(meeting, vote, closes), branch.act(from));
        assertEquals(List.of("meeting.count-dropped", "box.ticked", "box.destroyed"), types(from));
        branch.given(more.get(1), Asks.casts(vote, Choice.YES));
        branch.at(closes).caughtUp();
        assertInstanceOf(Vote.Closed.class, vote());
    }

    @Test
    void a_meeting_that_ends_by_itself_gives_the_count_up() {
        taken();
        branch.given(BEN, new MeetingCommand.CallCount(meeting, vote, Way.HANDS));
        Meeting open = branch.assembly().meetings().needed(meeting);
        Instant end = open.ends();
        enters(ANNA, 9, 0, 0);
        long from = branch.journal().head().size();
        branch.at(end).caughtUp();
        assertEquals(
                List.of("meeting.count-dropped", "meeting.closed", "box.ticked", "box.destroyed"),
                types(from));
        assertEquals(
                new MeetingAct.CountDropped(meeting, vote, end.plus(VOTING)), branch.act(from));
        branch.verified();
    }

    @Test
    void tellers_are_two_members_who_are_there() {
        branch.when(BEN, new MeetingCommand.NameTellers(meeting, List.of(ANNA)))
                .thenRefused(new MeetingRefusal.TwoTellersCount(meeting, 1));
        branch.when(BEN, new MeetingCommand.NameTellers(meeting, List.of(ANNA, more.get(7))))
                .thenRefused(new MeetingRefusal.IsNotPresent(meeting, more.get(7)));
        taken();
        branch.given(BEN, new MeetingCommand.CallCount(meeting, vote, Way.HANDS));
        branch.when(more.get(1), new MeetingCommand.EnterCount(meeting, vote, new Sums(1, 1, 1)))
                .thenRefused(ClerkRefusal.NeedsAMandate.class);
    }

    @Test
    void forged_counts_do_not_verify() {
        taken();
        branch.given(CEM, Asks.casts(vote, Choice.YES));
        Authority bens = new Authority.Mandate(BENS.seq());
        Authority right = new Authority.Right();
        var sealed = new MeetingAct.CountSealed(meeting, vote);
        var counted = new MeetingAct.CountEntered(meeting, vote, new Sums(8, 0, 0));
        refused(ANNA, sealed, right); // nobody called for it
        refused(BEN, new MeetingAct.CountBegun(meeting, vote, Way.HANDS, 9, 0), bens);
        refused(BEN, new MeetingAct.CountBegun(meeting, vote, Way.HANDS, 7, 1), bens);
        refused(CEM, new MeetingAct.CountBegun(meeting, vote, Way.HANDS, 8, 1), right);
        refused(BEN, new MeetingAct.PapersCalled(meeting, vote, List.of(ANNA)), bens);
        folds(BEN, new MeetingAct.CountBegun(meeting, vote, Way.HANDS, 8, 1), bens);
        branch.given(BEN, new MeetingCommand.CallCount(meeting, vote, Way.HANDS));
        refused(ANNA, counted, right); // openly, where it is to be sealed
        refused(more.get(1), sealed, right);
        refused(BEN, sealed, bens); // she chairs, but counts nothing
        refused(more.get(1), new VoteAct.Cast(vote, said(Choice.YES)), right);
        refused(CEM, new MeetingAct.CountCompared(meeting, vote, List.of()), right);
        folds(ANNA, sealed, right);
        enters(ANNA, 8, 0, 0);
        refused(ANNA, sealed, right);
        Instant closes = branch.now().plus(VOTING);
        refused(BEN, new MeetingAct.CountDropped(meeting, vote, closes.plusSeconds(1)), bens);
        refused(BEN, new MeetingAct.VoteTaken(meeting, vote, 9, closes), bens);
        refused(BEN, new MeetingAct.Closed(meeting), bens);
        Standing before = branch.clerk().standing();
        enters(CEM, 8, 0, 0);
        refused(BEN, new MeetingAct.CountBegun(meeting, vote, Way.HANDS, 8, 1), bens);
        assertEquals(tally(9, 0, 0), vote().count());
        forgedComparing(before);
        branch.verified();
    }

    /// The batch of the second teller with one act of it in another form.
    private void forgedComparing(Standing before) {
        var batch = new ArrayList<Happening>();
        for (long seq = before.size(); seq < branch.journal().head().size(); seq++) {
            Entry entry = branch.entry(seq);
            batch.add(Happening.of(entry, entry.leaf(), branch.parts()));
        }
        Fold.after(branch.parts(), before, batch);
        var shown = (BoxAct.Shown) batch.get(2).act();
        var rows = new ArrayList<>(shown.rows());
        var row = rows.getFirst();
        var other = Json.object().put("abstain", 0).put("no", 8).put("yes", 0).done();
        rows.set(0, new BoxRow.Shown(row.member(), row.salt(), other));
        forged(before, batch, 2, new BoxAct.Shown(shown.box(), rows));
        rows.set(0, new BoxRow.Shown(more.get(1).seq(), row.salt(), row.says()));
        forged(before, batch, 2, new BoxAct.Shown(shown.box(), rows));
        var differ = Json.object().put("differ", Json.texts(List.of("yes"))).done();
        forged(before, batch, 3, new BoxAct.Revealed(shown.box(), 2, differ));
        forged(before, batch, 4, new MeetingAct.CountCompared(meeting, vote, List.of(Choice.YES)));
        assertThrows(
                Unfoldable.class,
                () -> Fold.after(branch.parts(), before, batch.subList(0, 4)),
                "compared and not recorded");
    }

    private void forged(Standing before, List<Happening> batch, int place, Act act) {
        var other = new ArrayList<>(batch);
        Happening honest = batch.get(place);
        other.set(place, new Happening(act, honest.stamp(), honest.due(), honest.rules()));
        var thrown =
                assertThrows(
                        RuntimeException.class,
                        () -> Fold.after(branch.parts(), before, other),
                        act::toString);
        assertTrue(thrown instanceof Unfoldable || thrown instanceof Malformed, thrown::toString);
    }

    private static nacre.ballot.Ballot said(Choice choice) {
        return new nacre.ballot.Ballot.Said(choice);
    }
}
