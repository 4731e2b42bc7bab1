// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.slot;

import java.time.Duration;
import java.time.Instant;
import nacre.assembly.part.MemberId;
import nacre.shifts.series.Plan;

/// One shift, as it is now.
///
/// @param starts when it begins
/// @param minutes how long it is
/// @param places how many do it
/// @param isCalledOff whether it does not take place
/// @param crew who does it
/// @param changed the entry that last called it off or changed it; −1 if none has
/// @param noted the entry that last noted who came; −1 if none has
public record Slot(
        SlotId id,
        Instant starts,
        int minutes,
        int places,
        boolean isCalledOff,
        Crew crew,
        long changed,
        long noted) {

    /// As its series was planned, before anybody did anything about it.
    public static Slot planned(SlotId id, Plan plan) {
        return new Slot(
                id,
                plan.starts(id.day()),
                plan.minutes(),
                plan.places(),
                false,
                Crew.nobody(),
                -1,
                -1);
    }

    /// The first instant after it.
    public Instant ends() {
        return starts.plus(Duration.ofMinutes(minutes));
    }

    /// Whether it has been over since this instant, or before.
    public boolean isOver(Instant now) {
        return !now.isBefore(ends());
    }

    /// Until when a place in it can be given back.
    public Instant backUntil(Plan plan) {
        return starts.minus(Duration.ofHours(plan.backHours()));
    }

    /// Whether somebody who is on it may give her place back now.
    public boolean mayGiveBack(MemberId member, Plan plan, Instant now) {
        return crew.free().contains(member) || !now.isAfter(backUntil(plan));
    }

    /// How many places nobody has.
    public int free() {
        return places - crew.on().size();
    }

    /// Whether it takes place at a time that has an instant in common with this one.
    public boolean overlaps(Instant from, Instant to) {
        return !isCalledOff && starts.isBefore(to) && from.isBefore(ends());
    }

    Slot with(Crew next) {
        return new Slot(id, starts, minutes, places, isCalledOff, next, changed, noted);
    }

    /// Called off by this entry. Who was on it stays there, so that she is told.
    public Slot calledOff(long entry) {
        return new Slot(id, starts, minutes, places, true, crew, entry, noted);
    }

    /// What was called off takes place again, and nobody has said yet that she does it.
    Slot changed(SlotAct.Changed to, long entry) {
        boolean isMoved = !starts.equals(to.starts()) || minutes != to.minutes();
        Crew next = isCalledOff ? Crew.nobody() : isMoved ? crew.moved() : crew;
        return new Slot(id, to.starts(), to.minutes(), to.places(), false, next, entry, noted);
    }

    Slot noted(long entry) {
        return new Slot(id, starts, minutes, places, isCalledOff, crew, changed, entry);
    }
}
