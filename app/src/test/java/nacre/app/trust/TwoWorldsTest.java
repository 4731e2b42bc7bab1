// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.trust;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import nacre.app.WholeHouse;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.assembly.part.MemberId;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import nacre.organ.Asks;
import nacre.organ.Clerk;
import nacre.organ.Ground;
import nacre.organ.Scenario;
import nacre.organ.Varied;
import nacre.store.Store;
import nacre.web.Crawl;
import nacre.web.organ.TestHouse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Law 7 by comparison: two houses live the same life from the same seed, and differ in one thing,
/// how Anna answers in a hidden vote. Until it closes nobody, on any page, by any route of the API,
/// in any file, sees a difference, not of one byte.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoWorldsTest {
    private static final Duration VOTING = Duration.ofDays(3);

    @TempDir private Path temp;

    private static Charter hidden(Secrecy secrecy) {
        return Varied.secrecy(Template.WORKPLACE_BRANCH.charter(), secrecy);
    }

    /// One of the two houses.
    private static final class World implements AutoCloseable {
        private final TestHouse house = WholeHouse.open();
        private final Clerk clerk;

        World(Charter charter) {
            clerk = house.found(Ground.of(charter, List.of()).plan());
            house.hear(clerk, CEM, Asks.put());
            pass(VOTING);
        }

        void pass(Duration time) {
            house.server().pass(time);
            clerk.catchUp();
        }

        String path(String path) {
            return "/o/" + clerk.journal().organ() + path;
        }

        /// What Anna's own browser is told when she answers.
        List<String> answers(String choice) {
            long proposal = clerk.standing().assembly().proposals().all().firstKey().seq();
            var said =
                    house.post(
                            house.cookie(clerk, ANNA),
                            path("/decide/%d/vote".formatted(proposal)),
                            "answer",
                            choice);
            assertEquals(303, said.statusCode(), said.body());
            return List.of(said.body(), said.headers().firstValue("Location").orElseThrow());
        }

        /// How many said yes, once that is told.
        String outcome() {
            return clerk.standing().assembly().votes().closed().firstEntry().getValue().toString();
        }

        /// All that strangers and members come to, by who and where.
        SequencedMap<String, String> seen() {
            var all = new LinkedHashMap<String, String>();
            var readers = new LinkedHashMap<String, String>();
            readers.put("a stranger", "");
            for (MemberId member : List.of(ANNA, BEN)) {
                readers.put("member " + member, house.cookie(clerk, member));
            }
            readers.forEach((reader, cookie) ->
                    Crawl.of(house.server().origin(), cookie, begin())
                            .forEach((path, a) -> all.put(reader + " " + path, a)));
            return all;
        }

        private List<String> begin() {
            var begin = new ArrayList<>(List.of("/", "/trust", "/none", path(""), path("/none")));
            String api = "/api" + path("");
            begin.addAll(
                    List.of(path("/record/copy"), api, api + "/entries", api + "/consistency"));
            for (long seq = 0; seq < clerk.journal().head().size(); seq++) {
                begin.add(api + "/entries/" + seq);
                begin.add(api + "/entries/" + seq + "/proof");
                begin.add(path("/record/" + seq + "/receipt"));
            }
            return begin;
        }

        @Override
        public void close() {
            house.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NAMED_AT_CLOSING", "SECRET_TRUSTING_HOST"})
    void two_answers_make_no_difference_that_anybody_can_see_before_the_closing(Secrecy secrecy) {
        try (var one = new World(hidden(secrecy));
                var other = new World(hidden(secrecy))) {
            assertEquals(one.answers("yes"), other.answers("no"));
            var seen = one.seen();
            System.out.printf("%s: %d answers compared%n", secrecy, seen.size());
            assertTrue(seen.size() > 200, () -> "Only " + seen.keySet());
            assertAlike(seen, other.seen());
            one.pass(Duration.ofDays(1));
            other.pass(Duration.ofDays(1));
            assertEquals("box.ticked", last(one));
            assertAlike(masked(one.seen()), masked(other.seen()));
            one.pass(VOTING);
            other.pass(VOTING);
            assertNotEquals(one.outcome(), other.outcome());
        }
    }

    private static String last(World world) {
        var journal = world.clerk.journal();
        return java.util.Objects.requireNonNull(journal.entry(journal.head().size() - 1))
                .leaf()
                .type();
    }

    /// Hashes over what was committed to differ, and tell nothing: each has 64 digits.
    private static Map<String, String> masked(Map<String, String> seen) {
        var masked = new LinkedHashMap<String, String>();
        seen.forEach((where, what) -> masked.put(where, what.replaceAll("[0-9a-f]{64}", "HASH")));
        return masked;
    }

    private static void assertAlike(Map<String, String> one, Map<String, String> other) {
        assertEquals(List.copyOf(one.keySet()), List.copyOf(other.keySet()));
        one.forEach((where, what) -> assertEquals(what, other.get(where), where));
    }

    /// Keys and nonces are drawn by chance, so the bytes differ; how many there are does not.
    @Test
    void folders_exports_and_backups_have_the_same_sizes_whatever_was_answered()
            throws IOException {
        var sizes = new ArrayList<Map<String, Long>>();
        for (Choice choice : List.of(Choice.YES, Choice.NO, Choice.ABSTAIN)) {
            Path world = temp.resolve(choice.word());
            try (Store store = Store.open(world.resolve("data"), new SecureRandom())) {
                var branch =
                        Scenario.of(
                                Ground.of(hidden(Secrecy.SECRET_TRUSTING_HOST), List.of()),
                                store.journals());
                VoteId vote = branch.open(branch.put(CEM, Asks.put()));
                branch.given(ANNA, Asks.casts(vote, choice));
                branch.given(BEN, Asks.casts(vote, Choice.YES));
                branch.after(Duration.ofDays(1)).caughtUp().verified();
                store.backup(world.resolve("backup"));
                store.export(branch.organ(), world.resolve("export"));
            }
            sizes.add(sizes(world));
        }
        assertTrue(sizes.getFirst().size() >= 5, sizes::toString);
        sizes.forEach(each -> assertEquals(sizes.getFirst(), each));
    }

    private static Map<String, Long> sizes(Path folder) throws IOException {
        var sizes = new java.util.TreeMap<String, Long>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sizes.put(folder.relativize(file).toString(), Files.size(file));
            }
        }
        return sizes;
    }
}
