// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import nacre.journal.Append;
import nacre.journal.Content;
import nacre.journal.Entry;
import nacre.journal.Hash;
import nacre.journal.Journal.Head;
import nacre.journal.OrganId;

/// The writing connection's statements. Rows are gathered and sent together, for one transaction.
final class RecordWriter implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement entries;
    private final PreparedStatement content;
    private final PreparedStatement announced;
    private final PreparedStatement erasure;
    private final PreparedStatement opening;
    private final PreparedStatement row;
    private final PreparedStatement boxCommand;
    private final List<PreparedStatement> destroying;
    private boolean anyContent;

    RecordWriter(Connection connection) throws SQLException {
        this.connection = connection;
        entries =
                connection.prepareStatement(
                        "INSERT INTO entry(id, leaf, salt, facts, command)"
                                + " VALUES(?, ?, ?, ?, ?)");
        content =
                connection.prepareStatement(
                        "INSERT INTO content(entry, field, class, subject, value_hash, salt, value)"
                                + " VALUES(?, ?, ?, ?, ?, ?, ?)");
        announced = connection.prepareStatement("INSERT INTO announced VALUES(?, ?, ?)");
        erasure =
                connection.prepareStatement(
                        "UPDATE content SET salt = NULL, value = NULL"
                                + " WHERE entry = ? AND field = ?");
        opening = connection.prepareStatement("INSERT INTO box VALUES(?, ?, ?)");
        row = connection.prepareStatement("INSERT OR REPLACE INTO box_row VALUES(?, ?, ?)");
        boxCommand = connection.prepareStatement("INSERT INTO box_command VALUES(?, ?, ?)");
        destroying =
                List.of(
                        connection.prepareStatement("DELETE FROM box_row WHERE box = ?"),
                        connection.prepareStatement("DELETE FROM box_command WHERE box = ?"),
                        connection.prepareStatement("DELETE FROM box WHERE id = ?"));
    }

    void begin() throws SQLException {
        Sqlite.set(connection, "BEGIN IMMEDIATE");
    }

    void commit() throws SQLException {
        Sqlite.set(connection, "COMMIT");
    }

    /// Takes back what was not committed; SQLite may have done so already.
    void rollBack() {
        try {
            entries.clearBatch();
            content.clearBatch();
            anyContent = false;
            Sqlite.set(connection, "ROLLBACK");
        } catch (SQLException e) {
            // Nothing was begun any more. Otherwise the next BEGIN fails and says so.
        }
    }

    /// Gathers a batch's rows.
    void add(long organ, Append batch) throws SQLException {
        byte[] command = StoredCommand.of(batch);
        for (Entry entry : batch.entries()) {
            long id = RecordReader.id(organ, entry.seq());
            entries.setLong(1, id);
            entries.setBytes(2, entry.leafBytes());
            entries.setBytes(3, entry.factsSalt());
            entries.setBytes(4, entry.factsBytes());
            entries.setBytes(5, command);
            command = null;
            entries.addBatch();
            for (Content field : entry.content()) {
                add(id, field);
            }
        }
    }

    private void add(long entry, Content field) throws SQLException {
        Content.Held held = field.held();
        content.setLong(1, entry);
        content.setString(2, field.field());
        content.setString(3, field.keeping().word());
        if (field.subject() == null) {
            content.setNull(4, Types.INTEGER);
        } else {
            content.setLong(4, field.subject());
        }
        content.setBytes(5, field.valueHash().bytes());
        content.setBytes(6, held == null ? null : held.salt().bytes());
        content.setBytes(7, held == null ? null : held.value().getBytes(UTF_8));
        content.addBatch();
        anyContent = true;
    }

    /// Sends what was gathered.
    void send() throws SQLException {
        entries.executeBatch();
        if (anyContent) {
            content.executeBatch();
            anyContent = false;
        }
    }

    /// Deletes a value and its salt; whether there is such a field.
    boolean erase(long organ, Append.Erasure gone) throws SQLException {
        erasure.setLong(1, RecordReader.id(organ, gone.seq()));
        erasure.setString(2, gone.field());
        return erasure.executeUpdate() == 1;
    }

    /// Changes a box.
    void change(long organ, StoredChange change) throws SQLException {
        long id = RecordReader.id(organ, change.box());
        switch (change) {
            case StoredChange.Open(long box, int length, var key) -> {
                opening.setLong(1, id);
                opening.setInt(2, length);
                opening.setBytes(3, key.bytes());
                opening.executeUpdate();
            }
            case StoredChange.Row(long box, var slot, var sealed) -> put(row, id, slot, sealed);
            case StoredChange.Command(long box, var slot, var sealed) ->
                    put(boxCommand, id, slot, sealed);
            case StoredChange.Destroy d -> {
                int deleted = 0;
                for (PreparedStatement statement : destroying) {
                    statement.setLong(1, id);
                    deleted = statement.executeUpdate();
                }
                if (deleted != 1) {
                    throw new SQLException("There is no box %d.".formatted(change.box()));
                }
            }
        }
    }

    private static void put(PreparedStatement into, long id, Hash slot, Sealed sealed)
            throws SQLException {
        into.setLong(1, id);
        into.setBytes(2, slot.bytes());
        into.setBytes(3, sealed.bytes());
        into.executeUpdate();
    }

    void announce(long organ, Head head) throws SQLException {
        announced.setLong(1, organ);
        announced.setLong(2, head.size());
        announced.setBytes(3, head.root().bytes());
        announced.executeUpdate();
    }

    /// Enters a new organ; its number.
    long create(OrganId organ) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO organ(name) VALUES(?) RETURNING number")) {
            insert.setString(1, organ.value());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /// Whether all of the log was moved into the file and the log is empty. Waits for readers, but
    /// not long.
    boolean emptyLog() throws SQLException {
        Sqlite.set(connection, "PRAGMA busy_timeout=100");
        try {
            return Sqlite.emptyLog(connection);
        } finally {
            Sqlite.set(connection, "PRAGMA busy_timeout=5000");
        }
    }

    /// Lets the file grow to so many pages and no further.
    void limitTo(long pages) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count=" + pages);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
