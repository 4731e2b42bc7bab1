// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nacre.assembly.part.Act;
import nacre.campaign.unit.Depot;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.organ.Parts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// How acts of this room are written for good, in a file for each topic: a line for each act, its
/// type and its facts. Lines are only ever added.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CampaignGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/acts");
    private static final Parts PARTS = Parts.of(Depot.parts());

    private static List<String> lines() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.sorted().flatMap(CampaignGoldenTest::lines).toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Act read(String line, Json.Fields facts) {
        String type = line.substring(0, line.indexOf('|'));
        return PARTS.of(type).read(type, facts);
    }

    private static Json.Fields facts(String line) {
        byte[] facts = line.substring(line.indexOf('|') + 1).getBytes(StandardCharsets.UTF_8);
        return (Json.Fields) Json.read(facts);
    }

    @Test
    void each_line_is_read_and_written_back_to_the_same_bytes() throws IOException {
        assertTrue(lines().size() >= 5, "Lines are only ever added.");
        for (String line : lines()) {
            Act act = read(line, facts(line));
            assertEquals(line, act.type() + "|" + act.facts().write());
        }
    }

    @Test
    void what_says_more_than_its_form_is_not_read() throws IOException {
        for (String line : lines()) {
            var more = Json.object().put("zebra", 1);
            facts(line).values().forEach(more::put);
            Json.Fields wrong = more.done();
            assertThrows(Malformed.class, () -> read(line, wrong), line);
        }
    }
}
