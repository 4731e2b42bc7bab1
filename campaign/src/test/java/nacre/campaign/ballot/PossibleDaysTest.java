// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PossibleDaysTest {
    private static final List<String> ZONES =
            new TreeSet<>(ZoneId.getAvailableZoneIds())
                    .stream().filter(zone -> zone.contains("/")).toList();

    @Test
    void in_every_zone_on_earth_today_is_possible_and_midnight_begins_its_day() {
        assertTrue(ZONES.size() > 300, ZONES::toString);
        for (String zone : ZONES) {
            ZoneId here = ZoneId.of(zone);
            for (int hour = 0; hour < 24; hour++) {
                Instant at = Instant.parse("2028-02-29T00:00:00Z").plusSeconds(3600L * hour);
                assertTrue(PossibleDays.isOne(LocalDate.ofInstant(at, here), at), zone);
            }
            for (int day = 0; day < 366; day++) {
                LocalDate date = LocalDate.parse("2028-01-01").plusDays(day);
                Instant midnight = date.atStartOfDay(here).toInstant();
                assertTrue(PossibleDays.isBeginning(date, midnight), zone + " " + date);
            }
        }
    }

    @Test
    void a_day_that_is_nowhere_is_not_possible() {
        Instant noon = Instant.parse("2026-03-02T09:00:00Z");
        assertEquals(
                List.of(true, true, false),
                List.of("2026-03-01", "2026-03-02", "2026-03-03").stream()
                        .map(day -> PossibleDays.isOne(LocalDate.parse(day), noon))
                        .toList());
        assertEquals(
                List.of(true, true, false),
                List.of("2026-03-02", "2026-03-03", "2026-03-04").stream()
                        .map(day ->
                                PossibleDays.isOne(
                                        LocalDate.parse(day), noon.plusSeconds(3600L * 5)))
                        .toList());
    }
}
