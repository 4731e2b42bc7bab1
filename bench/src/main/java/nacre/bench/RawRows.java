// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;

/// The least that durability costs: one writer that commits whatever waits, one row each, with the
/// settings of the store and rows of an act's size.
final class RawRows implements AutoCloseable {
    private static final int LEAF = 360;
    private static final int FACTS = 28;

    private final Connection connection;
    private final ArrayBlockingQueue<CompletableFuture<Void>> queue =
            new ArrayBlockingQueue<>(4096);
    private final Thread writer;
    private volatile boolean isOver;
    private long seq;

    RawRows(Path folder) {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("raw.db"));
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode=WAL");
                statement.execute("PRAGMA synchronous=FULL");
                statement.execute(
                        "CREATE TABLE entry(organ INTEGER, seq INTEGER, leaf BLOB, salt BLOB,"
                                + " facts BLOB, PRIMARY KEY(organ, seq)) STRICT, WITHOUT ROWID");
            }
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        writer = Thread.ofPlatform().start(this::write);
    }

    void append(int ignored) {
        var done = new CompletableFuture<Void>();
        try {
            queue.put(done);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        done.join();
    }

    private void write() {
        List<CompletableFuture<Void>> group = new ArrayList<>();
        byte[] leaf = new byte[LEAF];
        byte[] salt = new byte[32];
        byte[] facts = new byte[FACTS];
        try (var insert = connection.prepareStatement("INSERT INTO entry VALUES (1, ?, ?, ?, ?)")) {
            while (!isOver) {
                var first = queue.poll(10, java.util.concurrent.TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                group.add(first);
                queue.drainTo(group);
                for (int i = 0; i < group.size(); i++) {
                    insert.setLong(1, seq++);
                    insert.setBytes(2, leaf);
                    insert.setBytes(3, salt);
                    insert.setBytes(4, facts);
                    insert.executeUpdate();
                }
                connection.commit();
                group.forEach(done -> done.complete(null));
                group.clear();
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        isOver = true;
        try {
            writer.join();
            connection.close();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
