// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nacre.journal.Entry;
import nacre.journal.Journal;
import nacre.journal.Journals;
import nacre.journal.OrganId;
import nacre.journal.SampleRecord;
import nacre.journal.StoreFailure;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading beside a server that works on.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordsTest {
    private static final OrganId ORGAN = Journals.freshId(new Random(3));

    @TempDir Path dir;

    @Test
    void what_is_read_stays_as_of_one_moment_while_the_server_appends() {
        try (var store = Store.open(dir, new SecureRandom())) {
            Journal live = store.journals().create(ORGAN);
            var sample = new SampleRecord(ORGAN, 5);
            var head = live.append(sample.batch(0, 3)).join();
            try (var records = Records.open(dir)) {
                live.append(sample.batch(3, 2)).join();
                Journal past = records.find(ORGAN);
                assertEquals(List.of(ORGAN), records.organs());
                assertEquals(head, past.head());
                assertEquals(List.of(head), past.announced());
                assertEquals(List.of(0L, 1L, 2L), seqs(past));
                assertEquals(live.inclusion(1, 3), past.inclusion(1, 3));
            }
            assertEquals(5, live.head().size());
        }
    }

    @Test
    void a_backup_made_beside_the_server_reads_the_same() {
        try (var store = Store.open(dir.resolve("data"), new SecureRandom())) {
            Journal live = store.journals().create(ORGAN);
            var head = live.append(new SampleRecord(ORGAN, 5).batch(0, 3)).join();
            try (var records = Records.open(dir.resolve("data"))) {
                records.backup(dir.resolve("copy"));
            }
            try (var copy = Records.open(dir.resolve("copy"))) {
                assertEquals(head, copy.find(ORGAN).head());
            }
        }
    }

    @Test
    void a_folder_without_records_is_refused_and_left_as_it_was() {
        var nowhere = dir.resolve("nowhere");
        assertThrows(StoreFailure.Unusable.class, () -> Records.open(nowhere));
        assertThrows(StoreFailure.Unusable.class, () -> Records.open(dir));
        assertFalse(Files.exists(nowhere));
        assertFalse(Files.exists(dir.resolve(Store.JOURNAL)));
    }

    private static List<Long> seqs(Journal journal) {
        var seqs = new ArrayList<Long>();
        journal.read(0, Long.MAX_VALUE, (Entry entry) -> seqs.add(entry.seq()));
        return seqs;
    }
}
