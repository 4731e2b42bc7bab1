// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import nacre.shifts.slot.SlotCommand;
import nacre.shifts.slot.SlotId;
import nacre.web.Numbers;
import nacre.web.Request;
import nacre.web.decide.Days;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Hours and small numbers as people type them.
public final class HourForm {
    private static final int A_DAY = 24 * 60;

    private HourForm() {}

    /// The hour, or null if the text is none: `6:00`, `06.00` or `6`.
    public static @Nullable LocalTime hour(String typed) {
        String text = typed.strip().replace('.', ':');
        String whole = text.matches("[0-9]{1,2}") ? text + ":00" : text;
        try {
            return LocalTime.parse(whole.matches("[0-9]:.*") ? "0" + whole : whole);
        } catch (DateTimeException e) {
            return null; // no hour
        }
    }

    /// How many minutes lie between two hours; the same hour is that of the next day.
    public static int minutes(LocalTime from, LocalTime to) {
        int minutes = (minute(to) - minute(from) + A_DAY) % A_DAY;
        return minutes == 0 ? A_DAY : minutes;
    }

    /// How many minutes after midnight it is.
    public static int minute(LocalTime hour) {
        return hour.getHour() * 60 + hour.getMinute();
    }

    /// A number as typed, so large that a rule refuses it if it is none.
    public static int number(String typed) {
        Long number = Numbers.find(typed.strip());
        return number == null || number > 100_000 ? 100_000 : number.intValue();
    }

    /// The change that the form asks for.
    ///
    /// @throws nacre.web.Stop with `BadField` if day or hours are none
    static SlotCommand change(SlotId slot, Visit visit) {
        Request request = visit.request();
        LocalDate day = request.form("day", HourForm::day);
        LocalTime from = request.form("from", HourForm::needed);
        LocalTime to = request.form("to", HourForm::needed);
        return new SlotCommand.ChangeSlot(
                slot,
                day.atTime(from).atZone(visit.zone()).toInstant(),
                minutes(from, to),
                number(request.form("places")),
                request.form("reason"));
    }

    private static LocalDate day(String typed) {
        LocalDate day = Days.read(typed);
        if (day == null) {
            throw new IllegalArgumentException(typed);
        }
        return day;
    }

    private static LocalTime needed(String typed) {
        LocalTime hour = hour(typed);
        if (hour == null) {
            throw new IllegalArgumentException(typed);
        }
        return hour;
    }
}
