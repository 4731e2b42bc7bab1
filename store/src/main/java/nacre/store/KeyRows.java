// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import nacre.journal.OrganId;
import nacre.journal.Token;

/// The rows of `keys.db`, to be read and written within a step of its sole connection.
final class KeyRows {
    private final Connection connection;

    KeyRows(Connection connection) {
        this.connection = connection;
    }

    /// What opens an organ key.
    enum Kind {
        FILE,
        CODE,
        /// A code that waits to be confirmed; it opens the organ key that comes then.
        PREPARED
    }

    /// An organ key as one guard holds it.
    ///
    /// @param holder the member who has the code; −1 for the key file
    record Guarded(Kind kind, long holder, Sealed wrapped) {
        static Guarded byFile(Sealed wrapped) {
            return new Guarded(Kind.FILE, -1, wrapped);
        }

        Guarded as(Kind other) {
            return new Guarded(other, holder, wrapped);
        }
    }

    /// All that guard an organ's key, in the order they came.
    List<Guarded> guards(OrganId organ) throws SQLException {
        var guards = new ArrayList<Guarded>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT kind, holder, wrapped FROM guard WHERE organ = ? ORDER BY id")) {
            select.setString(1, organ.value());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    guards.add(
                            new Guarded(
                                    Kind.valueOf(rows.getString(1)),
                                    rows.getLong(2),
                                    new Sealed(rows.getBytes(3))));
                }
            }
        }
        return guards;
    }

    /// The organs that have keys.
    List<OrganId> organs() throws SQLException {
        var organs = new ArrayList<OrganId>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT DISTINCT organ FROM guard ORDER BY organ")) {
            while (rows.next()) {
                organs.add(new OrganId(rows.getString(1)));
            }
        }
        return organs;
    }

    /// The organs whose key this kind of guard holds.
    List<OrganId> organs(Kind kind) throws SQLException {
        var organs = new ArrayList<OrganId>();
        for (OrganId organ : organs()) {
            if (guards(organ).stream().anyMatch(g -> g.kind() == kind)) {
                organs.add(organ);
            }
        }
        return organs;
    }

    /// Puts these guards in place of all that an organ has.
    void guard(OrganId organ, List<Guarded> guards) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM guard WHERE organ = ?")) {
            delete.setString(1, organ.value());
            delete.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO guard VALUES(NULL, ?, ?, ?, ?)")) {
            for (Guarded guard : guards) {
                insert.setString(1, organ.value());
                insert.setString(2, guard.kind().name());
                insert.setLong(3, guard.holder());
                insert.setBytes(4, guard.wrapped().bytes());
                insert.executeUpdate();
            }
        }
    }

    /// An organ's data keys, in the order they came.
    SequencedMap<Token, Sealed> keys(OrganId organ) throws SQLException {
        var keys = new LinkedHashMap<Token, Sealed>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT token, wrapped FROM data_key WHERE organ = ? ORDER BY id")) {
            select.setString(1, organ.value());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.put(new Token(rows.getString(1)), new Sealed(rows.getBytes(2)));
                }
            }
        }
        return keys;
    }

    void add(OrganId organ, Map<Token, Sealed> keys) throws SQLException {
        write("INSERT INTO data_key(wrapped, organ, token) VALUES(?, ?, ?)", organ, keys);
    }

    /// Puts others of the same length in their place.
    void replace(OrganId organ, Map<Token, Sealed> keys) throws SQLException {
        write("UPDATE data_key SET wrapped = ? WHERE organ = ? AND token = ?", organ, keys);
    }

    private void write(String sql, OrganId organ, Map<Token, Sealed> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (var key : keys.entrySet()) {
                statement.setBytes(1, key.getValue().bytes());
                statement.setString(2, organ.value());
                statement.setString(3, key.getKey().hex());
                statement.executeUpdate();
            }
        }
    }
}
