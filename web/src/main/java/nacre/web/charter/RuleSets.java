// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nacre.assembly.charter.RuleSet;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// The rules of laws and rulebooks that this program brings along, read once from a file with one
/// of them on each line. Their names stand in the text files under `ruleset.`.
final class RuleSets {
    private static final String FILE = "/nacre/web/charter/rule_sets.txt";
    private static final List<RuleSet> ALL = read();

    private RuleSets() {}

    /// All of them, also those that have ended.
    static List<RuleSet> all() {
        return ALL;
    }

    /// The one of this name that is offered, or null.
    static @Nullable RuleSet offered(String word) {
        return ALL.stream()
                .filter(each -> each.isOffered() && each.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static List<RuleSet> read() {
        try (var file = RuleSets.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(
                        "There is no " + FILE + ". Maybe it was not packed.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(RuleSets::one)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleSet one(String line) {
        return RuleSet.read((Json.Fields) Json.read(line.getBytes(StandardCharsets.UTF_8)));
    }
}
