// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nacre.assembly.meeting.MeetingAct;
import nacre.assembly.meeting.MeetingId;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollAct;

/// What members do by right in meetings: for themselves, or because they lead one.
final class Led {
    private final Map<Long, MemberId> chairs = new HashMap<>();
    private final Map<Long, MemberId> speaking = new HashMap<>();
    private final Map<Long, Set<MemberId>> askers = new HashMap<>();

    private final Map<Long, Set<MemberId>> tellers = new HashMap<>();
    private final Map<Long, MemberId> takers = new HashMap<>();

    /// Whether a vote is opened by who chairs the meeting that takes it up.
    boolean isByItsChair(MemberId actor) {
        return chairs.containsValue(actor);
    }

    boolean isByRight(MemberId actor, MeetingAct act) {
        return switch (act) {
            case MeetingAct.Asked a -> true;
            case MeetingAct.Joined j -> true;
            case MeetingAct.Moved m -> true;
            case MeetingAct.Called c -> false;
            case MeetingAct.Convened c -> false;
            case MeetingAct.Missed m -> false;
            case MeetingAct.CalledOff(var id) -> askers.containsKey(id.seq());
            case MeetingAct.Opened(var id) ->
                    askers.getOrDefault(id.seq(), Set.of()).contains(actor) || leads(actor, id);
            case MeetingAct.Came(var id, var who) -> who.equals(actor) || leads(actor, id);
            case MeetingAct.Went(var id, var who) -> who.equals(actor) || leads(actor, id);
            case MeetingAct.SpeakerAdded(var id, var who) -> who.equals(actor) || leads(actor, id);
            case MeetingAct.SpeakerWithdrawn(var id, var who) ->
                    who.equals(actor) || leads(actor, id);
            case MeetingAct.SpeakerDone(var id) ->
                    actor.equals(speaking.get(id.seq())) || leads(actor, id);
            case MeetingAct.TellersNamed(var id, var m) -> leads(actor, id);
            case MeetingAct.VoteTaken taken -> leads(actor, taken.meeting());
            case MeetingAct.CountCalled called -> leads(actor, called.meeting());
            case MeetingAct.CountBegun begun -> leads(actor, begun.meeting());
            case MeetingAct.PapersCalled(var id, var v, var m) -> leads(actor, id);
            case MeetingAct.CountDropped(var id, var v, var c) -> leads(actor, id);
            case MeetingAct.CountEntered e -> false;
            case MeetingAct.CountCompared c -> false;
            case MeetingAct.CountSealed(var id, var v) ->
                    tellers.getOrDefault(id.seq(), Set.of()).contains(actor);
            case MeetingAct.MinuteTakerNamed(var id, var m) -> leads(actor, id);
            case MeetingAct.MinutesWritten(var id) ->
                    actor.equals(takers.get(id.seq())) || leads(actor, id);
            case MeetingAct.MinutesAdopted a -> false;
            case MeetingAct.Closed(var id) -> leads(actor, id);
            case MeetingAct.ChairNamed(var id, var who) -> leads(actor, id);
            case MeetingAct.ItemAdded(var id) -> leads(actor, id);
            case MeetingAct.ItemTaken(var id, long item) -> leads(actor, id);
            case MeetingAct.SpeakerCalled(var id, var who) -> leads(actor, id);
            case MeetingAct.TimeLimited(var id, var limit) -> leads(actor, id);
        };
    }

    private boolean leads(MemberId actor, MeetingId id) {
        return actor.equals(chairs.get(id.seq()));
    }

    void follow(Event event) {
        switch (event.act()) {
            case MeetingAct.Asked a -> {
                chairs.put(event.seq(), event.actor());
                askers.put(event.seq(), new HashSet<>(Set.of(event.actor())));
            }
            case MeetingAct.Joined(var id) -> {
                Set<MemberId> asking = askers.get(id.seq());
                Broken.unless(asking != null, "Nobody asked for meeting %s.", id);
                if (asking != null) {
                    asking.add(event.actor());
                }
            }
            case MeetingAct.Opened(var id) when askers.containsKey(id.seq()) ->
                    chairs.put(id.seq(), event.actor());
            case MeetingAct.ChairNamed(var id, var who) -> chairs.put(id.seq(), who);
            case MeetingAct.TellersNamed(var id, var who) ->
                    tellers.put(id.seq(), new HashSet<>(who));
            case MeetingAct.MinuteTakerNamed(var id, var who) -> takers.put(id.seq(), who);
            case MeetingAct.SpeakerCalled(var id, var who) -> speaking.put(id.seq(), who);
            case MeetingAct.SpeakerDone(var id) -> speaking.remove(id.seq());
            case MeetingAct.ItemTaken(var id, long item) -> speaking.remove(id.seq());
            case MeetingAct.Went(var id, var who) -> speaking.remove(id.seq(), who);
            case RollAct.Left l -> chairs.values().removeIf(event.actor()::equals);
            case RollAct.Removed(var gone) -> chairs.values().removeIf(gone::equals);
            case RollAct.TakenOff(var gone) -> chairs.values().removeIf(gone::equals);
            default -> {}
        }
    }
}
