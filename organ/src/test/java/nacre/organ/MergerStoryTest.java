// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static java.util.Objects.requireNonNull;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.box.BoxAct;
import nacre.assembly.box.BoxId;
import nacre.assembly.box.Loss;
import nacre.assembly.charter.CouncilTerms;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.assembly.founding.DissolvingRules;
import nacre.assembly.founding.Founding;
import nacre.assembly.founding.Holdings;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.merger.MergerAct;
import nacre.assembly.merger.MergerRefusal;
import nacre.assembly.merger.MergerRules;
import nacre.assembly.merger.Side;
import nacre.assembly.merger.StayOut;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.roll.Member;
import nacre.assembly.roll.RollAct;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import nacre.ballot.Outcome;
import nacre.journal.Authority;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two organs become one: each decides by its own rule, and it happens in both or in none.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergerStoryTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final ThreeOrgans town = new ThreeOrgans();
    private final Scenario depot = town.depot;
    private final Scenario bakery = town.bakery;
    private final Instant until = depot.now().plus(DAY.multipliedBy(90));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoever_decides_last_makes_it_happen_and_all_come_along(boolean isTakerLast) {
        bakery.add(2);
        if (isTakerLast) {
            decide(bakery, joins(depot));
            settle();
            assertFalse(bakery.assembly().isOver());
            decide(depot, takesIn(bakery));
        } else {
            decide(depot, takesIn(bakery));
            settle();
            assertEquals(3, depot.assembly().roll().entitled());
            decide(bakery, joins(depot));
        }
        settle();
        assertTrue(bakery.assembly().isOver());
        Founding founding = bakery.assembly().founding();
        assertNotNull(founding);
        assertEquals(depot.organ(), founding.into());
        assertNull(founding.dissolved());
        assertEquals(8, depot.assembly().roll().entitled());
        MemberId anna = here(ANNA);
        assertEquals("Anna", depot.clerk().contents().text(anna.seq(), "name"));
        assertEquals(Scenario.START, member(anna).since(), "she does not wait again");
        assertFalse(member(anna).hasEntered());
        depot.given(anna, new RollCommand.Enter());
        depot.given(anna, Asks.put()).verified();
        bakery.verified();
        bakery.when(BEN, Asks.put()).thenRefused(DissolvingRules.OrganHasMerged.class);
        long size = bakery.journal().head().size();
        bakery.after(Duration.ofDays(400)).caughtUp();
        assertEquals(size, bakery.journal().head().size(), "nothing is due in it");
    }

    @Test
    void mandates_end_what_is_open_lapses_and_what_is_sealed_is_never_read() {
        var secret = Varied.secrecy(Template.WORKER_COOP.charter(), Secrecy.SECRET_TRUSTING_HOST);
        Scenario coop = depot.beside(Ground.of(secret, List.of()));
        decide(depot, takesIn(coop));
        ProposalId joining = coop.put(ANNA, Asks.put(MatterKey.CHARTER, joins(depot)));
        coop.at(coop.assembly().proposals().needed(joining).opens());
        VoteId open = coop.open(coop.put(BEN, Asks.put()));
        coop.given(BEN, Asks.casts(open, Choice.NO));
        long box = coop.last("box.opened");
        ProposalId discussed = coop.put(CEM, Asks.put(MatterKey.MONEY));
        coop.decide(joining, Choice.YES);
        settle(coop);
        assertTrue(coop.assembly().isOver());
        assertTrue(coop.assembly().mandates().inForce().isEmpty());
        assertInstanceOf(
                Proposal.Stage.Lapsed.class, coop.assembly().proposals().needed(discussed).stage());
        assertEquals(
                new BoxAct.Destroyed(new BoxId(box), Loss.ORGAN_OVER),
                coop.act(coop.last("box.destroyed")));
        assertNull(coop.journal().rows(box));
        var broken = requireNonNull(coop.assembly().votes().closed().get(open));
        assertInstanceOf(Outcome.BrokenOff.class, broken.outcome());
        coop.verified();
    }

    @Test
    void who_stays_out_has_left_or_was_removed_does_not_come() {
        List<MemberId> more = bakery.add(3);
        decide(bakery, joins(depot));
        bakery.given(more.get(0), new StayOut(depot.organ(), true));
        bakery.given(more.get(1), new RollCommand.Leave());
        bakery.given(BEN, new StayOut(depot.organ(), true));
        bakery.when(BEN, new StayOut(depot.organ(), true))
                .thenRefused(new MergerRefusal.SaidSoAlready(depot.organ()));
        bakery.when(BEN, new StayOut(depot.organ(), false))
                .then(new MergerAct.StayedOut(depot.organ(), false));
        bakery.when(BEN, new StayOut(town.laundry.organ(), true))
                .thenRefused(new MergerRefusal.IsNotMerging(town.laundry.organ()));
        decide(depot, takesIn(bakery));
        settle();
        assertEquals(3 + 4, depot.assembly().roll().entitled());
        assertNull(depot.assembly().ties().mergers().entry(bakery.organ(), more.get(0)));
        assertNull(depot.assembly().ties().mergers().entry(bakery.organ(), more.get(1)));
        assertNotNull(depot.assembly().ties().mergers().entry(bakery.organ(), BEN));
        depot.verified();
        bakery.verified();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void either_may_take_back_before_the_other_has_decided(boolean isTaker) {
        Scenario one = isTaker ? depot : bakery;
        Scenario other = isTaker ? bakery : depot;
        decide(one, isTaker ? takesIn(bakery) : joins(depot));
        decide(one, Enactment.of(new MergerAct.TakenBack(other.organ()), List.of()));
        assertTrue(one.assembly().ties().mergers().open().isEmpty());
        decide(other, isTaker ? joins(depot) : takesIn(bakery));
        settle();
        assertFalse(bakery.assembly().isOver());
        assertEquals(3, depot.assembly().roll().entitled());
        decide(one, isTaker ? takesIn(bakery) : joins(depot));
        settle();
        assertTrue(bakery.assembly().isOver(), "it may decide again");
        assertEquals(6, depot.assembly().roll().entitled());
        depot.verified();
        bakery.verified();
    }

    @Test
    void after_the_last_day_it_has_lapsed_on_both_sides() {
        Instant soon = depot.now().plus(DAY.multipliedBy(40));
        decide(bakery, agreed(depot, Side.JOINS, soon));
        decide(depot, agreed(bakery, Side.TAKES_IN, depot.now().plus(DAY.multipliedBy(80))));
        assertTrue(depot.now().isAfter(soon), "the depot was too slow");
        settle();
        assertFalse(bakery.assembly().isOver());
        assertEquals(new MergerAct.Lapsed(depot.organ()), bakery.act(bakery.last("merger.lapsed")));
        depot.after(DAY.multipliedBy(100)).caughtUp();
        assertEquals(new MergerAct.Lapsed(bakery.organ()), depot.act(depot.last("merger.lapsed")));
        assertEquals(3, depot.assembly().roll().entitled());
        bakery.verified();
        depot.verified();
    }

    /// A call that the bakery never heard does not bind it when it decides again.
    @Test
    void an_old_call_makes_nothing_happen() {
        Instant soon = depot.now().plus(DAY.multipliedBy(25));
        decide(bakery, agreed(depot, Side.JOINS, soon));
        bakery.at(soon).caughtUp(); // it lapses, and nobody tells the depot
        decide(depot, agreed(bakery, Side.TAKES_IN, depot.now().plus(DAY.multipliedBy(300))));
        settle();
        assertFalse(bakery.assembly().isOver());
        var back = Enactment.of(new MergerAct.TakenBack(bakery.organ()), List.of());
        decide(depot, back);
        decide(bakery, agreed(depot, Side.JOINS, depot.now().plus(DAY.multipliedBy(300))));
        settle();
        assertFalse(bakery.assembly().isOver(), "the depot has taken back");
        bakery.verified();
        depot.verified();
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        refused(depot, joins(depot), new MergerRefusal.CannotMergeWithItself(depot.organ()));
        Instant now = depot.now();
        refused(
                depot,
                agreed(bakery, Side.JOINS, now),
                new MergerRefusal.LastDayDoesNotFit(now, now.plus(MergerRules.LONGEST)));
        Instant far = now.plus(MergerRules.LONGEST).plusSeconds(1);
        refused(
                depot,
                agreed(bakery, Side.JOINS, far),
                new MergerRefusal.LastDayDoesNotFit(far, now.plus(MergerRules.LONGEST)));
        var back = Enactment.of(new MergerAct.TakenBack(bakery.organ()), List.of());
        refused(depot, back, new MergerRefusal.IsNotMerging(bakery.organ()));
        refused(depot, Enactment.of(new MergerAct.Made(bakery.organ()), List.of()), null);
        refused(depot, Enactment.of(new MergerAct.Lapsed(bakery.organ()), List.of()), null);
        decide(depot, takesIn(bakery));
        refused(depot, takesIn(bakery), new MergerRefusal.IsMerging(bakery.organ()));
        refused(depot, joins(town.laundry), new MergerRefusal.IsMerging(bakery.organ()));
        decide(town.laundry, joins(depot));
        refused(town.laundry, joins(bakery), new MergerRefusal.IsMerging(depot.organ()));
        refused(town.laundry, takesIn(bakery), new MergerRefusal.IsMerging(depot.organ()));
    }

    @Test
    void a_council_merges_with_nobody() {
        Scenario council = town.council(new CouncilTerms(CouncilTerms.Weighing.ORGANS));
        council.when(ThreeOrgans.seat(council, depot), Asks.put(MatterKey.CHARTER, joins(depot)))
                .thenRefused(new MergerRefusal.CouncilsDoNotMerge());
    }

    /// The bakery joins the depot and the depot the bakery: nobody takes anybody in.
    @Test
    void two_organs_that_join_each_other_stay_as_they_are() {
        decide(bakery, joins(depot));
        decide(depot, joins(bakery));
        settle();
        assertFalse(bakery.assembly().isOver());
        assertFalse(depot.assembly().isOver());
        depot.at(until).caughtUp();
        settle();
        assertTrue(depot.assembly().ties().mergers().open().isEmpty());
        assertTrue(bakery.assembly().ties().mergers().open().isEmpty());
        depot.verified();
        bakery.verified();
    }

    @Test
    void three_become_one_by_two_mergers_and_who_came_twice_is_found_by_both_ways() {
        decide(bakery, joins(depot));
        decide(town.laundry, takesIn(depot));
        decide(depot, takesIn(bakery));
        settle();
        assertTrue(bakery.assembly().isOver());
        decide(depot, joins(town.laundry));
        for (int i = 0; i < 3; i++) {
            settle();
            town.laundry.caughtUp();
        }
        assertTrue(depot.assembly().isOver());
        assertEquals(9, town.laundry.assembly().roll().entitled());
        MemberId first = here(ANNA);
        assertNotNull(town.laundry.assembly().ties().mergers().entry(depot.organ(), first));
        town.laundry.verified();
        depot.verified();
    }

    @Test
    void its_councils_hear_that_it_is_over_and_how_many_the_other_has() {
        Scenario council = town.council(new CouncilTerms(CouncilTerms.Weighing.PERSONS));
        assertEquals(9, council.assembly().roll().entitled());
        decide(bakery, agreed(depot, Side.JOINS, depot.now().plus(DAY.multipliedBy(90))));
        decide(depot, agreed(bakery, Side.TAKES_IN, depot.now().plus(DAY.multipliedBy(90))));
        settle();
        council.caughtUp();
        assertTrue(bakery.assembly().isOver());
        assertEquals(2, council.assembly().voices());
        assertEquals(9, council.assembly().roll().entitled(), "the depot counts for six");
        council.verified();
    }

    @Test
    void an_organ_that_dissolves_declines() {
        decide(bakery, joins(depot));
        decide(bakery, Enactment.of(new OrganAct.Dissolved(Holdings.NOTHING, null), List.of()));
        decide(depot, takesIn(bakery));
        settle();
        assertEquals(3, depot.assembly().roll().entitled());
        assertTrue(depot.assembly().ties().mergers().ready().isEmpty());
        depot.verified();
    }

    /// A depot that has called is bound until the bakery has come or declined.
    @Test
    void who_has_called_cannot_take_back_nor_dissolve_until_the_other_answers() {
        decide(bakery, joins(depot));
        decide(depot, takesIn(bakery));
        assertNotNull(depot.assembly().ties().mergers().underWay());
        var forger = new Forger(depot);
        var decision = new Authority.Decision(depot.last("vote.closed"));
        forger.refused(null, new MergerAct.TakenBack(bakery.organ()), decision);
        forger.refused(null, new OrganAct.Dissolved(Holdings.NOTHING, null), decision);
        settle();
        assertNull(depot.assembly().ties().mergers().underWay());
        assertEquals(6, depot.assembly().roll().entitled());
    }

    @Test
    void forged_mergers_do_not_fold() {
        var forger = new Forger(depot);
        OrganId other = bakery.organ();
        var taken = new RollAct.TakenIn(other, ANNA, depot.now());
        forger.refused(ANNA, new MergerAct.Agreed(other, Side.TAKES_IN, until));
        forger.refused(
                null,
                new MergerAct.Agreed(other, Side.JOINS, until),
                new Authority.Decision(depot.journal().head().size() - 1));
        forger.refused(ANNA, new MergerAct.Made(other));
        forger.refused(null, new MergerAct.Made(other), new Authority.Server());
        forger.refused(ANNA, taken);
        forger.refused(null, taken, new Authority.Due(0), depot.now());
        forger.refused(ANNA, new MergerAct.StayedOut(other, true));
        decide(depot, takesIn(bakery));
        long door = depot.last("merger.agreed");
        forger.refused(null, taken, new Authority.Due(door), depot.now());
        forger.refused(null, new MergerAct.Lapsed(other), new Authority.Due(door), depot.now());
        forger.refused(null, new MergerAct.Made(other), new Authority.Due(door), depot.now());
        decide(town.laundry, joins(depot));
        var joining = new Forger(town.laundry);
        joining.folds(BEN, new MergerAct.StayedOut(depot.organ(), true));
        joining.refused(BEN, new MergerAct.StayedOut(depot.organ(), false));
        long began = town.laundry.last("merger.agreed");
        joining.refused(
                null,
                new MergerAct.Made(depot.organ()),
                new Authority.Due(began),
                town.laundry.now());
    }

    private Enactment joins(Scenario into) {
        return agreed(into, Side.JOINS, later());
    }

    private Enactment takesIn(Scenario whom) {
        return agreed(whom, Side.TAKES_IN, later());
    }

    private Instant later() {
        return depot.now().isBefore(until.minus(DAY.multipliedBy(60)))
                ? until
                : depot.now().plus(DAY.multipliedBy(90));
    }

    private static Enactment agreed(Scenario other, Side side, Instant until) {
        return Enactment.of(new MergerAct.Agreed(other.organ(), side, until), List.of());
    }

    private static void refused(Scenario organ, Enactment act, @Nullable Refusal why) {
        var asked = organ.when(ANNA, Asks.put(MatterKey.CHARTER, act));
        if (why == null) {
            asked.thenRefused(ProposalRefusal.NotAnEnactment.class);
        } else {
            asked.thenRefused(why);
        }
    }

    private static void decide(Scenario organ, Enactment act) {
        organ.decide(organ.put(ANNA, Asks.put(MatterKey.CHARTER, act)), Choice.YES);
    }

    /// Each reads what the others wrote, until nobody has anything to say.
    private void settle() {
        settle(bakery);
    }

    private void settle(Scenario joining) {
        for (int i = 0; i < 3; i++) {
            joining.caughtUp();
            depot.caughtUp();
        }
    }

    private MemberId here(MemberId there) {
        MemberId id = depot.assembly().ties().mergers().entry(bakery.organ(), there);
        return requireNonNull(id);
    }

    private Member member(MemberId id) {
        return requireNonNull(depot.assembly().roll().find(id));
    }
}
