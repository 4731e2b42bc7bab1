// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nacre.journal.Journal;
import nacre.journal.Journals;
import nacre.journal.Json;
import nacre.journal.OrganId;
import nacre.journal.SampleRecord;
import nacre.journal.StoreFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup holds all records and nothing of the shelf, and comes back the same.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupTest {
    private final OrganId organ = Journals.freshId(new Random(1));
    private final SampleRecord sample = new SampleRecord(organ, 1);
    @TempDir Path temp;
    private Store store;
    private Journal journal;
    private Path file;

    @BeforeEach
    void open() {
        store = Store.open(temp.resolve("data"), new SecureRandom());
        journal = store.journals().create(organ);
        for (int i = 0; i < 30; i++) {
            journal.append(sample.batch(journal.head().size(), 3)).join();
        }
        file = temp.resolve("backup.nacre");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static List<List<Object>> all(Journal journal) {
        var entries = new ArrayList<List<Object>>();
        journal.read(0, Long.MAX_VALUE, e -> entries.add(SampleRecord.all(e)));
        return entries;
    }

    @Test
    void what_comes_back_is_the_same_and_can_go_on() {
        store.shelf().put("codes", "a", Json.object().done(), null);
        store.backup(file);
        var head = journal.head();
        journal.append(sample.batch(head.size(), 1)).join();
        Store.restore(file, temp.resolve("new"));
        try (Store restored = Store.open(temp.resolve("new"), new SecureRandom())) {
            var found = restored.journals().find(organ);
            assertEquals(head, found.head());
            assertEquals(all(journal).subList(0, 90), all(found));
            assertNull(restored.shelf().get("codes", "a", Instant.EPOCH));
            assertNull(restored.lastHeartbeat());
            found.append(sample.batch(90, 1)).join();
        }
    }

    @Test
    void people_go_on_working_while_a_backup_is_made() {
        var answers = new ArrayList<java.util.concurrent.CompletableFuture<Journal.Head>>();
        for (int i = 0; i < 500; i++) {
            answers.add(journal.append(sample.batch(90 + i, 1)));
        }
        store.backup(file);
        answers.forEach(java.util.concurrent.CompletableFuture::join);
        Store.restore(file, temp.resolve("new"));
        try (Store restored = Store.open(temp.resolve("new"), new SecureRandom())) {
            var found = restored.journals().find(organ);
            assertTrue(found.head().size() >= 90);
            assertTrue(journal.announced().contains(found.head()));
        }
    }

    @Test
    void nothing_is_replaced() throws Exception {
        Files.writeString(file, "mine");
        assertThrows(StoreFailure.Unusable.class, () -> store.backup(file));
        assertEquals("mine", Files.readString(file));
        Path other = temp.resolve("other");
        store.backup(other);
        Files.createDirectories(temp.resolve("full"));
        Files.writeString(temp.resolve("full/letter"), "mine");
        assertThrows(StoreFailure.Unusable.class, () -> Store.restore(other, temp.resolve("full")));
        assertThrows(StoreFailure.Unusable.class, () -> Store.restore(other, temp.resolve("data")));
        assertFalse(Files.exists(temp.resolve("full/journal.db")));
    }

    @Test
    void a_damaged_or_foreign_file_is_refused_and_leaves_no_record() throws Exception {
        store.backup(file);
        try (var damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.setLength(damaged.length() - 5000);
        }
        Path text = Files.writeString(temp.resolve("text"), "no backup ".repeat(1000));
        for (Path bad : List.of(file, text, temp.resolve("nowhere"), temp.resolve("data"))) {
            Path fresh = temp.resolve("fresh-" + bad.getFileName());
            assertThrows(StoreFailure.Unusable.class, () -> Store.restore(bad, fresh));
            assertFalse(Files.exists(fresh.resolve("journal.db")));
            assertFalse(Files.exists(fresh.resolve("journal.db.part")));
        }
    }

    @Test
    void an_export_reads_back_the_same() {
        Path exported = temp.resolve("organ.jsonl");
        store.export(organ, exported);
        var found = ExportedJournal.open(exported);
        assertEquals(organ, found.organ());
        assertEquals(journal.head(), found.head());
        assertEquals(journal.announced(), found.announced());
        assertEquals(all(journal), all(found));
        assertEquals(SampleRecord.all(journal.entry(70)), SampleRecord.all(found.entry(70)));
        assertEquals(journal.inclusion(5, 90), found.inclusion(5, 90));
        assertThrows(StoreFailure.Unusable.class, () -> store.export(organ, exported));
        var nobody = Journals.freshId(new Random(5));
        assertThrows(StoreFailure.Unusable.class, () -> store.export(nobody, temp.resolve("none")));
        assertFalse(Files.exists(temp.resolve("none")));
    }

    @Test
    void a_cut_or_changed_export_is_refused_by_its_form_or_shows_by_its_root() throws Exception {
        Path exported = temp.resolve("organ.jsonl");
        store.export(organ, exported);
        byte[] good = Files.readAllBytes(exported);
        var random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            int place = random.nextInt(bad.length);
            bad[place] ^= (byte) (1 << random.nextInt(8));
            if (i % 3 == 0) {
                bad = java.util.Arrays.copyOf(good, place);
            }
            Path changed = Files.write(temp.resolve("bad" + i), bad);
            try {
                var found = ExportedJournal.open(changed);
                all(found);
                assertFalse(
                        all(found).equals(all(journal))
                                && found.announced().equals(journal.announced())
                                && found.organ().equals(organ));
            } catch (StoreFailure.Unusable e) {
                refused++;
            }
        }
        assertTrue(refused > 150, refused + " of 300 refused");
    }
}
