// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import static nacre.garden.GardenPart.GARDEN;
import static nacre.garden.GardenPart.SOW;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.announcement.AnnouncementAct;
import nacre.assembly.announcement.AnnouncementRules;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.mandate.Ending;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.proposal.Question;
import nacre.journal.Authority;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.ClerkRefusal;
import nacre.organ.Forger;
import nacre.organ.Ground;
import nacre.organ.Parts;
import nacre.organ.Scenario;
import nacre.organ.Varied;
import nacre.organ.Verdict;
import nacre.organ.Verifier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GardenTest {
    private static final Ground GROUND =
            Ground.of(Template.WORKPLACE_BRANCH.charter(), List.of(GARDEN));

    private final Scenario scenario = Scenario.of(GROUND);
    private final Sow sow = new Sow(3, "Beans");

    @Test
    void who_has_the_power_sows_and_a_month_later_the_bed_is_harvested() {
        long bed = scenario.clerk().standing().size();
        scenario.when(CEM, sow).then(new GardenAct.Sown(3));
        scenario.whenTimePasses(GardenPart.MONTH.minusSeconds(1)).then();
        scenario.whenTimePasses(Duration.ofSeconds(1)).thenDue(new GardenAct.Harvested(bed)).then();
        assertTrue(garden().beds().get(bed).isHarvested());
        assertEquals(new Authority.Due(bed), scenario.leaf(bed + 1).authority());
    }

    @Test
    void who_has_not_the_power_does_not() {
        scenario.when(ANNA, sow).thenRefused(new ClerkRefusal.NeedsAMandate(SOW));
        scenario.when(CEM, new Sow(41, "Too much"))
                .thenRefused(new GardenRefusal.RowsDoNotFit(41, 40));
    }

    @Test
    void a_mandate_lets_her_sow_three_times() {
        MandateId id = given(Grant.of(SOW, 3));
        scenario.given(ANNA, sow).given(ANNA, sow);
        scenario.when(ANNA, sow)
                .thenDue(new MandateAct.Ended(id, Ending.USED))
                .then(new GardenAct.Sown(3));
        scenario.when(ANNA, sow).thenRefused(new ClerkRefusal.NeedsAMandate(SOW));
    }

    @Test
    void a_limit_of_rows_is_not_gone_beyond() {
        given(new Grant(SOW, null, 10L, ""));
        scenario.when(ANNA, new Sow(11, "Peas"))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(SOW, 1, 11));
        scenario.given(ANNA, new Sow(9, "Peas")).verified();
        scenario.when(ANNA, new Sow(2, "Peas"))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(SOW, 1, 2));
    }

    @Test
    void a_limit_of_place_covers_what_lies_beneath_it_and_nothing_beside_it() {
        given(new Grant(SOW, null, null, "field/near"));
        given(new Grant(SOW, null, null, "fie"));
        scenario.when(ANNA, new Sow(21, "Peas"))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(SOW, 1, 21));
        scenario.given(ANNA, new Sow(20, "Peas"));
        given(new Grant(SOW, null, null, "field"));
        scenario.given(ANNA, new Sow(21, "Peas")).verified();
    }

    @Test
    void acts_of_two_parts_are_recorded_together_under_a_mandate_with_both_powers() {
        var boast = new Boast(3, "Beans grow");
        given(Grant.of(SOW, 2));
        scenario.when(ANNA, boast)
                .thenRefused(new ClerkRefusal.BeyondTheMandate(AnnouncementRules.ANNOUNCE, 1, 0));
        MandateId both = given(Grant.of(SOW, 2), Grant.of(AnnouncementRules.ANNOUNCE, 1));
        scenario.when(ANNA, boast).then(new GardenAct.Sown(3), new AnnouncementAct.Made());
        long last = scenario.clerk().standing().size() - 1;
        var authority = new Authority.Mandate(both.seq());
        assertEquals(authority, scenario.leaf(last - 1).authority());
        assertEquals(authority, scenario.leaf(last).authority());
        scenario.when(ANNA, boast)
                .thenRefused(new ClerkRefusal.BeyondTheMandate(AnnouncementRules.ANNOUNCE, 1, 0));
        scenario.given(ANNA, sow);
    }

    @Test
    void a_decision_names_the_garden_with_the_words_of_its_proposal() {
        scenario.given(CEM, sow);
        scenario.decided(named());
        scenario.verified();
        long seq = garden().named();
        assertEquals("Sunflower", scenario.clerk().contents().text(seq, "name"));
        long decision = scenario.last("vote.closed");
        assertEquals(new Authority.Decision(decision), scenario.leaf(seq).authority());
    }

    @Test
    void what_cannot_be_named_is_not_proposed_nor_what_no_decision_does() {
        scenario.when(ANNA, Asks.put(named())).thenRefused(new GardenRefusal.NothingToName());
        var sown = Enactment.of(new GardenAct.Sown(3), List.of());
        scenario.when(ANNA, Asks.put(sown))
                .thenRefused(new ProposalRefusal.NotAnEnactment("garden.sown"));
    }

    @Test
    void what_a_part_wants_decided_on_its_matter_stands_on_no_other() {
        var branch = Template.WORKPLACE_BRANCH.charter();
        Matter everyday = branch.matter(MatterKey.EVERYDAY);
        var matters = new ArrayList<>(branch.matters());
        matters.add(
                new Matter(
                        GardenPart.NAMES,
                        everyday.holder(),
                        everyday.method(),
                        everyday.rule(),
                        everyday.secrecy(),
                        everyday.timing(),
                        everyday.proposers()));
        var careful =
                Scenario.of(Ground.of(Varied.matters(branch, matters), List.of(GARDEN)))
                        .given(CEM, sow);
        careful.when(ANNA, Asks.put(named()))
                .thenRefused(
                        new ProposalRefusal.WrongMatter(
                                "garden.named", MatterKey.EVERYDAY, GardenPart.NAMES));
        var opens = careful.now().plus(everyday.timing().discussion());
        var enacts = List.of(named().withoutWords());
        var forger = new Forger(careful);
        forger.refused(
                ANNA,
                new ProposalAct.Put(MatterKey.EVERYDAY, enacts, new Question.OfItself(), opens));
        forger.folds(
                ANNA,
                new ProposalAct.Put(GardenPart.NAMES, enacts, new Question.OfItself(), opens));
        careful.put(ANNA, Asks.put(GardenPart.NAMES, named()));
        careful.verified();
    }

    @Test
    void her_note_is_erased_and_the_bed_stays() {
        long bed = scenario.clerk().standing().size();
        scenario.given(CEM, sow);
        scenario.when(CEM, Asks.erase(CEM, bed, "note"))
                .then(new ErasureAct.Erased(bed, "note", CEM));
        assertNull(scenario.clerk().contents().find(bed, "note"));
        assertEquals(3, garden().beds().get(bed).rows());
    }

    @Test
    void an_organ_without_a_garden_cannot_read_its_record() {
        scenario.given(CEM, sow);
        Verdict verdict = Verifier.verify(scenario.journal(), Parts.of(List.of()));
        // Its first mandate gives a power that such an organ does not know.
        assertFalse(verdict.holds());
    }

    private MandateId given(Grant... grants) {
        scenario.decided(Asks.gives(ANNA, Scenario.START.plus(Duration.ofDays(200)), grants));
        return new MandateId(scenario.last("mandate.given"));
    }

    private static Enactment named() {
        return Enactment.of(new GardenAct.Named(), List.of(Words.kept("name", "Sunflower")));
    }

    private Garden garden() {
        return scenario.clerk().standing().states().of(GARDEN);
    }
}
