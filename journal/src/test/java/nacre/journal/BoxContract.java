// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nacre.journal.Append.Erasure;
import nacre.journal.Append.Repeat;
import nacre.journal.Journal.Head;
import nacre.journal.Journal.Known;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What every store of records must do with boxes. A store's tests extend this.
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class BoxContract {
    private final OrganId organ = Journals.freshId(new Random(7));
    private final SampleRecord sample = new SampleRecord(organ, 7);
    private Journals journals;
    private Journal journal;

    /// A store without any record.
    protected abstract Journals fresh();

    /// The same store, opened again after an orderly end.
    protected abstract Journals again(Journals store);

    @BeforeEach
    void start_a_record() {
        journals = fresh();
        journal = journals.create(organ);
    }

    @AfterEach
    void close() {
        journals.close();
    }

    private void reopen() {
        journals = again(journals);
        journal = journals.find(organ);
    }

    private static StoreFailure failure(CompletableFuture<Head> answer) {
        var thrown = assertThrows(CompletionException.class, answer::join);
        return assertInstanceOf(StoreFailure.class, thrown.getCause());
    }

    private Head record(Append batch) {
        return journal.append(batch).join();
    }

    @Test
    void what_was_put_into_a_box_is_there_again_and_leaves_no_entry() {
        record(sample.opening(0));
        var head = journal.head();
        assertEquals(List.of(), journal.rows(0));
        var annas = sample.row(3, "yes");
        var bens = sample.row(4, "no");
        assertEquals(head, record(sample.put(1, 0, annas, null)));
        record(sample.put(1, 0, bens, null));
        for (int round = 0; round < 2; round++) {
            assertEquals(Set.of(annas, bens), Set.copyOf(requireNonNull(journal.rows(0))));
            assertTrue(journal.hasRow(0, 3));
            assertFalse(journal.hasRow(0, 5));
            assertEquals(head, journal.head());
            assertEquals(List.of(head), journal.announced());
            reopen();
        }
    }

    @Test
    void who_puts_again_has_one_row_the_last() {
        record(sample.opening(0));
        record(sample.put(1, 0, sample.row(3, "yes"), null));
        var last = sample.row(3, "no");
        record(sample.put(1, 0, last, null));
        assertEquals(List.of(last), journal.rows(0));
    }

    @Test
    void a_command_that_put_a_row_is_known_for_as_long_as_the_box_is_there() {
        record(sample.opening(0));
        var command = new Repeat(sample.id(), sample.hash());
        record(sample.put(1, 0, sample.row(3, "yes"), command));
        var known = new Known(command.hash(), 0, 1);
        for (int round = 0; round < 2; round++) {
            assertEquals(known, journal.known(command.id()));
            var again = sample.put(1, 0, sample.row(3, "no"), command);
            assertInstanceOf(StoreFailure.NotRecorded.class, failure(journal.append(again)));
            reopen();
        }
        record(sample.destroying(1, 0));
        assertNull(journal.known(command.id()));
    }

    @Test
    void a_row_may_come_with_entries_and_its_command_is_then_known_by_these() {
        record(sample.opening(0));
        var command = new Repeat(sample.id(), sample.hash());
        var annas = sample.row(3, "yes");
        var alone = sample.batch(1, 2, List.of());
        record(
                new Append(
                        1,
                        alone.entries(),
                        command,
                        List.of(),
                        List.of(new BoxChange.Put(0, annas))));
        for (int round = 0; round < 2; round++) {
            assertEquals(List.of(annas), journal.rows(0));
            assertEquals(3, journal.head().size());
            assertEquals(new Known(command.hash(), 1, 2), journal.known(command.id()));
            reopen();
        }
        record(sample.destroying(3, 0));
        assertEquals(new Known(command.hash(), 1, 2), journal.known(command.id()));
    }

    @Test
    void the_last_row_and_the_end_of_its_box_may_come_together() {
        record(sample.opening(0));
        record(sample.put(1, 0, sample.row(3, "yes"), null));
        var end = sample.destroying(1, 0);
        var changes = new ArrayList<BoxChange>();
        changes.add(new BoxChange.Put(0, sample.row(4, "no")));
        changes.addAll(end.boxes());
        var command = new Repeat(sample.id(), sample.hash());
        record(new Append(1, end.entries(), command, List.of(), changes));
        for (int round = 0; round < 2; round++) {
            assertNull(journal.rows(0));
            assertEquals(new Known(command.hash(), 1, 1), journal.known(command.id()));
            reopen();
        }
    }

    @Test
    void a_destroyed_box_is_gone_for_good_and_takes_nothing_more() {
        record(sample.opening(0));
        record(sample.put(1, 0, sample.row(3, "yes"), null));
        record(sample.destroying(1, 0));
        for (int round = 0; round < 2; round++) {
            assertNull(journal.rows(0));
            assertFalse(journal.hasRow(0, 3));
            var late = sample.put(2, 0, sample.row(4, "no"), null);
            assertInstanceOf(StoreFailure.NotRecorded.class, failure(journal.append(late)));
            reopen();
        }
        assertInstanceOf(
                StoreFailure.NotRecorded.class, failure(journal.append(sample.destroying(2, 0))));
        assertEquals(2, journal.head().size());
        record(sample.opening(2));
        assertEquals(List.of(), journal.rows(2));
    }

    @Test
    void a_row_fails_with_what_was_asked_for_before_it() {
        record(sample.opening(0));
        var wrong = sample.batch(1, 1, List.of(new Erasure(0, "nothing")));
        var failing = journal.append(wrong);
        var row = journal.append(sample.put(2, 0, sample.row(3, "yes"), null));
        failure(failing);
        failure(row);
        assertEquals(List.of(), journal.rows(0));
        record(sample.put(1, 0, sample.row(3, "yes"), null));
        assertEquals(1, requireNonNull(journal.rows(0)).size());
    }

    @Test
    void boxes_of_two_organs_are_kept_apart() {
        record(sample.opening(0));
        var other = journals.create(Journals.freshId(new Random(9)));
        other.append(sample.opening(0)).join();
        record(sample.put(1, 0, sample.row(3, "yes"), null));
        assertEquals(List.of(), other.rows(0));
        assertEquals(1, requireNonNull(journal.rows(0)).size());
    }
}
