// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nacre.shifts.slot.Slot;
import nacre.shifts.slot.SlotRules;
import nacre.web.organ.Visit;

/// A member's own shifts: those to come, and what was noted about those that were.
///
/// @param isTold whether places that are free soon are said to her on her first page
/// @param hasCalendar whether there is a link by which her calendar reads them
public record MineView(
        String base,
        List<SlotLine> next,
        List<SlotLine> past,
        boolean isTold,
        boolean hasCalendar,
        boolean isReading) {
    private static final Duration PAST = Duration.ofDays(60);

    /// Copies the lists.
    public MineView {
        next = List.copyOf(next);
        past = List.copyOf(past);
    }

    static MineView of(Visit visit, boolean isTold, boolean hasCalendar) {
        var words = new ShiftWords(visit);
        var next = new ArrayList<SlotLine>();
        var past = new ArrayList<SlotLine>();
        for (Slot slot : words.shifts().of(visit.me())) {
            String day = visit.text().day(slot.starts().atZone(visit.zone()).toLocalDate());
            if (!slot.isOver(words.now())) {
                next.add(SlotLine.of(words, slot).on(day));
            } else if (slot.ends().plus(PAST).isAfter(words.now()) && !slot.isCalledOff()) {
                past.addFirst(was(words, slot, day));
            }
        }
        return new MineView(
                visit.path("/shifts"), next, past, isTold, hasCalendar, visit.isReader());
    }

    private static SlotLine was(ShiftWords words, Slot slot, String day) {
        var visit = words.visit();
        String came =
                slot.noted() < 0
                        ? null
                        : visit.clerk().contents().find(slot.noted(), SlotRules.came(visit.me()));
        var says = new ArrayList<String>();
        says.add(day);
        says.add(words.hours(slot));
        if (came != null) {
            says.add(visit.text().of("shifts.came." + came));
        }
        return new SlotLine(
                "undecided",
                words.title(slot.id().series()),
                words.name(slot.id()),
                words.path(slot.id()),
                says,
                "");
    }
}
