// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nacre.assembly.charter.RuleSet;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActionRuleSetTest {
    private static final Path FILE =
            Path.of("src/main/resources/nacre/campaign/ballot/action_rule_sets.txt");

    private static List<String> words(String opening) {
        return ActionRuleSet.offered(LocalDate.parse(opening)).stream()
                .map(each -> each.set().word())
                .filter(word -> word.startsWith("gb-"))
                .toList();
    }

    private static ActionRuleSet find(String word) {
        return ActionRuleSet.all().stream()
                .filter(each -> each.set().word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void which_british_rules_hold_depends_on_the_day_the_ballot_opens() {
        assertEquals(List.of(), words("2017-02-28"), "a day too early");
        List<String> old =
                List.of("gb-2016", "gb-2016-agreed", "gb-services-2016", "gb-services-2016-agreed");
        assertEquals(old, words("2017-03-01"));
        assertEquals(old, words("2024-02-29"), "a leap day");
        assertEquals(old, words("2026-02-17"));
        assertEquals(List.of("gb-2026"), words("2026-02-18"));
        assertEquals(List.of("gb-2026"), words("2028-02-29"));
    }

    @Test
    void what_the_old_and_the_new_british_rules_ask_for() {
        ActionRuleSet old = find("gb-2016");
        assertEquals(new Notice(14, false), old.action());
        assertEquals(6, old.months());
        assertEquals(9, find("gb-2016-agreed").months());
        assertEquals(3, find("gb-services-2016").rule().conditions().size());
        ActionRuleSet now = find("gb-2026");
        assertEquals(new Notice(7, false), now.ballot());
        assertEquals(new Notice(10, false), now.action());
        assertEquals(12, now.months());
        assertTrue(now.isUnsure());
        assertEquals(RunBy.SCRUTINEER, now.runBy());
        assertTrue(now.runBy().isElsewhere());
        assertEquals(new Notice(5, true), find("fr-public").action());
    }

    @Test
    void none_but_the_british_one_is_unsure_and_the_own_one_is_run_by_anybody() {
        assertEquals(
                List.of("gb-2026"),
                ActionRuleSet.all().stream()
                        .filter(ActionRuleSet::isUnsure)
                        .map(each -> each.set().word())
                        .toList());
        assertFalse(find(ActionRuleSet.OWN).runBy().isElsewhere());
        assertEquals(RuleSet.State.IN_FORCE, find(ActionRuleSet.OWN).set().state());
    }

    /// Ballots on the record rest on these lines. A line that is added is added to this hash's
    /// count, and never changes what was there.
    @Test
    void lines_are_only_ever_added() throws IOException {
        List<String> lines = Files.readAllLines(FILE);
        String first = String.join("\n", lines.subList(0, 16)) + "\n";
        assertEquals(
                "abb27065267f0e8afc6a0b6f469ab8b15f1a4ab7a5e2515e61ed3152e1fc1007",
                Hash.sha256(first.getBytes(StandardCharsets.UTF_8)).toString());
        assertEquals(
                lines.size(),
                ActionRuleSet.all().stream().map(ActionRuleSet::ref).distinct().count());
    }

    @Test
    void a_line_that_says_more_or_less_is_not_read() throws IOException {
        for (String line : Files.readAllLines(FILE)) {
            var right = (Json.Fields) Json.read(line.getBytes(StandardCharsets.UTF_8));
            var more = Json.object().put("zebra", 1);
            right.values().forEach(more::put);
            Json.Fields wrong = more.done();
            assertThrows(Malformed.class, () -> ActionRuleSet.read(wrong), line);
            var less = Json.object();
            right.values()
                    .forEach((key, value) -> {
                        if (!key.equals("runBy")) {
                            less.put(key, value);
                        }
                    });
            Json.Fields lesser = less.done();
            assertThrows(Malformed.class, () -> ActionRuleSet.read(lesser), line);
        }
    }
}
