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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nacre.app.WholeHouse;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Member;
import nacre.assembly.roll.RollCommand;
import nacre.ballot.Choice;
import nacre.campaign.ballot.ActionRuleSet;
import nacre.campaign.ballot.Answer;
import nacre.campaign.ballot.BallotAct;
import nacre.campaign.ballot.BallotCommand;
import nacre.campaign.ballot.BallotId;
import nacre.campaign.ballot.BallotKind;
import nacre.campaign.ballot.BallotPart;
import nacre.campaign.ballot.BallotTerms;
import nacre.campaign.ballot.ListedMembers;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.CampaignPart;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.CommandId;
import nacre.journal.Keyring;
import nacre.journal.Keyrings;
import nacre.organ.Asks;
import nacre.organ.Ground;
import nacre.organ.Scenario;
import nacre.store.Store;
import nacre.web.ballot.BallotPartPages;
import nacre.web.campaign.CampaignPartPages;
import nacre.web.map.MapPartPages;
import nacre.web.part.PartsPages;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two houses that differ in one answer to a ballot on action. While it is open nobody, on any
/// page, by any route of the API, in any file, sees a difference.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BallotWorldsTest {
    private static final Duration DAY = World.DAY;

    @TempDir private Path temp;

    private static Ground ground() {
        return Ground.of(
                Template.WORKPLACE_BRANCH.charter(),
                List.of(CampaignPart.CAMPAIGNS, BallotPart.BALLOTS));
    }

    private static RollCommand.AddMembers more() {
        return new RollCommand.AddMembers(
                List.of(new RollCommand.Person("Dia", ""), new RollCommand.Person("Eli", "")));
    }

    private static BallotCommand.PrepareBallot prepares(CampaignId campaign) {
        var law =
                ActionRuleSet.all().stream()
                        .filter(each -> each.set().word().equals(ActionRuleSet.OWN))
                        .findFirst()
                        .orElseThrow();
        var terms =
                new BallotTerms(
                        List.of(UnitPath.of(campaign)),
                        BallotKind.STRIKE,
                        law.ref(),
                        MatterKey.ACTION,
                        0,
                        0,
                        6,
                        true,
                        false,
                        "en");
        return new BallotCommand.PrepareBallot(terms, "Do we strike?", "A strike", "The depot");
    }

    private static Enactment calls(BallotId id) {
        return Enactment.of(new BallotAct.Called(id), List.of());
    }

    private static BallotCommand lists(
            Keyring keyring, BallotId id, UnitId unit, List<MemberId> members) {
        var command = new CommandId("0".repeat(31) + "1");
        var token = keyring.fresh(command, 1).getFirst();
        var listed = new ListedMembers(members).form();
        var sealed = (Keyring.SealedText) keyring.seal(token, unit.seq(), command, listed);
        return new BallotCommand.ListEntitled(id, unit, members.size(), sealed.text());
    }

    private static LocalDate lastDay(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of("Europe/London")).plusDays(5);
    }

    /// One of the two houses, in which five people are asked.
    private static final class Asking extends Campaigned {
        private static final Keyrings KEYRINGS = Keyrings.inMemory(new Random(3));
        private static final PartsPages PARTS =
                new PartsPages(
                        List.of(
                                new CampaignPartPages(),
                                new MapPartPages(KEYRINGS, new Random(4)),
                                new BallotPartPages(KEYRINGS)));

        Asking() {
            super(WholeHouse.serving(PARTS), ground());
            hear(ANNA, more());
            CampaignId campaign = begin();
            UnitId yard = clerk.standing().states().of(CampaignPart.CAMPAIGNS).paths().firstKey();
            hear(CEM, prepares(campaign));
            hear(CEM, lists(KEYRINGS.of(clerk.journal().organ()), id(), yard, everybody()));
            decide(Asks.put(MatterKey.ACTION, calls(id())));
            hear(
                    CEM,
                    new BallotCommand.OpenBallot(id(), lastDay(house.server().now()), everybody()));
        }

        private List<MemberId> everybody() {
            return clerk.standing().assembly().roll().everybody().stream()
                    .filter(Member::isOnTheRoll)
                    .map(Member::id)
                    .toList();
        }

        BallotId id() {
            return clerk.standing().states().of(BallotPart.BALLOTS).all().firstKey();
        }

        List<String> annaSays(String answer) {
            var ballot = clerk.standing().states().of(BallotPart.BALLOTS).find(id());
            String path =
                    "/campaigns/%s/ballots/%s".formatted(ballot.terms().ground(), ballot.id());
            return posts(ANNA, path, "answer", answer);
        }
    }

    @Test
    void one_answer_makes_no_difference_that_anybody_can_see_while_it_is_open() {
        try (var one = new Asking();
                var other = new Asking()) {
            assertEquals(one.annaSays("yes"), other.annaSays("no"));
            var seen = one.seen();
            assertTrue(seen.size() > 200, () -> "Only " + seen.keySet());
            assertTrue(
                    seen.keySet().stream().anyMatch(where -> where.contains("/ballots/")),
                    () -> "Only " + seen.keySet());
            World.assertAlike(seen, other.seen());
            one.pass(DAY);
            other.pass(DAY);
            assertEquals("box.ticked", one.last());
            World.assertAlike(World.masked(one.seen()), World.masked(other.seen()));
            for (World world : List.of(one, other)) {
                for (MemberId member : List.of(BEN, CEM)) {
                    world.hear(member, new BallotCommand.AnswerBallot(one.id(), Answer.YES, 0));
                }
                world.pass(DAY.multipliedBy(6));
            }
            assertEquals("action-ballot.passed", one.last());
            assertNotEquals(one.seen(), other.seen());
        }
    }

    @Test
    void folders_exports_and_backups_have_the_same_sizes_whatever_was_answered()
            throws IOException {
        var sizes = new ArrayList<Map<String, Long>>();
        for (Answer answer : List.of(Answer.YES, Answer.SPOILT)) {
            Path world = temp.resolve(answer.word());
            try (Store store = Store.open(world.resolve("data"), new SecureRandom())) {
                var branch = Scenario.of(ground(), store.journals());
                var members = new ArrayList<>(List.of(ANNA, BEN, CEM));
                members.addAll(branch.add(2));
                CampaignId campaign = Campaigned.begun(branch);
                var yard = new UnitId(branch.last("unit.added"));
                branch.given(CEM, prepares(campaign));
                var id = new BallotId(branch.last("action-ballot.prepared"));
                branch.given(CEM, lists(store.keyrings().of(branch.organ()), id, yard, members));
                branch.decide(branch.put(ANNA, Asks.put(MatterKey.ACTION, calls(id))), Choice.YES);
                branch.given(CEM, new BallotCommand.OpenBallot(id, lastDay(branch.now()), members));
                branch.given(ANNA, new BallotCommand.AnswerBallot(id, answer, 0));
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
