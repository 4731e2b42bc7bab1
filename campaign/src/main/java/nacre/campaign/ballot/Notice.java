// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import java.time.LocalDate;

/// How long before something notice of it is given: whole days of the calendar, never hours.
///
/// @param days how many; 0 if none is asked for
/// @param areClear whether neither the day on which it is given nor the day of the thing itself is
///     one of them
public record Notice(long days, boolean areClear) {

    /// The longest that anybody may ask for.
    public static final long LONGEST = 90;

    /// @throws IllegalArgumentException if it is out of its range
    public Notice {
        if (days < 0 || days > LONGEST) {
            throw new IllegalArgumentException(
                    "Notice takes 0 to %d days, not %d.".formatted(LONGEST, days));
        }
    }

    /// Whether any is asked for.
    public boolean isAsked() {
        return days > 0;
    }

    /// The first day on which it can be, if notice is given on this day.
    public LocalDate earliest(LocalDate given) {
        return given.plusDays(between());
    }

    /// The last day on which notice can be given, if it is to be on this day.
    public LocalDate latest(LocalDate day) {
        return day.minusDays(between());
    }

    private long between() {
        return isAsked() && areClear ? days + 1 : days;
    }
}
