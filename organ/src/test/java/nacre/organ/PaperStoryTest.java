// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BENS;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxAct;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.meeting.MeetingAct;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.meeting.MeetingRefusal;
import nacre.assembly.meeting.Sums;
import nacre.assembly.meeting.Way;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteBoxes;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.assembly.vote.VoteRefusal;
import nacre.ballot.Choice;
import nacre.ballot.Tally;
import nacre.journal.Authority;
import nacre.journal.BoxRow;
import nacre.journal.Hash;
import nacre.journal.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A secret vote in a meeting: some answer by phone, there or at home, and three who have none
/// write papers, which two tellers count.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaperStoryTest extends Hall {
    private List<MemberId> writing;

    @BeforeEach
    void meet() {
        meet(Secrecy.SECRET_TRUSTING_HOST);
    }

    private void meet(Secrecy secrecy) {
        meet(Scenario.of(Ground.of(Varied.secrecy(charter(), secrecy), List.of())));
        writing = more.subList(0, 3);
        taken();
    }

    private void papers() {
        branch.given(BEN, new MeetingCommand.CallPapers(meeting, vote, writing));
    }

    private Vote.Closed closed() {
        return assertInstanceOf(Vote.Closed.class, branch.assembly().votes().find(vote));
    }

    private Box.Revealed answers() {
        Box box = branch.assembly().boxes().about(vote.seq());
        return assertInstanceOf(Box.Revealed.class, box);
    }

    @Test
    void papers_and_phones_are_one_count_and_no_paper_can_be_told_from_a_phone() {
        branch.given(CEM, Asks.casts(vote, Choice.YES));
        branch.given(more.get(7), Asks.casts(vote, Choice.NO)); // at home
        papers();
        enters(ANNA, 1, 1, 1);
        enters(CEM, 1, 1, 1);
        assertNull(branch.assembly().meetings().sums(vote), "nobody is told");
        branch.given(BEN, Asks.casts(vote, Choice.YES)); // the phones go on
        long from = branch.journal().head().size();
        branch.after(VOTING).caughtUp().verified();
        assertEquals(
                List.of("box.ticked", "box.shown", "box.revealed", "vote.counted"), types(from));
        var tally = assertInstanceOf(Tally.class, closed().count());
        assertEquals(3, tally.yes());
        assertEquals(2, tally.no());
        assertEquals(1, tally.abstain());
        assertEquals(Map.of(), closed().answers());
        assertEquals(6, answers().count());
        for (BoxRow.Shown row : answers().rows()) {
            assertNull(row.member());
            assertEquals(List.of("ballot"), List.copyOf(row.says().values().keySet()));
        }
        branch.withAnotherClerk().verified();
    }

    @Test
    void who_answered_by_phone_and_takes_a_paper_is_counted_once() {
        MemberId both = writing.getFirst();
        branch.given(both, Asks.casts(vote, Choice.NO));
        papers();
        branch.when(both, Asks.casts(vote, Choice.NO))
                .thenRefused(new MeetingRefusal.CountedInTheRoom(vote, both));
        enters(ANNA, 3, 0, 0);
        enters(CEM, 3, 0, 0);
        branch.when(both, Asks.casts(vote, Choice.NO))
                .thenRefused(new MeetingRefusal.CountedInTheRoom(vote, both));
        branch.after(VOTING).caughtUp().verified();
        assertEquals(3, ((Tally) closed().count()).yes());
        assertEquals(0, ((Tally) closed().count()).no());
        assertEquals(3, answers().count());
    }

    @Test
    void a_paper_that_does_not_come_back_counts_for_nothing_and_nobody_sees_whose_it_was() {
        branch.given(writing.getFirst(), Asks.casts(vote, Choice.NO));
        papers();
        enters(ANNA, 1, 0, 0);
        enters(CEM, 1, 0, 0);
        branch.after(VOTING).caughtUp().verified();
        var tally = assertInstanceOf(Tally.class, closed().count());
        assertEquals(1, tally.yes());
        assertEquals(0, tally.no());
        assertEquals(3, answers().count());
        assertEquals(
                2,
                answers().rows().stream()
                        .filter(row -> row.says().equals(VoteBoxes.NO_PAPER))
                        .count());
    }

    @Test
    void tellers_who_differ_are_told_in_what_and_nobody_hears_a_number() {
        papers();
        long from = branch.journal().head().size();
        enters(ANNA, 2, 1, 0);
        enters(CEM, 1, 1, 1);
        assertEquals(
                List.of(Choice.YES, Choice.ABSTAIN),
                branch.assembly().meetings().sealing(vote).differ());
        enters(CEM, 2, 1, 0);
        enters(ANNA, 2, 1, 0);
        for (String type : types(from)) {
            assertFalse(type.equals("box.shown"), "no row is shown");
        }
        var one = (BoxAct.Revealed) branch.act(branch.last("box.revealed"));
        assertEquals("{\"differ\":[]}", one.result().write());
        branch.after(VOTING).caughtUp().verified();
        assertEquals(2, ((Tally) closed().count()).yes());
    }

    /// In two worlds the same happens, but for what is on the papers.
    @Test
    void before_the_closing_nothing_on_record_depends_on_what_the_papers_say() {
        papers();
        enters(ANNA, 3, 0, 0);
        enters(CEM, 3, 0, 0);
        Standing one = branch.clerk().standing();
        long size = facts(one).size();
        var seen = facts(one);
        meet();
        papers();
        enters(ANNA, 0, 2, 0);
        enters(CEM, 0, 2, 0);
        Standing other = branch.clerk().standing();
        assertEquals(one.assembly().votes(), other.assembly().votes());
        assertEquals(one.assembly().meetings(), other.assembly().meetings());
        assertEquals(size, facts(other).size());
        for (int i = 0; i < size; i++) {
            boolean isRoot = seen.get(i).contains("\"root\"");
            if (!isRoot) { // a root is of salted rows, and as long whatever they say
                assertEquals(seen.get(i), facts(other).get(i));
            }
            assertEquals(seen.get(i).length(), facts(other).get(i).length());
        }
        branch.verified();
    }

    private List<String> facts(Standing standing) {
        var facts = new ArrayList<String>();
        for (long seq = 0; seq < standing.size(); seq++) {
            facts.add(branch.leaf(seq).type() + branch.act(seq).facts().write());
        }
        return facts;
    }

    @Test
    void the_vote_waits_for_its_papers_and_the_phones_do_not() {
        branch.given(CEM, Asks.casts(vote, Choice.NO));
        papers();
        enters(ANNA, 3, 0, 0);
        branch.after(VOTING).caughtUp();
        assertInstanceOf(Vote.Open.class, branch.assembly().votes().find(vote));
        branch.when(BEN, Asks.casts(vote, Choice.NO)).thenRefused(VoteRefusal.VoteIsClosed.class);
        branch.when(BEN, new MeetingCommand.CloseMeeting(meeting))
                .thenRefused(new MeetingRefusal.StillCounting(meeting, vote));
        long from = branch.journal().head().size();
        enters(CEM, 3, 0, 0);
        assertEquals(
                List.of(
                        "meeting.count-sealed",
                        "box.ticked",
                        "box.revealed",
                        "meeting.count-compared",
                        "box.ticked",
                        "box.shown",
                        "box.revealed",
                        "vote.counted"),
                types(from));
        assertEquals(branch.leaf(from).batch(), branch.leaf(from + 7).batch());
        assertEquals(3, ((Tally) closed().count()).yes());
        assertEquals(1, ((Tally) closed().count()).no());
        branch.withAnotherClerk().verified();
    }

    @Test
    void papers_that_are_given_up_leave_time_for_the_phones_and_what_was_said_there_stands() {
        branch.given(writing.getFirst(), Asks.casts(vote, Choice.NO));
        papers();
        enters(ANNA, 3, 0, 0);
        branch.after(VOTING.plusMinutes(5)).caughtUp();
        branch.given(BEN, new MeetingCommand.DropCount(meeting, vote));
        branch.given(writing.getLast(), Asks.casts(vote, Choice.YES));
        branch.after(VOTING).caughtUp().verified();
        assertEquals(1, ((Tally) closed().count()).yes());
        assertEquals(1, ((Tally) closed().count()).no());
    }

    @Test
    void a_meeting_that_ends_by_itself_gives_the_papers_up() {
        papers();
        enters(ANNA, 3, 0, 0);
        branch.at(branch.assembly().meetings().needed(meeting).ends()).caughtUp();
        branch.given(writing.getLast(), Asks.casts(vote, Choice.YES));
        branch.after(VOTING).caughtUp().verified();
        assertEquals(1, ((Tally) closed().count()).yes());
    }

    @Test
    void a_server_that_slept_while_papers_were_counted_loses_none() {
        branch.given(CEM, Asks.casts(vote, Choice.NO));
        papers();
        enters(ANNA, 3, 0, 0);
        Instant asleep = branch.now();
        branch.after(Duration.ofHours(2)).whenItWakes(asleep);
        enters(CEM, 3, 0, 0);
        branch.after(VOTING).caughtUp().verified();
        assertEquals(3, ((Tally) closed().count()).yes());
        assertEquals(1, ((Tally) closed().count()).no());
    }

    @Test
    void a_secret_vote_that_was_open_before_is_taken_up_and_closes_at_its_hour() {
        branch.given(BEN, new MeetingCommand.CloseMeeting(meeting));
        branch.after(VOTING).caughtUp();
        ProposalId kettle = branch.put(CEM, Asks.put());
        Instant hour = call(kettle);
        branch.at(hour.minus(Duration.ofHours(1)));
        branch.given(BEN, new VoteCommand.OpenVote(kettle));
        vote = new VoteId(branch.last("vote.opened"));
        branch.given(CEM, Asks.casts(vote, Choice.YES));
        Instant closes = branch.assembly().votes().needed(vote).closes();
        open(hour);
        branch.given(BEN, new MeetingCommand.TakeVote(meeting, kettle));
        papers();
        enters(ANNA, 0, 3, 0);
        enters(CEM, 0, 3, 0);
        branch.given(BEN, new MeetingCommand.CloseMeeting(meeting));
        branch.at(closes.minusSeconds(1)).caughtUp();
        assertInstanceOf(Vote.Open.class, branch.assembly().votes().find(vote));
        branch.at(closes).caughtUp().verified();
        assertEquals(1, ((Tally) closed().count()).yes());
        assertEquals(3, ((Tally) closed().count()).no());
    }

    @Test
    void papers_are_for_secret_votes_and_for_those_who_are_there() {
        branch.when(BEN, new MeetingCommand.CallPapers(meeting, vote, List.of()))
                .thenRefused(new MeetingRefusal.NobodyWasNamed(meeting));
        branch.when(BEN, new MeetingCommand.CallPapers(meeting, vote, List.of(more.get(7))))
                .thenRefused(new MeetingRefusal.IsNotPresent(meeting, more.get(7)));
        branch.when(BEN, new MeetingCommand.CallCount(meeting, vote, Way.HANDS))
                .thenRefused(new MeetingRefusal.NotByHands(vote));
        branch.when(CEM, new MeetingCommand.CallPapers(meeting, vote, writing))
                .thenRefused(ClerkRefusal.NeedsAMandate.class);
        papers();
        branch.when(BEN, new MeetingCommand.CallPapers(meeting, vote, writing))
                .thenRefused(new MeetingRefusal.RoomIsCounted(vote));
        branch.when(ANNA, new MeetingCommand.EnterCount(meeting, vote, new Sums(2, 2, 0)))
                .thenRefused(new MeetingRefusal.MoreThanTheRoom(vote, 4, 3, 0, 3));
        for (Secrecy secrecy : List.of(Secrecy.NAMED, Secrecy.NAMED_AT_CLOSING)) {
            meet(secrecy);
            branch.when(BEN, new MeetingCommand.CallPapers(meeting, vote, writing))
                    .thenRefused(new MeetingRefusal.NoPapersHere(vote));
        }
    }

    @Test
    void more_missing_papers_than_were_called_for_do_not_fold() {
        branch.given(CEM, Asks.casts(vote, Choice.YES));
        papers();
        enters(ANNA, 1, 0, 0);
        enters(CEM, 1, 0, 0);
        Standing before = branch.clerk().standing();
        Instant closes = branch.assembly().votes().needed(vote).closes();
        branch.after(VOTING).caughtUp();
        List<Happening> batch = since(before);
        Fold.after(branch.parts(), before, batch);
        assertEquals(closes, batch.getFirst().due());
        var box = answers().id();
        var rows = new ArrayList<BoxRow.Shown>();
        for (int i = 0; i < 4; i++) {
            var salt = Hash.sha256(new byte[] {(byte) i});
            rows.add(new BoxRow.Shown(null, salt, VoteBoxes.NO_PAPER));
        }
        rows.sort(Comparator.comparing(BoxRow.Shown::commitment, Hash.ORDER));
        var forged = new ArrayList<Happening>();
        var acts =
                List.<Act>of(
                        new BoxAct.Ticked(box, BoxRow.root(rows), 0),
                        new BoxAct.Shown(box, rows),
                        new BoxAct.Revealed(box, 4, Json.object().done()),
                        batch.getLast().act());
        for (Act act : acts) {
            var due = new Authority.Due(box.seq());
            long seq = before.size() + forged.size();
            forged.add(Happening.of(seq, act, closes, closes, null, due));
        }
        assertThrows(Unfoldable.class, () -> Fold.after(branch.parts(), before, forged));
    }

    @Test
    void forged_calls_for_papers_do_not_fold() {
        Authority bens = new Authority.Mandate(BENS.seq());
        var called = new MeetingAct.PapersCalled(meeting, vote, writing);
        folds(BEN, called, bens);
        refused(BEN, new MeetingAct.PapersCalled(meeting, vote, writing.reversed()), bens);
        refused(BEN, new MeetingAct.PapersCalled(meeting, vote, more), bens);
        refused(CEM, called, new Authority.Right());
        papers();
        refused(BEN, called, bens);
        refused(
                CEM,
                new MeetingAct.CountEntered(meeting, vote, new Sums(3, 0, 0)),
                new Authority.Right());
        refused(null, new MeetingAct.CountCompared(meeting, vote, List.of()), bens);
    }
}
