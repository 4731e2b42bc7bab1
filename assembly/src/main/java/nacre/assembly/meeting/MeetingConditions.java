// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import static nacre.assembly.meeting.MeetingChecks.find;
import static nacre.assembly.meeting.MeetingChecks.forHer;
import static nacre.assembly.meeting.MeetingChecks.inState;
import static nacre.assembly.meeting.MeetingChecks.led;
import static nacre.assembly.meeting.MeetingChecks.ledWith;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.MeetingTerms;
import nacre.assembly.meeting.MeetingChecks.Wanted;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.roll.RollRefusal;
import nacre.assembly.vote.Vote;
import org.jspecify.annotations.Nullable;

/// What must hold for a meeting to be called and held, and for members to come and go. The rules
/// ask before something is recorded, the fold asks again.
final class MeetingConditions {
    /// The most items that an agenda may have, and the most proposals on one.
    static final int MOST_ITEMS = 50;

    private static final Duration FARTHEST = Duration.ofDays(92);

    private MeetingConditions() {}

    /// Why this cannot happen now, or null.
    static @Nullable Refusal whyNot(
            Assembly assembly, MeetingAct act, @Nullable MemberId actor, Instant now) {
        return switch (act) {
            case MeetingAct.Called(var agenda, var opens) -> calling(assembly, agenda, opens, now);
            case MeetingAct.Asked asked -> asking(assembly, asked, actor, now);
            case MeetingAct.Joined(var id) -> joining(assembly, id, actor, now);
            case MeetingAct.Convened(var id) -> inState(find(assembly, id), id, Wanted.ASKED);
            case MeetingAct.CalledOff(var id) -> callingOff(find(assembly, id), id, actor);
            case MeetingAct.Missed(var id) -> inState(find(assembly, id), id, Wanted.NOT_OPEN);
            case MeetingAct.Opened(var id) -> opening(find(assembly, id), id, actor, now);
            case MeetingAct.Closed(var id) -> closing(assembly, id, actor);
            case MeetingAct.Came(var id, var member) -> coming(assembly, id, member, actor, now);
            case MeetingAct.Went(var id, var member) -> going(assembly, id, member, actor);
            case MeetingAct.ChairNamed(var id, var member) ->
                    ledWith(find(assembly, id), id, member, actor);
            case MeetingAct.OnTheFloor a -> FloorConditions.whyNot(assembly, a, actor, now);
            case MeetingAct.OnVotes a -> RoomConditions.whyNot(assembly, a, actor, now);
            case MeetingAct.OnMinutes a -> MinutesConditions.whyNot(assembly, a, actor);
        };
    }

    private static @Nullable Refusal closing(
            Assembly assembly, MeetingId id, @Nullable MemberId actor) {
        Refusal why = led(find(assembly, id), id, actor);
        var counting = assembly.meetings().counting(id);
        return why != null || counting.isEmpty()
                ? why
                : new MeetingRefusal.StillCounting(id, counting.getFirst().vote());
    }

    private static @Nullable Refusal calling(
            Assembly assembly, List<List<ProposalId>> agenda, Instant opens, Instant now) {
        Instant earliest = now.plus(assembly.charter().meetings().notice());
        if (opens.isBefore(earliest)) {
            return new MeetingRefusal.MeetingIsTooSoon(earliest);
        }
        if (opens.isAfter(now.plus(FARTHEST))) {
            return new MeetingRefusal.MeetingIsTooFarOff(now.plus(FARTHEST));
        }
        if (agenda.isEmpty() || agenda.size() > MOST_ITEMS) {
            return new MeetingRefusal.AgendaDoesNotFit(agenda.size(), MOST_ITEMS);
        }
        var seen = new HashSet<ProposalId>();
        for (List<ProposalId> item : agenda) {
            if (item.size() > MOST_ITEMS) {
                return new MeetingRefusal.AgendaDoesNotFit(item.size(), MOST_ITEMS);
            }
            for (ProposalId proposal : item) {
                if (!seen.add(proposal) || !isOpen(assembly, proposal)) {
                    return new MeetingRefusal.NotForTheAgenda(proposal);
                }
            }
        }
        return null;
    }

