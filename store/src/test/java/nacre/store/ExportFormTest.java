// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nacre.journal.Entry;
import nacre.journal.ExportForm;
import nacre.journal.Facts;
import nacre.journal.Json;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The form of an export's lines, as RECORD.md shows it, and for bytes that are no text.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportFormTest {

    @Test
    void the_line_in_the_worked_example_reads_and_writes_back() throws Exception {
        String line =
                Files.readAllLines(Path.of("..", "RECORD.md")).stream()
                        .filter(l -> l.startsWith("    {\"content\":"))
                        .findFirst()
                        .orElseThrow()
                        .strip();
        Entry entry = ExportForm.entry((Json.Fields) Json.read(line.getBytes(UTF_8)));
        assertEquals(line, ExportForm.form(entry).write());
        assertEquals(
                "a38a691a74b89ab3806d41235ffc865a3ce13ca50262d089360c0726d8b4e7e4",
                entry.leafHash().toString());
        assertEquals(entry.leaf().facts(), Facts.commitment(entry.factsSalt(), entry.factsBytes()));
        assertTrue(entry.content().get(0).isErased());
        assertFalse(entry.content().get(1).isErased());
        assertTrue(entry.content().get(1).isTrue());
    }

    @Test
    void damaged_bytes_are_exported_exactly() {
        byte[] leaf = {(byte) 0xff, 0, '"'};
        byte[] facts = {(byte) 0xed, (byte) 0xa0, (byte) 0x80};
        var entry = new Entry(3, leaf, new byte[] {1}, facts, List.of());
        Entry read = ExportForm.entry((Json.Fields) Json.read(ExportForm.form(entry).bytes()));
        assertArrayEquals(leaf, read.leafBytes());
        assertArrayEquals(facts, read.factsBytes());
        assertArrayEquals(new byte[] {1}, read.factsSalt());
    }
}
