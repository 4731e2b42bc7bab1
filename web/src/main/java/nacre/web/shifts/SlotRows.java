// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.shifts.series.Plan;
import nacre.shifts.slot.Slot;
import nacre.shifts.slot.SlotRules;
import nacre.web.organ.Visit;

/// Slots as rows, for pages of parts that plan shifts of their own.
public final class SlotRows {

    private SlotRows() {}

    /// Each with its day, and a button that takes a place in one tap where one is free for her.
    public static List<SlotLine> of(Visit visit, List<Slot> slots) {
        var words = new ShiftWords(visit);
        return slots.stream().map(slot -> SlotLine.of(words, slot).on(day(visit, slot))).toList();
    }

    private static String day(Visit visit, Slot slot) {
        return visit.text().day(slot.starts().atZone(visit.zone()).toLocalDate());
    }

    /// What a slot's series is called.
    public static String title(Visit visit, Slot slot) {
        return new ShiftWords(visit).title(slot.id().series());
    }

    /// «06:00 to 09:00».
    public static String hours(Visit visit, Slot slot) {
        return new ShiftWords(visit).hours(slot);
    }

    /// From when to when the shifts of a plan are, as clocks show it.
    public static String hours(Visit visit, Plan plan) {
        return PlanWords.hours(new ShiftWords(visit), plan);
    }

    /// On which days a plan has shifts.
    public static String rhythm(Visit visit, Plan plan) {
        return new ShiftWords(visit).rhythm(plan);
    }

    /// Where its page is.
    public static String path(Visit visit, Slot slot) {
        return new ShiftWords(visit).path(slot.id());
    }

    /// How many of those who have a place are there: they read the code on the wall, or were ticked
    /// on the list.
    public static long arrived(Visit visit, ShiftShelf shelf, Slot slot) {
        Instant now = visit.request().now();
        String organ = visit.standing().organ().value();
        return slot.crew().on().stream()
                .filter(each ->
                        wasTicked(visit, slot, each)
                                || shelf.hasArrived(organ, slot.id(), each, now))
                .count();
    }

    private static boolean wasTicked(Visit visit, Slot slot, MemberId member) {
        return slot.noted() >= 0
                && "yes"
                        .equals(
                                visit.clerk()
                                        .contents()
                                        .find(slot.noted(), SlotRules.came(member)));
    }
}
