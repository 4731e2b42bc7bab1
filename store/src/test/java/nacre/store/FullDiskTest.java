// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nacre.journal.Content.Words;
import nacre.journal.Journal.Head;
import nacre.journal.Journals;
import nacre.journal.SampleRecord;
import nacre.journal.StoreFailure;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A full disk: a clear refusal, nothing half done, and on it goes when there is room again.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FullDiskTest {
    @TempDir Path dir;

    @Test
    void a_full_disk_refuses_clearly_and_the_store_goes_on_when_there_is_room() {
        try (Store store = Store.open(dir, new SecureRandom())) {
            var journal = store.journals().create(Journals.freshId(new Random(1)));
            var sample = new SampleRecord(journal.organ(), 1);
            journal.append(sample.batch(0, 2)).join();
            store.writer().limitTo(60);
            var refusal = fill(journal, sample);
            assertTrue(refusal.getMessage().startsWith("The disk is full"), refusal.getMessage());
            long size = journal.head().size();
            var read = new ArrayList<Long>();
            journal.read(0, Long.MAX_VALUE, e -> read.add(e.seq()));
            assertEquals(size, read.size());
            store.writer().limitTo(1 << 20);
            assertEquals(size + 5, journal.append(sample.batch(size, 5)).join().size());
        }
    }

    private static StoreFailure fill(nacre.journal.Journal journal, SampleRecord sample) {
        for (int i = 0; i < 1000; i++) {
            var text = sample.text(Words.kept("text", "x".repeat(3000)));
            var answer = journal.append(sample.saying(journal.head().size(), text));
            try {
                answer.join();
            } catch (CompletionException e) {
                return assertInstanceOf(StoreFailure.NotRecorded.class, e.getCause());
            }
        }
        throw new AssertionError("The disk never became full.");
    }

    @Test
    void a_batch_too_large_for_what_is_left_takes_no_smaller_one_with_it() {
        try (Store store = Store.open(dir, new SecureRandom())) {
            var large = store.journals().create(Journals.freshId(new Random(1)));
            var small = store.journals().create(Journals.freshId(new Random(2)));
            var one = new SampleRecord(large.organ(), 1);
            var other = new SampleRecord(small.organ(), 2);
            store.writer().limitTo(60);
            var answers = new ArrayList<CompletableFuture<Head>>();
            for (int i = 0; i < 20; i++) {
                answers.add(small.append(other.answer(i, null)));
            }
            var text = one.text(Words.kept("text", "x".repeat(2_000_000)));
            var tooMuch = large.append(one.saying(0, text));
            var failure = assertThrows(CompletionException.class, tooMuch::join);
            assertInstanceOf(StoreFailure.NotRecorded.class, failure.getCause());
            for (var answer : answers) {
                answer.join();
            }
            assertEquals(20, small.head().size());
            assertEquals(0, large.head().size());
            assertEquals(List.of(), large.announced());
        }
    }
}
