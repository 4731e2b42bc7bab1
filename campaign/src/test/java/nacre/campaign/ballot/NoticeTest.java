// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Notice and time counted a second way: from day to day by a calendar of our own, which knows only
/// how long months are.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticeTest {
    private static final LocalDate FIRST = LocalDate.parse("2023-12-01");
    private static final LocalDate LAST = LocalDate.parse("2033-03-31");

    /// A day of our own calendar.
    private record Day(int year, int month, int day) {
        static Day of(LocalDate date) {
            return new Day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }

        static boolean isLeap(int year) {
            return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        }

        static int length(int year, int month) {
            return switch (month) {
                case 4, 6, 9, 11 -> 30;
                case 2 -> isLeap(year) ? 29 : 28;
                default -> 31;
            };
        }

        Day next() {
            if (day < length(year, month)) {
                return new Day(year, month, day + 1);
            }
            return month == 12 ? new Day(year + 1, 1, 1) : new Day(year, month + 1, 1);
        }

        Day after(long days) {
            Day then = this;
            for (long i = 0; i < days; i++) {
                then = then.next();
            }
            return then;
        }

        Day afterMonths(long months) {
            int y = year;
            int m = month;
            for (long i = 0; i < months; i++) {
                m = m == 12 ? 1 : m + 1;
                y = m == 1 ? y + 1 : y;
            }
            return new Day(y, m, Math.min(day, length(y, m)));
        }

        LocalDate date() {
            return LocalDate.of(year, month, day);
        }
    }

    @Test
    void over_ten_years_notice_is_as_long_as_a_calendar_of_our_own_says() {
        for (LocalDate given = FIRST; given.isBefore(LAST); given = given.plusDays(1)) {
            for (long days = 1; days <= 14; days++) {
                assertEquals(
                        Day.of(given).after(days).date(), new Notice(days, false).earliest(given));
                // So many whole days lie between, and both ends are left out.
                assertEquals(
                        Day.of(given).after(days).next().date(),
                        new Notice(days, true).earliest(given));
            }
        }
    }

    @Test
    void the_last_day_to_give_notice_is_the_one_from_which_it_is_just_enough() {
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            for (long days = 0; days <= 14; days++) {
                for (boolean areClear : new boolean[] {false, true}) {
                    var notice = new Notice(days, areClear);
                    LocalDate latest = notice.latest(day);
                    assertEquals(day, notice.earliest(latest));
                    assertTrue(notice.earliest(latest.plusDays(1)).isAfter(day));
                }
            }
        }
    }

    @Test
    void over_ten_years_a_mandate_ends_when_a_calendar_of_our_own_says() {
        for (LocalDate closed = FIRST; closed.isBefore(LAST); closed = closed.plusDays(1)) {
            for (long months = 1; months <= Term.LONGEST; months++) {
                assertEquals(
                        Day.of(closed).afterMonths(months).date(), new Term(months).ends(closed));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // from a leap day, across one, and in years that have none
        "2028-02-22, 7, false, 2028-02-29",
        "2028-02-23, 7, false, 2028-03-01",
        "2027-02-22, 7, false, 2027-03-01",
        "2100-02-22, 7, false, 2100-03-01",
        "2028-02-29, 10, false, 2028-03-10",
        // five clear days: given on Monday, the first day is Sunday
        "2026-03-02, 5, true, 2026-03-08",
        "2028-02-24, 5, true, 2028-03-01",
        "2026-12-28, 5, true, 2027-01-03",
        // none is asked for
        "2026-03-02, 0, false, 2026-03-02",
        "2026-03-02, 0, true, 2026-03-02",
    })
    void notice_on_days_that_people_get_wrong(
            LocalDate given, long days, boolean areClear, LocalDate earliest) {
        assertEquals(earliest, new Notice(days, areClear).earliest(given));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-31, 6, 2027-02-28",
        "2027-08-31, 6, 2028-02-29",
        "2028-02-29, 12, 2029-02-28",
        "2027-02-28, 12, 2028-02-28",
        "2026-03-31, 6, 2026-09-30",
        "2026-12-31, 9, 2027-09-30",
        "2026-05-31, 12, 2027-05-31",
    })
    void a_mandate_from_the_end_of_a_month(LocalDate closed, long months, LocalDate ends) {
        assertEquals(ends, new Term(months).ends(closed));
    }

    @Test
    void neither_is_without_bounds() {
        assertThrows(IllegalArgumentException.class, () -> new Notice(-1, false));
        assertThrows(IllegalArgumentException.class, () -> new Notice(91, false));
        assertThrows(IllegalArgumentException.class, () -> new Term(0));
        assertThrows(IllegalArgumentException.class, () -> new Term(25));
    }
}
