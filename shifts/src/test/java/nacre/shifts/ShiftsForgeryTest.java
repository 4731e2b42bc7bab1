// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static nacre.organ.Ground.CEMS;
import static nacre.shifts.Rota.COOP;
import static nacre.shifts.Rota.FIRST_AID;
import static nacre.shifts.Rota.joins;
import static nacre.shifts.Rota.once;
import static nacre.shifts.Rota.planned;
import static nacre.shifts.Rota.slot;
import static nacre.shifts.Rota.weekly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.journal.Authority;
import nacre.organ.Forger;
import nacre.organ.Scenario;
import nacre.shifts.series.Offsets;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Rhythm;
import nacre.shifts.series.SeriesAct;
import nacre.shifts.series.SeriesId;
import nacre.shifts.series.Wanted;
import nacre.shifts.skill.Proof;
import nacre.shifts.skill.SkillAct;
import nacre.shifts.slot.SlotAct;
import nacre.shifts.slot.SlotId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Whoever writes a record with every hash right still cannot put anybody on a shift, or more than
/// fit.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShiftsForgeryTest {
    private static final Authority RIGHT = new Authority.Right();
    private static final Authority MANDATE = new Authority.Mandate(CEMS.seq());
    private static final Instant STARTS = Instant.parse("2026-03-09T06:00:00Z");

    private final Scenario coop = Scenario.of(COOP);
    private final Forger forger = new Forger(coop);
    private final SeriesId series = planned(coop, weekly(1));
    private final SlotId monday = slot(series, "2026-03-09");

    @Test
    void nobody_takes_a_place_that_is_not_there() {
        forger.folds(ANNA, new SlotAct.Joined(monday));
        forger.refused(ANNA, new SlotAct.Joined(slot(series, "2026-03-10")));
        forger.refused(ANNA, new SlotAct.Joined(slot(new SeriesId(3), "2026-03-09")));
        forger.refused(new MemberId(99), new SlotAct.Joined(monday));
        forger.refused(ANNA, new SlotAct.Joined(monday), MANDATE);
        forger.refused(null, new SlotAct.Joined(monday), RIGHT);
        coop.given(ANNA, joins(monday));
        forger.refused(ANNA, new SlotAct.Joined(monday));
        forger.refused(BEN, new SlotAct.Joined(monday));
        forger.folds(BEN, new SlotAct.Waited(monday));
        forger.refused(ANNA, new SlotAct.Waited(monday));
        forger.refused(BEN, new SlotAct.GaveBack(monday));
        forger.refused(BEN, new SlotAct.Offered(monday));
        forger.refused(BEN, new SlotAct.TookOver(monday, ANNA));
        forger.refused(ANNA, new SlotAct.CannotCome(monday));
        forger.refused(ANNA, new SlotAct.Kept(monday));
        SlotId same = slot(planned(coop, once("2026-03-09", 2)), "2026-03-09");
        forger.refused(ANNA, new SlotAct.Joined(same));
        coop.at(STARTS.minusSeconds(60));
        forger.refused(ANNA, new SlotAct.GaveBack(monday));
        coop.at(STARTS.plusSeconds(3 * 3600));
        forger.refused(BEN, new SlotAct.Joined(same));
    }

    @Test
    void who_keeps_no_rota_changes_nothing() {
        var off = new SlotAct.CalledOff(monday);
        var more = new SlotAct.Changed(monday, STARTS, 180, 9);
        forger.refused(ANNA, off);
        forger.refused(CEM, off);
        forger.refused(ANNA, off, MANDATE);
        forger.refused(ANNA, more);
        forger.refused(ANNA, new SeriesAct.Planned(weekly(3)));
        forger.refused(ANNA, new SeriesAct.Ended(series, LocalDate.of(2026, 3, 20)));
        forger.refused(
                CEM, new SeriesAct.Ended(new SeriesId(3), LocalDate.of(2026, 3, 20)), MANDATE);
        forger.refused(CEM, new SeriesAct.Planned(weekly(3)), new Authority.Decision(3));
        coop.at(STARTS);
        forger.refused(ANNA, new SlotAct.Noted(monday));
    }

    @Test
    void who_keeps_it_keeps_to_what_fits() {
        refused(weekly(0));
        refused(Rota.called(weekly(1), "Shop!"));
        refused(Rota.at(weekly(1), 1500, 60));
        refused(Rota.plan("2026-03-02", "2026-03-31", new Rhythm.EveryDays(0), 1));
        refused(weekly(1, new Wanted(FIRST_AID, 1, Proof.SAID)));
        Instant at = Instant.parse("2026-03-01T00:00:00Z");
        refused(
                clocks(
                        new Offsets.Change(at, 0),
                        new Offsets.Change(at.plusSeconds(86_400), 4 * 3600)));
        refused(clocks(new Offsets.Change(at, 0), new Offsets.Change(at.plusSeconds(60), 3600)));
        forger.refused(CEM, new SlotAct.Changed(monday, coop.now(), 180, 1), MANDATE);
        forger.refused(CEM, new SlotAct.Changed(monday, STARTS, 180, 501), MANDATE);
        forger.refused(CEM, new SlotAct.Noted(monday), MANDATE);
    }

    private void refused(Plan plan) {
        forger.refused(CEM, new SeriesAct.Planned(plan), MANDATE);
    }

    private static Plan clocks(Offsets.Change... changes) {
        Plan plan = weekly(1);
        return new Plan(
                plan.place(),
                plan.first(),
                plan.last(),
                plan.rhythm(),
                plan.minute(),
                plan.minutes(),
                new Offsets(List.of(changes)),
                plan.places(),
                plan.backHours(),
                plan.names(),
                plan.wanted());
    }

    @Test
    void nobody_has_a_skill_by_a_word_that_does_not_count() {
        forger.refused(ANNA, new SkillAct.Said(FIRST_AID));
        forger.refused(ANNA, new SkillAct.Named(FIRST_AID));
        Rota.names(coop, FIRST_AID);
        forger.folds(ANNA, new SkillAct.Said(FIRST_AID));
        forger.refused(ANNA, new SkillAct.Unsaid(FIRST_AID));
        forger.refused(ANNA, new SkillAct.Confirmed(BEN, FIRST_AID, null));
        forger.refused(CEM, new SkillAct.Confirmed(CEM, FIRST_AID, null), MANDATE);
        forger.refused(CEM, new SkillAct.Confirmed(new MemberId(99), FIRST_AID, null), MANDATE);
        forger.refused(CEM, new SkillAct.Withdrawn(ANNA, FIRST_AID), MANDATE);
        forger.refused(CEM, new SkillAct.Named(FIRST_AID), MANDATE);
    }
}
