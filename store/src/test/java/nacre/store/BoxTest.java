// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nacre.journal.Append.Repeat;
import nacre.journal.BoxRow;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.Journals;
import nacre.journal.OrganId;
import nacre.journal.SampleRecord;
import nacre.journal.StoreFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is in a box can be read from no file without the house's key, and from none at all once the
/// box is destroyed.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BoxTest {
    private static final String CANARY = "canary-in-a-box";

    private final OrganId organ = Journals.freshId(new Random(1));
    private final SampleRecord sample = new SampleRecord(organ, 1);
    @TempDir Path temp;
    private Path dir;
    private Store store;
    private Journal journal;

    @BeforeEach
    void open() {
        dir = temp.resolve("data");
        store = Store.open(dir, new SecureRandom());
        journal = store.journals().create(organ);
        journal.append(sample.opening(0)).join();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String everything(Path where) throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.list(where)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(new String(Files.readAllBytes(file), ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static String raw(Hash hash) {
        return new String(hash.bytes(), ISO_8859_1);
    }

    private BoxRow put(long member, String says, Repeat command) {
        BoxRow row = sample.row(member, says);
        journal.append(sample.put(1, 0, row, command)).join();
        return row;
    }

    private List<String> column(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (Connection connection = Sqlite.reading(dir.resolve("journal.db"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Test
    void no_file_shows_what_was_put_nor_by_which_command() throws IOException {
        var command = new Repeat(sample.id(), sample.hash());
        BoxRow row = put(3, CANARY, command);
        store.backup(temp.resolve("backup"));
        String all = everything(dir) + everything(temp);
        assertEquals(-1, all.indexOf(CANARY));
        assertEquals(-1, all.indexOf(raw(row.salt())));
        assertEquals(-1, all.indexOf(raw(command.hash())));
        assertEquals(-1, all.indexOf(raw(row.shown(false).commitment())));
        assertTrue(all.contains("CREATE TABLE box_row"));
        assertEquals(List.of(row), journal.rows(0));
    }

    @Test
    void rows_and_their_names_have_the_same_length_whatever_they_say() throws SQLException {
        for (int i = 0; i < 40; i++) {
            put(i * 1_000_000L, "x".repeat(2 * i), new Repeat(sample.id(), sample.hash()));
        }
        for (String column : List.of("length(slot)", "length(sealed)")) {
            assertEquals(1, column("SELECT DISTINCT " + column + " FROM box_row").size());
            assertEquals(1, column("SELECT DISTINCT " + column + " FROM box_command").size());
        }
        assertEquals(40, column("SELECT DISTINCT hex(sealed) FROM box_row").size());
    }

    @Test
    void nothing_of_a_destroyed_box_is_in_the_folder_not_even_sealed() throws Exception {
        put(3, CANARY, new Repeat(sample.id(), sample.hash()));
        put(3, "again", new Repeat(sample.id(), sample.hash()));
        var traces = new ArrayList<String>();
        traces.addAll(column("SELECT hex(sealed) FROM box_row"));
        traces.addAll(column("SELECT hex(sealed) FROM box_command"));
        traces.addAll(column("SELECT hex(key) FROM box"));
        assertEquals(4, traces.size());
        String before = hex(everything(dir));
        traces.forEach(trace -> assertTrue(before.contains(trace)));
        journal.append(sample.destroying(1, 0)).join();
        String after = hex(everything(dir));
        traces.forEach(trace -> assertEquals(-1, after.indexOf(trace)));
    }

    private static String hex(String bytes) {
        return java.util.HexFormat.of().withUpperCase().formatHex(bytes.getBytes(ISO_8859_1));
    }

    @Test
    void a_backup_opens_its_boxes_with_the_houses_key_and_not_without() throws IOException {
        BoxRow row = put(3, CANARY, null);
        store.backup(temp.resolve("backup"));
        for (boolean hasKey : List.of(true, false)) {
            Path there = temp.resolve("restored-" + hasKey);
            Store.restore(temp.resolve("backup"), there);
            if (hasKey) {
                Files.copy(dir.resolve("house.key"), there.resolve("house.key"));
            }
            try (Store restored = Store.open(there, new SecureRandom())) {
                Journal found = restored.journals().find(organ);
                assertEquals(hasKey ? List.of(row) : null, found.rows(0));
                assertEquals(hasKey, found.hasRow(0, 3));
                found.append(sample.destroying(1, 0)).join();
                assertNull(found.rows(0));
            }
        }
    }

    @Test
    void rows_that_somebody_swapped_do_not_open() throws SQLException {
        put(3, "yes", null);
        put(4, "no", null);
        store.close();
        try (Connection connection = Sqlite.open(dir.resolve("journal.db"))) {
            Sqlite.set(
                    connection,
                    "UPDATE box_row SET sealed = (SELECT o.sealed FROM box_row o"
                            + " WHERE o.slot <> box_row.slot)");
        }
        store = Store.open(dir, new SecureRandom());
        Journal found = store.journals().find(organ);
        assertThrows(StoreFailure.class, () -> found.rows(0));
    }

    @Test
    void a_folder_from_before_there_were_boxes_is_brought_up_to_date() throws SQLException {
        journal.append(sample.destroying(1, 0)).join();
        var head = journal.head();
        store.close();
        try (Connection connection = Sqlite.open(dir.resolve("journal.db"))) {
            for (String table : List.of("box", "box_row", "box_command")) {
                Sqlite.set(connection, "DROP TABLE " + table);
            }
            Sqlite.set(connection, "UPDATE meta SET value = '1' WHERE name = 'format'");
        }
        try (Records records = Records.open(dir)) {
            assertEquals(head, records.find(organ).head());
        }
        store = Store.open(dir, new SecureRandom());
        journal = store.journals().find(organ);
        assertEquals(head, journal.head());
        journal.append(sample.opening(2)).join();
        assertEquals(List.of(), journal.rows(2));
    }
}
