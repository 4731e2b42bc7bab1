// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nacre.journal.Content;
import nacre.journal.Entry;
import nacre.journal.Hash;
import nacre.journal.Journal.Head;
import nacre.journal.Malformed;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// One connection's reading statements. One thread at a time.
final class RecordReader implements AutoCloseable {
    private static final int CHUNK_ROWS = 2048;

    private static final int CHUNK_LEAVES = 50_000;

    /// In place of a value hash where a row is no content field: nothing was committed to by it, so
    /// that verifying finds the entry.
    private static final Hash DAMAGED = Hash.sha256("damaged".getBytes(UTF_8));

    private static final long CHUNK_BYTES = 8 << 20;

    private final Connection connection;
    private final PreparedStatement entries;
    private final PreparedStatement content;
    private final PreparedStatement leaves;
    private final PreparedStatement command;
    private final PreparedStatement commands;
    private final PreparedStatement announced;
    private final PreparedStatement organs;

    RecordReader(Connection connection) throws SQLException {
        this.connection = connection;
        entries =
                connection.prepareStatement(
                        "SELECT id, leaf, salt, facts FROM entry"
                                + " WHERE id >= ? AND id < ? ORDER BY id LIMIT "
                                + CHUNK_ROWS);
        content =
                connection.prepareStatement(
                        "SELECT entry, field, class, subject, value_hash, salt, value FROM content"
                                + " WHERE entry >= ? AND entry < ? ORDER BY entry, field");
        leaves =
                connection.prepareStatement(
                        "SELECT id, leaf FROM entry WHERE id >= ? AND id < ? ORDER BY id LIMIT "
                                + CHUNK_LEAVES);
        command = connection.prepareStatement("SELECT command FROM entry WHERE id = ?");
        commands =
                connection.prepareStatement(
                        "SELECT id, command FROM entry"
                                + " WHERE id >= ? AND id < ? AND command IS NOT NULL ORDER BY id");
        announced =
                connection.prepareStatement(
                        "SELECT size, root FROM announced"
                                + " WHERE organ = ? AND size >= ? ORDER BY size");
        organs = connection.prepareStatement("SELECT number, name FROM organ");
    }

    /// The id of an organ's entry.
    static long id(long organ, long seq) {
        return (organ << Schema.SEQ_BITS) + seq;
    }

    /// The sequence number in an entry's id.
    static long seq(long id) {
        return id & ((1L << Schema.SEQ_BITS) - 1);
    }

    /// The organs' numbers by their ids.
    NavigableMap<OrganId, Long> organs() throws SQLException {
        var found = new TreeMap<OrganId, Long>();
        try (ResultSet rows = organs.executeQuery()) {
            while (rows.next()) {
                found.put(new OrganId(rows.getString(2)), rows.getLong(1));
            }
        }
        return found;
    }

    /// The next entries from `from` on, as many as fit a chunk; none only where there are none.
    ///
    /// Entries and content come from one moment: an erasure shows wholly or not at all.
    List<Entry> entries(long organ, long from, long to) throws SQLException {
        Sqlite.set(connection, "SAVEPOINT chunk"); // begins a transaction where there is none
        try {
            var rows = rows(organ, from, to);
            return rows.isEmpty() ? List.of() : withContent(organ, rows);
        } finally {
            Sqlite.set(connection, "RELEASE chunk");
        }
    }

    private List<Entry> rows(long organ, long from, long to) throws SQLException {
        var rows = new ArrayList<Entry>();
        entries.setLong(1, id(organ, from));
        entries.setLong(2, id(organ, to));
        long bytes = 0;
        try (ResultSet row = entries.executeQuery()) {
            while (bytes < CHUNK_BYTES && row.next()) {
                byte[] leaf = row.getBytes(2);
                byte[] facts = row.getBytes(4);
                bytes += leaf.length + facts.length;
                rows.add(new Entry(seq(row.getLong(1)), leaf, row.getBytes(3), facts, List.of()));
            }
        }
        return rows;
    }

    /// Gives the entries their content; leaves off the last ones when it becomes too much at once.
    private List<Entry> withContent(long organ, List<Entry> rows) throws SQLException {
        content.setLong(1, id(organ, rows.getFirst().seq()));
        content.setLong(2, id(organ, rows.getLast().seq() + 1));
        var full = new ArrayList<Entry>(rows.size());
        try (ResultSet row = content.executeQuery()) {
            boolean more = row.next();
            long bytes = 0;
            for (Entry entry : rows) {
                var fields = new ArrayList<Content>(0);
                while (more && row.getLong(1) < id(organ, entry.seq())) {
                    more = row.next(); // its entry is missing, which shows elsewhere
                }
                while (more && row.getLong(1) == id(organ, entry.seq())) {
                    Content field = field(row);
                    bytes += field.held() == null ? 0 : field.held().value().length();
                    fields.add(field);
                    more = row.next();
                }
                full.add(fields.isEmpty() ? entry : with(entry, fields));
                if (bytes > CHUNK_BYTES) {
                    break;
                }
            }
        }
        return full;
    }

    private static Entry with(Entry entry, List<Content> fields) {
        return new Entry(
                entry.seq(), entry.leafBytes(), entry.factsSalt(), entry.factsBytes(), fields);
    }

