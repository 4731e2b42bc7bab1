// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import static nacre.assembly.meeting.MeetingChecks.find;
import static nacre.assembly.meeting.MeetingChecks.forHer;
import static nacre.assembly.meeting.MeetingChecks.inState;
import static nacre.assembly.meeting.MeetingChecks.items;
import static nacre.assembly.meeting.MeetingChecks.led;
import static nacre.assembly.meeting.MeetingChecks.present;

import java.time.Duration;
import java.time.Instant;
import nacre.assembly.Assembly;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.meeting.MeetingChecks.Wanted;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/// What must hold for something to happen with the agenda and the speakers' lists of an open
/// meeting.
final class FloorConditions {
    private static final Duration LONGEST_SPEECH = Duration.ofHours(1);

    private FloorConditions() {}

    /// Why this cannot happen on the floor now, or null.
    static @Nullable Refusal whyNot(
            Assembly assembly, MeetingAct.OnTheFloor act, @Nullable MemberId actor, Instant now) {
        return switch (act) {
            case MeetingAct.ItemAdded(var id) -> adding(find(assembly, id), id, actor);
            case MeetingAct.ItemTaken(var id, long item) -> {
                Meeting meeting = find(assembly, id);
                Refusal why = led(meeting, id, actor);
                yield why != null || (item >= 0 && item < items(meeting))
                        ? why
                        : new MeetingRefusal.UnknownItem(id, item);
            }
            case MeetingAct.Moved(var id, var proposal) ->
                    moving(assembly, id, proposal, actor, now);
            case MeetingAct.SpeakerAdded(var id, var member) ->
                    speaking(find(assembly, id), id, member, actor);
            case MeetingAct.SpeakerWithdrawn(var id, var member) ->
                    withdrawing(find(assembly, id), id, member, actor);
            case MeetingAct.SpeakerCalled(var id, var member) -> {
                Meeting meeting = find(assembly, id);
                Refusal why = led(meeting, id, actor);
                yield why != null || (meeting != null && member.equals(meeting.floor().next()))
                        ? why
                        : new MeetingRefusal.IsNotNext(id, member);
            }
            case MeetingAct.SpeakerDone(var id) -> ending(find(assembly, id), id, actor);
            case MeetingAct.TimeLimited(var id, var limit) -> {
                Refusal why = led(find(assembly, id), id, actor);
                yield why != null || (!limit.isNegative() && limit.compareTo(LONGEST_SPEECH) <= 0)
                        ? why
                        : new MeetingRefusal.LimitTooLong(limit, LONGEST_SPEECH);
            }
        };
    }

    private static @Nullable Refusal adding(
            @Nullable Meeting meeting, MeetingId id, @Nullable MemberId actor) {
        Refusal why = led(meeting, id, actor);
        return why != null || items(meeting) < MeetingConditions.MOST_ITEMS
                ? why
                : new MeetingRefusal.AgendaDoesNotFit(
                        items(meeting) + 1, MeetingConditions.MOST_ITEMS);
    }

    private static @Nullable Refusal moving(
            Assembly assembly,
            MeetingId id,
            ProposalId proposal,
            @Nullable MemberId actor,
            Instant now) {
        Proposal moved = assembly.proposals().find(proposal);
        boolean isJustPut =
                moved != null
                        && moved.isDiscussed()
                        && actor != null
                        && actor.equals(moved.author())
                        && moved.worded().equals(now)
                        && assembly.meetings().open(proposal) == null;
        if (moved == null || !isJustPut) {
            return new MeetingRefusal.NotForTheAgenda(proposal);
        }
        return moving(assembly, id, moved.matter(), actor);
    }

    /// Why she cannot move a motion on this matter, or null.
    static @Nullable Refusal moving(
            Assembly assembly, MeetingId id, MatterKey matter, @Nullable MemberId actor) {
        Meeting meeting = find(assembly, id);
        Refusal why = present(meeting, id, actor);
        if (meeting == null || why != null) {
            return why;
        }
        int item = meeting.floor().item();
        if (item < 0) {
            return new MeetingRefusal.NoItemYet(id);
        }
        if (!assembly.charter().meetings().floor().contains(matter)) {
            return new MeetingRefusal.MatterNeedsNotice(matter);
        }
        int proposals = meeting.agenda().get(item).proposals().size();
        return proposals < MeetingConditions.MOST_ITEMS
                ? null
                : new MeetingRefusal.AgendaDoesNotFit(proposals + 1, MeetingConditions.MOST_ITEMS);
    }

    private static @Nullable Refusal speaking(
            @Nullable Meeting meeting, MeetingId id, MemberId member, @Nullable MemberId actor) {
        Refusal why = present(meeting, id, member);
        if (meeting == null || why != null) {
            return why;
        }
        if (meeting.floor().item() < 0) {
            return new MeetingRefusal.NoItemYet(id);
        }
        boolean isThere = meeting.floor().isWaiting(member) || meeting.floor().isSpeaking(member);
        return isThere
                ? new MeetingRefusal.IsOnTheList(id, member)
                : forHer(meeting, member, actor);
    }

    private static @Nullable Refusal withdrawing(
            @Nullable Meeting meeting, MeetingId id, MemberId member, @Nullable MemberId actor) {
        Refusal why = inState(meeting, id, Wanted.OPEN);
        if (meeting == null || why != null) {
            return why;
        }
        return meeting.floor().isWaiting(member)
                ? forHer(meeting, member, actor)
                : new MeetingRefusal.IsNotOnTheList(id, member);
    }

    private static @Nullable Refusal ending(
            @Nullable Meeting meeting, MeetingId id, @Nullable MemberId actor) {
        Refusal why = inState(meeting, id, Wanted.OPEN);
        if (meeting == null || why != null) {
            return why;
        }
        Floor.Turn speaking = meeting.floor().speaking();
        return speaking == null
                ? new MeetingRefusal.NobodySpeaks(id)
                : forHer(meeting, speaking.member(), actor);
    }
}
