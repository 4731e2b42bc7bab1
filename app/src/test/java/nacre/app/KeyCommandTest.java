// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Function;
import nacre.journal.CommandId;
import nacre.journal.Json;
import nacre.journal.Keyring;
import nacre.journal.Keyring.NotOpened;
import nacre.journal.Keyring.Opened;
import nacre.journal.Keyring.SealedText;
import nacre.journal.Keyring.Unreadable;
import nacre.journal.Token;
import nacre.journal.UnlockCode;
import nacre.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What may be done with the keys in a data folder, and what an old backup of them still opens.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyCommandTest {
    private static final CommandId COMMAND = new CommandId("0123456789abcdef".repeat(2));
    private static final Json.Fields TALK = Json.object().put("said", "She wants to talk.").done();

    @TempDir Path folder;
    private List<Token> people;
    private String first;
    private String second;

    @BeforeEach
    void two_people_have_been_noted() {
        SampleFolder.make(folder.resolve("data"));
        people = at("data", keyring -> keyring.fresh(COMMAND, 2));
        first = note(people.getFirst());
        second = note(people.getLast());
    }

    private String note(Token about) {
        return at("data", keyring -> ((SealedText) keyring.seal(about, 4, COMMAND, TALK)).text());
    }

    private <T> T at(String where, Function<Keyring, T> does) {
        try (var store = Store.open(folder.resolve(where), new SecureRandom())) {
            return does.apply(store.keyrings().of(SampleFolder.ORGAN));
        }
    }

    private void reads(String where, Keyring.Opening expected, String text) {
        assertEquals(expected, at(where, keyring -> keyring.open(4, text)));
    }

    private List<String> nacre(String words) {
        return Transcript.answer(words, folder);
    }

    @Test
    void keys_are_shown_backed_up_renewed_and_restored() {
        Transcript.mustHold("keys", folder);
    }

    @Test
    void a_backup_of_records_restored_elsewhere_verifies_and_shows_no_note() {
        nacre("backup --data DIR/data --to DIR/copy");
        assertEquals("→ 0", nacre("restore --from DIR/copy --data DIR/new").getLast());
        assertEquals("→ 0", nacre("verify DIR/new").getLast());
        assertEquals(
                List.of("There are no keys here. The first note about a person makes them.", "→ 0"),
                nacre("key show --data DIR/new"));
        reads("new", new NotOpened(Unreadable.UNKNOWN), first);
    }

    @Test
    void with_a_backup_of_keys_and_the_key_file_the_notes_are_back_and_without_it_locked()
            throws IOException {
        nacre("backup --data DIR/data --to DIR/copy");
        nacre("key backup DIR/keys --data DIR/data");
        nacre("restore --from DIR/copy --data DIR/new");
        nacre("key restore DIR/keys --data DIR/new");
        reads("new", new NotOpened(Unreadable.LOCKED), first);
        assertTrue(nacre("key show --data DIR/new").getFirst().contains("They are locked"));
        Files.copy(folder.resolve("data/keyring.key"), folder.resolve("new/keyring.key"));
        reads("new", new Opened(TALK), first);
    }

    @Test
    void an_older_backup_of_keys_brings_back_who_was_shredded_and_knows_nobody_who_came_later()
            throws IOException {
        nacre("key backup DIR/keys --data DIR/data");
        int gone = at("data", keyring -> keyring.shred(people.subList(0, 1)));
        assertEquals(1, gone);
        reads("data", new NotOpened(Unreadable.SHREDDED), first);
        var later = new CommandId("f".repeat(32));
        String third =
                at(
                        "data",
                        keyring -> {
                            Token about = keyring.fresh(later, 1).getFirst();
                            var sealing = keyring.seal(about, 4, later, TALK);
                            return assertInstanceOf(SealedText.class, sealing).text();
                        });
        Files.delete(folder.resolve("data/keys.db"));
        assertEquals("→ 0", nacre("key restore DIR/keys --data DIR/data").getLast());
        reads("data", new Opened(TALK), first);
        reads("data", new Opened(TALK), second);
        reads("data", new NotOpened(Unreadable.UNKNOWN), third);
    }

    @Test
    void after_rotation_the_old_key_file_opens_old_backups_of_keys_only() throws IOException {
        nacre("key backup DIR/keys --data DIR/data");
        byte[] old = Files.readAllBytes(folder.resolve("data/keyring.key"));
        assertEquals("→ 0", nacre("key rotate --data DIR/data").getLast());
        reads("data", new Opened(TALK), first);
        Path file = folder.resolve("data/keyring.key");
        byte[] next = Files.readAllBytes(file);
        Files.write(file, old);
        reads("data", new NotOpened(Unreadable.LOCKED), first);
        assertEquals("→ 2", nacre("key rotate --data DIR/data").getLast());
        assertFalse(Files.exists(folder.resolve("data/keyring.key.next")));
        Files.write(file, next);
        reads("data", new Opened(TALK), first);
        Files.write(file, old);
        Files.delete(folder.resolve("data/keys.db"));
        nacre("key restore DIR/keys --data DIR/data");
        reads("data", new Opened(TALK), first);
    }

    @Test
    void a_backup_of_keys_under_codes_opens_with_a_code() {
        UnlockCode code =
                at(
                        "data",
                        keyring -> {
                            UnlockCode one = keyring.prepareCodes(List.of(3L)).getFirst();
                            assertTrue(keyring.confirmCodes(one));
                            return one;
                        });
        nacre("key backup DIR/keys --data DIR/data");
        nacre("key restore DIR/keys --data DIR/new");
        reads("new", new NotOpened(Unreadable.LOCKED), first);
        boolean isOpen = at("new", keyring -> keyring.unlock(code));
        assertTrue(isOpen);
        assertEquals(
                "ORGAN: keys for 2 people, 0 destroyed. Unlock codes that open them: 1; codes that"
                        + " wait: 0.",
                nacre("key show --data DIR/new").getFirst());
    }
}
