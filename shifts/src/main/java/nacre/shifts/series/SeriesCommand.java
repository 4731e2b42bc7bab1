// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.series;

import java.time.LocalDate;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.journal.Json;
import nacre.shifts.DayForm;

/// What whoever keeps the rota may ask about a series.
public sealed interface SeriesCommand extends Command {

    /// Plans a series.
    ///
    /// @param plan its offsets are those of the organ's zone, whatever stands there
    record PlanSeries(Plan plan, Said said) implements SeriesCommand {}

    /// Ends a series after a day.
    record EndSeries(SeriesId series, LocalDate last, String reason) implements SeriesCommand {}

    /// What is said about a series.
    ///
    /// @param title what is done
    /// @param where may be empty
    /// @param note may be empty
    record Said(String title, String where, String note) {}

    @Override
    default String type() {
        return switch (this) {
            case PlanSeries c -> "shifts.plan-series";
            case EndSeries c -> "shifts.end-series";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case PlanSeries(var plan, var said) ->
                    Json.object()
                            .put("note", said.note())
                            .put("plan", plan.form())
                            .put("title", said.title())
                            .put("where", said.where())
                            .done();
            case EndSeries(var series, var last, var reason) ->
                    Json.object()
                            .put("last", last.toString())
                            .put("reason", reason)
                            .put("series", series.seq())
                            .done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "shifts.plan-series",
                        form ->
                                new PlanSeries(
                                        Plan.read(form.fields("plan")),
                                        new Said(
                                                form.text("title"),
                                                form.text("where"),
                                                form.text("note"))))
                .with(
                        "shifts.end-series",
                        form ->
                                new EndSeries(
                                        new SeriesId(form.whole("series")),
                                        DayForm.day(form, "last"),
                                        form.text("reason")));
    }
}
