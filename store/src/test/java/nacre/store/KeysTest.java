// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nacre.journal.CommandId;
import nacre.journal.Journals;
import nacre.journal.Json;
import nacre.journal.Keyring;
import nacre.journal.Keyring.NotOpened;
import nacre.journal.Keyring.Opened;
import nacre.journal.Keyring.Unreadable;
import nacre.journal.OrganId;
import nacre.journal.StoreFailure;
import nacre.journal.Token;
import nacre.journal.UnlockCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands in `keys.db` and `keyring.key`, what somebody with one of them can do, and that what
/// was shredded or replaced is in no file.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysTest {
    private static final CommandId COMMAND = new CommandId("0123456789abcdef".repeat(2));
    private static final Json.Fields TALK = Json.object().put("said", "canary-talk").done();

    private final OrganId organ = Journals.freshId(new Random(1));
    @TempDir Path temp;
    private Path dir;
    private Store store;

    @BeforeEach
    void open() {
        dir = temp.resolve("data");
        store = Store.open(dir, new SecureRandom());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Keyring keyring() {
        return store.keyrings().of(organ);
    }

    private void restart() {
        store.close();
        store = Store.open(dir, new SecureRandom());
    }

    private String note(Token about) {
        var sealing = keyring().seal(about, 7, COMMAND, TALK);
        return assertInstanceOf(Keyring.SealedText.class, sealing).text();
    }

    private String everything() throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.list(dir)) {
            for (Path file : files.sorted().toList()) {
                all.append(new String(Files.readAllBytes(file), ISO_8859_1));
            }
        }
        return all.toString();
    }

    private String hex() throws IOException {
        return HexFormat.of().withUpperCase().formatHex(everything().getBytes(ISO_8859_1));
    }

    private List<String> wrapped(String table) throws Exception {
        var found = new ArrayList<String>();
        try (Connection connection = Sqlite.reading(dir.resolve("keys.db"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT hex(wrapped) FROM " + table)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Test
    void a_house_that_seals_nothing_has_no_keys() throws IOException {
        assertTrue(keyring().isOpen());
        keyring().open(1, "n1." + "0".repeat(32) + ".AAAA");
        keyring().shred(List.of(new Token("0".repeat(32))));
        restart();
        try (Stream<Path> files = Files.list(dir)) {
            assertFalse(files.anyMatch(f -> f.getFileName().toString().startsWith("key")));
        }
    }

    @Test
    void only_its_user_may_read_the_files_and_no_file_shows_a_note() throws IOException {
        String text = note(keyring().fresh(COMMAND, 1).getFirst());
        for (String name : List.of("keys.db", "keyring.key")) {
            Path file = dir.resolve(name);
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        assertEquals(32, Files.size(dir.resolve("keyring.key")));
        assertEquals(-1, (everything() + text).indexOf("canary"));
    }

    @Test
    void without_the_key_file_all_is_locked_until_it_is_put_back() throws IOException {
        Token about = keyring().fresh(COMMAND, 1).getFirst();
        String text = note(about);
        Path away = temp.resolve("stick");
        Files.move(dir.resolve("keyring.key"), away);
        assertEquals(new Opened(TALK), keyring().open(7, text));
        restart();
        assertEquals(new NotOpened(Unreadable.LOCKED), keyring().open(7, text));
        assertThrows(StoreFailure.Locked.class, () -> keyring().fresh(COMMAND, 2));
        Keyring other = store.keyrings().of(Journals.freshId(new Random(2)));
        assertThrows(StoreFailure.Locked.class, () -> other.fresh(COMMAND, 1));
        Files.write(dir.resolve("keyring.key"), new byte[32]);
        assertFalse(keyring().isOpen());
        Files.write(dir.resolve("keyring.key"), new byte[31]);
        assertFalse(keyring().isOpen());
        Files.delete(dir.resolve("keyring.key"));
        Files.move(away, dir.resolve("keyring.key"));
        assertEquals(new Opened(TALK), keyring().open(7, text));
        assertEquals(1, other.fresh(COMMAND, 1).size());
    }

    @Test
    void whoever_has_the_whole_folder_opens_the_notes_that_a_key_file_guards() throws IOException {
        String text = note(keyring().fresh(COMMAND, 1).getFirst());
        store.close();
        Path stolen = Files.createDirectory(temp.resolve("stolen"));
        try (Stream<Path> files = Files.list(dir)) {
            for (Path file : files.toList()) {
                Files.copy(file, stolen.resolve(file.getFileName()));
            }
        }
        try (Store theirs = Store.open(stolen, new SecureRandom())) {
            assertEquals(new Opened(TALK), theirs.keyrings().of(organ).open(7, text));
        }
        store = Store.open(dir, new SecureRandom());
    }

    @Test
    void under_codes_the_folder_holds_nothing_that_opens_a_note() throws IOException {
        String text = note(keyring().fresh(COMMAND, 1).getFirst());
        UnlockCode code = keyring().prepareCodes(List.of(3L, 4L)).getFirst();
        keyring().confirmCodes(code);
        String all = everything();
        assertEquals(-1, all.indexOf(code.letters()));
        assertEquals(-1, all.indexOf(code.printed()));
        restart();
        assertEquals(new NotOpened(Unreadable.LOCKED), keyring().open(7, text));
    }

    @Test
    void of_shredded_keys_nothing_is_in_the_folder_not_even_wrapped() throws Exception {
        List<Token> tokens = keyring().fresh(COMMAND, 500);
        var traces = wrapped("data_key");
        assertEquals(500, traces.size());
        String before = hex();
        traces.forEach(trace -> assertTrue(before.contains(trace)));
        for (int from = 0; from < 400; from += 40) {
            keyring().shred(tokens.subList(from, from + 40));
            String after = hex();
            for (int i = 0; i < traces.size(); i++) {
                assertEquals(i >= from + 40, after.contains(traces.get(i)));
            }
        }
    }

    @Test
    void of_keys_that_were_wrapped_anew_the_old_wraps_are_in_no_file() throws Exception {
        keyring().fresh(COMMAND, 300);
        for (int round = 0; round < 4; round++) {
            var traces = new ArrayList<>(wrapped("data_key"));
            traces.addAll(wrapped("guard"));
            if (round % 2 == 0) {
                UnlockCode code = keyring().prepareCodes(List.of(3L, 4L, 5L)).getLast();
                keyring().confirmCodes(code);
            } else {
                keyring().guardByFile();
            }
            String after = hex();
            traces.forEach(trace -> assertFalse(after.contains(trace)));
        }
    }

    @Test
    void keys_that_somebody_swapped_or_changed_open_nothing() throws Exception {
        List<Token> both = keyring().fresh(COMMAND, 2);
        String text = note(both.getFirst());
        store.close();
        try (Connection connection = Sqlite.open(dir.resolve("keys.db"))) {
            Sqlite.set(
                    connection,
                    "UPDATE data_key SET wrapped = (SELECT o.wrapped FROM data_key o"
                            + " WHERE o.id <> data_key.id)");
        }
        store = Store.open(dir, new SecureRandom());
        assertEquals(new NotOpened(Unreadable.DAMAGED), keyring().open(7, text));
        assertEquals(
                new Keyring.NotSealed(Unreadable.DAMAGED),
                keyring().seal(both.getFirst(), 7, COMMAND, TALK));
        assertThrows(StoreFailure.class, () -> keyring().guardByFile());
        assertEquals(new NotOpened(Unreadable.DAMAGED), keyring().open(7, text));
    }

    @Test
    void twenty_thousand_people_are_read_in_seconds() {
        List<Token> tokens = keyring().fresh(COMMAND, 20_000);
        var texts = tokens.stream().map(this::note).toList();
        restart();
        long start = System.nanoTime();
        for (String text : texts) {
            assertEquals(new Opened(TALK), keyring().open(7, text));
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis < 20_000, millis + " ms");
    }
}
