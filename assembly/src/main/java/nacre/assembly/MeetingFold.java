// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import static nacre.assembly.part.Unfoldable.unless;

import java.time.Instant;
import nacre.assembly.meeting.Meeting;
import nacre.assembly.meeting.MeetingAct;
import nacre.assembly.meeting.MeetingId;
import nacre.assembly.meeting.MeetingRules;
import nacre.assembly.meeting.RoomVote;
import nacre.assembly.meeting.Sums;
import nacre.assembly.part.Due;
import nacre.assembly.part.Stamp;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteId;
import org.pcollections.PSortedSet;

/// What acts in a meeting bring about in the assembly: the votes it takes, and what falls due.
final class MeetingFold {
    private MeetingFold() {}

    static Assembly after(Assembly before, MeetingAct act, Stamp stamp) {
        unless(!before.isCouncil(), "A council holds no meetings in a room.");
        Assembly held = before.with(MeetingRules.after(before, act, stamp));
        Assembly next = voted(before, held, act, stamp);
        PSortedSet<Due> dues = next.dues();
        return next.with(
                switch (act) {
                    case MeetingAct.Called c ->
                            dues.plus(Dues.ending(c.opens(), new MeetingId(stamp.seq())));
                    case MeetingAct.Asked a -> {
                        var id = new MeetingId(stamp.seq());
                        yield Dues.convening(dues, next.meetings().needed(id), stamp.effective())
                                .plus(Dues.ending(a.opens(), id));
                    }
                    case MeetingAct.Joined(var id) ->
                            Dues.convening(dues, next.meetings().needed(id), stamp.effective());
                    case MeetingAct.Convened(var id) -> Dues.convened(dues, id);
                    case MeetingAct.CalledOff(var id) -> ended(dues, next, id);
                    case MeetingAct.Missed(var id) -> ended(dues, next, id);
                    case MeetingAct.Closed(var id) -> ended(dues, next, id);
                    case MeetingAct other -> dues;
                });
    }

    /// What becomes of an open vote by what happens in the meeting that takes it.
    private static Assembly voted(Assembly before, Assembly next, MeetingAct act, Stamp stamp) {
        Instant now = stamp.effective();
        return switch (act) {
            case MeetingAct.VoteTaken(var id, var vote, long present, var closes) -> {
                // It may have been about to close early; in a room no vote does.
                Due early = Dues.closing(next.votes().needed(vote).ends(), vote);
                yield closing(
                        next.with(next.dues().minus(early))
                                .with(next.votes().changed(vote, v -> v.present(present))),
                        vote,
                        closes);
            }
            case MeetingAct.CountCalled called -> waiting(next, called.vote(), called.meeting());
            case MeetingAct.CountBegun begun ->
                    boxing(waiting(next, begun.vote(), begun.meeting()), stamp);
            case MeetingAct.PapersCalled papers ->
                    boxing(waiting(next, papers.vote(), papers.meeting()), stamp);
            case MeetingAct.CountSealed(var id, var vote) -> {
                RoomVote.Sealing sealing = next.meetings().sealing(vote);
                yield sealing != null && sealing.isFull()
                        ? BoxFold.ending(next, sealing.about(), now)
                        : next;
            }
            case MeetingAct.CountCompared(var id, var vote, var differ) ->
                    differ.isEmpty() ? counted(next, vote, now) : boxing(next, stamp);
            case MeetingAct.CountEntered(var id, var vote, var sums) ->
                    next.meetings().isCounting(vote) ? next : counted(next, vote, now);
            case MeetingAct.CountDropped(var id, var vote, var closes) -> {
                RoomVote.Sealing sealing = before.meetings().sealing(vote);
                yield closing(
                        sealing == null ? next : BoxFold.ending(next, sealing.about(), now),
                        vote,
                        closes);
            }
            case MeetingAct other -> next;
        };
    }

    /// A vote whose room is counted does not close before that is done.
    private static Assembly waiting(Assembly next, VoteId id, MeetingId meeting) {
        Vote.Open vote = next.votes().needed(id);
        // long after the meeting, which gives the count up when it ends
        Instant after = next.meetings().needed(meeting).ends().plus(Meeting.LONGEST);
        Instant ends = after.isAfter(vote.closes()) ? after : vote.closes();
        return vote.isHidden()
                ? BoxFold.ending(next, id.seq(), ends)
                : next.with(next.dues().minus(Dues.closing(vote.closes(), id)));
    }

    /// Tellers get a box for what they count from now on.
    private static Assembly boxing(Assembly next, Stamp stamp) {
        return next.with(next.dues().plus(Dues.counting(stamp.effective(), stamp.seq())));
    }

    /// A vote whose room has been counted closes when its time is over, or now.
    private static Assembly counted(Assembly next, VoteId id, Instant now) {
        Vote.Open vote = next.votes().needed(id);
        Sums sums = next.meetings().sums(id);
        Assembly with =
                sums == null
                        ? next
                        : next.with(
                                next.votes().changed(id, v -> v.counted(sums.addedTo(v.count()))));
        return closing(with, id, vote.closes().isBefore(now) ? now : vote.closes());
    }

    private static Assembly closing(Assembly next, VoteId id, Instant closes) {
        Vote.Open vote = next.votes().needed(id);
        Assembly later = next.with(next.votes().changed(id, v -> v.closing(closes)));
        return vote.isHidden()
                ? BoxFold.ending(later, id.seq(), closes)
                : later.with(
                        later.dues()
                                .minus(Dues.closing(vote.closes(), id))
                                .plus(Dues.closing(closes, id)));
    }

    private static PSortedSet<Due> ended(PSortedSet<Due> dues, Assembly next, MeetingId id) {
        return dues.minus(Dues.ending(next.meetings().needed(id).opens(), id));
    }
}
