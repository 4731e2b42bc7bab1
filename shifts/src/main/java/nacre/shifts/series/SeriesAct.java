// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.series;

import java.time.LocalDate;
import nacre.assembly.part.Act;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.shifts.DayForm;

/// What happened to a series of shifts. Both are enactments too.
public sealed interface SeriesAct extends Act {

    /// A series was planned. Its `title`, `where` and `note` are kept content.
    record Planned(Plan plan) implements SeriesAct {}

    /// It has no slot after this day any more. Its `reason` is kept content.
    record Ended(SeriesId series, LocalDate last) implements SeriesAct {}

    @Override
    default String type() {
        return switch (this) {
            case Planned a -> "shifts.planned";
            case Ended a -> "shifts.ended";
        };
    }

    @Override
    default Json.Fields facts() {
        return switch (this) {
            case Planned(var plan) -> plan.form();
            case Ended(var series, var last) ->
                    Json.object().put("last", last.toString()).put("series", series.seq()).done();
        };
    }

    /// Reads the permanent form.
    static SeriesAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "shifts.planned" -> new Planned(Plan.read(facts));
            case "shifts.ended" ->
                    new Ended(
                            new SeriesId(facts.only("last", "series").whole("series")),
                            DayForm.day(facts, "last"));
            default -> throw new Malformed("type", "an act on a series of shifts", type);
        };
    }
}
