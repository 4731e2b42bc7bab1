// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// How long the money lasts, in whole cents.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForecastTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final long SEED = 5;

    private static Terms terms(int waiting) {
        return new Terms(50_00, 10_00, 70_00, 700_00, waiting, 2, 30, MONDAY, null);
    }

    @Test
    void a_fund_lasts_until_a_day_that_it_cannot_pay_in_full() {
        assertEquals(15L, Forecast.of(terms(3), 600_00, 1, 0).days());
        assertEquals(5L, Forecast.of(terms(3), 1000_00, 10, 0).days());
        assertEquals(4L, Forecast.of(terms(3), 999_99, 10, 0).days());
        assertEquals(3L, Forecast.of(terms(3), 0, 10, 0).days());
        assertEquals(3L, Forecast.of(terms(3), -5, 10, 0).days());
    }

    @Test
    void dependants_count_up_to_the_most_for_a_day() {
        assertEquals(10L, Forecast.of(terms(0), 600_00, 1, 1).days());
        assertEquals(8L, Forecast.of(terms(0), 600_00, 1, 20).days());
    }

    @Test
    void it_lasts_without_end_if_all_can_get_the_most_that_one_gets() {
        assertNull(Forecast.of(terms(0), 7000_00, 10, 0).days());
        assertEquals(13L, Forecast.of(terms(0), 6999_99, 10, 0).days());
        assertNull(Forecast.of(terms(0), 0, 0, 0).days());
    }

    @Test
    void its_table_adds_up_and_shows_the_first_day_that_is_not_covered() {
        var random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            long there = random.nextLong(200_000_00);
            int out = 1 + random.nextInt(400);
            var forecast = Forecast.of(terms(random.nextInt(5)), there, out, random.nextInt(800));
            var table = forecast.table(MONDAY, 60);
            long paid = 0;
            for (Forecast.Day day : table) {
                paid += day.costs();
                assertEquals(there - paid, day.left());
                Long days = forecast.days();
                boolean isCovered = days == null || day.number() <= days;
                assertEquals(isCovered, day.left() >= 0, forecast + " " + day);
            }
            assertTrue(paid <= out * 700_00L);
        }
    }

    @Test
    void the_largest_numbers_are_reckoned_exactly() {
        int most = Forecast.MOST_PEOPLE;
        var terms =
                new Terms(
                        Terms.MOST_FOR_A_DAY,
                        Terms.MOST_FOR_A_DAY,
                        Terms.MOST_FOR_A_DAY,
                        Terms.MOST_FOR_ONE,
                        0,
                        1,
                        1,
                        MONDAY,
                        null);
        var forecast = Forecast.of(terms, 0, most, most * ClaimRules.MOST_DEPENDANTS);
        assertEquals(most * Terms.MOST_FOR_A_DAY, forecast.perDay());
        assertEquals(most * Terms.MOST_FOR_ONE, forecast.most());
    }
}
