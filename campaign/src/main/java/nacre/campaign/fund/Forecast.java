// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long a fund lasts if so many are out each day, all from the same day on. Amounts are in the
/// smallest unit.
///
/// It is reckoned on the high side: the most for one person and day counts for all of them
/// together, so that the fund lasts at least so long. What comes in meanwhile is not in it.
///
/// @param there what is in the fund and not claimed yet
/// @param perDay what a day costs after the waiting days
/// @param most what all of them can get at most
/// @param waiting the days at the beginning that cost nothing
public record Forecast(long there, long perDay, long most, int waiting) {

    /// The most people that can be reckoned with.
    public static final int MOST_PEOPLE = 1_000_000;

    /// One day of it.
    ///
    /// @param number from 1
    /// @param costs what is paid for this day
    /// @param left what is in the fund after it; below zero it is missing
    public record Day(int number, LocalDate day, long costs, long left) {}

    /// If `out` people are out each day, who keep `dependants` people together.
    public static Forecast of(Terms terms, long there, int out, int dependants) {
        long full = out * terms.perDay() + dependants * terms.perDependant();
        return new Forecast(
                there,
                Math.min(full, out * terms.mostPerDay()),
                out * terms.mostInAll(),
                terms.waiting());
    }

    /// How many days it lasts, waiting days among them; null if it lasts until everybody has got
    /// the most that one person gets.
    public @Nullable Long days() {
        return most <= Math.max(0, there)
                ? null
                : waiting + Math.max(0, there) / Math.max(1, perDay);
    }

    /// What is paid until the end of a day, from 1.
    long paid(int day) {
        return Math.min(most, Math.max(0, day - waiting) * perDay);
    }

    /// So many days from a day on.
    public List<Day> table(LocalDate first, int days) {
        var table = new ArrayList<Day>();
        for (int i = 1; i <= days; i++) {
            table.add(new Day(i, first.plusDays(i - 1L), paid(i) - paid(i - 1), there - paid(i)));
        }
        return List.copyOf(table);
    }
}
