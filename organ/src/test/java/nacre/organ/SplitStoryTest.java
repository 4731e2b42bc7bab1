// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static java.util.Objects.requireNonNull;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterRules;
import nacre.assembly.charter.CouncilTerms;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.council.CouncilRefusal;
import nacre.assembly.founding.FoundingRules;
import nacre.assembly.founding.Holdings;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.merger.MergerAct;
import nacre.assembly.merger.Side;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.proposal.Texts;
import nacre.assembly.roll.Member;
import nacre.assembly.roll.RollAct;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.split.GoAlong;
import nacre.assembly.split.Split;
import nacre.assembly.split.SplitAct;
import nacre.assembly.split.SplitRefusal;
import nacre.assembly.split.SplitRules;
import nacre.assembly.split.Splits;
import nacre.ballot.Choice;
import nacre.journal.Content.Words;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// One organ becomes two: all decide on it, and each says for herself whether she goes along.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SplitStoryTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Charter COOP = Template.WORKER_COOP.charter();
    private static final MemberId FIRST = new MemberId(3);

    private final ThreeOrgans town = new ThreeOrgans();
    private final Scenario depot = town.depot;
    private final List<MemberId> more = depot.add(5);

    @Test
    void those_who_say_so_found_an_organ_of_their_own_and_the_others_stay() {
        depot.given(more.getFirst(), describes("Ida the elder"));
        long split = decided(3, 30);
        goes(split, BEN, more.get(0), more.get(1));
        OrganId id = SplitRules.organ(depot.organ(), split);
        assertNull(depot.organs().find(id), "nothing happens before its day");
        depot.at(until()).caughtUp().verified();
        assertEquals(
                new Splits.Off(id, depot.now(), 3, depot.last("split.made")),
                depot.assembly().ties().splits().made().get(split));
        assertEquals(5, depot.assembly().roll().entitled());
        assertEquals(
                Member.Standing.LEFT, requireNonNull(depot.assembly().roll().find(BEN)).standing());

        Scenario street = depot.beside(id);
        assertEquals("Street North", street.clerk().contents().text(0, "name"));
        assertEquals("To look after the street", street.clerk().contents().text(0, "purpose"));
        assertEquals(COOP, street.assembly().charter());
        assertEquals("Trees", street.clerk().contents().text(1, "title.trees"));
        assertEquals(
                new Splits.Origin(depot.organ(), split),
                street.assembly().ties().splits().origin());
        assertEquals(new RollAct.TakenIn(depot.organ(), BEN, Scenario.START), street.act(3));
        assertEquals(6, street.journal().head().size());
        assertEquals("Ben", street.clerk().contents().text(FIRST.seq(), "name"));
        assertEquals("Ida the elder", street.clerk().contents().text(4, "name"));
        assertTrue(street.assembly().mandates().inForce().isEmpty());
        street.verified();

        depot.when(BEN, Asks.put()).thenRefused(ClerkRefusal.NoMember.class);
        street.given(FIRST, new RollCommand.Enter());
        street.decide(street.put(FIRST, Asks.put()), Choice.YES);
        street.verified();
        depot.decided().verified();
    }

    @Test
    void what_ends_when_somebody_leaves_ends_for_those_who_go() {
        Scenario council = town.council(new CouncilTerms(CouncilTerms.Weighing.PERSONS));
        assertEquals(8 + 6, council.assembly().roll().entitled());
        assertEquals(3, council.assembly().ties().council().seats().size());
        long split = decided(3, 7);
        goes(split, ANNA, BEN, more.get(4));
        assertEquals(1, depot.assembly().mandates().inForce().size(), "Anna is sent");
        depot.at(until()).caughtUp();
        council.caughtUp();
        assertTrue(depot.assembly().mandates().inForce().isEmpty());
        assertEquals(5 + 6, council.assembly().roll().entitled());
        assertEquals(2, council.assembly().ties().council().seats().size(), "Anna sat for it");
        var street = off(split);
        assertTrue(street.assembly().ties().memberships().doors().isEmpty(), "it may join");
        council.verified();
        depot.verified();
    }

    @Test
    void what_she_said_she_takes_back_as_often_as_she_likes_until_the_time_is_over() {
        long split = decided(3, 7);
        depot.when(BEN, new GoAlong(split, true)).then(new SplitAct.Chosen(split, true));
        depot.when(BEN, new GoAlong(split, true))
                .thenRefused(new SplitRefusal.ChosenAlready(split, true));
        depot.when(CEM, new GoAlong(split, false))
                .thenRefused(new SplitRefusal.ChosenAlready(split, false));
        depot.when(BEN, new GoAlong(split, false)).then(new SplitAct.Chosen(split, false));
        depot.when(BEN, new GoAlong(split + 1, true))
                .thenRefused(new SplitRefusal.IsNotSplitting(split + 1));
        goes(split, more.get(0), more.get(1), more.get(2));
        depot.at(until().minusSeconds(1)).given(BEN, new GoAlong(split, true));
        depot.at(until())
                .when(CEM, new GoAlong(split, true))
                .thenDue(new SplitAct.Made(split, SplitRules.organ(depot.organ(), split)))
                .thenRefused(new SplitRefusal.IsNotSplitting(split));
        assertEquals(4, off(split).assembly().roll().entitled());
        assertEquals(4, depot.assembly().roll().entitled());
    }

    @Test
    void one_too_few_and_nothing_happens() {
        long split = decided(4, 7);
        goes(split, more.get(0), more.get(1), more.get(2), more.get(3));
        depot.given(more.get(3), new GoAlong(split, false));
        depot.at(until()).whenTimePasses(Duration.ZERO).thenDue(new SplitAct.Lapsed(split, 3));
        assertEquals(8, depot.assembly().roll().entitled());
        assertNull(depot.organs().find(SplitRules.organ(depot.organ(), split)));
        long again = decided(3, 7);
        goes(again, more.get(0), more.get(1), more.get(2));
        depot.at(until()).caughtUp().verified();
        assertEquals(3, off(again).assembly().roll().entitled(), "it may be decided again");
    }

    @Test
    void if_all_go_along_nothing_happens_for_nobody_would_be_left() {
        long split = decided(3, 7);
        for (Member each : depot.assembly().roll().everybody()) {
            goes(split, each.id());
        }
        depot.at(until()).whenTimePasses(Duration.ZERO).thenDue(new SplitAct.Lapsed(split, 8));
        depot.verified();
    }

    @Test
    void who_has_left_meanwhile_is_not_moved_and_who_came_back_has_to_say_so_again() {
        long split = decided(3, 30);
        goes(split, more.get(0), more.get(1), more.get(2), more.get(3), BEN);
        depot.given(more.get(0), new RollCommand.Leave());
        depot.given(more.get(1), new RollCommand.Leave());
        depot.given(CEM, new RollCommand.AdmitAgain(more.get(1)));
        assertFalse(open().going().contains(more.get(1)));
        depot.at(until()).caughtUp().verified();
        Scenario street = off(split);
        assertEquals(3, street.assembly().roll().entitled());
        assertNull(street.assembly().ties().mergers().entry(depot.organ(), more.get(0)));
        assertNull(street.assembly().ties().mergers().entry(depot.organ(), more.get(1)));
        assertTrue(depot.assembly().roll().contains(more.get(1)));
    }

    @Test
    void only_members_choose() {
        long split = decided(3, 7);
        depot.when(new MemberId(999), new GoAlong(split, true))
                .thenRefused(new ClerkRefusal.NoMember(new MemberId(999)));
        depot.given(BEN, new RollCommand.Leave());
        depot.when(BEN, new GoAlong(split, true)).thenRefused(new ClerkRefusal.NoMember(BEN));
    }

    @Test
    void until_it_happens_the_members_take_it_back_by_the_same_rule() {
        long split = decided(3, 90);
        goes(split, more.get(0), more.get(1), more.get(2));
        var back = Enactment.of(new SplitAct.TakenBack(split), List.of());
        depot.decide(depot.put(ANNA, Asks.put(MatterKey.CHARTER, back)), Choice.YES);
        assertNull(depot.assembly().ties().splits().open());
        depot.after(DAY.multipliedBy(200)).caughtUp();
        assertEquals(8, depot.assembly().roll().entitled());
        assertNull(depot.organs().find(SplitRules.organ(depot.organ(), split)));
        depot.verified();
    }

    @Test
    void an_organ_that_is_over_first_does_not_split() {
        long split = decided(3, 90);
        goes(split, more.get(0), more.get(1), more.get(2));
        var dissolved = Enactment.of(new OrganAct.Dissolved(Holdings.NOTHING, null), List.of());
        depot.decide(depot.put(ANNA, Asks.put(MatterKey.CHARTER, dissolved)), Choice.YES);
        depot.after(DAY.multipliedBy(200)).caughtUp();
        assertTrue(depot.assembly().isOver());
        assertNull(depot.organs().find(SplitRules.organ(depot.organ(), split)));
        depot.verified();
    }

    @Test
    void while_the_server_slept_nobody_could_choose() {
        long split = decided(3, 7);
        Instant ends = until();
        goes(split, more.get(0), more.get(1));
        Instant from = ends.minus(Duration.ofHours(5));
        Instant to = ends.plus(Duration.ofHours(2));
        depot.at(to).whenItWakes(from).then(new OrganAct.Slept(from, to));
        assertEquals(to.plus(Duration.ofHours(5)), until());
        goes(split, more.get(2));
        depot.at(until()).caughtUp().verified();
        assertEquals(3, off(split).assembly().roll().entitled());
    }

    /// They go, one of them comes back by the usual way, and then the two become one again.
    @Test
    void two_that_were_one_can_become_one_again() {
        long split = decided(3, 7);
        goes(split, more.get(0), more.get(1), more.get(2));
        depot.at(until()).caughtUp();
        Scenario street = off(split);
        depot.given(CEM, new RollCommand.AdmitAgain(more.get(0)));
        assertEquals(6, depot.assembly().roll().entitled(), "she is in both now");
        Instant day = depot.now().plus(DAY.multipliedBy(90));
        decide(street, FIRST, new MergerAct.Agreed(depot.organ(), Side.JOINS, day));
        decide(depot, ANNA, new MergerAct.Agreed(street.organ(), Side.TAKES_IN, day));
        for (int i = 0; i < 3; i++) {
            street.caughtUp();
            depot.caughtUp();
        }
        assertTrue(street.assembly().isOver());
        assertEquals(9, depot.assembly().roll().entitled());
        street.verified();
        depot.verified();
    }

    /// The new organ splits again, and so does the old one.
    @Test
    void both_may_split_again() {
        depot.add(10);
        long split = decided(3, 7);
        goes(split, more.get(0), more.get(1), more.get(2), more.get(3), more.get(4), BEN);
        depot.at(until()).caughtUp();
        Scenario street = off(split);
        decide(street, FIRST, new SplitAct.Decided(COOP, 3, 7));
        long second = street.last("split.decided");
        for (int i = 0; i < 3; i++) {
            street.given(new MemberId(FIRST.seq() + i), new GoAlong(second, true));
        }
        long other = decided(3, 7);
        goes(other, ANNA, new MemberId(14), new MemberId(15));
        depot.at(until()).caughtUp();
        street.caughtUp();
        var yard = depot.beside(SplitRules.organ(street.organ(), second));
        assertEquals(3, yard.assembly().roll().entitled());
        assertEquals(3, off(other).assembly().roll().entitled());
        assertEquals(2, depot.assembly().ties().splits().made().size());
        yard.verified();
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        refused(new SplitAct.Decided(COOP, 3, 6), new SplitRefusal.DaysToChooseDoNotFit(6, 7, 366));
        refused(
                new SplitAct.Decided(COOP, 3, 367),
                new SplitRefusal.DaysToChooseDoNotFit(367, 7, 366));
        refused(new SplitAct.Decided(COOP, 2, 7), new FoundingRules.TooFewFounders(2, 3));
        refused(
                new SplitAct.Decided(Template.COUNCIL.charter(), 3, 7),
                new CouncilRefusal.StaysWhatItIs());
        depot.when(
                        ANNA,
                        Asks.put(
                                MatterKey.CHARTER,
                                of(new SplitAct.Decided(Varied.matters(COOP, List.of()), 3, 7))))
                .thenRefused(CharterRules.CharterDoesNotFit.class);
        refused(new SplitAct.TakenBack(5), new SplitRefusal.IsNotSplitting(5));
        for (SplitAct act :
                List.of(
                        new SplitAct.Chosen(5, true),
                        new SplitAct.Lapsed(5, 0),
                        new SplitAct.Made(5, depot.organ()))) {
            refused(act, new ProposalRefusal.NotAnEnactment(act.type()));
        }
        depot.when(ANNA, Asks.put(of(new SplitAct.Decided(COOP, 3, 7))))
                .thenRefused(ProposalRefusal.WrongMatter.class);
        var nameless = Enactment.of(new SplitAct.Decided(COOP, 3, 7), List.of());
        depot.when(ANNA, Asks.put(MatterKey.CHARTER, nameless))
                .thenRefused(Texts.TitleDoesNotFit.class);
        long split = decided(3, 30);
        refused(new SplitAct.Decided(COOP, 3, 7), new SplitRefusal.IsSplitting(split));
    }

    @Test
    void a_council_does_not_split() {
        Scenario council = town.council(new CouncilTerms(CouncilTerms.Weighing.ORGANS));
        council.when(
                        ThreeOrgans.seat(council, depot),
                        Asks.put(MatterKey.CHARTER, of(new SplitAct.Decided(COOP, 3, 7))))
                .thenRefused(new SplitRefusal.CouncilsDoNotSplit());
    }

    @Test
    void names_are_copied_and_each_record_erases_its_own() {
        long split = decided(3, 7);
        goes(split, ANNA, BEN, more.get(0));
        depot.at(until()).caughtUp();
        Scenario street = off(split);
        assertEquals("anna@example.org", street.clerk().contents().text(3, "contact"));
        street.entry(3).content().forEach(c -> assertEquals(3L, c.subject()));
        depot.given(BEN, Asks.erase(BEN, BEN.seq(), "name"));
        assertEquals("Ben", street.clerk().contents().text(4, "name"));
        street.verified();
        depot.verified();
    }

    /// An organ that wrote to the new one before it was founded by a letter would never found it.
    @Test
    void the_letter_that_founds_is_the_first_or_nothing_happens() {
        long split = decided(3, 90);
        OrganId id = SplitRules.organ(depot.organ(), split);
        goes(split, more.get(0), more.get(1), more.get(2));
        var day = depot.now().plus(DAY.multipliedBy(60));
        decide(depot, ANNA, new MergerAct.Agreed(id, Side.JOINS, day));
        depot.at(until()).caughtUp().verified();
        assertEquals(new SplitAct.Lapsed(split, 3), depot.act(depot.last("split.lapsed")));
        assertEquals(8, depot.assembly().roll().entitled());
        assertNull(depot.organs().find(id));
    }

    /// A split with this charter is decided on; the entry that says so.
    private long decided(long least, long days) {
        depot.decide(
                depot.put(
                        ANNA,
                        Asks.put(MatterKey.CHARTER, of(new SplitAct.Decided(COOP, least, days)))),
                Choice.YES);
        return depot.last("split.decided");
    }

    private static Enactment of(SplitAct act) {
        return Enactment.of(
                act,
                List.of(
                        Words.kept(SplitRules.NAME, "Street North"),
                        Words.kept(SplitRules.PURPOSE, "To look after the street"),
                        Words.kept(SplitRules.title(new MatterKey("trees")), "Trees")));
    }

    private static void decide(Scenario organ, MemberId who, nacre.assembly.part.Act act) {
        var enactment = act instanceof SplitAct split ? of(split) : Enactment.of(act, List.of());
        organ.decide(organ.put(who, Asks.put(MatterKey.CHARTER, enactment)), Choice.YES);
    }

    private void goes(long split, MemberId... members) {
        for (MemberId member : members) {
            depot.given(member, new GoAlong(split, true));
        }
    }

    private static RollCommand.Describe describes(String name) {
        return new RollCommand.Describe(new RollCommand.Person(name, ""));
    }

    private Split open() {
        return requireNonNull(depot.assembly().ties().splits().open());
    }

    private Instant until() {
        return open().until();
    }

    /// The organ that has split off by this.
    private Scenario off(long split) {
        return depot.beside(SplitRules.organ(depot.organ(), split));
    }

    private void refused(SplitAct act, @Nullable Refusal why) {
        depot.when(ANNA, Asks.put(MatterKey.CHARTER, of(act))).thenRefused(requireNonNull(why));
    }
}
