// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static nacre.shifts.Rota.COOP;
import static nacre.shifts.Rota.FIRST_AID;
import static nacre.shifts.Rota.day;
import static nacre.shifts.Rota.joins;
import static nacre.shifts.Rota.on;
import static nacre.shifts.Rota.planned;
import static nacre.shifts.Rota.slot;
import static nacre.shifts.Rota.weekly;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.organ.ClerkRefusal;
import nacre.organ.Scenario;
import nacre.shifts.series.Wanted;
import nacre.shifts.skill.Proof;
import nacre.shifts.skill.SkillAct;
import nacre.shifts.skill.SkillCommand;
import nacre.shifts.skill.SkillRefusal;
import nacre.shifts.skill.SkillRules;
import nacre.shifts.slot.SlotCommand;
import nacre.shifts.slot.SlotId;
import nacre.shifts.slot.SlotRefusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Skills are said and confirmed, and places are kept for those who have them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SkillStoryTest {
    private final Scenario coop = Scenario.of(COOP);

    @Test
    void a_skill_has_a_name_before_anybody_has_it() {
        coop.when(ANNA, new SkillCommand.SaySkill(FIRST_AID))
                .thenRefused(new SkillRefusal.UnknownSkill(FIRST_AID));
        coop.when(ANNA, new SkillCommand.NameSkill(FIRST_AID, "First aid"))
                .thenRefused(new ClerkRefusal.NeedsAMandate(SkillRules.CONFIRM_SKILLS));
        coop.when(CEM, new SkillCommand.NameSkill(FIRST_AID, "First aid"))
                .then(new SkillAct.Named(FIRST_AID));
        coop.when(CEM, new SkillCommand.NameSkill(FIRST_AID, "First aid"))
                .thenRefused(new SkillRefusal.SkillIsNamed(FIRST_AID));
        coop.when(ANNA, new SkillCommand.UnsaySkill(FIRST_AID))
                .thenRefused(new SkillRefusal.DoesNotSaySo(FIRST_AID));
        coop.when(ANNA, new SkillCommand.SaySkill(FIRST_AID)).then(new SkillAct.Said(FIRST_AID));
        coop.when(ANNA, new SkillCommand.SaySkill(FIRST_AID))
                .thenRefused(new SkillRefusal.SaysSoAlready(FIRST_AID));
        coop.when(ANNA, new SkillCommand.UnsaySkill(FIRST_AID))
                .then(new SkillAct.Unsaid(FIRST_AID));
    }

    @Test
    void the_last_place_is_kept_for_a_first_aider() {
        Rota.names(coop, FIRST_AID);
        var series = planned(coop, weekly(2, new Wanted(FIRST_AID, 1, Proof.SAID)));
        SlotId monday = slot(series, "2026-03-09");
        coop.given(ANNA, joins(monday));
        coop.when(BEN, joins(monday))
                .thenRefused(new SlotRefusal.PlacesAreKept(monday, FIRST_AID, 1));
        coop.given(BEN, new SlotCommand.WaitForSlot(monday));
        coop.given(CEM, new SkillCommand.SaySkill(FIRST_AID)).given(CEM, joins(monday));
        coop.given(ANNA, new SlotCommand.GiveBack(monday));
        assertEquals(List.of(BEN, CEM), on(coop, monday));
    }

    @Test
    void whose_place_was_the_first_aiders_is_not_taken_over_by_anybody_else() {
        Rota.names(coop, FIRST_AID);
        var series = planned(coop, weekly(2, new Wanted(FIRST_AID, 1, Proof.SAID)));
        SlotId monday = slot(series, "2026-03-09");
        coop.given(ANNA, new SkillCommand.SaySkill(FIRST_AID));
        coop.given(ANNA, joins(monday)).given(BEN, joins(monday));
        coop.given(ANNA, new SlotCommand.OfferPlace(monday));
        coop.when(CEM, new SlotCommand.TakeOver(monday, ANNA))
                .thenRefused(new SlotRefusal.PlacesAreKept(monday, FIRST_AID, 1));
        coop.given(CEM, new SkillCommand.SaySkill(FIRST_AID));
        coop.given(CEM, new SlotCommand.TakeOver(monday, ANNA)).verified();
    }

    @Test
    void where_it_must_be_confirmed_her_own_word_is_not_enough() {
        Rota.names(coop, FIRST_AID);
        var series = planned(coop, weekly(1, new Wanted(FIRST_AID, 1, Proof.CONFIRMED)));
        SlotId early = slot(series, "2026-03-09");
        SlotId later = slot(series, "2026-03-26");
        coop.given(ANNA, new SkillCommand.SaySkill(FIRST_AID));
        coop.when(ANNA, joins(early))
                .thenRefused(new SlotRefusal.PlacesAreKept(early, FIRST_AID, 1));
        coop.when(ANNA, new SkillCommand.ConfirmSkill(ANNA, FIRST_AID, null))
                .thenRefused(new ClerkRefusal.NeedsAMandate(SkillRules.CONFIRM_SKILLS));
        coop.when(CEM, new SkillCommand.ConfirmSkill(CEM, FIRST_AID, null))
                .thenRefused(new SkillRefusal.NobodyConfirmsHerself(FIRST_AID));
        var nobody = new MemberId(99);
        coop.when(CEM, new SkillCommand.ConfirmSkill(nobody, FIRST_AID, null))
                .thenRefused(new SkillRefusal.NoMemberToConfirm(nobody));
        coop.when(CEM, new SkillCommand.WithdrawSkill(ANNA, FIRST_AID))
                .thenRefused(new SkillRefusal.SkillIsNotConfirmed(ANNA, FIRST_AID));
        var until = day("2026-03-20");
        coop.when(CEM, new SkillCommand.ConfirmSkill(ANNA, FIRST_AID, until))
                .then(new SkillAct.Confirmed(ANNA, FIRST_AID, until));
        coop.when(ANNA, joins(later))
                .thenRefused(new SlotRefusal.PlacesAreKept(later, FIRST_AID, 1));
        coop.given(ANNA, joins(early));
        coop.when(CEM, new SkillCommand.WithdrawSkill(ANNA, FIRST_AID))
                .then(new SkillAct.Withdrawn(ANNA, FIRST_AID));
        coop.given(ANNA, new SlotCommand.GiveBack(early));
        coop.when(ANNA, joins(early))
                .thenRefused(new SlotRefusal.PlacesAreKept(early, FIRST_AID, 1));
    }
}
