// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.trust;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.assembly.vote.VoteCommand;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.organ.Clerk;
import nacre.organ.Ground;
import nacre.web.Crawl;
import nacre.web.organ.TestHouse;

/// One of two houses that live the same life from the same seed, and differ in one thing.
class World implements AutoCloseable {
    static final Duration DAY = Duration.ofDays(1);

    final TestHouse house;
    final Clerk clerk;

    World(TestHouse house, Ground ground) {
        this.house = house;
        clerk = house.found(ground.plan());
    }

    final void pass(Duration time) {
        house.server().pass(time);
        clerk.catchUp();
    }

    final void hear(MemberId actor, Command command) {
        house.hear(clerk, actor, command);
    }

    /// The three founders pass what one of them puts.
    final void decide(Command puts) {
        hear(ANNA, puts);
        while (clerk.standing().assembly().votes().open().isEmpty()) {
            pass(DAY);
        }
        var vote = clerk.standing().assembly().votes().open().lastKey();
        for (MemberId member : List.of(ANNA, BEN, CEM)) {
            hear(member, new VoteCommand.CastVote(vote, new Ballot.Said(Choice.YES)));
        }
        while (!clerk.standing().assembly().votes().open().isEmpty()) {
            pass(DAY);
        }
    }

    final String path(String path) {
        return "/o/" + clerk.journal().organ() + path;
    }

    /// What a member's own browser is told when she sends a form.
    final List<String> posts(MemberId member, String path, String... fields) {
        var said = house.post(house.cookie(clerk, member), path(path), fields);
        assertEquals(303, said.statusCode(), said.body());
        return List.of(said.body(), said.headers().firstValue("Location").orElseThrow());
    }

    /// All that strangers and members come to, by who and where.
    final SequencedMap<String, String> seen() {
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
        begin.addAll(List.of(path("/record/copy"), api, api + "/entries", api + "/consistency"));
        for (long seq = 0; seq < clerk.journal().head().size(); seq++) {
            begin.add(api + "/entries/" + seq);
            begin.add(api + "/entries/" + seq + "/proof");
            begin.add(path("/record/" + seq + "/receipt"));
        }
        return begin;
    }

    /// The type of the newest entry.
    final String last() {
        var journal = clerk.journal();
        return Objects.requireNonNull(journal.entry(journal.head().size() - 1)).leaf().type();
    }

    /// Hashes over what was committed to differ, and tell nothing: each has 64 digits.
    static Map<String, String> masked(Map<String, String> seen) {
        var masked = new LinkedHashMap<String, String>();
        seen.forEach((where, what) -> masked.put(where, what.replaceAll("[0-9a-f]{64}", "HASH")));
        return masked;
    }

    static void assertAlike(Map<String, String> one, Map<String, String> other) {
        assertEquals(List.copyOf(one.keySet()), List.copyOf(other.keySet()));
        one.forEach((where, what) -> assertEquals(what, other.get(where), where));
    }

    /// How long each file of a folder is.
    static Map<String, Long> sizes(Path folder) throws IOException {
        var sizes = new java.util.TreeMap<String, Long>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sizes.put(folder.relativize(file).toString(), Files.size(file));
            }
        }
        return sizes;
    }

    @Override
    public void close() {
        house.close();
    }
}
