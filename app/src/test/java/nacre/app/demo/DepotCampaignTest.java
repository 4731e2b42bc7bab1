// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.campaign.action.ActionPart.ACTIONS;
import static nacre.campaign.ballot.BallotPart.BALLOTS;
import static nacre.campaign.demand.DemandPart.DEMANDS;
import static nacre.campaign.fund.FundPart.FUNDS;
import static nacre.campaign.guest.GuestPart.GUESTS;
import static nacre.campaign.ladder.LadderPart.LADDERS;
import static nacre.campaign.ordering.OrderingPart.ORDERINGS;
import static nacre.campaign.petition.PetitionPart.PETITIONS;
import static nacre.campaign.pledge.PledgePart.PLEDGES;
import static nacre.campaign.settle.SettlementPart.SETTLEMENTS;
import static nacre.campaign.survey.SurveyPart.SURVEYS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import nacre.assembly.part.Part;
import nacre.assembly.part.States;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.demand.Demand;
import nacre.campaign.fund.Claim;
import nacre.campaign.guest.Link;
import nacre.campaign.ladder.Rung;
import nacre.campaign.ordering.Ordering;
import nacre.campaign.petition.Petition;
import nacre.campaign.pledge.Pledge;
import nacre.campaign.settle.Talks;
import nacre.campaign.survey.Survey;
import nacre.campaign.unit.CampaignId;
import nacre.shifts.ShiftsPart;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// How far the depot's campaign has come when the town's story ends, as its record has it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DepotCampaignTest {
    private final OrganLife depot = PortArden.TOWN.organ(Town.DEPOT);
    private final States states = depot.clerk().standing().states();
    private final CampaignId campaign = of(CAMPAIGNS).all().firstKey();

    @Test
    void three_yards_with_four_shifts_each_and_everybody_belongs_to_one() {
        var units = of(CAMPAIGNS).within(of(CAMPAIGNS).all().firstEntry().getValue().path());
        assertEquals(12, units.stream().filter(each -> each.people() > 0).count());
        assertEquals(190, of(CAMPAIGNS).people(of(CAMPAIGNS).find(campaign).path()));
    }

    @Test
    void a_missed_rung_is_tried_again_and_met() {
        List<Rung> rungs = of(LADDERS).of(campaign);
        assertEquals(
                List.of(Rung.Stage.MET, Rung.Stage.MISSED, Rung.Stage.MET, Rung.Stage.MET),
                rungs.stream().map(Rung::stage).toList());
        assertEquals(rungs.get(1).id(), rungs.get(2).repeats());
        assertEquals(2, rungs.get(1).below().size(), "both at Mill Lane");
    }

    @Test
    void a_pledge_is_under_way_and_the_record_tells_only_steps() {
        Pledge pledge = of(PLEDGES).all().lastEntry().getValue();
        var box = of(ASSEMBLY).boxes().openAbout(pledge.id().seq());
        assertNotNull(box);
        assertEquals(133, pledge.target().needed());
        assertEquals(0, box.atLeast() % 5);
        assertTrue(box.atLeast() >= 100 && box.atLeast() <= 110, () -> "" + box.atLeast());
    }

    @Test
    void a_survey_becomes_demands_in_an_order_and_two_of_them_the_organ_s() {
        assertEquals(Survey.Stage.PUBLISHED, of(SURVEYS).all().firstEntry().getValue().stage());
        Ordering ordering = of(ORDERINGS).all().firstEntry().getValue();
        assertEquals(5, ordering.approvals().size());
        List<Demand> demands = of(DEMANDS).of(campaign);
        assertEquals(
                3, demands.stream().filter(each -> each.stage() == Demand.Stage.RAISED).count());
        assertEquals(
                3, demands.stream().filter(each -> each.stage() == Demand.Stage.PROPOSED).count());
    }

    @Test
    void talks_become_a_settlement_that_moves_a_matter_and_other_talks_have_an_offer() {
        Talks first = of(SETTLEMENTS).talks().firstEntry().getValue();
        var settlement = of(SETTLEMENTS).of(first.id());
        assertNotNull(settlement);
        assertEquals(3, settlement.clauses().size());
        assertEquals(Demand.Stage.MET, of(DEMANDS).find(first.demands().getFirst()).stage());
        Talks second = of(SETTLEMENTS).talks().lastEntry().getValue();
        assertTrue(second.isOpen());
        assertEquals(3, second.demands().size());
        assertTrue(second.last().isBelowALine());
        assertNull(second.last().agreed());
    }

    @Test
    void names_for_a_petition_are_handed_over() {
        Petition petition = of(PETITIONS).all().firstEntry().getValue();
        assertFalse(petition.isOpen());
        assertTrue(petition.signatures().size() >= petition.target().needed());
        assertNotNull(petition.handedOver());
        assertTrue(petition.signatures().values().stream().anyMatch(each -> !each.isNamed()));
        List<Link> links = of(GUESTS).about(petition.id().seq());
        assertEquals(12, links.size());
        assertEquals(9, links.stream().filter(link -> link.uses() == 1).count());
        assertEquals(6, petition.sealed().size());
    }

    @Test
    void a_ballot_passed_and_what_it_allows_is_planned_after_the_notice() {
        ActionBallot ballot = of(BALLOTS).all().firstEntry().getValue();
        assertEquals(ActionBallot.Stage.PASSED, ballot.stage());
        assertTrue(ballot.mandate().holdsOn(LocalDate.parse("2027-05-10")));
        var action = of(ACTIONS).all().firstEntry().getValue();
        assertEquals(4, action.posts().size());
        for (var post : action.posts()) {
            assertNotNull(states.of(ShiftsPart.SHIFTS).find(post.series()));
        }
    }

    @Test
    void the_fund_has_paid_one_claim_and_another_waits_for_a_second_yes() {
        List<Claim> claims = List.copyOf(of(FUNDS).claims().values());
        assertEquals(Claim.Stage.PAID, claims.getFirst().stage());
        assertEquals(13200, claims.getFirst().amount());
        assertEquals(Claim.Stage.OPEN, claims.getLast().stage());
        assertEquals(1, claims.getLast().approved().size());
    }

    private <S> S of(Part<S> part) {
        return states.of(part);
    }
}
