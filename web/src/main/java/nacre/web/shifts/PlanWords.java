// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Wanted;

/// What a plan says, in names and values.
final class PlanWords {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private PlanWords() {}

    static List<SeriesView.Fact> facts(ShiftWords words, Plan plan) {
        var facts = new ArrayList<SeriesView.Fact>();
        facts.add(fact(words, "hours", hours(words, plan)));
        facts.add(fact(words, "places", words.text().number(plan.places())));
        facts.add(fact(words, "back", back(words, plan)));
        facts.add(fact(words, "names", words.text().of("shifts.names." + plan.names().word())));
        for (Wanted each : plan.wanted()) {
            facts.add(fact(words, "skill", wanted(words, each)));
        }
        if (!plan.place().isEmpty()) {
            facts.add(fact(words, "place", words.place(plan.place())));
        }
        return facts;
    }

    private static SeriesView.Fact fact(ShiftWords words, String name, String value) {
        return new SeriesView.Fact(words.text().of("shifts.fact." + name), value);
    }

    /// From when to when, as clocks show it; of the first slot, so that it says what the record
    /// does.
    static String hours(ShiftWords words, Plan plan) {
        var days = plan.days(plan.first(), plan.last());
        var first = days.isEmpty() ? plan.first() : days.getFirst();
        var starts = plan.starts(first).atZone(words.visit().zone());
        return words.text()
                .of(
                        "shifts.hours",
                        "from",
                        HOUR.format(starts),
                        "to",
                        HOUR.format(starts.plus(plan.length())));
    }

    private static String back(ShiftWords words, Plan plan) {
        return plan.backHours() == 0
                ? words.text().of("shifts.back.start")
                : words.text().of("shifts.back", "length", Duration.ofHours(plan.backHours()));
    }

    static String wanted(ShiftWords words, Wanted wanted) {
        return words.text()
                .of(
                        "shifts.wanted." + wanted.proof().word(),
                        "count",
                        wanted.least(),
                        "skill",
                        words.skill(wanted.skill()));
    }
}
