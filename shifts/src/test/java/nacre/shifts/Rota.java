// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts;

import static nacre.organ.Ground.CEM;
import static nacre.shifts.ShiftsPart.SHIFTS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nacre.assembly.charter.Template;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.organ.Ground;
import nacre.organ.Scenario;
import nacre.shifts.series.Names;
import nacre.shifts.series.Offsets;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Rhythm;
import nacre.shifts.series.SeriesAct;
import nacre.shifts.series.SeriesCommand;
import nacre.shifts.series.SeriesId;
import nacre.shifts.series.SeriesRules;
import nacre.shifts.series.Wanted;
import nacre.shifts.skill.SkillCommand;
import nacre.shifts.skill.SkillKey;
import nacre.shifts.slot.Slot;
import nacre.shifts.slot.SlotCommand;
import nacre.shifts.slot.SlotId;

/// An organ with shifts, whose rota Cem keeps, and what tests ask for there.
final class Rota {
    static final Ground COOP = in("Europe/London");
    static final SeriesCommand.Said SHOP =
            new SeriesCommand.Said("Shop", "Canal Street 4", "Bring an apron.");
    static final SkillKey FIRST_AID = new SkillKey("first-aid");

    private Rota() {}

    /// A co-op whose clocks are those of this zone.
    static Ground in(String zone) {
        Ground ground = Ground.of(Template.WORKER_COOP.charter(), List.of(SHIFTS));
        FoundingPlan plan = ground.plan();
        return new Ground(
                new FoundingPlan(
                        plan.name(),
                        plan.purpose(),
                        ZoneId.of(zone),
                        plan.charter(),
                        plan.titles(),
                        plan.founders(),
                        plan.mandates()),
                ground.parts());
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /// Three hours from six in the morning on, for so many, given back until a day before.
    static Plan plan(String first, String last, Rhythm rhythm, int places, Wanted... wanted) {
        return new Plan(
                "",
                day(first),
                day(last),
                rhythm,
                6 * 60,
                3 * 60,
                Offsets.none(),
                places,
                24,
                Names.MEMBERS,
                List.of(wanted));
    }

    /// On Mondays and Thursdays of March 2026.
    static Plan weekly(int places, Wanted... wanted) {
        var rhythm = new Rhythm.Weekly(List.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));
        return plan("2026-03-02", "2026-03-31", rhythm, places, wanted);
    }

    /// On one day.
    static Plan once(String day, int places, Wanted... wanted) {
        return plan(day, day, new Rhythm.Once(), places, wanted);
    }

    static Plan at(Plan plan, int minute, int minutes) {
        return new Plan(
                plan.place(),
                plan.first(),
                plan.last(),
                plan.rhythm(),
                minute,
                minutes,
                plan.offsets(),
                plan.places(),
                plan.backHours(),
                plan.names(),
                plan.wanted());
    }

    static Plan called(Plan plan, String place) {
        return new Plan(
                place,
                plan.first(),
                plan.last(),
                plan.rhythm(),
                plan.minute(),
                plan.minutes(),
                plan.offsets(),
                plan.places(),
                plan.backHours(),
                plan.names(),
                plan.wanted());
    }

    /// Cem plans it.
    static SeriesId planned(Scenario scenario, Plan plan) {
        scenario.given(CEM, new SeriesCommand.PlanSeries(plan, SHOP));
        return new SeriesId(scenario.last("shifts.planned"));
    }

    static SlotId slot(SeriesId series, String day) {
        return new SlotId(series, day(day));
    }

    static Enactment enacts(Plan plan) {
        return Enactment.of(new SeriesAct.Planned(plan), SeriesRules.words(SHOP));
    }

    static Shifts shifts(Scenario scenario) {
        return scenario.clerk().standing().states().of(SHIFTS);
    }

    static Slot slot(Scenario scenario, SlotId id) {
        Slot slot = shifts(scenario).find(id);
        if (slot == null) {
            throw new AssertionError("There is no slot " + id);
        }
        return slot;
    }

    static SlotCommand joins(SlotId slot) {
        return new SlotCommand.JoinSlot(slot);
    }

    /// Cem gives a skill a name.
    static void names(Scenario scenario, SkillKey skill) {
        scenario.given(CEM, new SkillCommand.NameSkill(skill, "First aid"));
    }

    static List<MemberId> on(Scenario scenario, SlotId id) {
        return List.copyOf(slot(scenario, id).crew().on());
    }
}
