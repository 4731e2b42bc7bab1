// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.roll.Roll;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteId;
import nacre.assembly.vote.VoteRefusal;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Counting;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/// What must hold for a vote to be taken in a meeting, and for its room to be counted.
final class RoomConditions {

    private RoomConditions() {}

    /// Why this cannot happen now, or null.
    static @Nullable Refusal whyNot(
            Assembly assembly, MeetingAct.OnVotes act, @Nullable MemberId actor, Instant now) {
        return switch (act) {
            case MeetingAct.TellersNamed(var id, var members) ->
                    tellers(assembly, id, members, actor);
            case MeetingAct.VoteTaken taken ->
                    taking(assembly, taken.meeting(), taken.vote(), actor);
            case MeetingAct.CountCalled called ->
                    calling(assembly, called.meeting(), called.vote(), actor, now);
            case MeetingAct.CountBegun begun ->
                    calling(assembly, begun.meeting(), begun.vote(), actor, now);
            case MeetingAct.PapersCalled papers -> calling(assembly, papers, actor, now);
            case MeetingAct.CountSealed(var id, var vote) -> entering(assembly, id, vote, actor);
            case MeetingAct.CountCompared c -> null;
            case MeetingAct.CountEntered(var id, var vote, var sums) -> {
                Refusal why = entering(assembly, id, vote, actor);
                yield why == null ? tooMany(assembly, vote, sums) : why;
            }
            case MeetingAct.CountDropped(var id, var vote, var closes) ->
                    dropping(assembly, id, vote, actor);
        };
    }

    /// Why these cannot be the tellers, or null.
    static @Nullable Refusal tellers(
            Assembly assembly, MeetingId id, List<MemberId> members, @Nullable MemberId actor) {
        Meeting meeting = assembly.meetings().find(id);
        Refusal why = MeetingChecks.led(meeting, id, actor);
        if (meeting == null || why != null) {
            return why;
        }
        for (MemberId member : members) {
            if (!meeting.attendance().isPresent(member)) {
                return new MeetingRefusal.IsNotPresent(id, member);
            }
        }
        int different = new HashSet<>(members).size();
        return different < 2 || different < members.size()
                ? new MeetingRefusal.TwoTellersCount(id, different)
                : null;
    }

    /// Why a vote that is open cannot be taken up in this meeting, or null.
    static @Nullable Refusal taking(
            Assembly assembly, MeetingId id, VoteId vote, @Nullable MemberId actor) {
        Meeting meeting = assembly.meetings().find(id);
        Refusal why = MeetingChecks.led(meeting, id, actor);
        if (meeting == null || why != null) {
            return why;
        }
        Vote.Open open = assembly.votes().open().get(vote);
        if (open == null) {
            return new MeetingRefusal.VoteIsNotTaken(id, vote);
        }
        if (!meeting.hasOnItsAgenda(open.proposal())) {
            return new MeetingRefusal.NotOnTheAgenda(id, open.proposal());
        }
        if (open.counting() instanceof Counting.Options) {
            return new MeetingRefusal.OnlyYesOrNoInTheRoom(id, open.proposal());
        }
        return assembly.meetings().vote(vote) == null
                ? null
                : new MeetingRefusal.VoteWasTaken(vote);
    }

    /// How many are there who are on the vote's roll.
    static long present(Meeting meeting, Roll roll) {
        return meeting.attendance().present().keySet().stream().filter(roll::contains).count();
    }

    /// Until when a vote that is taken up takes answers: as before; or, if it was opened with this,
    /// by the entry right before, as long as the charter says of votes in meetings.
    ///
    /// @param seq the entry that takes it up
    static Instant closing(Assembly assembly, Vote.Open vote, long seq, Instant now) {
        boolean isFresh = vote.id().seq() == seq - 1 && vote.opened().equals(now);
        return isFresh ? later(assembly, vote, now) : vote.closes();
    }

    private static Instant later(Assembly assembly, Vote.Open vote, Instant now) {
        var voting = assembly.charter().meetings().voting(vote.matter());
        return assembly.sleep().closing(now, now.plus(voting));
    }

    /// Until when a vote takes answers whose room is not counted after all.
    static Instant dropping(Assembly assembly, VoteId id, Instant now) {
        Vote.Open vote = assembly.votes().open().get(id);
        if (vote == null) {
            return now;
        }
        Instant later = later(assembly, vote, now);
        return later.isAfter(vote.closes()) ? later : vote.closes();
    }

    /// Everybody present who is on the vote's roll and has not answered by phone, nor said that she
    /// is prevented: who is there after all can still answer by phone.
    static PSortedSet<MemberId> voters(Assembly assembly, MeetingId id, VoteId vote) {
        Meeting meeting = assembly.meetings().find(id);
        Vote.Open open = assembly.votes().open().get(vote);
        PSortedSet<MemberId> voters = TreePSet.empty();
        if (meeting == null || open == null) {
            return voters;
        }
        for (MemberId member : meeting.attendance().present().keySet()) {
            if (open.roll().contains(member)
                    && !open.answers().containsKey(member)
                    && !open.prevented().contains(member)) {
                voters = voters.plus(member);
            }
        }
        return voters;
    }

