// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ordering;

import static nacre.campaign.demand.Demanding.BREAKS;
import static nacre.campaign.demand.Demanding.HIRING;
import static nacre.campaign.demand.Demanding.SHIFT_PLAN;
import static nacre.campaign.unit.CampaignRules.STEER;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxAct;
import nacre.assembly.box.Loss;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.founding.Holdings;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.ballot.Choice;
import nacre.campaign.demand.DemandCommand.WithdrawDemand;
import nacre.campaign.demand.DemandId;
import nacre.campaign.demand.DemandRules;
import nacre.campaign.demand.Demanding;
import nacre.campaign.ordering.Ordering.Place;
import nacre.campaign.ordering.OrderingCommand.Approve;
import nacre.campaign.ordering.OrderingCommand.OpenOrdering;
import nacre.campaign.unit.CampaignAct;
import nacre.campaign.unit.CampaignRefusal;
import nacre.journal.Authority;
import nacre.journal.BoxRow;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.organ.Asks;
import nacre.organ.ClerkRefusal;
import nacre.organ.Forger;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Three demands, and a branch of fifteen that says of each whether it approves.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderingStoryTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Demanding demanding = Demanding.organ();
    private final Scenario scenario = demanding.scenario();
    private final List<MemberId> members = joined();
    private final DemandId plan = demanding.propose(ANNA, SHIFT_PLAN);
    private final DemandId breaks = demanding.propose(BEN, BREAKS);
    private final DemandId hiring = demanding.propose(CEM, HIRING);

    /// Twelve more, long enough ago to count.
    private List<MemberId> joined() {
        List<MemberId> added = scenario.add(12);
        scenario.after(Duration.ofDays(30)).caughtUp();
        return added;
    }

    private OpenOrdering opens() {
        return new OpenOrdering(demanding.campaign(), scenario.now().plus(WEEK));
    }

    private OrderingId open() {
        scenario.given(CEM, opens());
        return new OrderingId(scenario.last("ordering.opened"));
    }

    private Ordering ordering(OrderingId id) {
        return scenario.clerk().standing().states().of(OrderingPart.ORDERINGS).needed(id);
    }

    private Box box(OrderingId id) {
        return scenario.assembly().boxes().about(id.seq());
    }

    private void approve(OrderingId id, int from, int to, DemandId... demands) {
        for (MemberId member : members.subList(from, to)) {
            scenario.given(member, new Approve(id, List.of(demands)));
        }
    }

    @Test
    void members_approve_of_as_many_as_they_want_and_the_demands_stand_in_order() {
        OrderingId id = open();
        long size = scenario.journal().head().size();
        approve(id, 0, 6, plan, breaks);
        approve(id, 6, 9, hiring, breaks);
        scenario.given(ANNA, new Approve(id, List.of(plan)));
        assertEquals(size, scenario.journal().head().size(), "an answer makes no entry");
        scenario.after(WEEK).caughtUp().verified();
        Ordering counted = ordering(id);
        assertEquals(Ordering.Stage.COUNTED, counted.stage());
        assertEquals(10, counted.answered());
        assertEquals(15, counted.members());
        assertEquals(
                List.of(
                        new Place(breaks, 9, 1, false),
                        new Place(plan, 7, 2, false),
                        new Place(hiring, 3, 3, false)),
                counted.places());
        scenario.when(ANNA, new Approve(id, List.of(plan)))
                .thenRefused(new OrderingRefusal.OrderingIsOver(id));
    }

    @Test
    void those_with_equally_many_approvals_have_the_same_place() {
        OrderingId id = open();
        approve(id, 0, 5, hiring, plan);
        approve(id, 5, 6, breaks);
        scenario.after(WEEK).caughtUp().verified();
        assertEquals(
                List.of(
                        new Place(plan, 5, 1, true),
                        new Place(hiring, 5, 1, true),
                        new Place(breaks, 1, 3, false)),
                ordering(id).places());
        assertEquals(
                id,
                scenario.clerk()
                        .standing()
                        .states()
                        .of(OrderingPart.ORDERINGS)
                        .counted(breaks)
                        .id());
    }

    @Test
    void a_member_counts_once_and_by_what_she_answered_last() {
        OrderingId id = open();
        scenario.given(BEN, new Approve(id, List.of(plan, breaks, hiring)));
        scenario.withAnotherClerk();
        scenario.given(BEN, new Approve(id, List.of(hiring)));
        scenario.given(ANNA, new Approve(id, List.of(plan)));
        scenario.given(ANNA, new Approve(id, List.of()));
        scenario.after(WEEK).caughtUp().verified();
        assertEquals(List.of(0L, 0L, 1L), ordering(id).approvals());
        assertEquals(2, ordering(id).answered());
    }

    @Test
    void nobody_reads_who_approved_of_what_before_or_after() {
        OrderingId id = open();
        approve(id, 0, 6, plan);
        scenario.after(Duration.ofDays(1)).caughtUp();
        var ticked =
                assertInstanceOf(
                        BoxAct.Ticked.class, scenario.act(scenario.journal().head().size() - 1));
        assertEquals(5, ticked.atLeast());
        scenario.after(WEEK).caughtUp().verified();
        var revealed = assertInstanceOf(Box.Revealed.class, box(id));
        assertTrue(revealed.rows().isEmpty());
        assertNull(scenario.journal().rows(revealed.id().seq()));
        for (long seq = id.seq(); seq < scenario.journal().head().size(); seq++) {
            assertTrue(!(scenario.act(seq) instanceof BoxAct.Shown), "Entry " + seq);
        }
    }

    @Test
    void who_was_not_on_the_roll_when_it_opened_does_not_answer() {
        OrderingId id = open();
        MemberId late = scenario.add(1).getFirst();
        scenario.when(late, new Approve(id, List.of(plan)))
                .thenRefused(new OrderingRefusal.NotInTheOrdering(late));
        DemandId later = demanding.propose(BEN, HIRING);
        scenario.when(ANNA, new Approve(id, List.of(later)))
                .thenRefused(new OrderingRefusal.DemandNotInTheOrdering(later));
        scenario.when(ANNA, new Approve(id, List.of(plan, plan)))
                .thenRefused(new OrderingRefusal.DemandNotInTheOrdering(plan));
        var unknown = new OrderingId(3);
        scenario.when(ANNA, new Approve(unknown, List.of()))
                .thenRefused(new OrderingRefusal.UnknownOrdering(unknown));
    }

    @Test
    void it_opens_under_a_mandate_to_steer_or_by_decision_one_at_a_time() {
        scenario.when(ANNA, opens()).thenRefused(new ClerkRefusal.NeedsAMandate(STEER));
        Instant closes = scenario.now().plus(Duration.ofDays(30));
        var enactment = new OrderingAct.Opened(demanding.campaign(), closes);
        scenario.decided(Enactment.of(enactment, List.of()));
        var id = new OrderingId(scenario.last("ordering.opened"));
        assertEquals(Ordering.Stage.OPEN, ordering(id).stage());
        assertInstanceOf(Box.Open.class, box(id));
        scenario.when(CEM, opens()).thenRefused(new OrderingRefusal.OrderingGoesOn(id));
        scenario.at(closes).caughtUp();
        assertEquals(Ordering.Stage.COUNTED, ordering(id).stage());
        scenario.when(CEM, opens()).thenRecorded();
    }

    @Test
    void what_no_ordering_can_be_is_refused_with_its_reason() {
        Instant now = scenario.now();
        scenario.when(CEM, new OpenOrdering(demanding.campaign(), now))
                .thenRefused(
                        new OrderingRefusal.OrderingDateDoesNotFit(
                                now,
                                now.plus(OrderingRules.SHORTEST),
                                now.plus(OrderingRules.LONGEST)));
        scenario.when(CEM, new OpenOrdering(null, now.plus(WEEK)))
                .thenRefused(new OrderingRefusal.NothingToOrder());
        scenario.decided(Enactment.of(new CampaignAct.Closed(demanding.campaign()), List.of()));
        scenario.when(CEM, opens())
                .thenRefused(new CampaignRefusal.CampaignIsClosed(demanding.campaign()));
    }

    @Test
    void as_many_demands_as_there_can_be_fit_into_one_answer() {
        var all = new ArrayList<>(List.of(plan, breaks, hiring));
        for (int i = 0; all.size() < DemandRules.MOST; i++) {
            all.add(demanding.propose(members.get(i / 9), BREAKS));
        }
        OrderingId id = open();
        scenario.given(ANNA, new Approve(id, all));
        scenario.after(WEEK).caughtUp().verified();
        assertTrue(ordering(id).approvals().stream().allMatch(each -> each == 1));
        assertEquals(DemandRules.MOST, ordering(id).approvals().size());
    }

    @Test
    void a_demand_that_is_withdrawn_meanwhile_is_counted_all_the_same() {
        OrderingId id = open();
        scenario.given(ANNA, new WithdrawDemand(plan));
        scenario.given(BEN, new Approve(id, List.of(plan)));
        scenario.after(WEEK).caughtUp().verified();
        assertEquals(List.of(1L, 0L, 0L), ordering(id).approvals());
    }

    @Test
    void while_the_server_sleeps_its_time_does_not_pass() {
        OrderingId id = open();
        scenario.after(Duration.ofDays(6)).caughtUp();
        Instant from = scenario.now();
        scenario.after(Duration.ofDays(5)).whenItWakes(from);
        assertEquals(Ordering.Stage.OPEN, ordering(id).stage());
        scenario.given(ANNA, new Approve(id, List.of(plan)));
        scenario.after(Duration.ofDays(1)).caughtUp().verified();
        assertEquals(List.of(1L, 0L, 0L), ordering(id).approvals());
    }

    @Test
    void the_organ_ends_and_what_was_answered_is_destroyed_unread() {
        scenario.given(
                CEM,
                new OpenOrdering(demanding.campaign(), scenario.now().plus(OrderingRules.LONGEST)));
        var id = new OrderingId(scenario.last("ordering.opened"));
        approve(id, 0, 3, plan);
        var dissolved = Enactment.of(new OrganAct.Dissolved(Holdings.NOTHING, null), List.of());
        scenario.decide(scenario.put(ANNA, Asks.put(MatterKey.CHARTER, dissolved)), Choice.YES);
        assertTrue(scenario.assembly().isOver());
        assertEquals(Loss.ORGAN_OVER, assertInstanceOf(Box.Destroyed.class, box(id)).loss());
        assertTrue(ordering(id).places().isEmpty());
        scenario.verified();
    }

    @Test
    void a_forged_ordering_or_count_does_not_fold() {
        Authority cems = demanding.steers();
        var forger = new Forger(scenario);
        Instant closes = scenario.now().plus(WEEK);
        var opened = new OrderingAct.Opened(demanding.campaign(), closes);
        forger.refused(CEM, opened);
        forger.refused(BEN, opened, cems);
        forger.refused(CEM, opened, cems); // without its box
        OrderingId id = open();
        forger.refused(CEM, new OrderingAct.Began(id), cems);
        forger.refused(CEM, new OrderingAct.Counted(id), cems);
        forger.refused(null, new OrderingAct.Lost(id), new Authority.Server());
        approachTheEnd();
        forger.foldsDue(revealing(id, 5, 9, 3, 2, 0), box(id).id().seq(), closes);
        forger.refusedDue(revealing(id, 5, 9, 10, 2, 0), box(id).id().seq(), closes);
        forger.refusedDue(revealing(id, 5, 9, 3, -1, 0), box(id).id().seq(), closes);
        forger.refusedDue(revealing(id, 5, 9, 3, 2), box(id).id().seq(), closes);
        forger.refusedDue(revealing(id, 15, 16, 3, 2, 0), box(id).id().seq(), closes);
        forger.refusedDue(revealing(id, 0, 9, 3, 2, 0), box(id).id().seq(), closes);
        List<Act> early = revealing(id, 5, 9, 3, 2, 0);
        forger.refusedDue(early, box(id).id().seq(), closes.minusSeconds(1));
    }

    private void approachTheEnd() {
        for (int day = 1; day < 7; day++) {
            scenario.after(Duration.ofDays(1)).caughtUp();
        }
    }

    @Test
    void only_the_host_can_tell_how_many_approved() {
        OrderingId id = open();
        Instant closes = scenario.now().plus(WEEK);
        approve(id, 0, 9, plan);
        approachTheEnd();
        var forger = new Forger(scenario);
        forger.foldsDue(revealing(id, 5, 9, 9, 0, 0), box(id).id().seq(), closes);
        forger.foldsDue(revealing(id, 5, 9, 0, 9, 9), box(id).id().seq(), closes);
    }

    @Test
    void whose_key_was_lost_is_over_without_an_order() {
        OrderingId id = open();
        approve(id, 0, 3, plan);
        var destroyed = new BoxAct.Destroyed(box(id).id(), Loss.KEY_LOST);
        var forger = new Forger(scenario);
        Instant day = scenario.now().plus(Duration.ofDays(1));
        forger.foldsDue(List.of(destroyed, new OrderingAct.Lost(id)), box(id).id().seq(), day);
        forger.refusedDue(List.of(destroyed), box(id).id().seq(), day);
        forger.refusedDue(List.of(destroyed, new OrderingAct.Counted(id)), box(id).id().seq(), day);
    }

    private List<Act> revealing(OrderingId id, long atLeast, long rows, long... approvals) {
        var sums = new ArrayList<Json>();
        for (long each : approvals) {
            sums.add(new Json.Whole(each));
        }
        Hash root = BoxRow.root(List.of());
        return List.of(
                new BoxAct.Ticked(box(id).id(), root, atLeast),
                new BoxAct.Revealed(
                        box(id).id(),
                        rows,
                        Json.object().put("approvals", new Json.Items(sums)).done()),
                new OrderingAct.Counted(id));
    }
}
