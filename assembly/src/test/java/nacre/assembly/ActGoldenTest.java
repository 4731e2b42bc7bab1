// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nacre.assembly.part.Act;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// How acts are written for good: a line each, its type and its facts. Lines are only ever added;
/// what was once recorded is read for ever. A check of the source tree sees to it that every type
/// has one.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ActGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/acts/assembly");

    private record Line(String type, Json.Fields facts) {
        static Line of(String line) {
            int bar = line.indexOf('|');
            byte[] facts = line.substring(bar + 1).getBytes(StandardCharsets.UTF_8);
            return new Line(line.substring(0, bar), (Json.Fields) Json.read(facts));
        }
    }

    private static List<Line> lines() throws IOException {
        var lines = Files.readAllLines(GOLDEN).stream().map(Line::of).toList();
        assertTrue(lines.size() >= 80, "Lines are only ever added.");
        return lines;
    }

    @Test
    void each_line_is_read_and_written_back_to_the_same_bytes() throws IOException {
        for (Line line : lines()) {
            Act act = ASSEMBLY.read(line.type(), line.facts());
            assertEquals(line.type(), act.type());
            assertEquals(line.facts().write(), act.facts().write());
            assertEquals(act, ASSEMBLY.read(act.type(), act.facts()));
        }
    }

    @Test
    void what_says_more_than_its_form_is_not_read() throws IOException {
        for (Line line : lines()) {
            var more = Json.object().put("zebra", 1);
            line.facts().values().forEach(more::put);
            Json.Fields wrong = more.done();
            assertThrows(
                    Malformed.class, () -> ASSEMBLY.read(line.type(), wrong), () -> line.type());
        }
    }
}
