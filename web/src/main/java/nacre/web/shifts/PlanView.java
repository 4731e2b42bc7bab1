// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nacre.shifts.skill.SkillKey;
import nacre.web.Form;
import nacre.web.Option;
import nacre.web.organ.Visit;

/// The form in which a series is planned.
///
/// @param weekdays Monday first
/// @param backs until when a place can be given back
/// @param skills those that can be asked for
/// @param matters on which it can be put to the vote
/// @param mayPlan whether she keeps the rota of some place, and need ask nobody
public record PlanView(
        String base,
        List<Option> weekdays,
        List<Option> backs,
        List<Option> names,
        List<Option> skills,
        List<Option> matters,
        boolean mayPlan) {
    private static final List<Integer> BACKS = List.of(0, 2, 6, 12, 24, 48, 72, 168);

    /// Copies the lists.
    public PlanView {
        weekdays = List.copyOf(weekdays);
        backs = List.copyOf(backs);
        names = List.copyOf(names);
        skills = List.copyOf(skills);
        matters = List.copyOf(matters);
    }

    static PlanView of(Visit visit) {
        var words = new ShiftWords(visit);
        var backs = new ArrayList<Option>();
        for (int hours : BACKS) {
            backs.add(
                    new Option(
                            Integer.toString(hours),
                            hours == 0
                                    ? visit.text().of("shifts.back.start")
                                    : visit.text()
                                            .of("shifts.back", "length", Duration.ofHours(hours))));
        }
        return new PlanView(
                visit.path("/shifts"),
                Arrays.stream(DayOfWeek.values())
                        .map(day ->
                                new Option(Integer.toString(day.getValue()), words.weekday(day)))
                        .toList(),
                backs,
                List.of(
                        new Option("members", visit.text().of("shifts.names.members")),
                        new Option("together", visit.text().of("shifts.names.together"))),
                words.shifts().skills().named().keySet().stream()
                        .map(each -> skill(words, each))
                        .toList(),
                visit.assembly().charter().matters().stream()
                        .map(each ->
                                new Option(each.key().value(), visit.charter().title(each.key())))
                        .toList(),
                words.keepsSome());
    }

    private static Option skill(ShiftWords words, SkillKey skill) {
        return new Option(skill.value(), words.skill(skill));
    }

    /// The form as most series begin.
    static Form empty() {
        return Form.empty()
                .with("rhythm", "weekly")
                .with("from", "09:00")
                .with("to", "12:00")
                .with("places", "2")
                .with("every", "7")
                .with("back", "24")
                .with("names", "members")
                .with("matter", "shifts");
    }
}
