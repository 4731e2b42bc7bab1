// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.trust;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nacre.app.WholeHouse;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.part.Enactment;
import nacre.ballot.Choice;
import nacre.campaign.demand.DemandCommand.ProposeDemand;
import nacre.campaign.demand.DemandId;
import nacre.campaign.demand.DemandPart;
import nacre.campaign.ordering.Ordering;
import nacre.campaign.ordering.OrderingCommand.Approve;
import nacre.campaign.ordering.OrderingCommand.OpenOrdering;
import nacre.campaign.ordering.OrderingId;
import nacre.campaign.ordering.OrderingPart;
import nacre.campaign.register.RegisterAct;
import nacre.campaign.register.RegisterPart;
import nacre.campaign.register.Sphere;
import nacre.campaign.unit.CampaignPart;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.Ground;
import nacre.organ.Scenario;
import nacre.store.Store;
import nacre.web.campaign.CampaignPartPages;
import nacre.web.demand.DemandPartPages;
import nacre.web.demand.OrderingPartPages;
import nacre.web.part.PartsPages;
import nacre.web.register.RegisterPartPages;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two houses that differ in the demands of which one member approves. Until they are counted
/// nobody sees a difference, and afterwards none but in the sums.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderingWorldsTest {
    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir private Path temp;

    private static Ground ground() {
        return Ground.of(
                Template.WORKPLACE_BRANCH.charter(),
                List.of(
                        RegisterPart.REGISTER,
                        CampaignPart.CAMPAIGNS,
                        DemandPart.DEMANDS,
                        OrderingPart.ORDERINGS));
    }

    private static Enactment listing() {
        var listed = new RegisterAct.Listed(MatterKey.ACTION, Sphere.WORK);
        return Enactment.of(listed, List.of(Words.kept("evidence", "So it is")));
    }

    private static ProposeDemand asks(String title) {
        return new ProposeDemand(null, List.of(MatterKey.ACTION), null, title, "For all of us.");
    }

    /// One of the two houses, in which two demands are put in order.
    private static final class Ordered extends World {
        private static final PartsPages PARTS =
                new PartsPages(
                        List.of(
                                new RegisterPartPages(),
                                new CampaignPartPages(),
                                new DemandPartPages(),
                                new OrderingPartPages()));

        Ordered() {
            super(WholeHouse.serving(PARTS), ground());
            decide(Asks.put(MatterKey.CHARTER, listing()));
            hear(ANNA, asks("The plan four weeks ahead"));
            hear(BEN, asks("Longer breaks"));
            hear(CEM, new OpenOrdering(null, house.server().now().plus(WEEK)));
        }

        Ordering ordering() {
            return clerk.standing()
                    .states()
                    .of(OrderingPart.ORDERINGS)
                    .all()
                    .firstEntry()
                    .getValue();
        }

        List<String> annaApproves(int of) {
            return posts(
                    ANNA,
                    "/demands/order/" + ordering().id(),
                    "approves",
                    ordering().demands().get(of).toString());
        }
    }

    @Test
    void two_answers_make_no_difference_that_anybody_can_see_but_in_the_sums() {
        try (var one = new Ordered();
                var other = new Ordered()) {
            assertEquals(one.annaApproves(0), other.annaApproves(1));
            var seen = one.seen();
            assertTrue(seen.size() > 200, () -> "Only " + seen.keySet());
            assertTrue(
                    seen.keySet().stream().anyMatch(where -> where.contains("/demands/order/")),
                    () -> "Only " + seen.keySet());
            World.assertAlike(seen, other.seen());
            one.pass(Duration.ofDays(1));
            other.pass(Duration.ofDays(1));
            assertEquals("box.ticked", one.last());
            World.assertAlike(World.masked(one.seen()), World.masked(other.seen()));
            one.pass(WEEK);
            other.pass(WEEK);
            assertEquals("ordering.counted", one.last());
            assertNotEquals(one.ordering().approvals(), other.ordering().approvals());
        }
    }

    @Test
    void folders_exports_and_backups_have_the_same_sizes_whatever_was_approved()
            throws IOException {
        var sizes = new ArrayList<Map<String, Long>>();
        for (int approved = 0; approved <= 2; approved++) {
            Path world = temp.resolve("approved-" + approved);
            try (Store store = Store.open(world.resolve("data"), new SecureRandom())) {
                var branch = Scenario.of(ground(), store.journals());
                branch.decide(branch.put(ANNA, Asks.put(MatterKey.CHARTER, listing())), Choice.YES);
                var demands = new ArrayList<DemandId>();
                for (String title : List.of("The plan four weeks ahead", "Longer breaks")) {
                    branch.given(ANNA, asks(title));
                    demands.add(new DemandId(branch.last("demand.proposed")));
                }
                branch.given(CEM, new OpenOrdering(null, branch.now().plus(WEEK)));
                var id = new OrderingId(branch.last("ordering.opened"));
                branch.given(ANNA, new Approve(id, demands.subList(0, approved)));
                branch.given(BEN, new Approve(id, demands));
                branch.after(Duration.ofDays(1)).caughtUp().verified();
                store.backup(world.resolve("backup"));
                store.export(branch.organ(), world.resolve("export"));
            }
            sizes.add(World.sizes(world));
        }
        assertTrue(sizes.getFirst().size() >= 5, sizes::toString);
        sizes.forEach(each -> assertEquals(sizes.getFirst(), each));
    }
}