    /// How many of those present have answered by phone.
    static long phones(Assembly assembly, MeetingId id, VoteId vote) {
        Meeting meeting = assembly.meetings().find(id);
        Vote.Open open = assembly.votes().open().get(vote);
        return meeting == null || open == null
                ? 0
                : meeting.attendance().present().keySet().stream()
                        .filter(open.answers()::containsKey)
                        .count();
    }

    /// Why the room cannot be counted now, or null.
    static @Nullable Refusal calling(
            Assembly assembly, MeetingId id, VoteId vote, @Nullable MemberId actor, Instant now) {
        Refusal why = free(assembly, id, vote, actor, now);
        if (why != null) {
            return why;
        }
        return assembly.votes().needed(vote).matter().secrecy() == Secrecy.NAMED
                ? voters(assembly, id, vote).isEmpty()
                        ? new MeetingRefusal.NobodyToCount(vote)
                        : null
                : new MeetingRefusal.NotByHands(vote);
    }

    /// Why these cannot answer by paper now, or null.
    static @Nullable Refusal calling(
            Assembly assembly,
            MeetingAct.PapersCalled papers,
            @Nullable MemberId actor,
            Instant now) {
        MeetingId id = papers.meeting();
        Refusal why = free(assembly, id, papers.vote(), actor, now);
        if (why != null) {
            return why;
        }
        Vote.Open vote = assembly.votes().needed(papers.vote());
        if (vote.matter().secrecy() != Secrecy.SECRET_TRUSTING_HOST) {
            return new MeetingRefusal.NoPapersHere(vote.id());
        }
        Attendance attendance = assembly.meetings().needed(id).attendance();
        for (MemberId member : papers.members()) {
            if (!attendance.isPresent(member)) {
                return new MeetingRefusal.IsNotPresent(id, member);
            }
            if (!vote.roll().contains(member)) {
                return new VoteRefusal.NotOnTheVotesRoll(vote.id(), member);
            }
            if (vote.prevented().contains(member)) {
                return new VoteRefusal.SaidPrevented(vote.id(), member);
            }
        }
        return papers.members().isEmpty() ? new MeetingRefusal.NobodyWasNamed(id) : null;
    }

    /// Why the room is not free to be counted, or null.
    private static @Nullable Refusal free(
            Assembly assembly, MeetingId id, VoteId vote, @Nullable MemberId actor, Instant now) {
        Refusal why = MeetingChecks.led(assembly.meetings().find(id), id, actor);
        if (why != null) {
            return why;
        }
        RoomVote room = assembly.meetings().vote(vote);
        Vote.Open open = assembly.votes().open().get(vote);
        boolean isOpen = open != null && now.isBefore(open.closes());
        if (room == null || open == null || !isOpen || !room.meeting().equals(id)) {
            return new MeetingRefusal.VoteIsNotTaken(id, vote);
        }
        if (!(room.room() instanceof RoomVote.Room.Open)) {
            return new MeetingRefusal.RoomIsCounted(vote);
        }
        return open.counting().allows(new Ballot.Said(Choice.YES))
                ? null
                : new MeetingRefusal.NotByHands(vote);
    }

    /// Why this teller cannot enter a count, or null.
    static @Nullable Refusal entering(
            Assembly assembly, MeetingId id, VoteId vote, @Nullable MemberId actor) {
        Meeting meeting = assembly.meetings().find(id);
        Refusal why = MeetingChecks.present(meeting, id, actor);
        if (why != null) {
            return why;
        }
        RoomVote room = assembly.meetings().vote(vote);
        if (room == null
                || !room.meeting().equals(id)
                || !(room.room() instanceof RoomVote.Room.Counting counting)) {
            return new MeetingRefusal.RoomIsNotCounted(vote);
        }
        RoomVote.Entry first = counting.first();
        return actor != null && first != null && first.teller().equals(actor)
                ? new MeetingRefusal.CountedAlready(vote, actor)
                : null;
    }

    /// Why there cannot be so many hands or papers, or null.
    static @Nullable Refusal tooMany(Assembly assembly, VoteId vote, Sums sums) {
        RoomVote room = assembly.meetings().vote(vote);
        if (room == null || !(room.room() instanceof RoomVote.Room.Counting counting)) {
            return new MeetingRefusal.RoomIsNotCounted(vote);
        }
        long most = counting.voters().size();
        long phones = counting.phones();
        return sums.all() <= most
                ? null
                : new MeetingRefusal.MoreThanTheRoom(vote, sums.all(), most + phones, phones, most);
    }

    /// Why the counting of the room cannot be given up, or null.
    static @Nullable Refusal dropping(
            Assembly assembly, MeetingId id, VoteId vote, @Nullable MemberId actor) {
        Refusal why = MeetingChecks.led(assembly.meetings().find(id), id, actor);
        if (why != null) {
            return why;
        }
        RoomVote room = assembly.meetings().vote(vote);
        return room != null && room.meeting().equals(id) && room.isCounting()
                ? null
                : new MeetingRefusal.RoomIsNotCounted(vote);
    }
}
