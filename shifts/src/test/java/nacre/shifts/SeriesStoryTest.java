// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static nacre.shifts.Rota.COOP;
import static nacre.shifts.Rota.at;
import static nacre.shifts.Rota.day;
import static nacre.shifts.Rota.joins;
import static nacre.shifts.Rota.once;
import static nacre.shifts.Rota.plan;
import static nacre.shifts.Rota.planned;
import static nacre.shifts.Rota.slot;
import static nacre.shifts.Rota.weekly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.Texts;
import nacre.ballot.Choice;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.ClerkRefusal;
import nacre.organ.Scenario;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Rhythm;
import nacre.shifts.series.SeriesAct;
import nacre.shifts.series.SeriesCommand;
import nacre.shifts.series.SeriesId;
import nacre.shifts.series.SeriesRefusal;
import nacre.shifts.series.SeriesRules;
import nacre.shifts.series.Wanted;
import nacre.shifts.skill.Proof;
import nacre.shifts.skill.SkillRefusal;
import nacre.shifts.slot.Slot;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Series are planned, by whom members gave the power or by all of them, and their slots follow.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeriesStoryTest {
    private final Scenario coop = Scenario.of(COOP);

    @Test
    void who_keeps_the_rota_plans_a_series_by_the_clocks_of_the_organ() {
        Plan asked = weekly(5);
        coop.when(CEM, new SeriesCommand.PlanSeries(asked, Rota.SHOP))
                .then(new SeriesAct.Planned(asked.in(ZoneId.of("Europe/London"))));
        long series = coop.last("shifts.planned");
        assertEquals("Shop", coop.clerk().contents().text(series, "title"));
        assertEquals("Canal Street 4", coop.clerk().contents().text(series, "where"));
        assertEquals("Bring an apron.", coop.clerk().contents().text(series, "note"));
        assertEquals(
                List.of("02", "05", "09", "12", "16", "19", "23", "26", "30"),
                slots(series, "2026-03-01", "2026-04-30").stream()
                        .map(each -> each.id().day().toString().substring(8))
                        .toList());
        assertEquals(5, coop.clerk().standing().size() - series + 4, "No slot has an entry.");
    }

    private List<Slot> slots(long series, String from, String to) {
        return SeriesRules.needed(Rota.shifts(coop), new SeriesId(series))
                .slots(day(from), day(to));
    }

    @Test
    void who_has_not_the_power_does_not() {
        coop.when(ANNA, new SeriesCommand.PlanSeries(weekly(5), Rota.SHOP))
                .thenRefused(new ClerkRefusal.NeedsAMandate(SeriesRules.ROTA));
    }

    @Test
    void a_decision_plans_one_as_well_and_ends_it() {
        Plan plan = plan("2026-04-01", "2026-06-30", new Rhythm.EveryDays(9), 3);
        coop.decided(Rota.enacts(plan.in(ZoneId.of("Europe/London")))).verified();
        var series = new SeriesId(coop.last("shifts.planned"));
        assertEquals("Shop", coop.clerk().contents().text(series.seq(), "title"));
        coop.given(BEN, joins(slot(series, "2026-04-10")));
        var ended = new SeriesAct.Ended(series, day("2026-04-09"));
        coop.decided(Enactment.of(ended, List.of(Words.kept("reason", "The lease is over."))));
        coop.verified();
        assertNull(Rota.shifts(coop).find(slot(series, "2026-04-19")));
        assertTrue(Rota.slot(coop, slot(series, "2026-04-10")).isCalledOff());
    }

    @Test
    void six_oclock_is_six_oclock_in_summer_and_winter() {
        for (String zone : List.of("Europe/Berlin", "America/New_York")) {
            Scenario there = Scenario.of(Rota.in(zone));
            var rhythm = new Rhythm.Weekly(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
            var series = planned(there, plan("2026-03-07", "2026-12-31", rhythm, 2));
            there.verified();
            for (Slot each :
                    SeriesRules.needed(Rota.shifts(there), series)
                            .slots(day("2026-03-01"), day("2026-12-31"))) {
                var local = each.starts().atZone(ZoneId.of(zone)).toLocalDateTime();
                assertEquals(each.id().day().atTime(6, 0), local);
            }
        }
    }

    @Test
    void a_night_lasts_its_hours_whatever_clocks_do() {
        Scenario berlin = Scenario.of(Rota.in("Europe/Berlin"));
        Plan night =
                at(plan("2026-03-28", "2026-10-31", new Rhythm.EveryDays(1), 2), 22 * 60, 8 * 60);
        var series = planned(berlin, night);
        Slot march = Rota.slot(berlin, slot(series, "2026-03-28"));
        assertEquals(Instant.parse("2026-03-28T21:00:00Z"), march.starts());
        assertEquals(Instant.parse("2026-03-29T05:00:00Z"), march.ends()); // 7:00 there
        Slot october = Rota.slot(berlin, slot(series, "2026-10-24"));
        assertEquals(Instant.parse("2026-10-24T20:00:00Z"), october.starts());
        assertEquals(Instant.parse("2026-10-25T04:00:00Z"), october.ends()); // 5:00 there
    }

    @Test
    void a_mandate_can_be_limited_to_a_place() {
        var ends = coop.now().plus(Duration.ofDays(60));
        var shop = new Grant(SeriesRules.ROTA, null, null, "shop");
        coop.decided(Asks.gives(BEN, ends, shop));
        Plan elsewhere = Rota.called(weekly(3), "gate");
        coop.when(BEN, new SeriesCommand.PlanSeries(elsewhere, Rota.SHOP))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(SeriesRules.ROTA, 1, 0));
        coop.when(BEN, new SeriesCommand.PlanSeries(Rota.called(weekly(3), "shop"), Rota.SHOP))
                .thenRecorded();
        var gate = planned(coop, elsewhere);
        coop.when(BEN, new SeriesCommand.EndSeries(gate, day("2026-03-20"), "Not ours."))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(SeriesRules.ROTA, 1, 0));
    }

    @Test
    void what_does_not_fit_is_refused_with_its_number() {
        refused(
                once("2026-03-01", 2),
                new SeriesRefusal.NoSlotToCome(day("2026-03-01"), day("2026-03-01")));
        refused(
                plan("2026-03-10", "2026-03-09", new Rhythm.EveryDays(1), 2),
                new SeriesRefusal.DaysOfSeriesDoNotFit(day("2026-03-10"), day("2026-03-09"), 731));
        refused(
                plan("2026-03-10", "2028-03-10", new Rhythm.EveryDays(1), 2),
                new SeriesRefusal.DaysOfSeriesDoNotFit(day("2026-03-10"), day("2028-03-10"), 731));
        refused(
                plan("2026-03-10", "2026-03-20", new Rhythm.EveryDays(0), 2),
                new SeriesRefusal.RhythmDoesNotFit(60));
        refused(
                plan("2026-03-10", "2026-03-20", new Rhythm.Weekly(List.of()), 2),
                new SeriesRefusal.RhythmDoesNotFit(60));
        refused(
                plan("2026-03-10", "2026-03-20", new Rhythm.Once(), 2),
                new SeriesRefusal.RhythmDoesNotFit(60));
        refused(at(weekly(2), 1440, 60), new SeriesRefusal.NoHour(1440));
        refused(at(weekly(2), 60, 14), new SeriesRefusal.ShiftLengthDoesNotFit(14, 15, 1440));
        refused(at(weekly(2), 60, 1441), new SeriesRefusal.ShiftLengthDoesNotFit(1441, 15, 1440));
        refused(weekly(0), new SeriesRefusal.ShiftPlacesDoNotFit(0, 500));
        refused(weekly(501), new SeriesRefusal.ShiftPlacesDoNotFit(501, 500));
        refused(Rota.called(weekly(2), "The shop"), new SeriesRefusal.NoPlaceName("The shop"));
        var aid = new Wanted(Rota.FIRST_AID, 1, Proof.SAID);
        refused(weekly(2, aid), new SkillRefusal.UnknownSkill(Rota.FIRST_AID));
        Rota.names(coop, Rota.FIRST_AID);
        refused(weekly(2, aid, aid), new SeriesRefusal.SkillTwice(Rota.FIRST_AID));
        var three = new Wanted(Rota.FIRST_AID, 3, Proof.SAID);
        refused(weekly(2, three), new SeriesRefusal.SkilledDoNotFit(3, 2));
        coop.when(CEM, new SeriesCommand.PlanSeries(weekly(2), new SeriesCommand.Said(" ", "", "")))
                .thenRefused(new Texts.TitleDoesNotFit(1, Texts.LONGEST_TITLE));
    }

    private void refused(Plan plan, Refusal why) {
        coop.when(CEM, new SeriesCommand.PlanSeries(plan, Rota.SHOP)).thenRefused(why);
    }

    @Test
    void a_series_ends_sooner_but_not_before_what_has_begun() {
        var series = planned(coop, weekly(2));
        coop.given(ANNA, joins(slot(series, "2026-03-26")));
        coop.at(Instant.parse("2026-03-12T06:00:00Z"));
        coop.when(CEM, new SeriesCommand.EndSeries(series, day("2026-03-11"), "Closed."))
                .thenRefused(new SeriesRefusal.SlotHasBegun(slot(series, "2026-03-12")));
        coop.when(CEM, new SeriesCommand.EndSeries(series, day("2026-03-12"), "Closed."))
                .then(new SeriesAct.Ended(series, day("2026-03-12")));
        assertTrue(Rota.slot(coop, slot(series, "2026-03-26")).isCalledOff());
        coop.when(CEM, new SeriesCommand.EndSeries(series, day("2026-03-12"), "Closed."))
                .thenRefused(new SeriesRefusal.EndsNoSooner(series, day("2026-03-12")));
        var none = new SeriesId(1);
        coop.when(CEM, new SeriesCommand.EndSeries(none, day("2026-03-12"), "Closed."))
                .thenRefused(new SeriesRefusal.UnknownSeries(none));
    }

    @Test
    void a_proposal_that_comes_too_late_plans_nothing() {
        var put = coop.put(ANNA, Asks.put(Rota.enacts(once("2026-03-05", 2))));
        coop.decide(put, Choice.YES).verified();
        assertEquals(0, Rota.shifts(coop).all().size());
    }
}
