// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nacre.journal.Journal;
import nacre.journal.Journal.Head;
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

/// A commit that fails, in both ways: nothing was written, and all was written. The store finds out
/// which, and goes on.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommitFaultTest {
    private final OrganId organ = Journals.freshId(new Random(1));
    private final SampleRecord sample = new SampleRecord(organ, 1);
    private final Faults faults = new Faults();
    @TempDir Path dir;
    private Store store;
    private Journal journal;

    private static final class Faults implements GroupWriter.Fault {
        volatile boolean failsBefore;
        volatile boolean failsAfter;

        @Override
        public void beforeCommit() throws SQLException {
            if (failsBefore) {
                failsBefore = false;
                throw new SQLException("planted before");
            }
        }

        @Override
        public void afterCommit() throws SQLException {
            if (failsAfter) {
                failsAfter = false;
                throw new SQLException("planted after");
            }
        }
    }

    @BeforeEach
    void open() {
        store = Store.open(dir, new SecureRandom(), faults);
        journal = store.journals().create(organ);
        journal.append(sample.batch(0, 3)).join();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static StoreFailure failure(CompletableFuture<Head> answer) {
        var thrown = assertThrows(CompletionException.class, answer::join);
        return assertInstanceOf(StoreFailure.class, thrown.getCause());
    }

    @Test
    void failed_and_not_written_is_answered_so_and_the_record_goes_on() {
        var head = journal.head();
        faults.failsBefore = true;
        assertInstanceOf(
                StoreFailure.NotRecorded.class, failure(journal.append(sample.batch(3, 2))));
        assertEquals(head, journal.head());
        assertEquals(6, journal.append(sample.batch(3, 3)).join().size());
        sameAfterOpeningAgain();
    }

    @Test
    void failed_but_written_is_unknown_and_the_record_shows_it() {
        faults.failsAfter = true;
        var batch = sample.batch(3, 2);
        assertInstanceOf(StoreFailure.Unknown.class, failure(journal.append(batch)));
        assertEquals(5, journal.head().size());
        assertEquals(batch.command().hash(), journal.known(batch.command().id()).hash());
        assertEquals(6, journal.append(sample.batch(5, 1)).join().size());
        sameAfterOpeningAgain();
    }

    @Test
    void those_asked_for_before_the_failure_was_told_fail_too_in_both_cases() {
        for (boolean isWritten : List.of(false, true)) {
            long start = journal.head().size();
            faults.failsBefore = !isWritten;
            faults.failsAfter = isWritten;
            var answers = new ArrayList<CompletableFuture<Head>>();
            for (int i = 0; i < 200; i++) {
                answers.add(journal.append(sample.batch(start + i, 1)));
            }
            answers.forEach(CommitFaultTest::failure);
            long end = journal.head().size();
            assertTrue(isWritten ? end > start : end == start);
            journal.append(sample.batch(end, 1)).join();
        }
        sameAfterOpeningAgain();
    }

    @Test
    void an_organ_is_not_hurt_by_the_failure_of_another() {
        var other = store.journals().create(Journals.freshId(new Random(2)));
        faults.failsAfter = true;
        failure(journal.append(sample.batch(3, 1)));
        assertEquals(1, other.append(sample.batch(0, 1)).join().size());
    }

    private void sameAfterOpeningAgain() {
        var head = journal.head();
        var announced = journal.announced();
        store.close();
        store = Store.open(dir, new SecureRandom());
        journal = store.journals().find(organ);
        assertEquals(head, journal.head());
        assertEquals(announced, journal.announced());
        journal.append(sample.batch(head.size(), 1)).join();
    }
}
