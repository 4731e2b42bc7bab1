// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.series;

import java.time.LocalDate;
import nacre.assembly.part.Refusal;
import nacre.shifts.skill.SkillKey;
import nacre.shifts.slot.SlotId;

/// Why a series cannot be planned or ended so.
public sealed interface SeriesRefusal extends Refusal {

    /// There is no such series.
    record UnknownSeries(SeriesId series) implements SeriesRefusal {}

    /// The name of its place is none.
    record NoPlaceName(String place) implements SeriesRefusal {}

    /// Its last day is before its first, or too far away.
    record DaysOfSeriesDoNotFit(LocalDate first, LocalDate last, long most)
            implements SeriesRefusal {}

    /// No slot of it is still to come.
    record NoSlotToCome(LocalDate first, LocalDate last) implements SeriesRefusal {}

    /// It names no day of the week, or a number of days that is none.
    record RhythmDoesNotFit(int most) implements SeriesRefusal {}

    /// Its hour is none.
    record NoHour(int minute) implements SeriesRefusal {}

    /// It is too short or too long.
    record ShiftLengthDoesNotFit(int minutes, int least, int most) implements SeriesRefusal {}

    /// Nobody could do it, or too many.
    record ShiftPlacesDoNotFit(int places, int most) implements SeriesRefusal {}

    /// A place could be given back too early only.
    record BackHoursDoNotFit(int hours, int most) implements SeriesRefusal {}

    /// Clocks are not so anywhere.
    record ClocksDoNotFit() implements SeriesRefusal {}

    /// Too many skills are asked for.
    record TooManySkills(int skills, int most) implements SeriesRefusal {}

    /// A skill is asked for twice.
    record SkillTwice(SkillKey skill) implements SeriesRefusal {}

    /// More skilled people are asked for than there are places, or none.
    record SkilledDoNotFit(int skilled, int places) implements SeriesRefusal {}

    /// It ends no sooner by this.
    record EndsNoSooner(SeriesId series, LocalDate last) implements SeriesRefusal {}

    /// A slot after that day has begun.
    record SlotHasBegun(SlotId slot) implements SeriesRefusal {}
}
