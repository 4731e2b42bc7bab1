// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/// The tables of one of the store's files, and which version of them a file has.
///
/// A file is used only if it holds these tables and nothing else: a trigger or a view put there by
/// somebody would run with the server's rights.
///
/// A file of an older version is read as it is, and brought up to the newest when it is opened for
/// writing.
///
/// @param name what the file is
/// @param versions for each version, the statements that it adds to the one before, by the name of
///     what they make
record Schema(String name, List<SequencedMap<String, String>> versions) {

    private static final String META =
            """
            CREATE TABLE meta(
              name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID\
            """;

    /// Bits of an entry's id that hold its sequence number; the organ's number stands above them.
    static final int SEQ_BITS = 40;

    /// All organs' records.
    ///
    /// An entry's id is its organ's number and its sequence number in one, so that an organ's
    /// entries lie together in order and one is found in one step. Content is filed in the order it
    /// came, so that no later insertion moves a value and leaves a copy of it behind; the index
    /// finds it.
    ///
    /// A command stands with the first entry of its batch. Ids are random, so that an index over
    /// them would write another page for each; they are found through memory (`CommandIndex`).
    ///
    /// Since version 2 the boxes stand beside the entries: a box's wrapped key under the id of the
    /// entry that opened it, and its rows and their commands, each sealed and under a slot that
    /// only the key can name. They are filed by slot, so that no order tells who came when.
    static final Schema JOURNAL =
            new Schema(
                    "journal",
                    List.of(
                            objects(
                                    META,
                                    """
                                    CREATE TABLE organ(
                                      number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT\
                                    """,
                                    """
                                    CREATE TABLE entry(
                                      id INTEGER PRIMARY KEY,
                                      organ INTEGER AS (id >> 40),
                                      seq INTEGER AS (id & 1099511627775),
                                      leaf BLOB NOT NULL, salt BLOB NOT NULL, facts BLOB NOT NULL,
                                      command BLOB) STRICT\
                                    """,
                                    """
                                    CREATE TABLE content(
                                      id INTEGER PRIMARY KEY,
                                      entry INTEGER NOT NULL REFERENCES entry(id),
                                      field TEXT NOT NULL, class TEXT NOT NULL, subject INTEGER,
                                      value_hash BLOB NOT NULL, salt BLOB, value BLOB) STRICT\
                                    """,
                                    """
                                    CREATE UNIQUE INDEX content_entry ON content(entry, field)\
                                    """,
                                    """
                                    CREATE TABLE announced(
                                      organ INTEGER, size INTEGER, root BLOB NOT NULL,
                                      PRIMARY KEY(organ, size)) STRICT, WITHOUT ROWID\
                                    """),
                            objects(
                                    """
                                    CREATE TABLE box(
                                      id INTEGER PRIMARY KEY, length INTEGER NOT NULL,
                                      key BLOB NOT NULL) STRICT\
                                    """,
                                    """
                                    CREATE TABLE box_row(
                                      box INTEGER, slot BLOB, sealed BLOB NOT NULL,
                                      PRIMARY KEY(box, slot)) STRICT, WITHOUT ROWID\
                                    """,
                                    """
                                    CREATE TABLE box_command(
                                      box INTEGER, slot BLOB, sealed BLOB NOT NULL,
                                      PRIMARY KEY(box, slot)) STRICT, WITHOUT ROWID\
                                    """)));

    /// Small things that may be forgotten.
    static final Schema SHELF =
            new Schema(
                    "shelf",
                    List.of(
                            objects(
                                    META,
                                    """
                                    CREATE TABLE thing(
                                      drawer TEXT, slot BLOB, expires INTEGER, sealed BLOB NOT NULL,
                                      PRIMARY KEY(drawer, slot)) STRICT, WITHOUT ROWID\
                                    """)));

