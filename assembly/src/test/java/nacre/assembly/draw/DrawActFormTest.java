// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import nacre.assembly.charter.Power;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.MemberId;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// How acts of a draw are written for good, and what stands for a secret.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DrawActFormTest {
    private static final DrawId DRAW = new DrawId(40);
    private static final Hash HASH = new Hash(1, 2, 3, 4);
    private static final List<MemberId> TWO = List.of(new MemberId(8), new MemberId(2));
    private static final List<DrawAct> ACTS =
            List.of(
                    new DrawAct.Called(
                            2,
                            List.of(Grant.of(Power.ADMIT, 5)),
                            Instant.ofEpochSecond(1_790_000_000),
                            List.of(Instant.ofEpochSecond(1_780_000_000))),
                    new DrawAct.Committed(DRAW, HASH),
                    new DrawAct.Listed(DRAW, 6, HASH),
                    new DrawAct.Revealed(DRAW, "aaaabbbbccccddddeeeeffff"),
                    new DrawAct.Repeated(DRAW, TWO),
                    new DrawAct.Drawn(DRAW, HASH, TWO),
                    new DrawAct.Failed(DRAW, "TooFewCommitted"));

    /// One line for each act: its type, a space, its facts. Lines are only ever added.
    @Test
    void the_golden_file_is_written_and_read_for_ever() throws IOException {
        List<String> lines;
        try (InputStream in = DrawActFormTest.class.getResourceAsStream("/golden/draw/acts.txt")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        assertEquals(lines, ACTS.stream().map(a -> a.type() + " " + a.facts().write()).toList());
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(ACTS.get(i), read(lines.get(i)));
        }
    }

    private static DrawAct read(String line) {
        int space = line.indexOf(' ');
        byte[] facts = line.substring(space + 1).getBytes(StandardCharsets.UTF_8);
        return DrawAct.read(line.substring(0, space), (Json.Fields) Json.read(facts));
    }

    @Test
    void what_is_not_in_its_form_is_not_read() {
        for (String line :
                List.of(
                        "draw.committed {\"commitment\":\"12\",\"draw\":40}",
                        "draw.committed {\"commitment\":\"%s\"}".formatted(HASH),
                        "draw.listed {\"count\":-1,\"draw\":40,\"list\":\"%s\"}".formatted(HASH),
                        "draw.failed {\"draw\":40,\"more\":1,\"why\":\"x\"}",
                        "draw.won {\"draw\":40}")) {
            assertThrows(Malformed.class, () -> read(line), line);
        }
    }

    @Test
    void the_worked_example_of_the_specification_holds() throws IOException {
        String page = Files.readString(Path.of("../docs/DRAW.md"));
        var secrets =
                List.of(
                        "aaaabbbbccccddddeeeeffff",
                        "gggghhhhiiiijjjjkkkkllll",
                        "mmmmnnnnooooppppqqqqrrrr");
        for (int i = 0; i < 3; i++) {
            Hash stands = Secret.commitment(DRAW, 1, new MemberId(2 + i), secrets.get(i));
            assertTrue(page.contains("    commitment %d  %s\n".formatted(2 + i, stands)));
        }
        var list = List.of(2L, 3L, 4L, 8L, 9L, 10L).stream().map(MemberId::new).toList();
        assertTrue(page.contains("    list hash     %s\n".formatted(Draw.hash(list))));
    }

    @Test
    void a_secret_is_read_as_people_type_it() {
        String secret = Secret.random(new Random(1));
        assertTrue(Secret.isOne(secret));
        assertEquals(
                secret,
                Secret.read(" " + Secret.groups(secret).toUpperCase(java.util.Locale.ROOT) + " "));
        assertFalse(Secret.isOne(secret.substring(1)));
        assertFalse(Secret.isOne("1" + secret.substring(1)));
        assertFalse(Secret.isOne(""));
    }
}
