// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.series;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Power;
import nacre.assembly.charter.Slug;
import nacre.assembly.founding.Founding;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.Texts;
import nacre.journal.Content.Words;
import nacre.shifts.Shifts;
import nacre.shifts.skill.SkillRefusal;
import nacre.shifts.slot.Slot;
import org.jspecify.annotations.Nullable;

/// Which series can be planned, and when one can be ended.
public final class SeriesRules {

    /// The power to keep the rota: to plan shifts, to change them and to call them off, and to note
    /// who came. It can be limited to a place.
    public static final Power ROTA = new Power("rota");

    /// How long a series may be, in days.
    public static final int LONGEST = 731;

    /// The shortest shift, in minutes.
    public static final int SHORTEST_SHIFT = 15;

    /// The longest shift, in minutes.
    public static final int LONGEST_SHIFT = 24 * 60;

    /// How many do a shift together, at most.
    public static final int MOST_PLACES = 500;

    /// The most hours before the beginning after which nothing can be given back.
    public static final int MOST_BACK_HOURS = 14 * 24;

    /// The longest rhythm, in days.
    public static final int LONGEST_RHYTHM = 60;

    /// How many skills a series may ask for.
    public static final int MOST_SKILLS = 5;

    private static final int MINUTES_A_DAY = (int) Duration.ofDays(1).toMinutes();

    private SeriesRules() {}

    /// What keeping the rota of a place takes from a mandate.
    public static Use use(String place) {
        return new Use(ROTA, 1, 0, place);
    }

    /// What an act takes from a mandate.
    ///
    /// @throws Unfoldable if there is no such series
    public static Use use(Shifts shifts, SeriesAct act) {
        return switch (act) {
            case SeriesAct.Planned(var plan) -> use(plan.place());
            case SeriesAct.Ended(var id, var last) -> use(needed(shifts, id).plan().place());
        };
    }

    /// What the rules say.
    public static Ruling rule(
            Assembly assembly, Shifts shifts, SeriesCommand command, Instant now) {
        return switch (command) {
            case SeriesCommand.PlanSeries(var plan, var said) ->
                    plan(assembly, shifts, plan, said, now);
            case SeriesCommand.EndSeries(var id, var last, var reason) -> {
                var act = new SeriesAct.Ended(id, last);
                yield first(whyNot(shifts, act, now), Texts.misfit(reason)) instanceof Refusal why
                        ? refused(why)
                        : accepted(Step.of(act, List.of(Words.kept("reason", reason))));
            }
        };
    }

    private static Ruling plan(
            Assembly assembly, Shifts shifts, Plan plan, SeriesCommand.Said said, Instant now) {
        Founding founding = assembly.founding();
        Plan here = founding == null || whyNotDays(plan) != null ? plan : plan.in(founding.zone());
        return first(whyNot(shifts, here, now), misfit(said)) instanceof Refusal why
                ? refused(why)
                : accepted(Step.of(new SeriesAct.Planned(here), words(said)));
    }

    /// What is said of a series as its content.
    public static List<Words> words(SeriesCommand.Said said) {
        var words = new ArrayList<Words>();
        words.add(Words.kept("title", said.title()));
        if (!said.where().isBlank()) {
            words.add(Words.kept("where", said.where()));
        }
        if (!said.note().isBlank()) {
            words.add(Words.kept("note", said.note()));
        }
        return List.copyOf(words);
    }

    /// Why a series cannot be called so, or null.
    public static @Nullable Refusal misfit(SeriesCommand.Said said) {
        Refusal where = said.where().isBlank() ? null : Texts.misfitTitle(said.where());
        Refusal note = said.note().isBlank() ? null : Texts.misfit(said.note());
        return first(Texts.misfitTitle(said.title()), first(where, note));
    }

    private static @Nullable Refusal first(@Nullable Refusal one, @Nullable Refusal other) {
        return one == null ? other : one;
    }

    /// What an enactment comes to now.
    public static Ruling enact(Shifts shifts, SeriesAct act, Instant now) {
        return Ruling.unless(whyNot(shifts, act, now), act);
    }

    static @Nullable Refusal whyNot(Shifts shifts, SeriesAct act, Instant now) {
        return switch (act) {
            case SeriesAct.Planned(var plan) -> whyNot(shifts, plan, now);
            case SeriesAct.Ended(var id, var last) -> whyNotEnd(shifts.find(id), id, last, now);
        };
    }

    /// Why there can be no such series, or null; the fold asks the same.
    public static @Nullable Refusal whyNot(Shifts shifts, Plan plan, Instant now) {
        if (!plan.place().isEmpty() && !Slug.isSlug(plan.place())) {
            return new SeriesRefusal.NoPlaceName(plan.place());
        }
        Refusal why = first(whyNotDays(plan), first(whyNotHours(plan), whyNotPlaces(shifts, plan)));
        return why == null ? whyNotToCome(plan, now) : why;
    }

