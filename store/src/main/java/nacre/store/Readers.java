// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import nacre.journal.StoreFailure;

/// The reading connections of `journal.db`, a few, opened when first needed and lent out.
///
/// A loan is short: nobody may hold one while other code runs, or the log could not be emptied.
final class Readers implements AutoCloseable {
    private static final int MOST = 4;

    private final Path file;
    private final ConcurrentLinkedDeque<RecordReader> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore loans = new Semaphore(MOST);
    private final ReentrantReadWriteLock open = new ReentrantReadWriteLock();

    Readers(Path file) {
        this.file = file;
    }

    /// What is done with a lent connection.
    interface Reading<T extends @org.jspecify.annotations.Nullable Object> {
        T read(RecordReader reader) throws SQLException;
    }

    /// Reads with one of the connections.
    ///
    /// @throws StoreFailure if the file cannot be read
    <T extends @org.jspecify.annotations.Nullable Object> T read(Reading<T> reading) {
        loans.acquireUninterruptibly();
        open.readLock().lock();
        try {
            RecordReader lent = idle.poll();
            if (lent == null) {
                lent = new RecordReader(Sqlite.reading(file));
            }
            try {
                return reading.read(lent);
            } finally {
                idle.push(lent);
            }
        } catch (SQLException e) {
            throw new StoreFailure(
                    "The records in %s could not be read.\nMaybe the disk is failing."
                            .formatted(file),
                    e);
        } finally {
            open.readLock().unlock();
            loans.release();
        }
    }

    /// Runs `work` while no reading connection is open, so that SQLite looks at its files afresh.
    void apart(Alone work) throws SQLException {
        open.writeLock().lock();
        try {
            close();
            work.run();
        } finally {
            open.writeLock().unlock();
        }
    }

    /// Work that wants no reader open.
    interface Alone {
        void run() throws SQLException;
    }

    @Override
    public void close() throws SQLException {
        for (RecordReader reader = idle.poll(); reader != null; reader = idle.poll()) {
            reader.close();
        }
    }
}
