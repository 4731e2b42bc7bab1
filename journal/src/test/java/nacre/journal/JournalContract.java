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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import nacre.journal.Append.Erasure;
import nacre.journal.Append.Repeat;
import nacre.journal.Content.Words;
import nacre.journal.Journal.Head;
import nacre.journal.Journal.Known;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What every store of records must do. A store's tests extend this.
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class JournalContract {
    protected final OrganId organ = Journals.freshId(new Random(7));
    protected final SampleRecord sample = new SampleRecord(organ, 7);
    protected Journals journals;
    protected Journal journal;

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

    private List<Entry> all() {
        var entries = new ArrayList<Entry>();
        journal.read(0, Long.MAX_VALUE, entries::add);
        return entries;
    }

    private static List<List<Object>> stored(List<Entry> entries) {
        return entries.stream().map(SampleRecord::all).toList();
    }

    private static StoreFailure failure(CompletableFuture<Head> answer) {
        var thrown = assertThrows(CompletionException.class, answer::join);
        return assertInstanceOf(StoreFailure.class, thrown.getCause());
    }

    private Head record(Append batch) {
        return journal.append(batch).join();
    }

    @Test
    void a_new_record_is_empty() {
        assertEquals(new Head(0, Hash.sha256()), journal.head());
        assertEquals(organ, journal.organ());
        assertEquals(List.of(), journal.announced());
        assertNull(journal.entry(0));
        assertEquals(List.of(), all());
    }

    @Test
    void organs_are_listed_by_id_and_started_once() {
        var other = Journals.freshId(new Random(8));
        assertNull(journals.find(other));
        journals.create(other);
        var both = new ArrayList<>(List.of(organ, other));
        both.sort(null);
        assertEquals(both, journals.organs());
        assertThrows(IllegalArgumentException.class, () -> journals.create(organ));
        reopen();
        assertEquals(both, journals.organs());
    }

    @Test
    void what_was_recorded_is_read_back_the_same_even_after_opening_again() {
        var written = new ArrayList<Entry>();
        for (int i = 0; i < 40; i++) {
            var batch = sample.batch(written.size(), 1 + i % 4);
            written.addAll(batch.entries());
            var head = record(batch);
            assertTrue(head.size() >= batch.end());
        }
        assertEquals(stored(written), stored(all()));
        var head = journal.head();
        reopen();
        assertEquals(stored(written), stored(all()));
        assertEquals(head, journal.head());
        record(sample.batch(head.size(), 1));
    }

    @Test
    void a_part_of_the_record_is_read_within_its_bounds() {
        record(sample.batch(0, 10));
        var some = new ArrayList<Long>();
        journal.read(3, 6, e -> some.add(e.seq()));
        assertEquals(List.of(3L, 4L, 5L), some);
        some.clear();
        journal.read(8, 100, e -> some.add(e.seq()));
        assertEquals(List.of(8L, 9L), some);
        journal.read(10, 20, e -> some.add(e.seq()));
        journal.read(5, 5, e -> some.add(e.seq()));
        assertEquals(2, some.size());
        assertEquals(4, requireNonNull(journal.entry(4)).seq());
        assertNull(journal.entry(10));
        assertNull(journal.entry(-1));
    }

    @Test
    void a_reader_may_ask_the_journal_while_it_reads() {
        record(sample.batch(0, 20));
        var seen = new AtomicInteger();
        journal.read(0, 20, e -> journal.read(0, 20, f -> seen.incrementAndGet()));
        assertEquals(400, seen.get());
    }

    @Test
    void the_root_is_the_one_of_its_leaves_and_every_root_is_announced() {
        for (int i = 0; i < 9; i++) {
            var told = record(sample.batch(i, 1));
            assertEquals(told, journal.head());
        }
        var tree = new MerkleTree();
        var roots = new ArrayList<Head>();
        all().forEach(e -> {
            tree.append(e.leafHash());
            roots.add(new Head(tree.size(), tree.root()));
        });
        assertEquals(roots, journal.announced());
        reopen();
        assertEquals(roots, journal.announced());
    }

    @Test
    void proofs_lead_to_announced_roots() {
        record(sample.batch(0, 5));
        var older = journal.head();
        record(sample.batch(5, 8));
        var newer = journal.head();
        for (long seq = 0; seq < newer.size(); seq++) {
            Hash leaf = requireNonNull(journal.entry(seq)).leafHash();
            var path = journal.inclusion(seq, newer.size());
            assertTrue(Proof.isIncluded(leaf, seq, newer.size(), path, newer.root()));
        }
        var path = journal.consistency(older.size(), newer.size());
        assertTrue(Proof.isGrown(older.size(), older.root(), newer.size(), newer.root(), path));
        assertThrows(IllegalArgumentException.class, () -> journal.inclusion(0, 14));
        assertThrows(IllegalArgumentException.class, () -> journal.consistency(3, 14));
    }

    @Test
    void a_batch_that_does_not_start_at_the_end_is_refused_and_leaves_no_trace() {
        record(sample.batch(0, 3));
        var head = journal.head();
        var before = stored(all());
        assertInstanceOf(
                StoreFailure.NotRecorded.class, failure(journal.append(sample.batch(2, 1))));
        assertInstanceOf(
                StoreFailure.NotRecorded.class, failure(journal.append(sample.batch(4, 1))));
        assertEquals(head, journal.head());
        assertEquals(before, stored(all()));
        assertEquals(1, journal.announced().size());
        record(sample.batch(3, 1));
    }

    @Test
    void a_recorded_command_is_known_again() {
        var batch = sample.batch(0, 2);
        var command = requireNonNull(batch.command());
        record(sample.saying(0));
        record(new Append(1, sample.batch(1, 2).entries(), command, List.of()));
        var known = new Known(command.hash(), 1, 2);
        assertEquals(known, journal.known(command.id()));
        assertNull(journal.known(sample.id()));
        reopen();
        assertEquals(known, journal.known(command.id()));
    }

    @Test
    void a_command_is_recorded_once() {
        var command = new Repeat(sample.id(), sample.hash());
        record(sample.answer(0, command));
        var again = sample.answer(1, new Repeat(command.id(), sample.hash()));
        assertInstanceOf(StoreFailure.NotRecorded.class, failure(journal.append(again)));
        assertEquals(1, journal.head().size());
        assertEquals(new Known(command.hash(), 0, 1), journal.known(command.id()));
        record(sample.answer(1, null));
    }

    @Test
    void the_same_command_id_may_be_used_in_two_organs() {
        var command = new Repeat(sample.id(), sample.hash());
        record(sample.answer(0, command));
        var other = journals.create(Journals.freshId(new Random(9)));
        assertNull(other.known(command.id()));
        other.append(sample.answer(0, command)).join();
        assertEquals(1, other.head().size());
    }

    @Test
    void erased_content_loses_value_and_salt_and_no_proof_breaks() {
        record(
                sample.saying(
                        0,
                        sample.text(Words.personal("name", 0, "Anna")),
                        sample.text(Words.kept("text", "A reason"))));
        var before = journal.head();
        var leaf = requireNonNull(journal.entry(0)).leaf();
        record(sample.batch(1, 1, List.of(new Erasure(0, "name"))));
        for (int round = 0; round < 2; round++) {
            var entry = requireNonNull(journal.entry(0));
            assertTrue(entry.content().get(0).isErased());
            assertFalse(entry.content().get(1).isErased());
            assertEquals(leaf, entry.leaf());
            assertEquals(leaf.content(), Content.root(entry.content()));
            assertTrue(
                    Proof.isIncluded(
                            entry.leafHash(), 0, 1, journal.inclusion(0, 1), before.root()));
            reopen();
        }
        record(sample.batch(2, 1, List.of(new Erasure(0, "name"))));
    }

    @Test
    void erasing_what_was_never_there_is_refused_with_the_whole_batch() {
        record(sample.saying(0, sample.text(Words.kept("text", "stays"))));
        for (var gone :
                List.of(new Erasure(0, "name"), new Erasure(7, "text"), new Erasure(-1, "text"))) {
            var answer = journal.append(sample.batch(1, 1, List.of(gone)));
            assertInstanceOf(StoreFailure.NotRecorded.class, failure(answer));
        }
        var both = List.of(new Erasure(0, "text"), new Erasure(0, "name"));
        failure(journal.append(sample.batch(1, 1, both)));
        assertFalse(requireNonNull(journal.entry(0)).content().getFirst().isErased());
        assertEquals(1, journal.head().size());
    }

    @Test
    void batches_asked_for_in_a_row_are_recorded_in_that_order() {
        var answers = new ArrayList<CompletableFuture<Head>>();
        for (int i = 0; i < 300; i++) {
            answers.add(journal.append(sample.batch(i, 1)));
        }
        for (int i = 0; i < 300; i++) {
            var head = answers.get(i).join();
            assertTrue(head.size() > i);
            assertTrue(journal.announced().contains(head));
        }
        assertEquals(300, all().size());
    }

    @Test
    void when_one_fails_those_asked_for_after_it_fail_too() {
        var answers = new ArrayList<CompletableFuture<Head>>();
        for (int i = 0; i < 5; i++) {
            answers.add(journal.append(sample.batch(i, 1)));
        }
        answers.add(journal.append(sample.batch(5, 1, List.of(new Erasure(0, "nothing")))));
        for (int i = 6; i < 10; i++) {
            answers.add(journal.append(sample.batch(i, 1)));
        }
        for (int i = 0; i < 5; i++) {
            answers.get(i).join();
        }
        for (int i = 5; i < 10; i++) {
            assertInstanceOf(StoreFailure.NotRecorded.class, failure(answers.get(i)));
        }
        assertEquals(5, journal.head().size());
        record(sample.batch(5, 1));
    }

    @Test
    void organs_grow_side_by_side_and_one_failing_stops_no_other() throws InterruptedException {
        int organs = 8;
        var all = new ArrayList<Journal>();
        for (int i = 0; i < organs; i++) {
            all.add(journals.create(Journals.freshId(new Random(100 + i))));
        }
        var done = new CountDownLatch(organs);
        for (Journal one : all) {
            Thread.startVirtualThread(() -> {
                var own = new SampleRecord(one.organ(), one.organ().hashCode());
                for (int i = 0; i < 50; i++) {
                    one.append(own.batch(i, 1)).join();
                    failure(one.append(own.batch(i, 1)));
                }
                done.countDown();
            });
        }
        done.await();
        for (Journal one : all) {
            assertEquals(50, one.head().size());
            assertEquals(50, one.announced().size());
        }
    }

    @Test
    void a_closed_store_records_nothing_more() {
        record(sample.batch(0, 1));
        reopen();
        assertEquals(1, journal.head().size());
        journals.close();
        journals.close();
    }
}
