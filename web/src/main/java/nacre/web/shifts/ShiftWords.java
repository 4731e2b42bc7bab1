// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import static nacre.shifts.ShiftsPart.SHIFTS;

import java.text.Collator;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Power;
import nacre.assembly.part.MemberId;
import nacre.shifts.Shifts;
import nacre.shifts.series.Names;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Rhythm;
import nacre.shifts.series.Series;
import nacre.shifts.series.SeriesId;
import nacre.shifts.series.SeriesRules;
import nacre.shifts.skill.SkillKey;
import nacre.shifts.skill.SkillRules;
import nacre.shifts.slot.Places;
import nacre.shifts.slot.Slot;
import nacre.shifts.slot.SlotId;
import nacre.web.organ.Visit;
import nacre.web.words.Text;

/// What pages say of shifts to one reader.
record ShiftWords(Visit visit) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    Text text() {
        return visit.text();
    }

    Shifts shifts() {
        return visit.standing().states().of(SHIFTS);
    }

    Instant now() {
        return visit.request().now();
    }

    Series series(Slot slot) {
        return SeriesRules.needed(shifts(), slot.id().series());
    }

    Plan plan(Slot slot) {
        return series(slot).plan();
    }

    String title(SeriesId series) {
        return visit.words(series.seq(), "title");
    }

    /// Where it is; empty if nobody said.
    String where(SeriesId series) {
        return visit.clerk().contents().text(series.seq(), "where");
    }

    /// A place by the name that people know it by: of a unit, its own; else where its shifts are
    /// said to be, beside the name that is written in the plan.
    String place(String name) {
        String known = name.isEmpty() ? name : visit.neighbours().parts().place(visit, name);
        return known == null ? where(name) : known;
    }

    private String where(String name) {
        String where =
                shifts().all().values().stream()
                        .filter(each -> each.plan().place().equals(name))
                        .map(each -> where(each.id()))
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse("");
        return where.isEmpty() ? name : where + " (" + name + ")";
    }

    String path(SeriesId series) {
        return visit.path("/shifts/" + series);
    }

    String path(SlotId slot) {
        return visit.path("/shifts/" + slot);
    }

    /// «Shop, Tuesday 24 November, 06:00».
    String name(SlotId id) {
        Slot slot = shifts().find(id);
        return text().of(
                        "shifts.slot",
                        "title",
                        title(id.series()),
                        "hour",
                        slot == null ? text().day(id.day()) : text().moment(slot.starts()));
    }

    /// «06:00 to 09:00».
    String hours(Slot slot) {
        return text().of("shifts.hours", "from", hour(slot.starts()), "to", hour(slot.ends()));
    }

    private String hour(Instant instant) {
        return HOUR.format(instant.atZone(visit.zone()));
    }

    /// What a skill is called.
    String skill(SkillKey skill) {
        Long named = shifts().skills().named().get(skill);
        return named == null ? skill.value() : visit.words(named, "title");
    }

    /// On which days a series is.
    String rhythm(Plan plan) {
        return switch (plan.rhythm()) {
            case Rhythm.Once o -> text().of("shifts.rhythm.once", "day", plan.first());
            case Rhythm.Weekly(var days) ->
                    text().of(
                                    "shifts.rhythm.weekly",
                                    "days",
                                    days.stream().map(this::weekday).toList(),
                                    "first",
                                    plan.first(),
                                    "last",
                                    plan.last());
            case Rhythm.EveryDays(int days) ->
                    text().of(
                                    days == 1 ? "shifts.rhythm.daily" : "shifts.rhythm.every",
                                    "days",
                                    days,
                                    "first",
                                    plan.first(),
                                    "last",
                                    plan.last());
        };
    }

    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, text().words().locale());
    }

    /// How many places are free, or what else became of it.
    String free(Slot slot) {
        if (slot.isCalledOff()) {
            return text().of("shifts.called-off");
        }
        if (slot.isOver(now())) {
            return text().of("shifts.over");
        }
        return slot.free() <= 0
                ? text().of("shifts.full", "places", slot.places())
                : text().of("shifts.free", "free", slot.free(), "places", slot.places());
    }

    /// Which skilled people it still needs.
    List<String> lacking(Slot slot) {
        Plan plan = plan(slot);
        var places = new Places(shifts().skills(), plan, slot);
        return plan.wanted().stream()
                .filter(each -> places.lacking(each) > 0)
                .map(each ->
                        text().of(
                                        "shifts.lacking." + each.proof().word(),
                                        "count",
                                        places.lacking(each),
                                        "skill",
                                        skill(each.skill())))
                .toList();
    }

    boolean isOn(Slot slot) {
        return slot.crew().on().contains(visit.me());
    }

    /// Whether she keeps the rota of this place.
    boolean keeps(Plan plan) {
        return !visit.isReader()
                && visit.assembly().mandates().inForce().values().stream()
                        .anyMatch(m -> m.covers(visit.me(), SeriesRules.use(plan.place())));
    }

    /// Whether she keeps the rota of some place.
    boolean keepsSome() {
        return holds(SeriesRules.ROTA);
    }

    /// Whether she may confirm skills.
    boolean confirms() {
        return holds(SkillRules.CONFIRM_SKILLS);
    }

    private boolean holds(Power power) {
        return !visit.isReader()
                && visit.assembly().mandates().inForce().values().stream()
                        .anyMatch(mandate -> mandate.gives(visit.me(), power));
    }

    /// Whether pages tell her by name who is on it.
    boolean seesNames(Slot slot) {
        Plan plan = plan(slot);
        return plan.names() == Names.MEMBERS || isOn(slot) || keeps(plan);
    }

    /// Their names, by the alphabet.
    List<String> names(Iterable<MemberId> members) {
        var names = new ArrayList<String>();
        members.forEach(each -> names.add(visit.name(each)));
        names.sort(Collator.getInstance(text().words().locale()));
        return List.copyOf(names);
    }
}
