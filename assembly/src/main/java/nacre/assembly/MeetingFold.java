// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import static nacre.assembly.part.Unfoldable.unless;

import java.time.Instant;
import nacre.assembly.meeting.MeetingAct;
import nacre.assembly.meeting.MeetingId;
import nacre.assembly.meeting.MeetingRules;
import nacre.assembly.part.Due;
import nacre.assembly.part.Stamp;
import nacre.assembly.vote.VoteId;
import org.pcollections.PSortedSet;

/// What acts in a meeting bring about in the assembly: the votes it takes, and what falls due.
final class MeetingFold {
    private MeetingFold() {}

    static Assembly after(Assembly before, MeetingAct act, Stamp stamp) {
        unless(!before.isCouncil(), "A council holds no meetings in a room.");
        Assembly held = before.with(MeetingRules.after(before, act, stamp));
        Assembly next = voted(held, act, stamp.effective());
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
    private static Assembly voted(Assembly next, MeetingAct act, Instant now) {
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
            case MeetingAct.CountCalled called ->
                    next.with(
                            next.dues()
                                    .minus(
                                            Dues.closing(
                                                    next.votes().needed(called.vote()).closes(),
                                                    called.vote())));
            case MeetingAct.CountEntered(var id, var vote, var sums) -> {
                if (next.meetings().isCounting(vote)) {
                    yield next;
                }
                Instant closes = next.votes().needed(vote).closes();
                yield closing(
                        next.with(
                                next.votes()
                                        .changed(vote, v -> v.counted(sums.addedTo(v.count())))),
                        vote,
                        closes.isBefore(now) ? now : closes);
            }
            case MeetingAct.CountDropped(var id, var vote, var closes) ->
                    closing(next, vote, closes);
            case MeetingAct other -> next;
        };
    }

    private static Assembly closing(Assembly next, VoteId vote, Instant closes) {
        Due before = Dues.closing(next.votes().needed(vote).closes(), vote);
        return next.with(next.votes().changed(vote, v -> v.closing(closes)))
                .with(next.dues().minus(before).plus(Dues.closing(closes, vote)));
    }

    private static PSortedSet<Due> ended(PSortedSet<Due> dues, Assembly next, MeetingId id) {
        return dues.minus(Dues.ending(next.meetings().needed(id).opens(), id));
    }
}
