// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.demand;

import static nacre.assembly.charter.Holder.CONTESTED;
import static nacre.assembly.charter.Holder.INSTITUTION;
import static nacre.assembly.charter.Holder.JOINTLY;
import static nacre.campaign.demand.Demanding.BREAKS;
import static nacre.campaign.demand.Demanding.HIRING;
import static nacre.campaign.demand.Demanding.SHIFT_PLAN;
import static nacre.campaign.demand.Demanding.asks;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import nacre.campaign.demand.Demand.Stage;
import nacre.campaign.demand.DemandCommand.ProposeDemand;
import nacre.campaign.demand.DemandCommand.WithdrawDemand;
import nacre.campaign.register.RegisterAct;
import nacre.campaign.register.RegisterRefusal;
import nacre.campaign.unit.CampaignAct;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.CampaignRefusal;
import nacre.journal.Authority;
import nacre.organ.Asks;
import nacre.organ.Forger;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// «The plan four weeks ahead»: one member asks for it, the branch makes it its own, and the matter
/// is contested.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemandStoryTest {
    private final Demanding demanding = Demanding.organ();
    private final Scenario scenario = demanding.scenario();

    private Stage stage(DemandId id) {
        return demanding.demand(id).stage();
    }

    private void refused(Act act, Refusal why) {
        scenario.when(ANNA, Asks.put(Enactment.of(act, List.of()))).thenRefused(why);
    }

    @Test
    void a_member_proposes_it_the_branch_raises_it_and_its_matters_are_contested() {
        DemandId id = demanding.propose(BEN, SHIFT_PLAN, BREAKS);
        assertEquals(
                "The plan four weeks ahead", scenario.clerk().contents().text(id.seq(), "title"));
        assertEquals(BEN, demanding.demand(id).author());
        assertEquals(INSTITUTION, demanding.holder(SHIFT_PLAN));
        demanding.decided(new DemandAct.Raised(id));
        assertEquals(Stage.RAISED, stage(id));
        assertEquals(CONTESTED, demanding.holder(SHIFT_PLAN));
        assertEquals(JOINTLY, demanding.holder(BREAKS));
        long raised = scenario.last("demand.raised");
        assertEquals(raised, demanding.demand(id).raised());
        assertEquals("It is time", scenario.clerk().contents().text(raised, "evidence"));
        assertEquals("It is time", scenario.clerk().contents().text(raised + 1, "evidence"));
        assertEquals(new RegisterAct.Demanded(SHIFT_PLAN), scenario.act(raised + 1));
        assertEquals(new CharterAct.Held(SHIFT_PLAN, CONTESTED), scenario.act(raised + 2));
    }

    @Test
    void what_is_contested_already_is_left_so_by_another_demand() {
        demanding.raise(SHIFT_PLAN);
        DemandId second = demanding.raise(SHIFT_PLAN, HIRING);
        assertEquals(Stage.RAISED, stage(second));
        long raised = scenario.last("demand.raised");
        assertEquals(new RegisterAct.Demanded(HIRING), scenario.act(raised + 1));
        assertEquals(raised + 3, scenario.journal().head().size());
    }

    @Test
    void it_is_met_in_part_and_then_in_full() {
        DemandId id = demanding.raise(SHIFT_PLAN);
        demanding.decided(new DemandAct.Met(id, Extent.PARTLY));
        assertEquals(Stage.PARTLY_MET, stage(id));
        refused(
                new DemandAct.Met(id, Extent.PARTLY),
                new DemandRefusal.DemandDoesNotTurnSo(id, Stage.PARTLY_MET, Stage.PARTLY_MET));
        demanding.decided(new DemandAct.Met(id, Extent.FULLY));
        assertEquals(Stage.MET, stage(id));
        assertEquals(4, demanding.demand(id).turns().size());
        refused(
                new DemandAct.Dropped(id),
                new DemandRefusal.DemandDoesNotTurnSo(id, Stage.MET, Stage.DROPPED));
    }

    @Test
    void the_branch_drops_it_and_the_matter_stays_contested_until_a_decision_on_the_matter() {
        DemandId id = demanding.raise(SHIFT_PLAN);
        demanding.decided(new DemandAct.Dropped(id));
        assertEquals(Stage.DROPPED, stage(id));
        assertEquals(CONTESTED, demanding.holder(SHIFT_PLAN));
        DemandId never = demanding.propose(BEN, SHIFT_PLAN);
        demanding.decided(new DemandAct.Dropped(never));
        refused(
                new DemandAct.Raised(never),
                new DemandRefusal.DemandDoesNotTurnSo(never, Stage.DROPPED, Stage.RAISED));
    }

    @Test
    void who_proposed_it_withdraws_it_and_nobody_else() {
        DemandId id = demanding.propose(BEN, SHIFT_PLAN);
        scenario.when(ANNA, new WithdrawDemand(id)).thenRefused(new DemandRefusal.NotHerDemand(id));
        scenario.when(BEN, new WithdrawDemand(id)).then(new DemandAct.Withdrawn(id));
        scenario.when(BEN, new WithdrawDemand(id))
                .thenRefused(
                        new DemandRefusal.DemandDoesNotTurnSo(
                                id, Stage.WITHDRAWN, Stage.WITHDRAWN));
        DemandId raised = demanding.raise(SHIFT_PLAN);
        scenario.when(CEM, new WithdrawDemand(raised))
                .thenRefused(
                        new DemandRefusal.DemandDoesNotTurnSo(
                                raised, Stage.RAISED, Stage.WITHDRAWN));
    }

    @Test
    void two_proposals_raise_the_same_and_only_the_first_does() {
        DemandId id = demanding.propose(BEN, SHIFT_PLAN);
        var raises = Enactment.of(new DemandAct.Raised(id), List.of());
        ProposalId first = scenario.put(ANNA, Asks.put(raises));
        ProposalId second = scenario.put(BEN, Asks.put(raises));
        for (VoteId vote : List.of(scenario.open(first), scenario.open(second))) {
            scenario.given(ANNA, Asks.casts(vote, Choice.YES))
                    .given(BEN, Asks.casts(vote, Choice.YES));
        }
        scenario.after(Duration.ofDays(10)).caughtUp().verified();
        assertEquals(Stage.RAISED, stage(id));
        assertEquals(
                "DemandDoesNotTurnSo",
                scenario.entry(scenario.last("decision.impossible")).facts().text("why"));
    }

    @Test
    void what_does_not_fit_is_refused_with_its_reason() {
        var campaign = demanding.campaign();
        scenario.when(BEN, asks(campaign)).thenRefused(new DemandRefusal.DemandAimsDoNotFit(0, 20));
        scenario.when(BEN, asks(campaign, BREAKS, BREAKS))
                .thenRefused(new DemandRefusal.DemandAimsDoNotFit(2, 20));
        scenario.when(BEN, asks(campaign, MatterKey.EVERYDAY))
                .thenRefused(new RegisterRefusal.NotListed(MatterKey.EVERYDAY));
        var unknown = new CampaignId(3);
        scenario.when(BEN, asks(unknown, BREAKS))
                .thenRefused(new CampaignRefusal.UnknownCampaign(unknown));
        scenario.when(BEN, new ProposeDemand(null, List.of(BREAKS), null, " ", "Text"))
                .thenRefused(new DemandRefusal.DemandWordsDoNotFit(DemandRules.LONGEST_TITLE));
        scenario.when(BEN, new ProposeDemand(null, List.of(BREAKS), null, "Title", " "))
                .thenRefused(new DemandRefusal.DemandWordsDoNotFit(DemandRules.LONGEST_TEXT));
        long later = scenario.journal().head().size();
        scenario.when(BEN, new ProposeDemand(null, List.of(BREAKS), later, "Title", "Text"))
                .thenRefused(new DemandRefusal.NoSuchOrigin(later));
        var nothing = new DemandId(1);
        refused(new DemandAct.Raised(nothing), new DemandRefusal.UnknownDemand(nothing));
    }

    @Test
    void one_member_cannot_fill_the_list() {
        for (int i = 0; i < DemandRules.MOST_OF_ONE; i++) {
            demanding.propose(BEN, BREAKS);
        }
        scenario.when(BEN, asks(demanding.campaign(), BREAKS))
                .thenRefused(new DemandRefusal.TooManyOfOneMember(DemandRules.MOST_OF_ONE));
        scenario.given(BEN, asks(null, BREAKS));
        demanding.propose(ANNA, BREAKS);
        scenario.given(BEN, new WithdrawDemand(first()));
        demanding.propose(BEN, BREAKS);
        scenario.verified();
    }

    private DemandId first() {
        return scenario.clerk()
                .standing()
                .states()
                .of(DemandPart.DEMANDS)
                .proposed(demanding.campaign())
                .getFirst()
                .id();
    }

    @Test
    void in_a_campaign_that_is_closed_nothing_is_raised_but_what_was_won_is_said() {
        DemandId raised = demanding.raise(SHIFT_PLAN);
        DemandId proposed = demanding.propose(BEN, HIRING);
        scenario.decided(Enactment.of(new CampaignAct.Closed(demanding.campaign()), List.of()));
        refused(
                new DemandAct.Raised(proposed),
                new CampaignRefusal.CampaignIsClosed(demanding.campaign()));
        demanding.decided(new DemandAct.Met(raised, Extent.FULLY));
        demanding.decided(new DemandAct.Dropped(proposed));
    }

    @Test
    void a_settlement_meets_a_demand_and_a_broken_one_proposes_another() {
        DemandId id = demanding.raise(SHIFT_PLAN);
        Demands demands = scenario.clerk().standing().states().of(DemandPart.DEMANDS);
        var met =
                assertInstanceOf(Ruling.Accepted.class, DemandRules.met(demands, id, Extent.FULLY));
        assertEquals(new DemandAct.Met(id, Extent.FULLY), met.steps().getFirst().act());
        var unknown = new DemandId(1);
        assertEquals(
                Ruling.refused(new DemandRefusal.UnknownDemand(unknown)),
                DemandRules.met(demands, unknown, Extent.FULLY));
        var forger = new Forger(scenario);
        long breach = scenario.journal().head().size() - 1;
        forger.folds(BEN, new DemandAct.Proposed(null, List.of(SHIFT_PLAN), null, breach));
        forger.refused(BEN, new DemandAct.Proposed(null, List.of(SHIFT_PLAN), null, breach + 1));
    }

    @Test
    void no_record_raises_meets_or_drops_without_a_decision() {
        DemandId proposed = demanding.propose(BEN, SHIFT_PLAN);
        DemandId raised = demanding.raise(HIRING);
        var decision = new Authority.Decision(scenario.last("vote.closed"));
        var forger = new Forger(scenario);
        for (Authority authority :
                List.of(
                        new Authority.Right(),
                        decision,
                        demanding.steers(),
                        new Authority.Server())) {
            forger.refused(CEM, new DemandAct.Raised(proposed), authority);
            forger.refused(CEM, new DemandAct.Met(raised, Extent.FULLY), authority);
            forger.refused(CEM, new DemandAct.Dropped(raised), authority);
        }
        forger.folds(BEN, new DemandAct.Withdrawn(proposed));
        forger.refused(ANNA, new DemandAct.Withdrawn(proposed));
        forger.refused(BEN, new DemandAct.Proposed(null, List.of(MatterKey.EVERYDAY), null, null));
        forger.refused(BEN, new DemandAct.Proposed(null, List.of(), null, null));
        forger.folds(BEN, new DemandAct.Proposed(null, List.of(BREAKS), null, null));
    }
}