    private static @Nullable Refusal whyNotDays(Plan plan) {
        long days = ChronoUnit.DAYS.between(plan.first(), plan.last());
        if (days < 0 || days >= LONGEST) {
            return new SeriesRefusal.DaysOfSeriesDoNotFit(plan.first(), plan.last(), LONGEST);
        }
        boolean fits =
                switch (plan.rhythm()) {
                    case Rhythm.Once o -> days == 0;
                    case Rhythm.Weekly(var on) ->
                            !on.isEmpty() && List.copyOf(new TreeSet<>(on)).equals(on);
                    case Rhythm.EveryDays(int every) -> every >= 1 && every <= LONGEST_RHYTHM;
                };
        return fits ? null : new SeriesRefusal.RhythmDoesNotFit(LONGEST_RHYTHM);
    }

    private static @Nullable Refusal whyNotHours(Plan plan) {
        if (plan.minute() < 0 || plan.minute() >= MINUTES_A_DAY) {
            return new SeriesRefusal.NoHour(plan.minute());
        }
        if (plan.backHours() < 0 || plan.backHours() > MOST_BACK_HOURS) {
            return new SeriesRefusal.BackHoursDoNotFit(plan.backHours(), MOST_BACK_HOURS);
        }
        return plan.offsets().arePlausible()
                ? whyNotLength(plan.minutes())
                : new SeriesRefusal.ClocksDoNotFit();
    }

    /// Why a shift cannot be so long, or null.
    public static @Nullable Refusal whyNotLength(int minutes) {
        return minutes >= SHORTEST_SHIFT && minutes <= LONGEST_SHIFT
                ? null
                : new SeriesRefusal.ShiftLengthDoesNotFit(minutes, SHORTEST_SHIFT, LONGEST_SHIFT);
    }

    /// Why a shift cannot have so many places, or null.
    public static @Nullable Refusal whyNotPlaces(Plan plan, int places) {
        if (places < 1 || places > MOST_PLACES) {
            return new SeriesRefusal.ShiftPlacesDoNotFit(places, MOST_PLACES);
        }
        return plan.skilled() > places
                ? new SeriesRefusal.SkilledDoNotFit(plan.skilled(), places)
                : null;
    }

    private static @Nullable Refusal whyNotPlaces(Shifts shifts, Plan plan) {
        List<Wanted> wanted = plan.wanted();
        if (wanted.size() > MOST_SKILLS) {
            return new SeriesRefusal.TooManySkills(wanted.size(), MOST_SKILLS);
        }
        for (int i = 0; i < wanted.size(); i++) {
            Wanted each = wanted.get(i);
            if (!shifts.skills().named().containsKey(each.skill())) {
                return new SkillRefusal.UnknownSkill(each.skill());
            }
            if (wanted.subList(0, i).stream().anyMatch(o -> o.skill().equals(each.skill()))) {
                return new SeriesRefusal.SkillTwice(each.skill());
            }
            if (each.least() < 1 || each.least() > plan.places()) {
                return new SeriesRefusal.SkilledDoNotFit(each.least(), plan.places());
            }
        }
        return whyNotPlaces(plan, plan.places());
    }

    /// Asked only of a plan whose days and rhythm fit.
    private static @Nullable Refusal whyNotToCome(Plan plan, Instant now) {
        List<LocalDate> days = plan.days(plan.first(), plan.last());
        return !days.isEmpty() && plan.starts(days.getLast()).isAfter(now)
                ? null
                : new SeriesRefusal.NoSlotToCome(plan.first(), plan.last());
    }

    private static @Nullable Refusal whyNotEnd(
            @Nullable Series series, SeriesId id, LocalDate last, Instant now) {
        if (series == null) {
            return new SeriesRefusal.UnknownSeries(id);
        }
        if (!last.isBefore(series.last())) {
            return new SeriesRefusal.EndsNoSooner(id, series.last());
        }
        for (Slot slot : series.slots(last.plusDays(1), series.last())) {
            if (!slot.isCalledOff() && !slot.starts().isAfter(now)) {
                return new SeriesRefusal.SlotHasBegun(slot.id());
            }
        }
        return null;
    }

    /// The shifts once this is on the record.
    ///
    /// @throws Unfoldable if it cannot have happened
    public static Shifts after(Shifts shifts, SeriesAct act, Stamp stamp) {
        Unfoldable.unlessAllowed(whyNot(shifts, act, stamp.effective()), act);
        return switch (act) {
            case SeriesAct.Planned(var plan) ->
                    shifts.with(Series.planned(new SeriesId(stamp.seq()), plan));
            case SeriesAct.Ended(var id, var last) -> {
                Series series = needed(shifts, id);
                Shifts next = shifts.with(series.until(last));
                for (Slot slot : series.touched().tailMap(last.plusDays(1)).values()) {
                    next = slot.isCalledOff() ? next : next.with(slot.calledOff(stamp.seq()));
                }
                yield next;
            }
        };
    }

    /// The series.
    ///
    /// @throws Unfoldable if there is none
    public static Series needed(Shifts shifts, SeriesId id) {
        return Unfoldable.needed(shifts.find(id), "There is no series %s.", id);
    }
}
