// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
import nacre.shifts.series.Plan;
import nacre.shifts.series.SeriesAct;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Says what a decision does to the rota.
final class ShiftsEnactments implements EnactmentWords {
    @Override
    public @Nullable Said say(
            Visit visit, Enactment enactment, Tense tense, Function<String, String> words) {
        if (!Act.topic(enactment.type()).equals("shifts")) {
            return null;
        }
        String key = tense == Tense.WILL ? "shifts.will." : "shifts.did.";
        var shifts = new ShiftWords(visit);
        return switch (SeriesAct.read(enactment.type(), enactment.facts())) {
            case SeriesAct.Planned(var plan) ->
                    new Said(
                            visit.text()
                                    .of(
                                            key + "planned",
                                            "title",
                                            words.apply("title"),
                                            "rhythm",
                                            shifts.rhythm(plan),
                                            "hours",
                                            PlanWords.hours(shifts, plan)),
                            more(shifts, plan));
            case SeriesAct.Ended(var series, var last) ->
                    new Said(
                            visit.text()
                                    .of(key + "ended", "title", shifts.title(series), "last", last),
                            List.of());
        };
    }

    private static List<String> more(ShiftWords shifts, Plan plan) {
        var more = new ArrayList<String>();
        for (SeriesView.Fact fact : PlanWords.facts(shifts, plan)) {
            more.add(shifts.text().of("shifts.fact", "name", fact.name(), "value", fact.value()));
        }
        return more;
    }
}
