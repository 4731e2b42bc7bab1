// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nacre.ballot.Word;
import nacre.shifts.series.Names;
import nacre.shifts.series.Offsets;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Rhythm;
import nacre.shifts.series.SeriesCommand;
import nacre.shifts.series.Wanted;
import nacre.shifts.skill.Proof;
import nacre.shifts.skill.SkillKey;
import nacre.web.Form;
import nacre.web.Request;
import nacre.web.decide.Days;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Reads the form in which a series is planned. What is no day or no hour is told beside its field;
/// whether the rest fits, the rules say.
final class PlanReader {
    private final Visit visit;
    private final Request request;
    private Form form;

    PlanReader(Visit visit) {
        this.visit = visit;
        this.request = visit.request();
        this.form = request.form();
    }

    /// The form with what is wrong in it.
    Form form() {
        return form;
    }

    SeriesCommand.Said said() {
        return new SeriesCommand.Said(
                request.form("title"), request.form("where"), request.form("note"));
    }

    /// The plan, or null if a day or an hour is none.
    @Nullable Plan plan() {
        LocalDate first = day("first");
        boolean isOnce = request.form("rhythm").equals("once");
        LocalDate last = isOnce ? first : day("last");
        LocalTime from = hour("from");
        LocalTime to = hour("to");
        if (first == null || last == null || from == null || to == null) {
            return null;
        }
        Names names = Word.find(Names.class, request.form("names"));
        return new Plan(
                request.form("place"),
                first,
                last,
                rhythm(),
                HourForm.minute(from),
                HourForm.minutes(from, to),
                Offsets.none(),
                HourForm.number(request.form("places")),
                HourForm.number(request.form("back")),
                names == null ? Names.MEMBERS : names,
                wanted());
    }

    private Rhythm rhythm() {
        return switch (request.form("rhythm")) {
            case "weekly" ->
                    new Rhythm.Weekly(
                            Arrays.stream(DayOfWeek.values())
                                    .filter(day ->
                                            request.form()
                                                    .has("day", Integer.toString(day.getValue())))
                                    .toList());
            case "every" -> new Rhythm.EveryDays(HourForm.number(request.form("every")));
            default -> new Rhythm.Once();
        };
    }

    private List<Wanted> wanted() {
        var wanted = new ArrayList<Wanted>();
        for (SkillKey skill : new ShiftWords(visit).shifts().skills().named().keySet()) {
            String typed = request.form("least-" + skill);
            int least = typed.isEmpty() ? 0 : HourForm.number(typed);
            if (least > 0) {
                boolean isConfirmed = request.form().has("proof-" + skill, "confirmed");
                wanted.add(new Wanted(skill, least, isConfirmed ? Proof.CONFIRMED : Proof.SAID));
            }
        }
        return wanted;
    }

    private @Nullable LocalDate day(String field) {
        LocalDate day = Days.read(request.form(field));
        if (day == null) {
            form = form.wrong(field, visit.text().of("shifts.wrong.day"));
        }
        return day;
    }

    private @Nullable LocalTime hour(String field) {
        LocalTime hour = HourForm.hour(request.form(field));
        if (hour == null) {
            form = form.wrong(field, visit.text().of("shifts.wrong.hour"));
        }
        return hour;
    }
}
