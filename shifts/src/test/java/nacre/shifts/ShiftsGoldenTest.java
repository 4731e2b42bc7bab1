// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts;

import static nacre.shifts.ShiftsPart.SHIFTS;
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

/// How acts about shifts are written for good: a line each, its type and its facts. Lines are only
/// ever added.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShiftsGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/acts/shifts");

    private static List<String> lines() throws IOException {
        List<String> lines = Files.readAllLines(GOLDEN);
        assertTrue(lines.size() >= 20, "Lines are only ever added.");
        return lines;
    }

    private static Act read(String line) {
        int bar = line.indexOf('|');
        byte[] facts = line.substring(bar + 1).getBytes(StandardCharsets.UTF_8);
        return SHIFTS.read(line.substring(0, bar), (Json.Fields) Json.read(facts));
    }

    @Test
    void each_line_is_read_and_written_back_to_the_same_bytes() throws IOException {
        for (String line : lines()) {
            Act act = read(line);
            assertEquals(line, act.type() + "|" + act.facts().write());
            assertEquals(act, SHIFTS.read(act.type(), act.facts()));
        }
    }

    @Test
    void what_says_more_than_its_form_is_not_read() throws IOException {
        for (String line : lines()) {
            String more = line.replaceFirst("}$", ",\"zebra\":1}");
            assertThrows(Malformed.class, () -> read(more), more);
        }
    }

    @Test
    void what_is_not_in_its_form_is_not_read() {
        for (String line :
                List.of(
                        "slot.joined|{\"day\":\"2026-3-30\",\"series\":31}",
                        "slot.joined|{\"day\":\"2026-02-30\",\"series\":31}",
                        "slot.joined|{\"day\":\"+12026-03-30\",\"series\":31}",
                        "slot.joined|{\"series\":31}",
                        "slot.fell|{\"day\":\"2026-03-30\",\"series\":31}",
                        "skill.said|{\"skill\":\"First aid\"}",
                        "skill.fell|{\"skill\":\"first-aid\"}",
                        "shifts.fell|{}",
                        plan("\"names\":\"all\",\"rhythm\":{},\"skills\":[]"),
                        plan("\"names\":\"members\",\"rhythm\":{\"days\":[8]},\"skills\":[]"),
                        plan("\"names\":\"members\",\"rhythm\":{\"days\":[1],\"every\":2}"),
                        plan("\"names\":\"members\",\"rhythm\":{},\"skills\":[1]"))) {
            assertThrows(Malformed.class, () -> read(line), line);
        }
    }

    private static String plan(String rest) {
        return "shifts.planned|{\"back\":0,\"clock\":[],\"first\":\"2026-12-24\","
                + "\"last\":\"2026-12-24\",\"length\":15,\"minute\":0,\"places\":5,%s}"
                        .formatted(rest);
    }
}