    /// Whether a proposal is still to be decided.
    private static boolean isOpen(Assembly assembly, ProposalId id) {
        Proposal proposal = assembly.proposals().find(id);
        return proposal != null
                && (proposal.isDiscussed()
                        || (proposal.stage() instanceof Proposal.Stage.Voted(var vote)
                                && assembly.votes().find(vote) instanceof Vote.Open));
    }

    private static @Nullable Refusal asking(
            Assembly assembly, MeetingAct.Asked asked, @Nullable MemberId actor, Instant now) {
        for (Meeting meeting : assembly.meetings().all().values()) {
            if (meeting.stage() instanceof Meeting.Stage.Asked && meeting.by().equals(actor)) {
                return new MeetingRefusal.AsksForAnother(meeting.id());
            }
        }
        return calling(assembly, asked.agenda(), asked.opens(), now);
    }

    /// How many have to ask for a meeting that is asked for now.
    static long needed(Assembly assembly) {
        MeetingTerms terms = assembly.charter().meetings();
        return terms.callersNeeded(assembly.roll().entitled());
    }

    private static @Nullable Refusal joining(
            Assembly assembly, MeetingId id, @Nullable MemberId actor, Instant now) {
        Meeting meeting = find(assembly, id);
        Refusal why = inState(meeting, id, Wanted.ASKED);
        if (meeting == null || why != null) {
            return why;
        }
        if (actor != null && meeting.askers().contains(actor)) {
            return new MeetingRefusal.HasJoinedBefore(id);
        }
        Instant earliest = now.plus(assembly.charter().meetings().notice());
        return meeting.opens().isBefore(earliest)
                ? new MeetingRefusal.MeetingIsTooSoon(earliest)
                : null;
    }

    private static @Nullable Refusal callingOff(
            @Nullable Meeting meeting, MeetingId id, @Nullable MemberId actor) {
        Refusal why = inState(meeting, id, Wanted.NOT_OPEN);
        if (meeting == null || why != null) {
            return why;
        }
        boolean isHers =
                meeting.stage() instanceof Meeting.Stage.Asked && meeting.by().equals(actor);
        return meeting.isMembers() && !isHers ? new MeetingRefusal.MembersCalledIt(id) : null;
    }

    private static @Nullable Refusal opening(
            @Nullable Meeting meeting, MeetingId id, @Nullable MemberId actor, Instant now) {
        Refusal why = inState(meeting, id, Wanted.CALLED);
        if (meeting == null || why != null) {
            return why;
        }
        if (meeting.isMembers() && (actor == null || !meeting.askers().contains(actor))) {
            return new MeetingRefusal.NotTheMeetingsChair(id, meeting.by());
        }
        return now.isBefore(meeting.opens())
                ? new MeetingRefusal.MeetingIsLater(id, meeting.opens())
                : null;
    }

    private static @Nullable Refusal coming(
            Assembly assembly,
            MeetingId id,
            MemberId member,
            @Nullable MemberId actor,
            Instant now) {
        Meeting meeting = find(assembly, id);
        Refusal why = inState(meeting, id, Wanted.TO_COME);
        if (meeting == null || why != null) {
            return why;
        }
        Instant doors = meeting.opens().minus(Meeting.DOORS);
        if (now.isBefore(doors)) {
            return new MeetingRefusal.MeetingIsLater(id, doors);
        }
        if (!assembly.roll().contains(member)) {
            return new RollRefusal.NotOnTheRoll(member);
        }
        if (meeting.attendance().isPresent(member)) {
            return new MeetingRefusal.IsPresentAlready(id, member);
        }
        return forHer(meeting, member, actor);
    }

    private static @Nullable Refusal going(
            Assembly assembly, MeetingId id, MemberId member, @Nullable MemberId actor) {
        Meeting meeting = find(assembly, id);
        Refusal why = inState(meeting, id, Wanted.TO_COME);
        if (meeting == null || why != null) {
            return why;
        }
        return meeting.attendance().isPresent(member)
                ? forHer(meeting, member, actor)
                : new MeetingRefusal.IsNotPresent(id, member);
    }
}