    /// The keys to what stands sealed in the records.
    ///
    /// Organ keys stand in `guard`, each as often as something opens it. Data keys are filed in the
    /// order they came, and a shredded one is overwritten with as many zeros, so that no row ever
    /// moves and leaves a copy behind.
    static final Schema KEYS =
            new Schema(
                    "keyring",
                    List.of(
                            objects(
                                    META,
                                    """
                                    CREATE TABLE guard(
                                      id INTEGER PRIMARY KEY, organ TEXT NOT NULL,
                                      kind TEXT NOT NULL, holder INTEGER NOT NULL,
                                      wrapped BLOB NOT NULL) STRICT\
                                    """,
                                    """
                                    CREATE TABLE data_key(
                                      id INTEGER PRIMARY KEY, organ TEXT NOT NULL,
                                      token TEXT NOT NULL, wrapped BLOB NOT NULL) STRICT\
                                    """,
                                    """
                                    CREATE UNIQUE INDEX data_key_token ON data_key(organ, token)\
                                    """)));

    private static SequencedMap<String, String> objects(String... statements) {
        var objects = new LinkedHashMap<String, String>();
        for (String sql : statements) {
            String rest =
                    sql.substring(sql.indexOf(sql.contains("INDEX") ? "INDEX " : "TABLE ") + 6);
            objects.put(rest.split("[( ]", 2)[0], sql);
        }
        return objects;
    }

    /// Makes the tables in an empty file; in any other, checks them, and adds what newer versions
    /// have.
    void prepare(Connection connection) throws SQLException {
        int from = found(connection).isEmpty() ? 0 : check(connection);
        if (from == versions.size()) {
            return;
        }
        Sqlite.set(connection, "BEGIN IMMEDIATE");
        for (SequencedMap<String, String> added : versions.subList(from, versions.size())) {
            for (String sql : added.values()) {
                Sqlite.set(connection, sql);
            }
        }
        Sqlite.set(
                connection,
                "INSERT OR REPLACE INTO meta VALUES('format', '%d')".formatted(versions.size()));
        Sqlite.set(connection, "COMMIT");
    }

    /// Whether a file has the newest version.
    boolean isNewest(Connection connection) throws SQLException {
        return format(connection).equals(Integer.toString(versions.size()));
    }

    private static String format(Connection connection) throws SQLException {
        return Sqlite.text(
                connection, "SELECT coalesce((SELECT value FROM meta WHERE name='format'), '?')");
    }

    /// Checks version and tables; the version.
    ///
    /// @throws nacre.journal.StoreFailure.Unusable if they are not these
    int check(Connection connection) throws SQLException {
        Map<String, String> found = found(connection);
        if (!META.equals(found.get("meta"))
                || !found.keySet().containsAll(versions.getFirst().keySet())) {
            throw Unusable.because(
                    "This file is no %s of Nacre.".formatted(name), "Maybe another was meant.");
        }
        String format = format(connection);
        var objects = new LinkedHashMap<String, String>();
        int version = 0;
        for (SequencedMap<String, String> added : versions) {
            objects.putAll(added);
            version++;
            if (format.equals(Integer.toString(version))) {
                requireTables(found, objects);
                return version;
            }
        }
        throw Unusable.because(
                "The %s has format %s; this program knows format %d."
                        .formatted(name, format, versions.size()),
                "Maybe a newer Nacre wrote it: use that one.");
    }

    private void requireTables(Map<String, String> found, Map<String, String> objects) {
        if (!found.equals(objects)) {
            var odd = new ArrayList<>(found.keySet());
            odd.removeIf(key -> Objects.equals(found.get(key), objects.get(key)));
            throw Unusable.because(
                    "The tables of the %s are not as they were made: %s.".formatted(name, odd),
                    "Maybe somebody changed them; use the last backup.");
        }
    }

    private static Map<String, String> found(Connection connection) throws SQLException {
        var found = new LinkedHashMap<String, String>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
                                        + " AND name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'")) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }
}
