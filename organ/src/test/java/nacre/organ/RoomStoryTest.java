// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BENS;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.MeetingTerms;
import nacre.assembly.charter.Template;
import nacre.assembly.meeting.Meeting;
import nacre.assembly.meeting.MeetingAct;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.meeting.MeetingId;
import nacre.assembly.meeting.MeetingRefusal;
import nacre.assembly.meeting.RoomVote;
import nacre.assembly.meeting.Sums;
import nacre.assembly.meeting.Way;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.proposal.Asked;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteId;
import nacre.assembly.vote.VoteRefusal;
import nacre.ballot.Base;
import nacre.ballot.Choice;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Fraction;
import nacre.ballot.Outcome;
import nacre.ballot.Presence;
import nacre.ballot.Rule;
import nacre.ballot.Tally;
import nacre.journal.Authority;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A meeting of eleven, of whom nine are there: some answer by phone, the others raise their hands
/// or write papers, and two tellers count them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoomStoryTest {
    private static final Duration NOTICE = Duration.ofDays(3);
    private static final Duration VOTING = Duration.ofMinutes(20);

    private Scenario branch;
    private List<MemberId> more;
    private MeetingId meeting;
    private ProposalId rota;
    private VoteId vote;

    @BeforeEach
    void meet() {
        var terms =
                new MeetingTerms(
                        new Fraction(1, 5),
                        NOTICE,
                        List.of(MatterKey.EVERYDAY),
                        Duration.ZERO,
                        VOTING);
        // A condition on those present: more than half of them say yes.
        var rule =
                Rule.of(
                        new Condition.Share(
                                Counted.YES,
                                Comparator.MORE_THAN,
                                new Fraction(1, 2),
                                Base.PRESENT));
        var charter =
                Varied.charter(
                        Template.WORKPLACE_BRANCH.charter().with(terms),
                        MatterKey.EVERYDAY,
                        matter -> matter.with(rule));
        branch = Scenario.of(Ground.of(charter, List.of()));
        more = branch.add(8);
        rota = branch.put(CEM, Asks.put());
        meeting = open(rota);
        branch.given(BEN, new MeetingCommand.CheckIn(meeting, List.of(ANNA, BEN, CEM)));
        branch.given(BEN, new MeetingCommand.CheckIn(meeting, more.subList(0, 6)));
        branch.given(BEN, new MeetingCommand.NameTellers(meeting, List.of(ANNA, CEM)));
        branch.given(BEN, new MeetingCommand.TakeItem(meeting, 0));
    }

    private MeetingId open(ProposalId proposal) {
        Instant hour = branch.now().plus(NOTICE);
        branch.given(
                BEN,
                new MeetingCommand.CallMeeting(
                        new MeetingCommand.Invitation(
                                "Branch meeting",
                                "Canteen",
                                "",
                                hour,
                                List.of(new MeetingCommand.Item("The rota", List.of(proposal))))));
        var id = new MeetingId(branch.last("meeting.called"));
        branch.at(hour).given(BEN, new MeetingCommand.OpenMeeting(id));
        return id;
    }

    private void taken() {
        branch.given(BEN, new MeetingCommand.TakeVote(meeting, rota));
        vote = new VoteId(branch.last("vote.opened"));
    }

    private void enters(MemberId teller, long yes, long no, long abstain) {
        branch.given(
                teller, new MeetingCommand.EnterCount(meeting, vote, new Sums(yes, no, abstain)));
    }

    private Vote vote() {
        Vote found = branch.assembly().votes().find(vote);
        if (found == null) {
            throw new AssertionError("There is no vote " + vote);
        }
        return found;
    }

    private static Tally tally(long yes, long no, long abstain) {
        return new Tally(yes, no, abstain, 11, 3, new Presence.Recorded(9));
    }

    /// Hands say yes or no; which of several things it is to be is answered outside of meetings.
    @Test
    void nobody_chooses_between_options_in_the_room() {
        branch.given(BEN, new MeetingCommand.CloseMeeting(meeting));
        ProposalId colour =
                branch.put(
                        CEM,
                        new ProposalCommand.PutProposal(
                                MatterKey.CHOICES,
                                "A colour",
                                "Which?",
                                List.of(),
                                new Asked(List.of("Red", "Blue"), 1),
                                null));
        meeting = open(colour);
        branch.when(BEN, new MeetingCommand.TakeVote(meeting, colour))
                .thenRefused(new MeetingRefusal.OnlyYesOrNoInTheRoom(meeting, colour));
        VoteId elsewhere = branch.open(colour);
        var taken = new MeetingAct.VoteTaken(meeting, elsewhere, 0, branch.now().plus(VOTING));
        new Forger(branch).refused(BEN, taken);
    }

    @Test
    void phones_and_hands_are_one_count_and_nobody_is_counted_twice() {
        branch.when(BEN, new MeetingCommand.TakeVote(meeting, rota))
                .then(
                        new VoteAct.Opened(rota, 1, 11, branch.now().plus(Duration.ofDays(3))),
                        new MeetingAct.VoteTaken(
                                meeting,
                                new VoteId(branch.last("vote.opened")),
                                9,
                                branch.now().plus(VOTING)));
        vote = new VoteId(branch.last("vote.opened"));
        branch.given(CEM, Asks.casts(vote, Choice.YES));
        branch.given(more.get(0), Asks.casts(vote, Choice.NO));
        branch.given(more.get(7), Asks.casts(vote, Choice.YES)); // at home
        branch.when(BEN, new MeetingCommand.CallCount(meeting, vote, Way.HANDS))
                .then(new MeetingAct.CountCalled(meeting, vote, Way.HANDS, 7, 2));
        branch.when(more.get(1), Asks.casts(vote, Choice.YES))
                .thenRefused(new MeetingRefusal.CountedInTheRoom(vote, more.get(1)));
        branch.given(more.get(6), Asks.casts(vote, Choice.ABSTAIN)); // at home, late
        branch.given(CEM, Asks.casts(vote, Choice.ABSTAIN)); // changes her answer by phone
        enters(ANNA, 5, 1, 1);
        assertEquals(1, ((Tally) vote().count()).yes());
        enters(CEM, 5, 1, 1);
        assertEquals(tally(6, 2, 3), vote().count());
        branch.whenTimePasses(VOTING).thenDue(new VoteAct.Closed(vote, "passed", tally(6, 2, 3)));
        branch.withAnotherClerk().verified();
    }

    @Test
    void tellers_who_differ_count_again_and_both_entries_stay() {
        taken();
        branch.given(BEN, new MeetingCommand.CallCount(meeting, vote, Way.PAPER));
        enters(ANNA, 6, 3, 0);
        branch.when(ANNA, new MeetingCommand.EnterCount(meeting, vote, new Sums(6, 3, 0)))
                .thenRefused(new MeetingRefusal.CountedAlready(vote, ANNA));
        enters(CEM, 5, 4, 0);
        RoomVote room = branch.assembly().meetings().vote(vote);
        var counting = assertInstanceOf(RoomVote.Room.Counting.class, room.room());
        assertEquals(1, counting.rounds());
        branch.when(BEN, new MeetingCommand.CloseMeeting(meeting))
                .thenRefused(new MeetingRefusal.StillCounting(meeting, vote));
        // While the room is counted the vote does not close, and phones are too late.
        branch.after(VOTING).caughtUp();
        assertInstanceOf(Vote.Open.class, vote());
        branch.when(more.get(7), Asks.casts(vote, Choice.YES))
                .thenRefused(VoteRefusal.VoteIsClosed.class);
        enters(CEM, 5, 4, 0);
        branch.when(ANNA, new MeetingCommand.EnterCount(meeting, vote, new Sums(5, 4, 0)))
                .thenDue(new VoteAct.Closed(vote, "passed", tally(5, 4, 0)))
                .then(new MeetingAct.CountEntered(meeting, vote, new Sums(5, 4, 0)));
        assertEquals(4, counted().entries().size());
    }

    private RoomVote.Room.Counted counted() {
        RoomVote room = branch.assembly().meetings().vote(vote);
        return assertInstanceOf(RoomVote.Room.Counted.class, room.room());
    }

    @Test
    void more_hands_than_people_are_refused_with_the_sums() {
        taken();
        branch.given(CEM, Asks.casts(vote, Choice.YES));
        branch.given(BEN, new MeetingCommand.CallCount(meeting, vote, Way.HANDS));
        branch.when(ANNA, new MeetingCommand.EnterCount(meeting, vote, new Sums(7, 1, 1)))
                .thenRefused(new MeetingRefusal.MoreThanTheRoom(vote, 9, 9, 1, 8));
        branch.when(ANNA, new MeetingCommand.EnterCount(meeting, vote, new Sums(7, 1, 0)))
                .thenRecorded();
    }

    @Test
    void who_leaves_before_the_room_is_counted_answers_by_phone_and_who_leaves_later_was_counted() {
        taken();
        MemberId early = more.get(0);
        MemberId late = more.get(1);
        branch.given(early, new MeetingCommand.CheckOut(meeting, List.of(early)));
        branch.given(BEN, new MeetingCommand.CallCount(meeting, vote, Way.HANDS));
        branch.given(late, new MeetingCommand.CheckOut(meeting, List.of(late)));
        branch.given(early, Asks.casts(vote, Choice.YES));
        branch.when(late, Asks.casts(vote, Choice.YES))
                .thenRefused(new MeetingRefusal.CountedInTheRoom(vote, late));
        branch.when(ANNA, new MeetingCommand.EnterCount(meeting, vote, new Sums(4, 4, 1)))
                .thenRefused(new MeetingRefusal.MoreThanTheRoom(vote, 9, 8, 0, 8));
        enters(ANNA, 4, 4, 0);
        enters(CEM, 4, 4, 0);
        // Five of nine who were present when the vote was taken up.
        branch.whenTimePasses(VOTING).thenDue(new VoteAct.Closed(vote, "passed", tally(5, 4, 0)));
    }

    @Test
    void a_count_that_is_given_up_leaves_time_for_the_phones() {
        taken();
        branch.given(BEN, new MeetingCommand.CallCount(meeting, vote, Way.HANDS));
        branch.after(VOTING.plusMinutes(5)).caughtUp();
        Instant closes = branch.now().plus(VOTING);
        branch.when(BEN, new MeetingCommand.DropCount(meeting, vote))
                .then(new MeetingAct.CountDropped(meeting, vote, closes));
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
        branch.whenTimePasses(Duration.between(branch.now(), end))
                .thenDue(
                        new MeetingAct.CountDropped(meeting, vote, end.plus(VOTING)),
                        new MeetingAct.Closed(meeting));
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
    void a_matter_that_counts_those_present_is_decided_in_a_meeting_only() {
        branch.given(BEN, new MeetingCommand.CloseMeeting(meeting));
        branch.when(BEN, new nacre.assembly.vote.VoteCommand.OpenVote(rota))
                .thenRefused(new MeetingRefusal.NeedsAMeeting(MatterKey.EVERYDAY));
        branch.at(branch.assembly().proposals().needed(rota).opens()).caughtUp();
        assertInstanceOf(
                nacre.assembly.proposal.Proposal.Stage.Lapsed.class,
                branch.assembly().proposals().needed(rota).stage());
        branch.verified();
    }

    @Test
    void a_motion_from_the_floor_is_voted_on_at_once() {
        branch.given(
                CEM,
                new MeetingCommand.MoveMotion(meeting, MatterKey.EVERYDAY, "A kettle", "Yes."));
        var motion = new ProposalId(branch.last("proposal.put"));
        branch.given(BEN, new MeetingCommand.TakeVote(meeting, motion));
        vote = new VoteId(branch.last("vote.opened"));
        branch.given(BEN, new MeetingCommand.CallCount(meeting, vote, Way.HANDS));
        enters(ANNA, 9, 0, 0);
        enters(CEM, 9, 0, 0);
        branch.at(vote().closes()).caughtUp();
        assertInstanceOf(Outcome.Passed.class, ((Vote.Closed) vote()).outcome());
        branch.verified();
    }

    @Test
    void forged_counts_do_not_verify() {
        taken();
        branch.given(CEM, Asks.casts(vote, Choice.YES));
        Authority bens = new Authority.Mandate(BENS.seq());
        Authority right = new Authority.Right();
        var counted = new MeetingAct.CountEntered(meeting, vote, new Sums(8, 0, 0));
        refused(ANNA, counted, right); // nobody called for it
        refused(BEN, new MeetingAct.CountCalled(meeting, vote, Way.HANDS, 9, 0), bens);
        refused(BEN, new MeetingAct.CountCalled(meeting, vote, Way.HANDS, 7, 1), bens);
        refused(CEM, new MeetingAct.CountCalled(meeting, vote, Way.HANDS, 8, 1), right);
        branch.given(BEN, new MeetingCommand.CallCount(meeting, vote, Way.HANDS));
        refused(ANNA, new MeetingAct.CountEntered(meeting, vote, new Sums(9, 0, 0)), right);
        refused(more.get(1), counted, right);
        refused(BEN, counted, bens); // she chairs, but counts nothing
        refused(more.get(1), new VoteAct.Cast(vote, said(Choice.YES)), right);
        enters(ANNA, 8, 0, 0);
        refused(ANNA, counted, right);
        Instant closes = branch.now().plus(VOTING);
        refused(BEN, new MeetingAct.CountDropped(meeting, vote, closes.plusSeconds(1)), bens);
        refused(BEN, new MeetingAct.VoteTaken(meeting, vote, 9, closes), bens);
        refused(BEN, new MeetingAct.Closed(meeting), bens);
        enters(CEM, 8, 0, 0);
        refused(BEN, new MeetingAct.CountCalled(meeting, vote, Way.HANDS, 8, 1), bens);
        assertEquals(tally(9, 0, 0), vote().count());
        branch.verified();
    }

    private static nacre.ballot.Ballot said(Choice choice) {
        return new nacre.ballot.Ballot.Said(choice);
    }

    private void refused(MemberId actor, Act act, Authority authority) {
        var batch = new ArrayList<Happening>();
        long seq = branch.clerk().standing().size();
        batch.add(Happening.of(seq, act, branch.now(), null, actor, authority));
        assertThrows(
                Unfoldable.class,
                () -> Fold.after(branch.parts(), branch.clerk().standing(), batch),
                act::toString);
    }
}