    private static Content field(ResultSet row) throws SQLException {
        String field = row.getString(2);
        long subject = row.getLong(4);
        Long about = row.wasNull() ? null : subject;
        Content.@Nullable Keeping keeping =
                switch (row.getString(3)) {
                    case "personal" -> Content.Keeping.PERSONAL;
                    case "kept" -> Content.Keeping.KEPT;
                    default -> null;
                };
        byte[] hash = row.getBytes(5);
        if (keeping == null || hash.length != Hash.SIZE) {
            return new Content(field, Content.Keeping.KEPT, about, DAMAGED, null);
        }
        return new Content(
                field, keeping, about, Hash.of(hash), held(row.getBytes(6), row.getBytes(7)));
    }

    /// A value is there with its whole salt or not at all.
    private static Content.@Nullable Held held(byte @Nullable [] salt, byte @Nullable [] value) {
        return salt == null || value == null || salt.length != Hash.SIZE
                ? null
                : new Content.Held(Hash.of(salt), new String(value, UTF_8));
    }

    private static Hash hash(byte[] bytes, String field) {
        if (bytes.length != Hash.SIZE) {
            throw new Malformed(field, "32 bytes", bytes.length + " bytes");
        }
        return Hash.of(bytes);
    }

    /// Hands on the next leaves from `from` on, a chunk of them; the sequence number after the
    /// last, or `from` if there was none.
    long leaves(long organ, long from, long to, LeafReader reader) throws SQLException {
        long next = from;
        leaves.setLong(1, id(organ, from));
        leaves.setLong(2, id(organ, to));
        try (ResultSet rows = leaves.executeQuery()) {
            while (rows.next()) {
                long seq = seq(rows.getLong(1));
                reader.leaf(seq, rows.getBytes(2));
                next = seq + 1;
            }
        }
        return next;
    }

    /// Takes one leaf.
    interface LeafReader {
        void leaf(long seq, byte[] leaf);
    }

    /// The command that stands with an entry, or null if there is none.
    @Nullable StoredCommand command(long organ, long first) throws SQLException {
        command.setLong(1, id(organ, first));
        try (ResultSet row = command.executeQuery()) {
            return row.next() ? StoredCommand.read(first, row.getBytes(1)) : null;
        }
    }

    /// Hands on all commands of an organ, in order.
    void commands(long organ, Consumer<StoredCommand> reader) throws SQLException {
        commands.setLong(1, id(organ, 0));
        commands.setLong(2, id(organ + 1, 0));
        try (ResultSet rows = commands.executeQuery()) {
            while (rows.next()) {
                var found = StoredCommand.read(seq(rows.getLong(1)), rows.getBytes(2));
                if (found != null) {
                    reader.accept(found);
                }
            }
        }
    }

    /// All roots announced from `size` entries on, oldest first.
    List<Head> announced(long organ, long size) throws SQLException {
        var heads = new ArrayList<Head>();
        announced.setLong(1, organ);
        announced.setLong(2, size);
        try (ResultSet rows = announced.executeQuery()) {
            while (rows.next()) {
                heads.add(new Head(rows.getLong(1), hash(rows.getBytes(2), "root")));
            }
        }
        return heads;
    }

    /// A box as it is stored.
    record StoredBox(int length, Sealed key) {}

    /// The boxes of an organ, by the entries that opened them; none in a file that has no boxes.
    NavigableMap<Long, StoredBox> boxes(long organ) throws SQLException {
        var found = new TreeMap<Long, StoredBox>();
        if (!Schema.JOURNAL.isNewest(connection)) {
            return found;
        }
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT id, length, key FROM box WHERE id >= ? AND id < ?")) {
            select.setLong(1, id(organ, 0));
            select.setLong(2, id(organ + 1, 0));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            seq(rows.getLong(1)),
                            new StoredBox(rows.getInt(2), new Sealed(rows.getBytes(3))));
                }
            }
        }
        return found;
    }

    /// Hands on all rows of a box.
    void rows(long organ, long box, SqliteBoxes.SealedReader reader) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT slot, sealed FROM box_row WHERE box = ?")) {
            select.setLong(1, id(organ, box));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.row(hash(rows.getBytes(1), "slot"), new Sealed(rows.getBytes(2)));
                }
            }
        }
    }

    /// Hands on the slots of all commands that put rows into a box.
    void commandSlots(long organ, long box, Consumer<Hash> reader) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT slot FROM box_command WHERE box = ?")) {
            select.setLong(1, id(organ, box));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.accept(hash(rows.getBytes(1), "slot"));
                }
            }
        }
    }

    /// A row of a box, or null if it is not there.
    @Nullable Sealed sealedRow(long organ, long box, Hash slot) throws SQLException {
        return sealed("SELECT sealed FROM box_row WHERE box = ? AND slot = ?", organ, box, slot);
    }

    /// A command that put a row into a box, or null if it is not there.
    @Nullable Sealed sealedCommand(long organ, long box, Hash slot) throws SQLException {
        return sealed(
                "SELECT sealed FROM box_command WHERE box = ? AND slot = ?", organ, box, slot);
    }

    private @Nullable Sealed sealed(String sql, long organ, long box, Hash slot)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, id(organ, box));
            select.setBytes(2, slot.bytes());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Sealed(row.getBytes(1)) : null;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
