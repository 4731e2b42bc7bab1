// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nacre.assembly.box.BoxAct;
import nacre.assembly.meeting.Meeting;
import nacre.assembly.meeting.MeetingAct;
import nacre.assembly.meeting.MeetingId;
import nacre.assembly.meeting.Sums;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollAct;
import nacre.assembly.vote.VoteAct;

/// Who is at a meeting is who came and has not gone; who has not spoken goes before who has; and
/// only who is there speaks or moves anything. Who is counted in the room answers by no phone, and
/// no more hands are counted than there are people.
final class InTheRoom implements Law {
    private final Map<Long, Room> rooms = new HashMap<>();

    private static final class Room {
        final Set<MemberId> present = new HashSet<>();
        final Set<MemberId> waiting = new HashSet<>();
        final Set<MemberId> spoken = new HashSet<>();
    }

    private final Map<Long, Set<MemberId>> answered = new HashMap<>();
    private final Map<Long, Set<MemberId>> counted = new HashMap<>();

    /// The vote of which a teller entered a count last; what two did is shown in the same batch.
    private long last = -1;

    @Override
    public void check(Moment moment) {
        moment.fresh().forEach(this::follow);
        for (Meeting meeting : moment.assembly().meetings().all().values()) {
            Set<MemberId> present = meeting.attendance().present().keySet();
            Broken.unless(
                    !meeting.isOpen() || room(meeting.id()).present.equals(present),
                    "At meeting %s are %s, not %s.",
                    meeting.id(),
                    new TreeSet<>(room(meeting.id()).present),
                    present);
        }
    }

    private Room room(MeetingId id) {
        return rooms.computeIfAbsent(id.seq(), seq -> new Room());
    }

    private void follow(Event event) {
        switch (event.act()) {
            case MeetingAct.Came(var id, var who) -> room(id).present.add(who);
            case MeetingAct.Went(var id, var who) -> gone(room(id), who);
            case MeetingAct.ItemTaken(var id, long item) -> {
                room(id).waiting.clear();
                room(id).spoken.clear();
            }
            case MeetingAct.SpeakerAdded(var id, var who) -> {
                requirePresent(id, who);
                room(id).waiting.add(who);
            }
            case MeetingAct.SpeakerWithdrawn(var id, var who) -> room(id).waiting.remove(who);
            case MeetingAct.SpeakerCalled(var id, var who) -> speaks(room(id), who);
            case VoteAct.Cast(var vote, var ballot) -> {
                Broken.unless(
                        !counted.getOrDefault(vote.seq(), Set.of()).contains(event.actor()),
                        "%s is counted in the room, and answers vote %s.",
                        event.actor(),
                        vote);
                answered.computeIfAbsent(vote.seq(), v -> new HashSet<>()).add(event.actor());
            }
            case MeetingAct.CountBegun begun -> counted(begun);
            case MeetingAct.CountDropped(var id, var vote, var closes) ->
                    counted.remove(vote.seq());
            case MeetingAct.CountSealed(var id, var vote) -> {
                requirePresent(id, event.actor());
                last = vote.seq();
            }
            case BoxAct.Shown(var box, var rows) ->
                    rows.stream()
                            .filter(row -> row.says().has("abstain"))
                            .forEach(row -> requireFew(OneVote.sums(row)));
            case MeetingAct.Moved(var id, var motion) -> requirePresent(id, event.actor());
            case RollAct.Left l -> rooms.values().forEach(room -> gone(room, event.actor()));
            case RollAct.Removed(var who) -> rooms.values().forEach(room -> gone(room, who));
            case RollAct.TakenOff(var who) -> rooms.values().forEach(room -> gone(room, who));
            default -> {}
        }
    }

    private void requireFew(Sums sums) {
        Broken.unless(
                sums.all() <= counted.getOrDefault(last, Set.of()).size(),
                "%s hands are too many in vote %s.",
                sums,
                last);
    }

    private void counted(MeetingAct.CountBegun called) {
        var voters = new HashSet<>(room(called.meeting()).present);
        voters.removeAll(answered.getOrDefault(called.vote().seq(), Set.of()));
        Broken.unless(
                called.voters() <= voters.size(),
                "%s, but only %s are there without an answer.",
                called,
                voters);
        counted.put(called.vote().seq(), voters);
    }

    private static void gone(Room room, MemberId who) {
        room.present.remove(who);
        room.waiting.remove(who);
    }

    private static void speaks(Room room, MemberId who) {
        boolean isFresh = !room.spoken.contains(who);
        Broken.unless(
                room.waiting.remove(who) && (isFresh || room.spoken.containsAll(room.waiting)),
                "%s speaks before somebody who has not spoken.",
                who);
        room.spoken.add(who);
    }

    private void requirePresent(MeetingId id, MemberId who) {
        Broken.unless(room(id).present.contains(who), "%s is not at meeting %s.", who, id);
    }
}
