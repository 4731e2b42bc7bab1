// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nacre.journal.Append;
import nacre.journal.Hash;
import nacre.journal.Journal.Head;
import nacre.journal.MerkleTree;
import nacre.journal.StoreFailure;

/// The one thread that writes `journal.db`: it takes all that waits, records it in one transaction
/// with one sync, reads it back, and only then tells those who asked.
///
/// When a transaction fails before its commit, its halves are tried, and theirs, so that a batch
/// that cannot be recorded takes no other with it. When the commit itself fails, nobody can tell
/// what is on disk: all connections are closed, the file is opened afresh and its log moved into it
/// with a sync of its own, and only what is found then counts.
final class GroupWriter implements AutoCloseable {
    private static final int MOST_AT_ONCE = 4096;
    private static final long LINGER_NANOS = 200_000;
    private static final long MOST_LINGER_NANOS = 5_000_000;

    private final Path file;
    private final Readers readers;
    private final Fault fault;
    private final LinkedBlockingQueue<Work> queue = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofPlatform().name("nacre-writer").unstarted(this::run);

    private RecordWriter writer;
    private RecordReader audit;
    private final Set<SqliteJournal> unread = new LinkedHashSet<>();
    private boolean isSettled = true;
    private boolean isWipeOwed;
    private int lastTaken;
    private long lastSyncNanos;
    private boolean isClosed; // guarded by queue

    /// Something for the writing thread: a batch, or an errand that it runs on its own.
    private sealed interface Work {
        record Batch(Asked asked) implements Work {}

        record Errand(Runnable run, boolean isLast) implements Work {}
    }

    /// Where tests let a commit fail.
    interface Fault {
        /// Nothing fails.
        Fault NONE = () -> {};

        void beforeCommit() throws SQLException;

        default void afterCommit() throws SQLException {}
    }

    GroupWriter(Path file, Readers readers, Fault fault) throws SQLException {
        this.file = file;
        this.readers = readers;
        this.fault = fault;
        writer = new RecordWriter(Sqlite.writing(file));
        audit = new RecordReader(Sqlite.reading(file));
        writer.emptyLog(); // an erasure may have come just before the last end
        thread.start();
    }

    CompletableFuture<Head> append(
            SqliteJournal journal, Append batch, List<Hash> leaves, List<StoredChange> changes) {
        var answer = new CompletableFuture<Head>();
        synchronized (queue) {
            if (isClosed) {
                return SqliteJournal.failed("The store is closed.");
            }
            var asked = new Asked(journal, batch, leaves, changes, journal.failures(), answer);
            queue.add(new Work.Batch(asked));
        }
        return answer;
    }

