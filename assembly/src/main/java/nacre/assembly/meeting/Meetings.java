// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import nacre.assembly.Assembly;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.VoteId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/// All meetings.
///
/// @param all by id
/// @param votes those that were taken up in a meeting
/// @param motions where proposals were moved from the floor
public record Meetings(
        PSortedMap<MeetingId, Meeting> all,
        PSortedMap<VoteId, RoomVote> votes,
        PSortedMap<ProposalId, MeetingId> motions) {

    /// None.
    public static Meetings empty() {
        return new Meetings(TreePMap.empty(), TreePMap.empty(), TreePMap.empty());
    }

    /// The meeting, or null.
    public @Nullable Meeting find(MeetingId id) {
        return all.get(id);
    }

    /// The meeting.
    ///
    /// @throws Unfoldable if there is none
    public Meeting needed(MeetingId id) {
        return Unfoldable.needed(all.get(id), "There is no meeting %s.", id);
    }

    /// The open meeting that has a proposal on its agenda, or null.
    public @Nullable Meeting open(ProposalId proposal) {
        for (Meeting meeting : all.values()) {
            if (meeting.isOpen() && meeting.hasOnItsAgenda(proposal)) {
                return meeting;
            }
        }
        return null;
    }

    /// Whether a proposal was moved from the floor of a meeting that is open.
    public boolean isMotion(ProposalId proposal) {
        MeetingId moved = motions.get(proposal);
        return moved != null && needed(moved).isOpen();
    }

    /// The vote as it is taken in a meeting, or null if it is not.
    public @Nullable RoomVote vote(VoteId id) {
        return votes.get(id);
    }

    /// Whether she is counted in the room in this vote, so that her phone takes no answer.
    public boolean isCountedInTheRoom(VoteId id, MemberId member) {
        RoomVote vote = votes.get(id);
        return vote != null && vote.isCountedInTheRoom(member);
    }

    /// Whether the room is being counted in this vote, so that it does not close yet.
    public boolean isCounting(VoteId id) {
        RoomVote vote = votes.get(id);
        return vote != null && vote.isCounting();
    }

    /// Where tellers put what they count in a vote; null if its room is not being counted.
    public RoomVote.@Nullable Sealing sealing(VoteId id) {
        RoomVote vote = votes.get(id);
        return vote != null && vote.room() instanceof RoomVote.Room.Counting counting
                ? counting.sealing()
                : null;
    }

    /// What was counted in the room, or null if it has not been, or nobody is told.
    public @Nullable Sums sums(VoteId id) {
        RoomVote vote = votes.get(id);
        return vote != null && vote.room() instanceof RoomVote.Room.Counted counted
                ? counted.sums()
                : null;
    }

    /// How many answer by paper in a secret vote that is taken in a meeting.
    public long papers(VoteId id) {
        RoomVote vote = votes.get(id);
        return vote != null
                        && vote.room() instanceof RoomVote.Room.Counted counted
                        && counted.sums() == null
                ? counted.voters().size()
                : 0;
    }

    /// The vote whose tellers put what they count into the box that serves this entry, or null.
    public @Nullable RoomVote countedIn(long about) {
        for (RoomVote vote : votes.values()) {
            if (vote.room() instanceof RoomVote.Room.Counting counting
                    && counting.sealing().about() == about) {
                return vote;
            }
        }
        return null;
    }

    /// The votes of a meeting in which the room is being counted.
    List<RoomVote> counting(MeetingId id) {
        return votes.values().stream()
                .filter(vote -> vote.meeting().equals(id) && vote.isCounting())
                .toList();
    }

    private RoomVote neededVote(VoteId id) {
        return Unfoldable.needed(votes.get(id), "Vote %s is taken in no meeting.", id);
    }

    /// The meetings once this is on the record.
    ///
    /// @param before how the organ stood before
    Meetings after(MeetingAct act, Stamp stamp, Assembly before) {
        Instant at = stamp.effective();
        return switch (act) {
            case MeetingAct.Called(var agenda, var opens) -> with(called(agenda, opens, 0, stamp));
            case MeetingAct.Asked(var agenda, var opens, long needed) ->
                    with(called(agenda, opens, needed, stamp));
            case MeetingAct.Joined(var id) -> with(needed(id).asked(stamp.member()));
            case MeetingAct.Convened(var id) ->
                    with(needed(id).stage(new Meeting.Stage.Called(at)));
            case MeetingAct.CalledOff(var id) ->
                    with(needed(id).stage(new Meeting.Stage.CalledOff(at)));
            case MeetingAct.Missed(var id) -> with(needed(id).stage(new Meeting.Stage.Missed(at)));
            case MeetingAct.Opened(var id) -> with(opened(needed(id), stamp));
            case MeetingAct.Closed(var id) -> with(closed(needed(id), at));
            case MeetingAct.Came(var id, var member) -> {
                Meeting meeting = needed(id);
                yield with(meeting.attendance(meeting.attendance().came(member, at)));
            }
            case MeetingAct.Went(var id, var member) -> with(needed(id).went(member, at));
            case MeetingAct.ChairNamed(var id, var member) -> with(needed(id).chair(member));
            case MeetingAct.OnTheFloor a -> onTheFloor(a, stamp);
            case MeetingAct.OnVotes a -> voted(a, stamp, before);
            case MeetingAct.OnMinutes a -> with(minuted(a, stamp.seq()));
        };
    }

    private Meetings onTheFloor(MeetingAct.OnTheFloor act, Stamp stamp) {
        Instant at = stamp.effective();
        return switch (act) {
            case MeetingAct.ItemAdded(var id) -> {
                Meeting meeting = needed(id);
                var item = new AgendaItem(stamp.seq(), "title", TreePVector.empty());
                yield with(meeting.agenda(meeting.agenda().plus(item)));
            }
            case MeetingAct.Moved(var id, var proposal) -> {
                Meeting meeting = needed(id);
                int item = meeting.floor().item();
                AgendaItem with = meeting.agenda().get(item).with(proposal);
                Meetings moved = with(meeting.agenda(meeting.agenda().with(item, with)));
                yield new Meetings(moved.all, votes, motions.plus(proposal, id));
            }
            case MeetingAct.ItemTaken(var id, long item) ->
                    with(floor(id, floor -> floor.taking(Math.toIntExact(item), at)));
            case MeetingAct.SpeakerAdded(var id, var member) ->
                    with(floor(id, floor -> floor.asked(member, at)));
            case MeetingAct.SpeakerWithdrawn(var id, var member) ->
                    with(floor(id, floor -> floor.withdrawn(member)));
            case MeetingAct.SpeakerCalled(var id, var member) ->
                    with(floor(id, floor -> floor.called(member, at)));
            case MeetingAct.SpeakerDone(var id) -> with(floor(id, floor -> floor.silent(at)));
            case MeetingAct.TimeLimited(var id, var limit) ->
                    with(floor(id, floor -> floor.limited(limit)));
        };
    }

    private Meeting floor(MeetingId id, UnaryOperator<Floor> change) {
        Meeting meeting = needed(id);
        return meeting.floor(change.apply(meeting.floor()));
    }

    private Meetings voted(MeetingAct.OnVotes act, Stamp stamp, Assembly before) {
        return switch (act) {
            case MeetingAct.TellersNamed(var id, var members) ->
                    with(needed(id).tellers(TreePSet.from(members)));
            case MeetingAct.VoteTaken(var id, var vote, long present, var closes) ->
                    with(RoomVote.of(vote, id, present));
            case MeetingAct.CountCalled(var id, var vote, var way, long v, long phones) -> {
                var voters = RoomConditions.voters(before, id, vote);
                long openly = RoomVote.Sealing.OPENLY;
                yield with(neededVote(vote).counting(way, voters, phones, openly));
            }
            case MeetingAct.CountBegun(var id, var vote, var way, long v, long phones) -> {
                var voters = RoomConditions.voters(before, id, vote);
                yield with(neededVote(vote).counting(way, voters, phones, stamp.seq()));
            }
            case MeetingAct.PapersCalled(var id, var vote, var members) -> {
                var voters = TreePSet.from(members);
                yield with(neededVote(vote).counting(Way.PAPER, voters, 0, stamp.seq()));
            }
            case MeetingAct.CountSealed(var id, var vote) ->
                    with(neededVote(vote).sealed(stamp.member()));
            case MeetingAct.CountCompared(var id, var vote, var differ) -> {
                RoomVote room = neededVote(vote);
                var entries = TellerBoxes.entries(before, room, stamp.seq());
                yield with(room.compared(entries, differ, stamp.seq(), stamp.effective()));
            }
            case MeetingAct.CountEntered(var id, var vote, var sums) -> {
                var entry = new RoomVote.Entry(stamp.seq(), stamp.member(), sums);
                yield with(neededVote(vote).entered(entry, stamp.effective()));
            }
            case MeetingAct.CountDropped(var id, var vote, var closes) ->
                    with(neededVote(vote).room(new RoomVote.Room.Open()));
        };
    }

    private Meeting minuted(MeetingAct.OnMinutes act, long seq) {
        return switch (act) {
            case MeetingAct.MinuteTakerNamed(var id, var member) ->
                    minutes(id, minutes -> minutes.takenBy(member));
            case MeetingAct.MinutesWritten(var id) -> minutes(id, minutes -> minutes.with(seq));
            case MeetingAct.MinutesAdopted(var id, long written) ->
                    minutes(id, minutes -> minutes.adopting(written));
        };
    }

    private Meeting minutes(MeetingId id, UnaryOperator<Minutes> change) {
        Meeting meeting = needed(id);
        return meeting.minutes(change.apply(meeting.minutes()));
    }

    private static Meeting called(
            List<List<ProposalId>> agenda, Instant opens, long needed, Stamp stamp) {
        PVector<AgendaItem> items = TreePVector.empty();
        for (List<ProposalId> proposals : agenda) {
            String field = "item." + items.size();
            items = items.plus(new AgendaItem(stamp.seq(), field, TreePVector.from(proposals)));
        }
        PSortedSet<MemberId> askers = TreePSet.empty();
        boolean isAsked = needed > 0;
        return new Meeting(
                new MeetingId(stamp.seq()),
                stamp.member(),
                opens,
                needed,
                isAsked ? askers.plus(stamp.member()) : askers,
                isAsked ? new Meeting.Stage.Asked() : new Meeting.Stage.Called(stamp.effective()),
                isAsked ? stamp.member() : null,
                items,
                Attendance.nobody(),
                Floor.empty(),
                TreePSet.empty(),
                Minutes.none());
    }

    /// Whoever of those who asked for a meeting opens it chairs it, until another is named.
    private static Meeting opened(Meeting meeting, Stamp stamp) {
        Meeting open = meeting.stage(new Meeting.Stage.Open(stamp.effective()));
        return meeting.isMembers() ? open.chair(stamp.member()) : open;
    }

    private static Meeting closed(Meeting meeting, Instant at) {
        Instant from = meeting.stage() instanceof Meeting.Stage.Open(var since) ? since : at;
        return meeting.floor(meeting.floor().silent(at)).stage(new Meeting.Stage.Closed(from, at));
    }

    /// The meetings once this member is no longer on the roll.
    public Meetings without(MemberId member, Instant at) {
        Meetings meetings = this;
        for (Meeting meeting : all.values()) {
            if (meeting.isToCome() && meeting.attendance().isPresent(member)) {
                meetings = meetings.with(meeting.went(member, at));
            }
            Meeting now = meetings.needed(meeting.id());
            if (member.equals(now.chair())) {
                meetings = meetings.with(now.chair(null));
            }
        }
        return meetings;
    }

    private Meetings with(Meeting meeting) {
        return new Meetings(all.plus(meeting.id(), meeting), votes, motions);
    }

    private Meetings with(RoomVote vote) {
        return new Meetings(all, votes.plus(vote.vote(), vote), motions);
    }
}
