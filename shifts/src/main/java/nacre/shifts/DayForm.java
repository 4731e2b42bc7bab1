// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts;

import java.time.DateTimeException;
import java.time.LocalDate;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.jspecify.annotations.Nullable;

/// Days and small numbers, as they are written for good.
public final class DayForm {

    private DayForm() {}

    /// The field's number.
    ///
    /// @throws Malformed if it is none, negative, or larger than an `int`
    public static int number(Json.Fields fields, String key) {
        long number = fields.whole(key);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new Malformed(key, "a small number", Long.toString(number));
        }
        return (int) number;
    }

    /// The field's day, written `2026-03-29`.
    ///
    /// @throws Malformed if it is none, or not written so
    public static LocalDate day(Json.Fields fields, String key) {
        String text = fields.text(key);
        LocalDate day = day(text);
        if (day == null) {
            throw new Malformed(key, "a day as 2026-03-29", text);
        }
        return day;
    }

    /// The day that is written so, or null.
    public static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.toString().equals(text) && day.getYear() > 0 && day.getYear() < 10_000
                    ? day
                    : null;
        } catch (DateTimeException e) {
            return null; // no day
        }
    }
}
