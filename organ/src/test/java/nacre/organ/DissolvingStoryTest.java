// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.BoxAct;
import nacre.assembly.box.BoxId;
import nacre.assembly.box.Loss;
import nacre.assembly.charter.CouncilTerms;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.assembly.comeback.Comeback;
import nacre.assembly.comeback.ComebackCommand;
import nacre.assembly.council.CouncilAct;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.erasure.ErasureRefusal;
import nacre.assembly.founding.DissolvingRules;
import nacre.assembly.founding.Founding;
import nacre.assembly.founding.Holdings;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import nacre.journal.Authority;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Members dissolve their organ, and what it had to do with others ends.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DissolvingStoryTest {
    private final ThreeOrgans town = new ThreeOrgans();

    @Test
    void its_mandates_end_what_is_open_lapses_and_it_can_only_be_read() {
        Scenario bakery = town.bakery;
        ProposalId dissolving =
                bakery.put(ANNA, Asks.put(MatterKey.CHARTER, dissolved(Holdings.NOTHING, null)));
        var closes = closesAfterOpening(bakery, dissolving);
        bakery.at(closes.minus(Duration.ofDays(1)));
        ProposalId open = bakery.put(BEN, Asks.put());
        bakery.at(closes).caughtUp().verified();
        assertTrue(bakery.assembly().isOver());
        assertTrue(bakery.assembly().mandates().inForce().isEmpty());
        assertInstanceOf(
                Proposal.Stage.Lapsed.class, bakery.assembly().proposals().needed(open).stage());
        bakery.when(BEN, Asks.put()).thenRefused(new DissolvingRules.OrganIsDissolved(closes));
        long size = bakery.journal().head().size();
        bakery.after(Duration.ofDays(400)).caughtUp().verified();
        assertEquals(size, bakery.journal().head().size(), "nothing is due in it");
        Founding founding = bakery.assembly().founding();
        assertNotNull(founding);
        assertEquals(closes, founding.dissolved());
    }

    /// Else she would be asked on every page and could not answer, and a sleep would wake what is
    /// due with her.
    @Test
    void who_was_coming_back_is_asked_no_more() {
        Scenario depot = town.depot;
        var four = depot.add(1).getFirst();
        depot.given(four, new RollCommand.Enter());
        depot.after(Duration.ofDays(60)).caughtUp();
        ProposalId dissolving =
                depot.put(ANNA, Asks.put(MatterKey.CHARTER, dissolved(Holdings.NOTHING, null)));
        var closes = closesAfterOpening(depot, dissolving);
        depot.at(closes.minusSeconds(60)).given(ANNA, new ComebackCommand.BeginComeback(CEM));
        depot.at(closes).caughtUp().verified();
        assertTrue(depot.assembly().isOver());
        assertNull(depot.assembly().signIns().comebacks().of(CEM));
        Comeback over = depot.assembly().signIns().comebacks().all().lastEntry().getValue();
        assertEquals(new Comeback.State.Over(closes, Comeback.Why.ORGAN_OVER), over.state());
        depot.after(Duration.ofDays(2)).clerk().woke(closes, depot.now());
        long size = depot.journal().head().size();
        depot.after(Duration.ofDays(400)).caughtUp().verified();
        assertEquals(size, depot.journal().head().size(), "nothing is due in it");
    }

    @Test
    void what_is_sealed_is_not_destroyed_in_an_organ_that_goes_on() {
        var secret = Varied.secrecy(Template.WORKER_COOP.charter(), Secrecy.SECRET_TRUSTING_HOST);
        Scenario coop = Scenario.of(Ground.of(secret, List.of()));
        coop.open(coop.put(BEN, Asks.put()));
        var destroyed = new BoxAct.Destroyed(new BoxId(coop.last("box.opened")), Loss.ORGAN_OVER);
        var forger = new Forger(coop);
        forger.refused(null, destroyed, new Authority.Server());
        forger.refused(null, destroyed, new Authority.Due(coop.last("box.opened")), coop.now());
    }

    /// A secret vote is open when the organ is dissolved: nobody will ever read its answers.
    @ParameterizedTest
    @EnumSource(names = {"NAMED", "NAMED_AT_CLOSING", "SECRET_TRUSTING_HOST"})
    void a_vote_that_is_open_breaks_off_and_what_is_sealed_is_destroyed_unread(Secrecy secrecy) {
        var charter = Varied.secrecy(Template.WORKPLACE_BRANCH.charter(), secrecy);
        Scenario branch = Scenario.of(Ground.of(charter, List.of()));
        ProposalId dissolving =
                branch.put(ANNA, Asks.put(MatterKey.CHARTER, dissolved(Holdings.NOTHING, null)));
        var closes = closesAfterOpening(branch, dissolving);
        Duration everyday = charter.matter(MatterKey.EVERYDAY).timing().discussion();
        branch.at(closes.minus(everyday).minus(Duration.ofHours(5)));
        VoteId open = branch.open(branch.put(BEN, Asks.put()));
        branch.given(BEN, Asks.casts(open, Choice.NO));
        var box = branch.assembly().boxes().openAbout(open.seq());
        branch.at(closes.minusSeconds(1)).caughtUp();
        Standing before = branch.clerk().standing();
        branch.at(closes).caughtUp().verified();
        assertTrue(branch.assembly().isOver());
        Vote.Closed vote = branch.assembly().votes().closed().get(open);
        assertEquals("broken-off", vote.outcome().word());
        assertEquals(secrecy == Secrecy.NAMED ? 1 : 0, vote.count().answered());
        if (box != null) {
            long last = branch.journal().head().size() - 1;
            var destroyed = new BoxAct.Destroyed(box.id(), Loss.ORGAN_OVER);
            assertEquals(destroyed, branch.act(last));
            assertNull(branch.journal().rows(box.id().seq()));
            var batch = new ArrayList<Happening>();
            for (long seq = before.size(); seq <= last; seq++) {
                var leaf = branch.leaf(seq);
                batch.add(
                        Happening.of(
                                seq, branch.act(seq), closes, leaf.due(), null, leaf.authority()));
            }
            Fold.after(branch.parts(), before, batch);
            assertThrows(
                    Unfoldable.class,
                    () -> Fold.after(branch.parts(), before, batch.subList(0, batch.size() - 1)),
                    "a record in which it stays sealed does not verify");
        }
    }

    @Test
    void its_councils_hear_it_at_once_and_what_its_delegate_said_falls() {
        Scenario council = town.council(new CouncilTerms(CouncilTerms.Weighing.ORGANS));
        assertEquals(3, council.assembly().voices());
        dissolve(town.bakery, dissolved(Holdings.PASS_ON, town.depot.organ()));
        council.caughtUp().verified();
        assertEquals(2, council.assembly().voices());
        assertFalse(
                council.assembly().ties().council().seats().values().stream()
                        .anyMatch(seat -> seat.organ().equals(town.bakery.organ())));
        assertTrue(town.bakery.assembly().ties().memberships().doors().isEmpty());
    }

    @Test
    void a_council_that_dissolves_lets_its_organs_go() {
        Scenario council = town.council(new CouncilTerms(CouncilTerms.Weighing.ORGANS));
        var delegate = ThreeOrgans.seat(council, town.depot);
        var act = dissolved(Holdings.AS_SAID, null);
        town.decide(council, council.put(delegate, Asks.put(MatterKey.CHARTER, act)));
        assertTrue(council.assembly().isOver());
        town.depot.caughtUp().verified();
        assertTrue(town.depot.assembly().ties().memberships().doors().isEmpty());
        council.when(delegate, Asks.put()).thenRefused(DissolvingRules.OrganIsDissolved.class);
    }

    @Test
    void who_joins_a_council_that_has_dissolved_hears_it_at_once() {
        Scenario council = town.council(new CouncilTerms(CouncilTerms.Weighing.ORGANS));
        Scenario late = town.depot.beside(Ground.COOP);
        var invited = Enactment.of(new CouncilAct.Invited(late.organ()), List.of());
        var delegate = ThreeOrgans.seat(council, town.depot);
        town.decide(council, council.put(delegate, Asks.put(MatterKey.ADMISSION, invited)));
        var act = dissolved(Holdings.NOTHING, null);
        town.decide(council, council.put(delegate, Asks.put(MatterKey.CHARTER, act)));
        ThreeOrgans.joins(late, council);
        late.caughtUp().verified();
        assertTrue(late.assembly().ties().memberships().doors().isEmpty());
    }

    /// As long as an organ acts, its members need names; in one that is over nobody does.
    @Test
    void in_a_record_that_is_over_each_has_her_name_erased() {
        town.depot
                .when(BEN, Asks.erase(BEN, BEN.seq(), "name"))
                .thenRefused(new ErasureRefusal.NameIsNeeded(BEN));
        dissolve(town.depot, dissolved(Holdings.NOTHING, null));
        town.depot
                .when(ANNA, Asks.erase(BEN, BEN.seq(), "name"))
                .thenRefused(ClerkRefusal.NeedsAMandate.class);
        town.depot
                .when(BEN, Asks.erase(BEN, BEN.seq(), "name"))
                .then(new ErasureAct.Erased(BEN.seq(), "name", BEN));
    }

    @Test
    void it_cannot_pass_on_to_itself_nor_do_anything_after() {
        OrganId own = town.depot.organ();
        town.depot
                .when(ANNA, Asks.put(MatterKey.CHARTER, dissolved(Holdings.PASS_ON, own)))
                .thenRefused(new DissolvingRules.CannotInheritFromItself(own));
        town.depot
                .when(
                        ANNA,
                        Asks.put(
                                MatterKey.CHARTER,
                                dissolved(Holdings.NOTHING, null),
                                dissolved(Holdings.NOTHING, null)))
                .thenRefused(DissolvingRules.OrganIsDissolved.class);
    }

    @Test
    void a_forged_dissolution_does_not_fold_nor_does_an_act_after_a_true_one() {
        var forger = new Forger(town.depot);
        forger.refused(ANNA, new OrganAct.Dissolved(Holdings.NOTHING, null));
        forger.refused(
                null, new OrganAct.Dissolved(Holdings.NOTHING, null), new Authority.Decision(4));
        forger.refused(
                null, new OrganAct.Dissolved(Holdings.NOTHING, null), new Authority.Server());
        dissolve(town.depot, dissolved(Holdings.NOTHING, null));
        var proposal = new nacre.assembly.announcement.AnnouncementAct.Made();
        assertNull(town.depot.assembly().voice(BEN));
        forger.refused(BEN, proposal);
    }

    private static void dissolve(Scenario organ, Enactment act) {
        organ.decide(organ.put(ANNA, Asks.put(MatterKey.CHARTER, act)), Choice.YES);
    }

    private static Enactment dissolved(Holdings holdings, @Nullable OrganId heir) {
        return Enactment.of(new OrganAct.Dissolved(holdings, heir), List.of());
    }

    /// Everybody says yes as soon as the vote has opened; when it closes.
    private static java.time.Instant closesAfterOpening(Scenario organ, ProposalId id) {
        var vote = organ.open(id);
        for (var each : List.of(ANNA, BEN, CEM)) {
            organ.given(each, Asks.casts(vote, Choice.YES));
        }
        var open = organ.assembly().votes().open().get(vote);
        if (open == null) {
            throw new AssertionError("It is not open.");
        }
        return open.closes();
    }
}
