// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import nacre.journal.Content;
import nacre.journal.Content.Words;
import nacre.journal.Journal;
import nacre.journal.Journals;
import nacre.journal.OrganId;
import nacre.journal.SampleRecord;
import nacre.journal.StoreFailure;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file that somebody changed: it can always be opened and read for verifying, what is read
/// differs, and where leaves changed, nothing is added to it any more.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TamperTest {
    private final OrganId organ = Journals.freshId(new Random(1));
    private final SampleRecord sample = new SampleRecord(organ, 1);
    @TempDir Path dir;

    private void fill() {
        try (Store store = Store.open(dir, new SecureRandom())) {
            var journal = store.journals().create(organ);
            for (int i = 0; i < 10; i++) {
                var name = sample.text(Words.personal("name", 3, "Anna"));
                var text = sample.text(Words.kept("text", "We meet"));
                journal.append(sample.saying(i, name, text)).join();
            }
        }
    }

    private void change(String sql) throws Exception {
        try (Connection connection = Sqlite.writing(dir.resolve("journal.db"))) {
            Sqlite.set(connection, "PRAGMA foreign_keys=OFF");
            Sqlite.set(connection, sql);
        }
    }

    private static List<List<Object>> all(Journal journal) {
        var entries = new ArrayList<List<Object>>();
        journal.read(0, Long.MAX_VALUE, e -> entries.add(SampleRecord.all(e)));
        return entries;
    }

    private List<List<Object>> all() {
        try (Store store = Store.open(dir, new SecureRandom())) {
            return all(store.journals().find(organ));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE entry SET leaf = substr(leaf, 1, 20) WHERE seq = 4",
                "UPDATE entry SET leaf ="
                        + " CAST(replace(CAST(leaf AS TEXT), '1', '2') AS BLOB) WHERE seq = 4",
                "UPDATE entry SET leaf = x'' WHERE seq = 4",
                "UPDATE entry SET leaf = (SELECT leaf FROM entry WHERE seq = 5) WHERE seq = 4",
                "DELETE FROM entry WHERE seq = 4",
                "DELETE FROM entry WHERE seq = 9",
                "DELETE FROM entry WHERE seq = 0",
                "DELETE FROM entry",
                "UPDATE entry SET id = id + 5 WHERE seq = 9",
                "UPDATE announced SET root = zeroblob(32) WHERE size = 10",
                "DELETE FROM announced WHERE size = 10",
                "DELETE FROM announced",
                "INSERT INTO entry(id, leaf, salt, facts)"
                        + " SELECT id + 1, leaf, salt, facts FROM entry WHERE seq = 9"
            })
    void changed_leaves_and_roots_show_and_nothing_more_is_recorded(String sql) throws Exception {
        fill();
        change(sql);
        try (Store store = Store.open(dir, new SecureRandom())) {
            var journal = store.journals().find(organ);
            all(journal);
            var answer = journal.append(sample.batch(journal.head().size(), 1));
            var thrown = assertThrows(CompletionException.class, answer::join);
            assertInstanceOf(StoreFailure.NotRecorded.class, thrown.getCause());
            assertNotEquals(
                    journal.announced().isEmpty() ? null : journal.announced().getLast(),
                    journal.head());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE entry SET salt = zeroblob(32) WHERE seq = 4",
                "UPDATE entry SET salt = x'00' WHERE seq = 4",
                "UPDATE entry SET facts = x'7b7d' WHERE seq = 4",
                "UPDATE entry SET facts = x'ff' WHERE seq = 4",
                "UPDATE content SET field = 'other' WHERE id = 7",
                "UPDATE content SET class = 'kept' WHERE id = 7",
                "UPDATE content SET class = 'bogus' WHERE id = 7",
                "UPDATE content SET class = 'bogus' WHERE id = 8",
                "UPDATE content SET subject = 4 WHERE id = 7",
                "UPDATE content SET subject = NULL WHERE id = 7",
                "UPDATE content SET value_hash = zeroblob(32) WHERE id = 7",
                "UPDATE content SET value_hash = x'' WHERE id = 7",
                "UPDATE content SET salt = zeroblob(32) WHERE id = 7",
                "UPDATE content SET salt = x'01' WHERE id = 7",
                "UPDATE content SET salt = NULL WHERE id = 7",
                "UPDATE content SET value = x'ff' WHERE id = 7",
                "UPDATE content SET value = NULL WHERE id = 7",
                "UPDATE content SET entry = entry + 1, field = 'b' WHERE id = 7",
                "DELETE FROM content WHERE id = 7"
            })
    void changed_facts_and_content_are_read_as_they_are_and_fit_no_commitment(String sql)
            throws Exception {
        fill();
        var before = all();
        change(sql);
        var after = all();
        assertEquals(before.size(), after.size());
        assertNotEquals(before, after);
        try (Store store = Store.open(dir, new SecureRandom())) {
            int wrong = 0;
            var journal = store.journals().find(organ);
            for (long seq = 0; seq < journal.head().size(); seq++) {
                wrong += isTrue(journal, seq) ? 0 : 1;
            }
            assertFalse(wrong == 0, "nothing was found");
        }
    }

    private static boolean isTrue(Journal journal, long seq) {
        var entry = journal.entry(seq);
        var leaf = entry.leaf();
        return nacre.journal.Facts.commitment(entry.factsSalt(), entry.factsBytes())
                        .equals(leaf.facts())
                && leaf.content().equals(Content.root(entry.content()))
                && entry.content().stream().allMatch(c -> c.isTrue() && !c.isErased());
    }

    @Test
    void another_organ_in_the_same_file_goes_on() throws Exception {
        fill();
        change("DELETE FROM entry WHERE seq = 4");
        try (Store store = Store.open(dir, new SecureRandom())) {
            var other = store.journals().create(Journals.freshId(new Random(2)));
            assertEquals(1, other.append(sample.batch(0, 1)).join().size());
        }
    }
}
