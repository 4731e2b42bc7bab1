// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.comeback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How acts of coming back are written for good.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComebackActTest {
    private static final ComebackId BACK = new ComebackId(40);

    /// One line for each act: its type, a space, its facts. Lines are only ever added.
    @Test
    void the_golden_file_is_written_and_read_for_ever() throws IOException {
        List<ComebackAct> acts =
                List.of(
                        new ComebackAct.Begun(new MemberId(7)),
                        new ComebackAct.Vouched(BACK),
                        new ComebackAct.Unvouched(BACK),
                        new ComebackAct.Stopped(BACK),
                        new ComebackAct.Allowed(BACK),
                        new ComebackAct.Lapsed(BACK),
                        new ComebackAct.CodeMade(BACK),
                        new ComebackAct.CodeConfirmed(BACK, 50),
                        new ComebackAct.CameBack(BACK, 50));
        List<String> lines = golden();
        assertEquals(acts.size(), lines.size());
        for (int i = 0; i < acts.size(); i++) {
            assertEquals(lines.get(i), acts.get(i).type() + " " + acts.get(i).facts().write());
            assertEquals(acts.get(i), read(lines.get(i)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comeback.begun {\"comeback\":7,\"member\":7}",
                "comeback.came-back {\"comeback\":40}",
                "comeback.reset {\"comeback\":40}"
            })
    void nothing_else_is_read(String line) {
        assertThrows(Malformed.class, () -> read(line));
    }

    private static ComebackAct read(String line) {
        int space = line.indexOf(' ');
        byte[] facts = line.substring(space + 1).getBytes(StandardCharsets.UTF_8);
        return ComebackAct.read(line.substring(0, space), (Json.Fields) Json.read(facts));
    }

    private static List<String> golden() throws IOException {
        try (var file = ComebackActTest.class.getResourceAsStream("/golden/comeback/acts.txt")) {
            assertTrue(file != null);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
