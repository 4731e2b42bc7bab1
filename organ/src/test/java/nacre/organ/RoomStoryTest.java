// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.meeting.MeetingAct;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.meeting.MeetingId;
import nacre.assembly.meeting.MeetingRefusal;
import nacre.assembly.meeting.Sums;
import nacre.assembly.meeting.Way;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Asked;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A meeting of eleven, of whom nine are there: some answer by phone, the others raise their hands
/// or write papers, and two tellers count them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoomStoryTest extends Hall {
    private static Ground ground() {
        // A condition on those present: more than half of them say yes.
        var rule =
                Rule.of(
                        new Condition.Share(
                                Counted.YES,
                                Comparator.MORE_THAN,
                                new Fraction(1, 2),
                                Base.PRESENT));
        return Ground.of(
                Varied.charter(charter(), MatterKey.EVERYDAY, matter -> matter.with(rule)),
                List.of());
    }

    @BeforeEach
    void meet() {
        meet(Scenario.of(ground()));
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

    /// A proposal that asks which of two it is to be.
    private ProposalId colour() {
        return branch.put(
                CEM,
                new ProposalCommand.PutProposal(
                        MatterKey.CHOICES,
                        "A colour",
                        "Which?",
                        List.of(),
                        new Asked(List.of("Red", "Blue"), 1),
                        null));
    }

    /// Hands say yes or no; which of several things it is to be is answered outside of meetings.
    @Test
    void nobody_chooses_between_options_in_the_room() {
        branch.given(BEN, new MeetingCommand.CloseMeeting(meeting));
        ProposalId colour = colour();
        open(colour);
        branch.when(BEN, new MeetingCommand.TakeVote(meeting, colour))
                .thenRefused(new MeetingRefusal.OnlyYesOrNoInTheRoom(meeting, colour));
        VoteId elsewhere = branch.open(colour);
        var taken = new MeetingAct.VoteTaken(meeting, elsewhere, 0, branch.now().plus(VOTING));
        new Forger(branch).refused(BEN, taken);
    }

    /// Whoever was named to the chair for an evening has no mandate to open votes.
    @Test
    void a_named_chair_opens_no_vote_that_the_meeting_cannot_take() {
        branch.given(BEN, new MeetingCommand.CloseMeeting(meeting));
        ProposalId lamp = branch.put(CEM, Asks.put());
        ProposalId colour = colour();
        Instant later = branch.now().plus(Duration.ofDays(20));
        for (ProposalId each : List.of(lamp, colour)) {
            branch.given(BEN, new ProposalCommand.ExtendDiscussion(each, later));
        }
        Instant hour = branch.now().plus(NOTICE);
        var items =
                List.of(
                        new MeetingCommand.Item("The lamp", List.of(lamp)),
                        new MeetingCommand.Item("The colour", List.of(colour)));
        branch.given(
                BEN,
                new MeetingCommand.CallMeeting(
                        new MeetingCommand.Invitation("Again", "Canteen", "", hour, items)));
        meeting = new MeetingId(branch.last("meeting.called"));
        branch.at(hour).given(BEN, new MeetingCommand.OpenMeeting(meeting));
        branch.given(BEN, new MeetingCommand.CheckIn(meeting, List.of(ANNA, BEN, CEM)));
        branch.given(BEN, new MeetingCommand.NameChair(meeting, CEM));
        branch.when(CEM, new VoteCommand.OpenVote(colour))
                .thenRefused(new ClerkRefusal.NeedsAMandate(ProposalRules.CHAIR));
        Instant closes = branch.now().plus(Duration.ofDays(3));
        var forger = new Forger(branch);
        forger.folds(CEM, new VoteAct.Opened(lamp, 1, 11, closes));
        forger.refused(CEM, new VoteAct.Opened(colour, 1, 11, closes));
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
        branch.given(BEN, new MeetingCommand.CallCount(meeting, vote, Way.HANDS));
        assertEquals(
                new MeetingAct.CountBegun(meeting, vote, Way.HANDS, 7, 2),
                branch.act(branch.last("meeting.count-begun")));
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
}
