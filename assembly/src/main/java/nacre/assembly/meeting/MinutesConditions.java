// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import static nacre.assembly.meeting.MeetingChecks.find;
import static nacre.assembly.meeting.MeetingChecks.leading;
import static nacre.assembly.meeting.MeetingChecks.ledWith;

import nacre.assembly.Assembly;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import org.jspecify.annotations.Nullable;

/// What must hold for minutes to be written and adopted.
final class MinutesConditions {
    private MinutesConditions() {}

    /// Why this cannot happen now, or null.
    static @Nullable Refusal whyNot(
            Assembly assembly, MeetingAct.OnMinutes act, @Nullable MemberId actor) {
        return switch (act) {
            case MeetingAct.MinuteTakerNamed(var id, var member) ->
                    ledWith(find(assembly, id), id, member, actor);
            case MeetingAct.MinutesWritten(var id) -> writing(find(assembly, id), id, actor);
            case MeetingAct.MinutesAdopted(var id, long written) ->
                    adopting(find(assembly, id), id, written);
        };
    }

    private static @Nullable Refusal writing(
            @Nullable Meeting meeting, MeetingId id, @Nullable MemberId actor) {
        if (meeting == null) {
            return new MeetingRefusal.UnknownMeeting(id);
        }
        boolean wasHeld = meeting.isOpen() || meeting.stage() instanceof Meeting.Stage.Closed;
        if (!wasHeld) {
            return new MeetingRefusal.NoMinutes(id);
        }
        if (meeting.minutes().adopted() != null) {
            return new MeetingRefusal.MinutesAreAdopted(id);
        }
        return actor != null && actor.equals(meeting.minutes().taker())
                ? null
                : leading(meeting, actor);
    }

    private static @Nullable Refusal adopting(
            @Nullable Meeting meeting, MeetingId id, long written) {
        if (meeting == null) {
            return new MeetingRefusal.UnknownMeeting(id);
        }
        if (meeting.minutes().adopted() != null) {
            return new MeetingRefusal.MinutesAreAdopted(id);
        }
        Long latest = meeting.minutes().latest();
        return latest != null && latest == written
                ? null
                : new MeetingRefusal.NotTheLatestMinutes(id, written);
    }
}
