// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.slot;

import java.time.Instant;
import nacre.assembly.Assembly;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Unfoldable;
import nacre.shifts.Shifts;
import nacre.shifts.series.Plan;
import nacre.shifts.series.SeriesRules;
import org.jspecify.annotations.Nullable;

/// How acts change a slot.
public final class SlotFold {

    private SlotFold() {}

    /// The shifts once this is on the record.
    ///
    /// @throws Unfoldable if it cannot have happened
    public static Shifts after(Assembly assembly, Shifts shifts, SlotAct act, Stamp stamp) {
        Instant now = stamp.effective();
        MemberId actor = stamp.member();
        Unfoldable.unlessAllowed(SlotConditions.whyNot(assembly, shifts, act, actor, now), act);
        Shifts found = found(assembly, shifts, act.slot(), now);
        Slot slot = needed(found, act.slot());
        Crew crew = slot.crew();
        Slot next =
                switch (act) {
                    case SlotAct.Joined a -> slot.with(crew.joined(actor));
                    case SlotAct.Waited a -> slot.with(crew.waited(actor));
                    case SlotAct.GaveBack a -> slot.with(crew.without(actor));
                    case SlotAct.CannotCome a -> slot.with(crew.cannotCome(actor));
                    case SlotAct.Offered a -> slot.with(crew.offered(actor));
                    case SlotAct.Kept a -> slot.with(crew.kept(actor));
                    case SlotAct.TookOver(var id, var from) ->
                            slot.with(crew.without(from).joined(actor));
                    case SlotAct.Changed changed -> slot.changed(changed, stamp.seq());
                    case SlotAct.CalledOff a -> slot.calledOff(stamp.seq());
                    case SlotAct.Noted a -> slot.noted(stamp.seq());
                };
        return movedUp(found.with(next), act.slot(), now);
    }

    /// The shifts as an act finds them: who is no member any more has left the slot, and who waited
    /// has moved up.
    static Shifts found(Assembly assembly, Shifts shifts, SlotId id, Instant now) {
        Slot slot = shifts.find(id);
        if (slot == null || slot.isCalledOff() || slot.isOver(now)) {
            return shifts;
        }
        Crew members = slot.crew().only(each -> assembly.voice(each) != null);
        return members.equals(slot.crew())
                ? shifts
                : movedUp(shifts.with(slot.with(members)), id, now);
    }

    /// Until a place can be given back no longer, who waited longest gets a free one, unless she is
    /// elsewhere by then or it is kept for a skill. Nobody wakes up on a shift that she did not
    /// know of.
    private static Shifts movedUp(Shifts shifts, SlotId id, Instant now) {
        Plan plan = SeriesRules.needed(shifts, id.series()).plan();
        Shifts next = shifts;
        Slot slot = needed(next, id);
        MemberId first = now.isAfter(slot.backUntil(plan)) ? null : next(next, plan, slot);
        while (first != null) {
            slot = slot.with(slot.crew().joined(first));
            next = next.with(slot);
            first = next(next, plan, slot);
        }
        return next;
    }

    private static @Nullable MemberId next(Shifts shifts, Plan plan, Slot slot) {
        if (slot.isCalledOff()) {
            return null;
        }
        var places = new Places(shifts.skills(), plan, slot);
        for (MemberId member : slot.crew().waiting()) {
            if (places.whyNone(member) == null
                    && shifts.elsewhere(member, slot.starts(), slot.ends(), slot.id()) == null) {
                return member;
            }
        }
        return null;
    }

    private static Slot needed(Shifts shifts, SlotId id) {
        return Unfoldable.needed(shifts.find(id), "There is no slot %s.", id);
    }
}
