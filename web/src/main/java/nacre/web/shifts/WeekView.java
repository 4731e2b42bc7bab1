// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import nacre.shifts.slot.Slot;
import nacre.web.decide.Days;
import nacre.web.organ.Visit;

/// The shifts of one week for one reader, hers first.
///
/// @param week its Monday, as addresses say it
/// @param before the week before, as addresses say it; empty if no shift was earlier, so that links
///     do not lead on without end
/// @param after the week after; empty if no shift is later
/// @param days those that have a shift
/// @param mayPlan whether she keeps the rota of some place
public record WeekView(
        String base,
        String title,
        String week,
        String before,
        String after,
        List<SlotLine> mine,
        List<Day> days,
        boolean mayPlan,
        boolean isReading) {

    /// Copies the lists.
    public WeekView {
        mine = List.copyOf(mine);
        days = List.copyOf(days);
    }

    /// One day.
    public record Day(String id, String title, List<SlotLine> slots) {
        /// Copies the list.
        public Day {
            slots = List.copyOf(slots);
        }
    }

    static WeekView of(Visit visit) {
        var words = new ShiftWords(visit);
        LocalDate monday = monday(visit);
        var mine = new ArrayList<SlotLine>();
        var days = new ArrayList<Day>();
        for (int i = 0; i < 7; i++) {
            LocalDate day = monday.plusDays(i);
            List<Slot> slots = slots(words, day, 1);
            slots.stream()
                    .filter(words::isOn)
                    .map(each -> SlotLine.of(words, each).on(visit.text().day(day)))
                    .forEach(mine::add);
            if (!slots.isEmpty()) {
                days.add(
                        new Day(
                                "d" + day,
                                visit.text().day(day),
                                slots.stream().map(each -> SlotLine.of(words, each)).toList()));
            }
        }
        return new WeekView(
                visit.path("/shifts"),
                visit.text().of("shifts.week", "first", monday, "last", monday.plusDays(6)),
                monday.toString(),
                hasEarlier(words, monday) ? monday.minusWeeks(1).toString() : "",
                hasLater(words, monday) ? monday.plusWeeks(1).toString() : "",
                mine,
                days,
                words.keepsSome(),
                visit.isReader());
    }

    private static boolean hasEarlier(ShiftWords words, LocalDate monday) {
        return monday.isAfter(today(words.visit()))
                || words.shifts().all().values().stream()
                        .anyMatch(series -> series.plan().first().isBefore(monday));
    }

    private static boolean hasLater(ShiftWords words, LocalDate monday) {
        LocalDate sunday = monday.plusDays(6);
        return sunday.isBefore(today(words.visit()))
                || words.shifts().all().values().stream()
                        .anyMatch(series -> series.last().isAfter(sunday));
    }

    /// The week that the address asks for; this week if it asks for none.
    static LocalDate monday(Visit visit) {
        LocalDate asked = Days.read(visit.request().query("week"));
        LocalDate day = asked == null ? today(visit) : asked;
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate today(Visit visit) {
        return visit.request().now().atZone(visit.zone()).toLocalDate();
    }

    /// The slots that begin on so many days, by the organ's clocks.
    static List<Slot> slots(ShiftWords words, LocalDate first, int days) {
        var zone = words.visit().zone();
        Instant from = first.atStartOfDay(zone).toInstant();
        return words.shifts().between(from, first.plusDays(days).atStartOfDay(zone).toInstant());
    }
}
