// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nacre.journal.StoreFailure;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// How SQLite is opened here: durable before it answers, and trusting nothing in the file.
///
/// WAL with `synchronous=FULL` syncs the log at every commit; no memory map, since a broken disk
/// would then kill the process; what is deleted is overwritten.
final class Sqlite {
    /// Earlier ones may corrupt a database when a checkpoint races a commit (fixed in 3.51.3).
    private static final List<Integer> OLDEST = List.of(3, 51, 3);

    private static final List<String> SETTINGS =
            List.of(
                    "PRAGMA synchronous=FULL",
                    "PRAGMA foreign_keys=ON",
                    "PRAGMA trusted_schema=OFF",
                    "PRAGMA cell_size_check=ON",
                    "PRAGMA secure_delete=ON",
                    "PRAGMA temp_store=MEMORY",
                    "PRAGMA mmap_size=0",
                    "PRAGMA cache_size=-16000",
                    "PRAGMA journal_size_limit=67108864");

    private Sqlite() {}

    /// A connection that may write.
    static Connection writing(Path file) throws SQLException {
        Connection connection = open(file);
        try {
            set(connection, "PRAGMA journal_mode=WAL");
            String mode = text(connection, "PRAGMA journal_mode");
            if (!mode.equals("wal")) {
                throw new SQLException("SQLite keeps %s in mode %s.".formatted(file, mode));
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// A connection that only reads.
    static Connection reading(Path file) throws SQLException {
        Connection connection = open(file);
        set(connection, "PRAGMA query_only=ON");
        return connection;
    }

    static Connection open(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(5000);
        config.enableLoadExtension(false);
        config.setGetGeneratedKeys(false); // else the driver asks for an id after every change
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try {
            for (String setting : SETTINGS) {
                set(connection, setting);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// @throws StoreFailure.Unusable if the library is older than `OLDEST`
    static void requireVersion(Connection connection) throws SQLException {
        String version = text(connection, "SELECT sqlite_version()");
        String[] parts = version.split("\\.", -1);
        for (int i = 0; i < OLDEST.size(); i++) {
            int part = Integer.parseInt(parts[i]);
            if (part > OLDEST.get(i)) {
                return;
            }
            if (part < OLDEST.get(i)) {
                throw Unusable.because(
                        "This program carries SQLite %s, which can damage a database."
                                .formatted(version),
                        "Maybe an old sqlite-jdbc lies among the libraries; 3.51.3 is needed.");
            }
        }
    }

    /// Runs a statement, passing over what it answers.
    static void set(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The first column of the first row.
    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /// Moves all of the log into the file and empties the log; whether nobody was in the way.
    static boolean emptyLog(Connection connection) throws SQLException {
        return text(connection, "PRAGMA wal_checkpoint(TRUNCATE)").equals("0");
    }

    /// Whether it failed for want of room.
    static boolean isFull(Throwable e) {
        if (e instanceof SQLiteException s && s.getResultCode() == SQLiteErrorCode.SQLITE_FULL) {
            return true;
        }
        return e.getCause() != null && isFull(e.getCause());
    }
}
