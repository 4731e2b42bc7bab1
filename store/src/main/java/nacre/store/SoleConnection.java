// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import nacre.journal.StoreFailure;
import org.jspecify.annotations.Nullable;

/// The only connection to one of the store's small files: one caller at a time, each step in a
/// transaction of its own. Threads may share it.
final class SoleConnection implements AutoCloseable {
    private final String name;
    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();

    private SoleConnection(String name, Connection connection) {
        this.name = name;
        this.connection = connection;
    }

    /// Opens a file, making it if it is not there.
    static SoleConnection open(Path file, Schema schema) throws SQLException {
        Connection connection = Sqlite.writing(file);
        try {
            schema.prepare(connection);
            return new SoleConnection(file.getFileName().toString(), connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// For statements within a step.
    Connection connection() {
        return connection;
    }

    /// What is done in one transaction.
    interface Step<T extends @Nullable Object> {
        T take() throws SQLException;
    }

    /// @throws StoreFailure if it could not be done; then none of it was
    <T extends @Nullable Object> T alone(Step<T> step) {
        return held(() -> {
            Sqlite.set(connection, "BEGIN IMMEDIATE");
            boolean isDone = false;
            try {
                T result = step.take();
                Sqlite.set(connection, "COMMIT");
                isDone = true;
                return result;
            } finally {
                if (!isDone) {
                    rollBack();
                }
            }
        });
    }

    /// Leaves no trace of what was overwritten, neither in the log nor in the file's gaps.
    void clean() {
        held(() -> {
            Sqlite.set(connection, "VACUUM");
            return Sqlite.emptyLog(connection);
        });
    }

    /// Leaves no trace in the log of what was overwritten in its place.
    void emptyLog() {
        held(() -> Sqlite.emptyLog(connection));
    }

    private interface Work<T extends @Nullable Object> {
        T done() throws SQLException;
    }

    private <T extends @Nullable Object> T held(Work<T> work) {
        lock.lock();
        try {
            return work.done();
        } catch (SQLException e) {
            throw new StoreFailure(
                    "%s could not be used: %s\nMaybe the disk is full or failing."
                            .formatted(name, e.getMessage()),
                    e);
        } finally {
            lock.unlock();
        }
    }

    private void rollBack() {
        try {
            Sqlite.set(connection, "ROLLBACK");
        } catch (SQLException e) {
            // SQLite did it already; otherwise the next BEGIN fails and says so.
        }
    }

    @Override
    public void close() {
        held(() -> {
            connection.close();
            return true;
        });
    }
}