    /// Runs something on the writing thread, alone, and waits for it.
    <T> T alone(Errand<T> errand) {
        var answer = new CompletableFuture<T>();
        synchronized (queue) {
            if (isClosed) {
                throw new IllegalStateException("The store is closed.");
            }
            queue.add(new Work.Errand(() -> run(errand, answer), false));
        }
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw new StoreFailure("The store could not write: " + e.getMessage(), e);
        }
    }

    /// What is done with the writing connection, in a transaction of its own.
    interface Errand<T> {
        T run(RecordWriter writer) throws SQLException;
    }

    private <T> void run(Errand<T> errand, CompletableFuture<T> answer) {
        try {
            answer.complete(errand.run(writer));
        } catch (SQLException | RuntimeException e) {
            isSettled = false;
            answer.completeExceptionally(e);
        }
    }

    private void run() {
        var taken = new ArrayList<Work>();
        for (boolean goesOn = true; goesOn; taken.clear()) {
            take(taken);
            var batches = new ArrayList<Asked>(taken.size());
            for (Work work : taken) {
                switch (work) {
                    case Work.Batch(Asked asked) -> batches.add(asked);
                    case Work.Errand errand -> {
                        record(batches);
                        batches.clear();
                        errand.run().run();
                        goesOn &= !errand.isLast();
                    }
                }
            }
            record(batches);
            if (isWipeOwed) {
                wipe();
            }
        }
    }

    private void take(List<Work> taken) {
        try {
            Work first = isWipeOwed ? queue.poll(200, TimeUnit.MILLISECONDS) : queue.take();
            if (first != null) {
                taken.add(first);
                queue.drainTo(taken, MOST_AT_ONCE);
                linger(taken);
            }
        } catch (InterruptedException e) {
            // Nobody has a reason to interrupt this thread; `close` sends it an errand.
        }
    }

    /// Under load, waits for those who were just answered to come with their next, for at most half
    /// of the time that the last sync took: one sync for many instead of one for the first few. A
    /// lone caller never waits.
    private void linger(List<Work> taken) {
        long enough = lastTaken * 3L / 4;
        long end = System.nanoTime() + Math.min(lastSyncNanos / 2, MOST_LINGER_NANOS);
        while (taken.size() < enough && System.nanoTime() < end) {
            LockSupport.parkNanos(LINGER_NANOS);
            queue.drainTo(taken, MOST_AT_ONCE);
        }
        lastTaken = taken.size();
    }

    /// Records the batches in one transaction and answers each.
    private void record(List<Asked> asked) {
        if (asked.isEmpty()) {
            return;
        }
        try {
            settle(List.of());
        } catch (SQLException | StoreFailure e) {
            asked.forEach(a -> a.fail(Failures.notRecorded(e)));
            return;
        }
        List<Asked> group = Admission.admitted(asked);
        if (group.isEmpty()) {
            return;
        }
        SequencedMap<SqliteJournal, Head> heads = new LinkedHashMap<>();
        try {
            write(group, heads);
        } catch (SQLException | RuntimeException e) {
            tryHalves(group, e);
            return;
        }
        if (isCommitted(group, heads)) {
            publish(group, heads);
        }
    }

    /// Commits and reads back; otherwise answers.
    private boolean isCommitted(List<Asked> group, SequencedMap<SqliteJournal, Head> heads) {
        try {
            fault.beforeCommit();
            long began = System.nanoTime();
            writer.commit();
            lastSyncNanos = System.nanoTime() - began;
            fault.afterCommit();
            readBack(heads);
            return true;
        } catch (SQLException | RuntimeException e) {
            if (Sqlite.isFull(e)) {
                tryHalves(group, e); // the commit's last frame had no room, so it is not there
            } else {
                isSettled = false;
                resolve(group, e);
            }
            return false;
        }
    }

    private void publish(List<Asked> group, SequencedMap<SqliteJournal, Head> heads) {
        if (group.stream().anyMatch(Asked::deletes)) {
            wipe();
        }
        group.forEach(one -> one.journal().remember(one.batch()));
        heads.forEach(SqliteJournal::publish);
        tell(group, heads);
    }

    /// Takes back what failed and tries each half alone, so that one bad batch fails alone.
    private void tryHalves(List<Asked> group, Exception e) {
        writer.rollBack();
        group.forEach(a -> a.journal().shrink());
        if (group.size() == 1) {
            group.getFirst().fail(Failures.notRecorded(e));
        } else {
            int middle = group.size() / 2;
            record(group.subList(0, middle));
            record(group.subList(middle, group.size()));
        }
    }

    private void write(List<Asked> group, SequencedMap<SqliteJournal, Head> heads)
            throws SQLException {
        writer.begin();
        for (Asked one : group) {
            writer.add(one.journal().number(), one.batch());
            one.journal().grow(one.leaves());
        }
        group.forEach(one -> heads.computeIfAbsent(one.journal(), SqliteJournal::grown));
        writer.send();
        for (Asked one : group) {
            for (Append.Erasure gone : one.batch().erasures()) {
                if (!writer.erase(one.journal().number(), gone)) {
                    throw new SQLException(
                            "Entry %d has no content «%s».".formatted(gone.seq(), gone.field()));
                }
            }
            for (StoredChange change : one.changes()) {
                writer.change(one.journal().number(), change);
            }
        }
        for (var reached : heads.entrySet()) {
            if (reached.getValue().size() > reached.getKey().head().size()) {
                writer.announce(reached.getKey().number(), reached.getValue());
            }
        }
    }

    /// Reads the new leaves through another connection and compares.
    private void readBack(SequencedMap<SqliteJournal, Head> heads) throws SQLException {
        for (var reached : heads.entrySet()) {
            SqliteJournal journal = reached.getKey();
            long end = reached.getValue().size();
            long next = journal.head().size();
            while (next < end) {
                long from = next;
                next =
                        audit.leaves(
                                journal.number(),
                                from,
                                end,
                                (seq, leaf) -> {
                                    if (!journal.written(seq).equals(MerkleTree.leafHash(leaf))) {
                                        throw differs(journal, seq);
                                    }
                                });
                if (next == from) {
                    throw differs(journal, from);
                }
            }
        }
    }

    private static StoreFailure differs(SqliteJournal journal, long seq) {
        String what = "Entry %d of %s is not as it was written.".formatted(seq, journal.organ());
        journal.spoil(what);
        return new StoreFailure(what, new IllegalStateException(what));
    }

    private static void tell(List<Asked> group, SequencedMap<SqliteJournal, Head> heads) {
        var answers = new LinkedHashMap<SqliteJournal, List<Asked>>();
        for (Asked one : group) {
            answers.computeIfAbsent(one.journal(), j -> new ArrayList<>()).add(one);
        }
        answers.forEach((journal, ones) -> {
            Head head = heads.get(journal);
            Thread.startVirtualThread(() -> ones.forEach(a -> a.answer().complete(head)));
        });
    }

    /// After a failed commit: looks what is there, and answers.
    private void resolve(List<Asked> group, Exception why) {
        boolean isKnown = true;
        try {
            settle(group);
        } catch (SQLException | StoreFailure e) {
            isKnown = false;
            why.addSuppressed(e);
        }
        for (Asked one : group) {
            boolean isAbsent = isKnown && one.journal().head().size() < one.batch().end();
            one.fail(isAbsent ? Failures.notRecorded(why) : Failures.unknown(why));
        }
    }

    /// Opens the file afresh if the last commit failed, syncs all that is in it, and reads the
    /// heads of the journals concerned.
    private void settle(List<Asked> doubtful) throws SQLException {
        doubtful.forEach(a -> unread.add(a.journal()));
        if (isSettled) {
            return;
        }
        readers.apart(() -> {
            audit.close();
            writer.close();
            writer = new RecordWriter(Sqlite.writing(file));
            audit = new RecordReader(Sqlite.reading(file));
            if (!writer.emptyLog()) {
                throw new SQLException("The log could not be emptied.");
            }
        });
        unread.forEach(SqliteJournal::load);
        unread.clear();
        isSettled = true;
    }

    /// Removes what was erased from the log too. Where readers are in the way, it is tried again.
    private void wipe() {
        try {
            isWipeOwed = !writer.emptyLog();
        } catch (SQLException e) {
            isWipeOwed = true; // tried again soon; the erasure itself is recorded
        }
    }

    /// Lets the file grow to so many pages and no further; for tests of a full disk.
    void limitTo(long pages) {
        alone(w -> {
            w.limitTo(pages);
            return true;
        });
    }

    @Override
    public void close() {
        synchronized (queue) {
            if (isClosed) {
                return;
            }
            isClosed = true;
            queue.add(new Work.Errand(() -> {}, true));
        }
        boolean isInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        closeFile();
    }

    private void closeFile() {
        try {
            audit.close();
            writer.close();
        } catch (SQLException e) {
            throw new StoreFailure("%s could not be closed.".formatted(file), e);
        }
    }
}
