// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import nacre.shifts.series.Offsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What clocks show, from what the record says of them and no table.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OffsetsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "America/Santiago",
                "Asia/Kathmandu",
                "Pacific/Apia",
                "UTC"
            })
    void each_quarter_of_an_hour_in_two_years_is_when_the_calendar_has_it(String name) {
        ZoneId zone = ZoneId.of(name);
        Offsets offsets = Offsets.of(zone, FIRST, LAST);
        LocalDateTime end = LAST.plusDays(1).atStartOfDay();
        for (LocalDateTime t = FIRST.atStartOfDay(); t.isBefore(end); t = t.plusMinutes(15)) {
            assertEquals(ZonedDateTime.of(t, zone).toInstant(), offsets.instant(t), t::toString);
        }
    }

    @Test
    void an_hour_left_out_comes_later_and_of_one_that_comes_twice_the_first_counts() {
        Offsets berlin = Offsets.of(ZoneId.of("Europe/Berlin"), FIRST, LAST);
        assertEquals(
                Instant.parse("2026-03-29T01:30:00Z"),
                berlin.instant(LocalDateTime.parse("2026-03-29T02:30")));
        assertEquals(
                Instant.parse("2026-10-25T00:30:00Z"),
                berlin.instant(LocalDateTime.parse("2026-10-25T02:30")));
    }

    @Test
    void without_a_word_about_clocks_they_show_utc() {
        assertEquals(
                Instant.parse("2026-03-29T02:30:00Z"),
                Offsets.none().instant(LocalDateTime.parse("2026-03-29T02:30")));
    }
}
