// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Instant;
import nacre.journal.Json;
import nacre.journal.StoreFailure;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which folders are taken, and what stands in them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FolderTest {
    @TempDir Path temp;

    private Path dir() {
        return temp.resolve("data");
    }

    private Store open() {
        return Store.open(dir(), new SecureRandom());
    }

    private String refusal() {
        return assertThrows(StoreFailure.Unusable.class, this::open).getMessage();
    }

    @Test
    void a_second_server_in_the_same_program_is_refused_and_the_first_keeps_its_hold() {
        try (Store first = open()) {
            assertTrue(refusal().startsWith("Another server uses the data folder"));
            assertTrue(refusal().contains(Long.toString(ProcessHandle.current().pid())));
            first.heartbeat(Instant.EPOCH);
        }
        open().close();
    }

    @Test
    void a_second_server_in_another_program_is_refused() throws Exception {
        try (Store first = open()) {
            var child = ChildProcess.start(HoldFolder.class, dir().toString());
            assertTrue(child.output().startsWith("refused: Another server uses"), child.output());
            assertEquals(1, child.exit());
            first.heartbeat(Instant.EPOCH);
        }
    }

    @Test
    void a_file_in_place_of_the_folder_is_refused() throws Exception {
        Files.writeString(dir(), "I am a file");
        assertTrue(refusal().contains("cannot be written to"), this::refusal);
    }

    @Test
    void a_newer_format_is_refused_by_name() throws Exception {
        open().close();
        change("UPDATE meta SET value = '3' WHERE name = 'format'");
        assertTrue(refusal().startsWith("The journal has format 3; this program knows format 2."));
    }

    @Test
    void a_trigger_that_somebody_put_into_the_file_is_refused() throws Exception {
        open().close();
        change("CREATE TRIGGER evil AFTER INSERT ON entry BEGIN DELETE FROM entry; END");
        assertTrue(refusal().contains("not as they were made: [evil]"), this::refusal);
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_left_alone() throws Exception {
        open().close();
        Files.writeString(dir().resolve("journal.db"), "not a database at all, but a long text");
        refusal();
        assertTrue(Files.readString(dir().resolve("journal.db")).startsWith("not a database"));
    }

    private void change(String sql) throws Exception {
        try (Connection connection = Sqlite.writing(dir().resolve("journal.db"))) {
            Sqlite.set(connection, sql);
        }
    }

    @Test
    void only_its_user_may_read_the_folder_and_the_key() throws Exception {
        try (Store store = open()) {
            store.heartbeat(Instant.EPOCH);
            assertEquals("rwx------", rights(dir()));
            assertEquals("rw-------", rights(dir().resolve("house.key")));
            assertEquals(32, Files.size(dir().resolve("house.key")));
        }
    }

    private static String rights(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void the_shelf_shows_neither_keys_nor_values_and_opens_with_its_own_key_only()
            throws Exception {
        try (Store store = open()) {
            var value = Json.object().put("mail", "rosa@canary.example").done();
            store.shelf().put("people", "canary-key", value, null);
        }
        for (String name : new String[] {"shelf.db", "journal.db"}) {
            String bytes =
                    new String(
                            Files.readAllBytes(dir().resolve(name)),
                            java.nio.charset.StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains("canary"));
        }
        Files.write(dir().resolve("house.key"), new byte[32]);
        assertTrue(refusal().startsWith("house.key does not open shelf.db."));
        Files.write(dir().resolve("house.key"), new byte[31]);
        assertTrue(refusal().contains("31 bytes"));
    }

    @Test
    void a_row_of_the_shelf_that_was_moved_does_not_open() throws Exception {
        try (Store store = open()) {
            store.shelf().put("people", "a", Json.object().put("n", 1).done(), null);
            store.shelf().put("people", "b", Json.object().put("n", 2).done(), null);
        }
        try (Connection connection = Sqlite.writing(dir().resolve("shelf.db"))) {
            Sqlite.set(
                    connection,
                    "UPDATE thing SET sealed = (SELECT max(sealed) FROM thing"
                            + " WHERE drawer = 'people') WHERE drawer = 'people'");
        }
        try (Store store = open()) {
            assertThrows(StoreFailure.class, () -> store.shelf().list("people", Instant.EPOCH));
        }
    }

    @Test
    void the_last_heartbeat_is_kept() {
        try (Store store = open()) {
            assertNull(store.lastHeartbeat());
            store.heartbeat(Instant.ofEpochSecond(1_790_000_000));
            store.heartbeat(Instant.ofEpochSecond(1_790_000_060));
        }
        try (Store store = open()) {
            assertEquals(Instant.ofEpochSecond(1_790_000_060), store.lastHeartbeat());
        }
    }
}
