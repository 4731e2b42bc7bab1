// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.letter;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Act;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// How acts between organs are written for good. The file is only ever added to.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterFormTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/acts/letters");

    @Test
    void acts_read_and_write_back_to_the_same_bytes() throws IOException {
        for (String line : Files.readAllLines(GOLDEN)) {
            String type = line.substring(0, line.indexOf('|'));
            String facts = line.substring(line.indexOf('|') + 1);
            Act act = ASSEMBLY.read(type, read(facts));
            assertEquals(type, act.type());
            assertEquals(facts, act.facts().write());
        }
    }

    @Test
    void an_act_with_one_field_more_or_less_is_none() throws IOException {
        for (String line : Files.readAllLines(GOLDEN)) {
            String type = line.substring(0, line.indexOf('|'));
            Json.Fields facts = read(line.substring(line.indexOf('|') + 1));
            for (Json.Fields wrong : mutants(facts)) {
                assertThrows(Malformed.class, () -> ASSEMBLY.read(type, wrong), wrong::write);
            }
        }
    }

    private static List<Json.Fields> mutants(Json.Fields facts) {
        var mutants = new ArrayList<Json.Fields>();
        var more = Json.object().put("zebra", 1);
        facts.values().forEach(more::put);
        mutants.add(more.done());
        for (String left : facts.values().keySet()) {
            var less = Json.object();
            facts.values()
                    .forEach((key, value) -> {
                        if (!key.equals(left)) {
                            less.put(key, value);
                        }
                    });
            mutants.add(less.done());
        }
        return mutants;
    }

    private static Json.Fields read(String text) {
        return (Json.Fields) Json.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
