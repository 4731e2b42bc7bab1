// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.slot;

import java.time.LocalDate;
import java.util.Comparator;
import nacre.journal.Json;
import nacre.shifts.DayForm;
import nacre.shifts.series.SeriesId;

/// A slot: one shift of a series, by the day for which it was planned. It keeps that name when it
/// is moved.
public record SlotId(SeriesId series, LocalDate day) implements Comparable<SlotId> {
    private static final Comparator<SlotId> ORDER =
            Comparator.comparing(SlotId::day).thenComparing(SlotId::series);

    /// The two fields by which facts name it.
    Json.Draft draft() {
        return Json.object().put("day", day.toString()).put("series", series.seq());
    }

    static SlotId read(Json.Fields facts) {
        return new SlotId(new SeriesId(facts.whole("series")), DayForm.day(facts, "day"));
    }

    @Override
    public int compareTo(SlotId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return series + "/" + day;
    }
}
