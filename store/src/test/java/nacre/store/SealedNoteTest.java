// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nacre.journal.CommandId;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.journal.OrganId;
import nacre.journal.SealedNote;
import nacre.journal.Token;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The example of RECORD.md §12, sealed and opened.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealedNoteTest {
    private static final OrganId ORGAN = new OrganId("abcdefghijklmnopqrst");
    private static final Token TOKEN = new Token("00112233445566778899aabbccddeeff");
    private static final CommandId COMMAND = new CommandId("0123456789abcdef0123456789abcdef");
    private static final long UNIT = 12;
    private static final Json.Fields SAYS = Json.object().put("said", "We meet on Monday.").done();

    private static Siv key() {
        byte[] key = new byte[Siv.KEY];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }
        return Siv.of(key);
    }

    @Test
    void the_example_is_sealed_and_opened_for_ever() throws Exception {
        byte[] bound = SealedNote.bound(ORGAN, TOKEN, UNIT);
        byte[] sealed = key().seal(SealedNote.frame(COMMAND, SAYS), bound);
        String text = SealedNote.of(TOKEN, sealed).text();
        String written = Files.readString(Path.of("../RECORD.md")).replaceAll("\n {4}", "");
        assertEquals(written.contains(text) ? text : "in RECORD.md", text);
        SealedNote read = SealedNote.read(text);
        assertEquals(SAYS, SealedNote.says(key().open(read.sealed(), bound)));
    }

    @Test
    void what_is_no_frame_is_not_read() {
        byte[] whole = SealedNote.frame(COMMAND, SAYS);
        assertEquals(256, whole.length);
        for (int length : List.of(0, 16, 17, 45, 46, 47, 128, 255, 257, 512)) {
            byte[] other = Arrays.copyOf(whole, length);
            assertThrows(Malformed.class, () -> SealedNote.says(other));
        }
        byte[] list = SealedNote.frame(COMMAND, SAYS);
        list[16] = '[';
        assertThrows(Malformed.class, () -> SealedNote.says(list));
    }
}
