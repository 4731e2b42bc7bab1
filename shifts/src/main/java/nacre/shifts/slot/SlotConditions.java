// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.slot;

import java.time.Duration;
import java.time.Instant;
import nacre.assembly.Assembly;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.shifts.Shifts;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Series;
import nacre.shifts.series.SeriesRules;
import org.jspecify.annotations.Nullable;

/// When something can happen to a slot; the rules ask before it is recorded, the fold again.
///
/// @param slot as it is found, once those who are no members any more have left it
/// @param series whose it is
/// @param now when
record SlotConditions(Shifts shifts, Series series, Slot slot, Instant now) {

    /// Why an act cannot be, or null.
    static @Nullable Refusal whyNot(
            Assembly assembly, Shifts shifts, SlotAct act, MemberId actor, Instant now) {
        Shifts found = SlotFold.found(assembly, shifts, act.slot(), now);
        Series series = found.find(act.slot().series());
        Slot slot = found.find(act.slot());
        if (series == null || slot == null) {
            return new SlotRefusal.UnknownSlot(act.slot());
        }
        return new SlotConditions(found, series, slot, now).whyNot(act, actor);
    }

    private @Nullable Refusal whyNot(SlotAct act, MemberId actor) {
        if (act instanceof SlotAct.Changed changed) {
            return whyNotChange(changed);
        }
        if (slot.isCalledOff()) {
            return new SlotRefusal.SlotIsCalledOff(slot.id());
        }
        if (act instanceof SlotAct.Noted) {
            return whyNotNote();
        }
        if (slot.isOver(now)) {
            return new SlotRefusal.SlotIsOver(slot.id(), slot.ends());
        }
        return switch (act) {
            case SlotAct.Joined a -> whyNotJoin(actor);
            case SlotAct.Waited a -> whyNotWait(actor);
            case SlotAct.GaveBack a -> whyNotGiveBack(actor);
            case SlotAct.CannotCome a -> whyNotCannotCome(actor);
            case SlotAct.Offered a -> whyNotOffer(actor);
            case SlotAct.Kept a -> whyNotOffered(actor);
            case SlotAct.TookOver(var id, var from) -> whyNotTakeOver(actor, from);
            case SlotAct.CalledOff a -> null;
            case SlotAct.Changed a -> null;
            case SlotAct.Noted a -> null;
        };
    }

    private @Nullable Refusal whyNotJoin(MemberId actor) {
        if (slot.crew().on().contains(actor)) {
            return new SlotRefusal.HasAPlace(slot.id());
        }
        Refusal elsewhere = whyElsewhere(actor);
        return elsewhere == null ? places().whyNone(actor) : elsewhere;
    }

    private @Nullable Refusal whyNotWait(MemberId actor) {
        if (slot.crew().on().contains(actor)) {
            return new SlotRefusal.HasAPlace(slot.id());
        }
        if (slot.crew().waiting().contains(actor)) {
            return new SlotRefusal.WaitsAlready(slot.id());
        }
        if (whyElsewhere(actor) instanceof Refusal why) {
            return why;
        }
        return places().whyNone(actor) == null ? new SlotRefusal.PlaceIsFree(slot.id()) : null;
    }

    private @Nullable Refusal whyNotGiveBack(MemberId actor) {
        if (slot.crew().waiting().contains(actor)) {
            return null;
        }
        if (!slot.crew().on().contains(actor)) {
            return new SlotRefusal.HasNoPlace(slot.id());
        }
        return slot.mayGiveBack(actor, plan(), now)
                ? null
                : new SlotRefusal.TooLateToGiveBack(slot.id(), slot.backUntil(plan()));
    }

    private @Nullable Refusal whyNotCannotCome(MemberId actor) {
        if (!slot.crew().on().contains(actor)) {
            return new SlotRefusal.HasNoPlace(slot.id());
        }
        return slot.mayGiveBack(actor, plan(), now)
                ? new SlotRefusal.TimeToGiveBack(slot.id(), slot.backUntil(plan()))
                : null;
    }

