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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nacre.app.WholeHouse;
import nacre.assembly.box.Promise;
import nacre.assembly.charter.Template;
import nacre.assembly.part.Enactment;
import nacre.ballot.Fraction;
import nacre.campaign.pledge.PledgeAct;
import nacre.campaign.pledge.PledgeCommand;
import nacre.campaign.pledge.PledgeId;
import nacre.campaign.pledge.PledgePart;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.CampaignPart;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.Ground;
import nacre.organ.Scenario;
import nacre.store.Store;
import nacre.web.campaign.CampaignPartPages;
import nacre.web.part.PartsPages;
import nacre.web.pledge.PledgePartPages;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two houses that differ in one pledge. Until enough have pledged nobody, on any page, by any
/// route of the API, in any file, sees a difference, not of one byte.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PledgeWorldsTest {
    private static final Duration DAY = World.DAY;

    @TempDir private Path temp;

    private static Ground ground() {
        return Ground.of(
                Template.WORKPLACE_BRANCH.charter(),
                List.of(CampaignPart.CAMPAIGNS, PledgePart.PLEDGES));
    }

    private static Enactment pledge(UnitPath place, Instant now) {
        var opened =
                new PledgeAct.Opened(
                        place,
                        new Fraction(1, 2),
                        null,
                        now.plus(DAY.multipliedBy(40)),
                        Promise.NAMES);
        return Enactment.of(
                opened, List.of(Words.kept("sentence", "I walk out"), Words.kept("why", "All")));
    }

    /// One of the two houses, in which half of six people are asked for a pledge.
    private static final class Pledging extends Campaigned {
        private static final PartsPages PARTS =
                new PartsPages(List.of(new CampaignPartPages(), new PledgePartPages()));

        Pledging() {
            super(WholeHouse.serving(PARTS), ground());
            CampaignId campaign = begin();
            decide(Asks.put(pledge(UnitPath.of(campaign), house.server().now())));
        }

        PledgeId id() {
            return clerk.standing().states().of(PledgePart.PLEDGES).all().firstKey();
        }

        List<String> annaSays(String answer) {
            var pledge = clerk.standing().states().of(PledgePart.PLEDGES).find(id());
            String path = "/campaigns/%s/pledges/%s".formatted(pledge.place().campaign(), id());
            return posts(ANNA, path, "answer", answer, "group", "0");
        }
    }

    @Test
    void one_pledge_makes_no_difference_that_anybody_can_see_before_it_is_met() {
        try (var one = new Pledging();
                var other = new Pledging()) {
            assertEquals(one.annaSays("give"), other.annaSays("back"));
            var seen = one.seen();
            assertTrue(seen.size() > 200, () -> "Only " + seen.keySet());
            assertTrue(
                    seen.keySet().stream().anyMatch(where -> where.contains("/pledges/")),
                    () -> "Only " + seen.keySet());
            World.assertAlike(seen, other.seen());
            for (World world : List.of(one, other)) {
                world.hear(BEN, new PledgeCommand.GivePledge(one.id(), 0));
                world.pass(DAY);
                assertEquals("box.ticked", world.last());
            }
            World.assertAlike(one.seen(), other.seen());
            for (World world : List.of(one, other)) {
                world.hear(CEM, new PledgeCommand.GivePledge(one.id(), 0));
                world.pass(DAY);
            }
            assertEquals("pledge.met", one.last());
            assertNotEquals("pledge.met", other.last());
        }
    }

    @Test
    void folders_exports_and_backups_have_the_same_sizes_whatever_was_pledged() throws IOException {
        var sizes = new ArrayList<Map<String, Long>>();
        for (boolean isGiven : List.of(true, false)) {
            Path world = temp.resolve(isGiven ? "given" : "back");
            try (Store store = Store.open(world.resolve("data"), new SecureRandom())) {
                var branch = Scenario.of(ground(), store.journals());
                CampaignId campaign = Campaigned.begun(branch);
                branch.decided(pledge(UnitPath.of(campaign), branch.now()));
                var id = new PledgeId(branch.last("pledge.opened"));
                branch.given(
                        ANNA,
                        isGiven
                                ? new PledgeCommand.GivePledge(id, 0)
                                : new PledgeCommand.TakeBackPledge(id));
                branch.given(BEN, new PledgeCommand.GivePledge(id, 0));
                branch.after(DAY).caughtUp().verified();
                store.backup(world.resolve("backup"));
                store.export(branch.organ(), world.resolve("export"));
            }
            sizes.add(World.sizes(world));
        }
        assertTrue(sizes.getFirst().size() >= 5, sizes::toString);
        assertEquals(sizes.getFirst(), sizes.getLast());
    }
}
