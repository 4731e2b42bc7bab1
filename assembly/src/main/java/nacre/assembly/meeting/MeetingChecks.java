// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import nacre.assembly.Assembly;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import org.jspecify.annotations.Nullable;

/// Whether a meeting is where something can happen in it, and who leads it.
final class MeetingChecks {
    private MeetingChecks() {}

    static @Nullable Meeting find(Assembly assembly, MeetingId id) {
        return assembly.meetings().find(id);
    }

    static int items(@Nullable Meeting meeting) {
        return meeting == null ? 0 : meeting.agenda().size();
    }

    static @Nullable Refusal present(
            @Nullable Meeting meeting, MeetingId id, @Nullable MemberId member) {
        Refusal why = inState(meeting, id, Wanted.OPEN);
        if (meeting == null || why != null || member == null) {
            return why;
        }
        return meeting.attendance().isPresent(member)
                ? null
                : new MeetingRefusal.IsNotPresent(id, member);
    }

    static @Nullable Refusal ledWith(
            @Nullable Meeting meeting, MeetingId id, MemberId member, @Nullable MemberId actor) {
        Refusal why = led(meeting, id, actor);
        return why != null || (meeting != null && meeting.attendance().isPresent(member))
                ? why
                : new MeetingRefusal.IsNotPresent(id, member);
    }

    /// Why this member cannot lead the open meeting, or null.
    static @Nullable Refusal led(
            @Nullable Meeting meeting, MeetingId id, @Nullable MemberId actor) {
        Refusal why = inState(meeting, id, Wanted.OPEN);
        return meeting == null || why != null ? why : leading(meeting, actor);
    }

    static @Nullable Refusal forHer(Meeting meeting, MemberId member, @Nullable MemberId actor) {
        return member.equals(actor) ? null : leading(meeting, actor);
    }

    /// A meeting that members asked for is led by one of them, not by holders of the chair's power.
    static @Nullable Refusal leading(Meeting meeting, @Nullable MemberId actor) {
        MemberId chair = meeting.chair();
        return actor == null || chair == null || !meeting.isMembers() || chair.equals(actor)
                ? null
                : new MeetingRefusal.NotTheMeetingsChair(meeting.id(), chair);
    }

    enum Wanted {
        ASKED,
        CALLED,
        OPEN,
        NOT_OPEN,
        TO_COME
    }

    static @Nullable Refusal inState(@Nullable Meeting meeting, MeetingId id, Wanted wanted) {
        if (meeting == null) {
            return new MeetingRefusal.UnknownMeeting(id);
        }
        return switch (meeting.stage()) {
            case Meeting.Stage.Asked a ->
                    wanted == Wanted.ASKED || wanted == Wanted.NOT_OPEN
                            ? null
                            : new MeetingRefusal.MeetingIsNotOpen(id);
            case Meeting.Stage.Called c ->
                    switch (wanted) {
                        case CALLED, NOT_OPEN, TO_COME -> null;
                        case ASKED -> new MeetingRefusal.MeetingIsCalled(id);
                        case OPEN -> new MeetingRefusal.MeetingIsNotOpen(id);
                    };
            case Meeting.Stage.Open o ->
                    wanted == Wanted.OPEN || wanted == Wanted.TO_COME
                            ? null
                            : new MeetingRefusal.MeetingIsCalled(id);
            case Meeting.Stage.Closed c -> new MeetingRefusal.MeetingIsOver(id);
            case Meeting.Stage.CalledOff c -> new MeetingRefusal.MeetingIsOver(id);
            case Meeting.Stage.Missed m -> new MeetingRefusal.MeetingIsOver(id);
        };
    }
}
