// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nacre.shifts.series.Names;
import nacre.shifts.slot.Slot;
import nacre.web.organ.Visit;

/// A week on paper, to be hung up: each shift with a line for each place, names where all members
/// see them.
public record SheetView(String back, String organ, String title, List<Day> days) {
    /// More empty lines than this fill a sheet and say nothing.
    private static final int MOST_LINES = 12;

    /// Copies the list.
    public SheetView {
        days = List.copyOf(days);
    }

    /// One day.
    public record Day(String title, List<Shift> shifts) {
        /// Copies the list.
        public Day {
            shifts = List.copyOf(shifts);
        }
    }

    /// One shift.
    ///
    /// @param lines a name each, empty for a place that is free or not shown
    public record Shift(String hours, String title, String where, List<String> lines, String note) {
        /// Copies the list.
        public Shift {
            lines = List.copyOf(lines);
        }
    }

    static SheetView of(Visit visit) {
        var words = new ShiftWords(visit);
        LocalDate monday = WeekView.monday(visit);
        var days = new ArrayList<Day>();
        for (int i = 0; i < 7; i++) {
            LocalDate day = monday.plusDays(i);
            List<Shift> shifts =
                    WeekView.slots(words, day, 1).stream()
                            .filter(each -> !each.isCalledOff())
                            .map(each -> shift(words, each))
                            .toList();
            if (!shifts.isEmpty()) {
                days.add(new Day(visit.text().day(day), shifts));
            }
        }
        return new SheetView(
                visit.path("/shifts?week=" + monday),
                visit.organName(),
                visit.text().of("shifts.week", "first", monday, "last", monday.plusDays(6)),
                days);
    }

    private static Shift shift(ShiftWords words, Slot slot) {
        boolean areNamesOpen = words.plan(slot).names() == Names.MEMBERS;
        var lines = new ArrayList<String>();
        if (areNamesOpen) {
            lines.addAll(words.names(slot.crew().on()));
        }
        int empty = Math.min(slot.places() - lines.size(), MOST_LINES);
        lines.addAll(Collections.nCopies(Math.max(0, empty), ""));
        return new Shift(
                words.hours(slot),
                words.title(slot.id().series()),
                words.where(slot.id().series()),
                lines,
                areNamesOpen ? "" : words.free(slot));
    }
}