    private @Nullable Refusal whyNotOffer(MemberId actor) {
        Crew crew = slot.crew();
        if (!crew.on().contains(actor)) {
            return new SlotRefusal.HasNoPlace(slot.id());
        }
        if (crew.offers().contains(actor)) {
            return new SlotRefusal.OffersAlready(slot.id());
        }
        if (!now.isBefore(slot.starts())) {
            return new SlotRefusal.SlotHasStarted(slot.id(), slot.starts());
        }
        boolean goesToWhoWaits = !crew.waiting().isEmpty() && !now.isAfter(slot.backUntil(plan()));
        return goesToWhoWaits ? new SlotRefusal.OthersWait(slot.id(), crew.waiting().size()) : null;
    }

    private @Nullable Refusal whyNotOffered(MemberId member) {
        return slot.crew().offers().contains(member)
                ? null
                : new SlotRefusal.OffersNothing(slot.id(), member);
    }

    private @Nullable Refusal whyNotTakeOver(MemberId actor, MemberId from) {
        if (whyNotOffered(from) instanceof Refusal why) {
            return why;
        }
        if (slot.crew().on().contains(actor)) {
            return new SlotRefusal.HasAPlace(slot.id());
        }
        Refusal elsewhere = whyElsewhere(actor);
        return elsewhere == null ? places().whyNotInstead(actor, from) : elsewhere;
    }

    private @Nullable Refusal whyElsewhere(MemberId actor) {
        SlotId other = shifts.elsewhere(actor, slot.starts(), slot.ends(), slot.id());
        return other == null ? null : new SlotRefusal.IsElsewhere(slot.id(), other);
    }

    private @Nullable Refusal whyNotNote() {
        Instant until = slot.ends().plus(SlotRules.NOTING);
        return now.isBefore(slot.starts()) || now.isAfter(until)
                ? new SlotRefusal.NoTimeToNote(slot.id(), slot.starts(), until)
                : null;
    }

    private @Nullable Refusal whyNotChange(SlotAct.Changed to) {
        boolean hasEnded = slot.id().day().isAfter(series.last());
        if (slot.isCalledOff() ? hasEnded : slot.isOver(now)) {
            return slot.isCalledOff()
                    ? new SlotRefusal.SlotIsCalledOff(slot.id())
                    : new SlotRefusal.SlotIsOver(slot.id(), slot.ends());
        }
        boolean isMoved = !slot.starts().equals(to.starts()) || slot.minutes() != to.minutes();
        if (!slot.isCalledOff() && !isMoved && slot.places() == to.places()) {
            return new SlotRefusal.NothingChanges(slot.id());
        }
        if (slot.isCalledOff() || isMoved) {
            if (whyNotMove(to) instanceof Refusal why) {
                return why;
            }
        }
        int on = slot.isCalledOff() ? 0 : slot.crew().on().size();
        return on > to.places()
                ? new SlotRefusal.MoreAreOnIt(slot.id(), on, to.places())
                : SeriesRules.whyNotPlaces(plan(), to.places());
    }

    private @Nullable Refusal whyNotMove(SlotAct.Changed to) {
        if (SeriesRules.whyNotLength(to.minutes()) instanceof Refusal why) {
            return why;
        }
        if (!to.starts().isAfter(now)) {
            return new SlotRefusal.MovedIntoThePast(slot.id(), to.starts());
        }
        Duration move = Duration.between(plan().starts(slot.id().day()), to.starts()).abs();
        if (move.compareTo(SlotRules.FURTHEST_MOVE) > 0) {
            return new SlotRefusal.MovedTooFar(slot.id(), SlotRules.FURTHEST_MOVE.toDays());
        }
        Instant ends = to.starts().plus(Duration.ofMinutes(to.minutes()));
        for (MemberId member : slot.isCalledOff() ? Crew.nobody().on() : slot.crew().on()) {
            SlotId other = shifts.elsewhere(member, to.starts(), ends, slot.id());
            if (other != null) {
                return new SlotRefusal.SheIsElsewhere(member, slot.id(), other);
            }
        }
        return null;
    }

    private Places places() {
        return new Places(shifts.skills(), plan(), slot);
    }

    private Plan plan() {
        return series.plan();
    }
}
