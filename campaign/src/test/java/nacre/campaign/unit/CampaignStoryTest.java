// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.unit;

import static nacre.campaign.unit.CampaignRules.STEER;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Enactment;
import nacre.campaign.unit.CampaignCommand.AddUnits;
import nacre.campaign.unit.CampaignCommand.CountPeople;
import nacre.campaign.unit.CampaignCommand.EndUnit;
import nacre.campaign.unit.CampaignCommand.NewUnit;
import nacre.campaign.unit.CampaignCommand.RenameUnit;
import nacre.journal.Authority;
import nacre.organ.Asks;
import nacre.organ.ClerkRefusal;
import nacre.organ.Forger;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CampaignStoryTest {

    @Test
    void a_decision_opens_a_campaign_and_its_committee_adds_the_yards() {
        Depot depot = Depot.campaigning();
        Campaign campaign = depot.campaigns().needed(depot.campaign());
        assertTrue(campaign.isOpen());
        assertEquals(List.of(MatterKey.SHIFTS), campaign.aims());
        assertEquals(
                new Authority.Decision(campaign.decision()),
                depot.scenario().leaf(campaign.id().seq()).authority());
        assertEquals(
                "Our shift plan",
                depot.scenario().clerk().contents().text(campaign.id().seq(), "title"));
        assertEquals(
                List.of(depot.north(), depot.early(), depot.late(), depot.south()),
                depot.campaigns().within(campaign.path()).stream().map(Unit::path).toList());
        assertEquals(
                List.of(depot.north(), depot.south()),
                depot.campaigns().beneath(campaign.path()).stream().map(Unit::path).toList());
        assertEquals(40, depot.campaigns().people(depot.north()));
        assertEquals(100, depot.campaigns().people(campaign.path()));
        assertEquals(
                "Early",
                depot.scenario().clerk().contents().text(depot.early().last().seq(), "name"));
        depot.scenario().verified();
    }

    @Test
    void what_no_campaign_can_be_is_not_put_to_the_vote() {
        Scenario scenario = Scenario.of(Depot.ground());
        Instant latest = scenario.now().plus(CampaignRules.LONGEST);
        Instant late = latest.plusSeconds(1);
        List<MatterKey> shifts = List.of(MatterKey.SHIFTS);
        scenario.when(ANNA, puts(List.of(MatterKey.SHIFTS, MatterKey.SHIFTS), Depot.PURGE))
                .thenRefused(new CampaignRefusal.AimsDoNotFit(2, 20));
        scenario.when(ANNA, puts(shifts, late))
                .thenRefused(new CampaignRefusal.PurgeDoesNotFit(late, scenario.now(), latest));
        scenario.when(ANNA, puts(shifts, scenario.now()))
                .thenRefused(CampaignRefusal.PurgeDoesNotFit.class);
    }

    private static nacre.assembly.part.Command puts(List<MatterKey> aims, Instant purges) {
        return Asks.put(Depot.opens(new CampaignAct.Opened(aims, 1, purges)));
    }

    @Test
    void who_steers_one_yard_adds_beneath_it_and_nowhere_else() {
        Depot depot = Depot.campaigning();
        depot.gives(BEN, new Grant(STEER, null, null, depot.north().value()));
        var team = List.of(new NewUnit(-1, UnitKind.TEAM, "Line 4", 6));
        depot.scenario().given(BEN, new AddUnits(depot.early(), team));
        depot.scenario()
                .when(BEN, new AddUnits(depot.south(), team))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(STEER, 1, 0));
        depot.scenario()
                .when(BEN, new AddUnits(UnitPath.of(depot.campaign()), Depot.YARDS))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(STEER, 4, 0));
        depot.scenario()
                .when(ANNA, new AddUnits(depot.early(), team))
                .thenRefused(new ClerkRefusal.NeedsAMandate(STEER));
    }

    @Test
    void units_are_renamed_counted_and_end_with_all_beneath_them() {
        Depot depot = Depot.campaigning();
        UnitId early = depot.early().last();
        depot.scenario()
                .when(CEM, new CountPeople(early, 30))
                .then(new CampaignAct.Counted(early, 30));
        depot.scenario()
                .when(CEM, new RenameUnit(early, " Early shift "))
                .then(new CampaignAct.Renamed(early));
        Unit unit = depot.campaigns().needed(early);
        assertEquals(30, unit.people());
        assertEquals("Early shift", depot.scenario().clerk().contents().text(unit.named(), "name"));
        UnitId north = depot.north().last();
        depot.scenario().when(CEM, new EndUnit(north)).then(new CampaignAct.Ended(north));
        assertTrue(depot.campaigns().needed(early).isClosed());
        assertFalse(depot.campaigns().needed(depot.south().last()).isClosed());
        assertEquals(60, depot.campaigns().people(UnitPath.of(depot.campaign())));
        depot.scenario()
                .when(CEM, new CountPeople(early, 3))
                .thenRefused(new CampaignRefusal.UnitIsClosed(early));
    }

    @Test
    void what_does_not_fit_is_refused_with_its_reason() {
        Depot depot = Depot.campaigning();
        UnitPath whole = UnitPath.of(depot.campaign());
        refused(depot, whole, UnitKind.TEAM, "Line 4", 1, CampaignRefusal.KindDoesNotFit.class);
        refused(
                depot,
                depot.early(),
                UnitKind.PLACE,
                "Hall",
                1,
                CampaignRefusal.KindDoesNotFit.class);
        refused(depot, whole, UnitKind.PLACE, " ", 1, CampaignRefusal.UnitNameDoesNotFit.class);
        refused(
                depot,
                whole,
                UnitKind.PLACE,
                "x".repeat(81),
                1,
                CampaignRefusal.UnitNameDoesNotFit.class);
        refused(depot, whole, UnitKind.PLACE, "Hall", -1, CampaignRefusal.PeopleDoNotFit.class);
        var elsewhere = new UnitPath("3/4");
        refused(depot, elsewhere, UnitKind.TEAM, "Hall", 1, CampaignRefusal.UnknownCampaign.class);
        UnitPath mixed = whole.plus(depot.early().last());
        refused(depot, mixed, UnitKind.TEAM, "Hall", 1, CampaignRefusal.UnknownUnit.class);
        UnitId none = new UnitId(3);
        depot.scenario()
                .when(CEM, new CountPeople(none, 3))
                .thenRefused(new CampaignRefusal.UnknownUnit(none));
        depot.scenario()
                .when(CEM, new AddUnits(whole, List.of()))
                .thenRefused(CampaignRefusal.UnitNameDoesNotFit.class);
    }

    private static void refused(
            Depot depot,
            UnitPath under,
            UnitKind kind,
            String name,
            long people,
            Class<? extends CampaignRefusal> why) {
        var unit = new NewUnit(-1, kind, name, people);
        depot.scenario().when(CEM, new AddUnits(under, List.of(unit))).thenRefused(why);
    }

    @Test
    void a_campaign_has_no_more_units_and_no_deeper_ones_than_fit() {
        Depot depot = Depot.campaigning();
        var many = new ArrayList<NewUnit>();
        for (int i = 0; i < CampaignRules.MOST_UNITS; i++) {
            many.add(new NewUnit(-1, UnitKind.UNIT, "Unit " + i, 1));
        }
        depot.scenario()
                .when(CEM, new AddUnits(depot.south(), many))
                .thenRefused(new CampaignRefusal.TooManyUnits(2000, 8));
        var deep = new ArrayList<NewUnit>();
        for (int i = 0; i < UnitPath.DEEPEST; i++) {
            deep.add(new NewUnit(i - 1, UnitKind.UNIT, "Unit " + i, 1));
        }
        depot.scenario()
                .when(CEM, new AddUnits(depot.south(), deep))
                .thenRefused(new CampaignRefusal.TooManyUnits(2000, 8));
    }

    @Test
    void a_decision_adds_a_unit_too_and_closes_the_campaign() {
        Depot depot = Depot.campaigning();
        var added = new CampaignAct.Added(depot.late(), UnitKind.TEAM, 5);
        depot.scenario().decided(Enactment.of(added, List.of()));
        assertEquals(45, depot.campaigns().people(depot.north()));
        var closed = new CampaignAct.Closed(depot.campaign());
        depot.scenario().decided(Enactment.of(closed, List.of()));
        assertFalse(depot.campaigns().needed(depot.campaign()).isOpen());
        depot.scenario()
                .when(CEM, new CountPeople(depot.early().last(), 3))
                .thenRefused(new CampaignRefusal.CampaignIsClosed(depot.campaign()));
        depot.scenario()
                .when(ANNA, Asks.put(Enactment.of(closed, List.of())))
                .thenRefused(new CampaignRefusal.CampaignIsClosed(depot.campaign()));
    }

    @Test
    void a_forged_campaign_or_unit_does_not_fold() {
        Depot depot = Depot.campaigning();
        var forger = new Forger(depot.scenario());
        var opened = new CampaignAct.Opened(List.of(MatterKey.SHIFTS), 1, Depot.PURGE);
        var mandate = new Authority.Mandate(nacre.organ.Ground.CEMS.seq());
        long decision = depot.campaigns().needed(depot.campaign()).decision();
        forger.refused(ANNA, opened);
        forger.refused(CEM, opened, mandate);
        forger.refused(null, opened, new Authority.Decision(decision));
        forger.refused(null, opened, new Authority.Server());
        forger.refused(CEM, new CampaignAct.Closed(depot.campaign()), mandate);
        UnitPath whole = UnitPath.of(depot.campaign());
        forger.refused(CEM, new CampaignAct.Added(whole, UnitKind.PLACE, 5));
        forger.refused(ANNA, new CampaignAct.Added(whole, UnitKind.PLACE, 5), mandate);
        forger.folds(CEM, new CampaignAct.Added(whole, UnitKind.PLACE, 5), mandate);
        forger.refused(CEM, new CampaignAct.Added(whole, UnitKind.TEAM, 5), mandate);
        forger.refused(CEM, new CampaignAct.Added(whole, UnitKind.PLACE, -5), mandate);
        UnitPath elsewhere = whole.plus(depot.early().last());
        forger.refused(CEM, new CampaignAct.Added(elsewhere, UnitKind.TEAM, 5), mandate);
        forger.refused(CEM, new CampaignAct.Counted(new UnitId(3), 5), mandate);
        forger.refused(CEM, new CampaignAct.Renamed(new UnitId(3)), mandate);
        forger.refused(CEM, new CampaignAct.Ended(new UnitId(3)), mandate);
        depot.gives(BEN, new Grant(STEER, null, null, depot.north().value()));
        var bens = new Authority.Mandate(depot.scenario().last("mandate.given"));
        forger.folds(BEN, new CampaignAct.Counted(depot.early().last(), 5), bens);
        forger.refused(BEN, new CampaignAct.Counted(depot.south().last(), 5), bens);
    }
}
