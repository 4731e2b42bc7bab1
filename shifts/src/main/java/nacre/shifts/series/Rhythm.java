// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.shifts.DayForm;

/// On which days of a series there is a slot.
public sealed interface Rhythm {

    /// On its first day alone.
    record Once() implements Rhythm {}

    /// On these days of each week, Monday first.
    record Weekly(List<DayOfWeek> days) implements Rhythm {
        /// Copies the list.
        public Weekly {
            days = List.copyOf(days);
        }
    }

    /// On the first day, and every so many days after it.
    record EveryDays(int days) implements Rhythm {}

    /// Whether there is a slot on this day, the first or a later one.
    default boolean has(LocalDate first, LocalDate day) {
        return switch (this) {
            case Once o -> day.equals(first);
            case Weekly(var days) -> days.contains(day.getDayOfWeek());
            case EveryDays(int days) -> ChronoUnit.DAYS.between(first, day) % days == 0;
        };
    }

    /// As it is written for good.
    default Json.Fields form() {
        return switch (this) {
            case Once o -> Json.object().done();
            case Weekly(var days) -> Json.object().put("days", Json.wholes(numbers(days))).done();
            case EveryDays(int days) -> Json.object().put("every", days).done();
        };
    }

    /// Reads the permanent form.
    static Rhythm read(Json.Fields form) {
        form.only("days", "every");
        if (form.has("days") && form.has("every")) {
            throw new Malformed("rhythm", "days or every", form.write());
        }
        if (form.has("days")) {
            return new Weekly(form.items("days").wholes().stream().map(Rhythm::dayOfWeek).toList());
        }
        return form.has("every") ? new EveryDays(DayForm.number(form, "every")) : new Once();
    }

    private static List<Long> numbers(List<DayOfWeek> days) {
        return days.stream().map(day -> (long) day.getValue()).toList();
    }

    private static DayOfWeek dayOfWeek(long number) {
        if (number < 1 || number > 7) {
            throw new Malformed("days", "1 for Monday to 7 for Sunday", Long.toString(number));
        }
        return DayOfWeek.of((int) number);
    }
}
