// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.trust;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.assembly.part.MemberId;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import nacre.journal.Json;
import nacre.organ.Asks;
import nacre.organ.Ground;
import nacre.organ.Scenario;
import nacre.organ.Varied;
import nacre.store.Store;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Anybody counts a vote again from the lines of an exported record, by RECORD.md alone: nothing
/// here asks the program's rules, folds or tallies.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecountTest {
    private static final List<String> WORDS = List.of("yes", "no", "abstain");

    @TempDir private Path temp;

    @ParameterizedTest
    @EnumSource(names = {"NAMED", "NAMED_AT_CLOSING", "SECRET_TRUSTING_HOST"})
    void an_outcome_is_counted_again_with_nothing_but_the_exported_lines(Secrecy secrecy)
            throws IOException {
        Path file = temp.resolve("export");
        try (Store store = Store.open(temp.resolve("data"), new SecureRandom())) {
            var charter = Varied.secrecy(Template.WORKPLACE_BRANCH.charter(), secrecy);
            var branch = Scenario.of(Ground.of(charter, List.of()), store.journals());
            List<MemberId> others = branch.add(4);
            branch.after(Duration.ofDays(40));
            VoteId vote = branch.open(branch.put(CEM, Asks.put()));
            branch.given(ANNA, Asks.casts(vote, Choice.NO)).given(BEN, Asks.casts(vote, Choice.NO));
            branch.given(ANNA, Asks.casts(vote, Choice.YES));
            branch.given(others.getFirst(), Asks.casts(vote, Choice.YES));
            branch.given(others.getLast(), Asks.casts(vote, Choice.ABSTAIN));
            branch.after(Duration.ofDays(3)).caughtUp().verified();
            store.export(branch.organ(), file);
        }
        var record = new Lines(Files.readAllLines(file));
        assertEquals(List.of(2L, 1L, 1L), record.counted());
        assertEquals(record.counted(), record.recorded());
    }

    /// What the lines of an export say of the one vote that is in it.
    private static final class Lines {
        private final Map<String, Long> counted = new HashMap<>();
        private final Map<String, Long> recorded = new HashMap<>();

        Lines(List<String> lines) {
            Map<Long, String> byName = new HashMap<>();
            for (String line : lines) {
                Json.Fields entry = object(line);
                if (!entry.has("leaf")) {
                    continue;
                }
                Json.Fields leaf = object(entry.text("leaf"));
                Json.Fields facts = object(entry.text("facts"));
                switch (leaf.text("type")) {
                    case "vote.cast" -> byName.put(leaf.whole("actor"), facts.text("choice"));
                    case "box.shown" -> rows(facts);
                    case "vote.closed" -> WORDS.forEach(w -> recorded.put(w, facts.whole(w)));
                    default -> {} // says nothing of answers
                }
            }
            byName.values().forEach(choice -> counted.merge(choice, 1L, Long::sum));
        }

        private void rows(Json.Fields facts) {
            for (Json row : facts.items("rows").values()) {
                String ballot = ((Json.Fields) row).fields("says").text("ballot");
                counted.merge(ballot, 1L, Long::sum);
            }
        }

        private static Json.Fields object(String json) {
            return (Json.Fields) Json.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        List<Long> counted() {
            return WORDS.stream().map(word -> counted.getOrDefault(word, 0L)).toList();
        }

        List<Long> recorded() {
            return WORDS.stream().map(word -> recorded.getOrDefault(word, -1L)).toList();
        }
    }
}
