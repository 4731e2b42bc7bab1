// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nacre.assembly.part.Enactment;
import nacre.shifts.series.Names;
import nacre.shifts.series.Offsets;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Rhythm;
import nacre.shifts.series.SeriesAct;
import nacre.shifts.series.SeriesCommand;
import nacre.shifts.series.SeriesRules;

/// A series of shifts as two lines of a script say it.
final class SeriesScript {
    private static final int BACK_HOURS = 24;

    private SeriesScript() {}

    /// `chapel 2027-01-09 2027-06-26 SATURDAY 08:45 180 5 TITLE`: the place's name, the first and
    /// the last day, the day of the week, when, how many minutes, for how many.
    ///
    /// @param next `WHERE | NOTE`
    static Enactment read(String rest, String next) {
        String[] words = rest.split(" ", 8);
        String[] said = next.split(" \\| ", 2);
        LocalTime at = LocalTime.parse(words[4]);
        var plan =
                new Plan(
                        words[0],
                        LocalDate.parse(words[1]),
                        LocalDate.parse(words[2]),
                        new Rhythm.Weekly(List.of(DayOfWeek.valueOf(words[3]))),
                        at.toSecondOfDay() / 60,
                        Integer.parseInt(words[5]),
                        Offsets.none(),
                        Integer.parseInt(words[6]),
                        BACK_HOURS,
                        Names.MEMBERS,
                        List.of());
        return Enactment.of(
                new SeriesAct.Planned(plan.in(Town.ZONE)),
                SeriesRules.words(new SeriesCommand.Said(words[7], said[0], said[1])));
    }
}
