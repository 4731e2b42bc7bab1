// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nacre.journal.Json;
import nacre.journal.Shelf;
import nacre.journal.StoreFailure;
import org.jspecify.annotations.Nullable;

/// The shelf in `shelf.db`: sealed rows, one connection, one caller at a time.
final class SqliteShelf implements Shelf, AutoCloseable {
    /// Stands for no end; no row expires so late.
    private static final long NEVER = Long.MAX_VALUE;

    private final SoleConnection file;
    private final Connection connection;
    private final ShelfSeal seal;

    private SqliteShelf(SoleConnection file, ShelfSeal seal) {
        this.file = file;
        this.connection = file.connection();
        this.seal = seal;
    }

    static SqliteShelf open(Path file, ShelfSeal seal) throws SQLException {
        var shelf = new SqliteShelf(SoleConnection.open(file, Schema.SHELF), seal);
        try {
            shelf.requireKey();
            return shelf;
        } catch (SQLException | RuntimeException e) {
            shelf.close();
            throw e;
        }
    }

    /// Looks at a sealed row that only the right key opens, so that a wrong one shows at the start.
    private void requireKey() throws SQLException {
        byte[] slot = new byte[0];
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR IGNORE INTO thing VALUES('', ?, ?, ?)")) {
            insert.setBytes(1, slot);
            insert.setLong(2, NEVER);
            insert.setBytes(3, seal.seal("", slot, Json.object().done()));
            insert.executeUpdate();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT sealed FROM thing WHERE drawer = ''")) {
            row.next();
            seal.open("", slot, row.getBytes(1));
        } catch (StoreFailure e) {
            throw Unusable.because(
                    e,
                    "house.key does not open shelf.db.",
                    "Maybe put the right key back, or remove shelf.db: then all sign in anew.");
        }
    }

    private record Row(Json.Fields value, String key, long expires) {}

    @Override
    public void put(String drawer, String key, Json.Fields value, @Nullable Instant expires) {
        alone(() -> write(drawer, key, value, micros(expires)));
    }

    @Override
    public boolean add(
            String drawer, String key, Json.Fields value, @Nullable Instant expires, Instant now) {
        return alone(
                () -> row(drawer, key, now) == null && write(drawer, key, value, micros(expires)));
    }

    @Override
    public Json.@Nullable Fields get(String drawer, String key, Instant now) {
        Row row = this.<@Nullable Row>alone(() -> row(drawer, key, now));
        return row == null ? null : row.value();
    }

    @Override
    public Json.@Nullable Fields take(String drawer, String key, Instant now) {
        Row taken =
                this.<@Nullable Row>alone(() -> {
                    Row row = row(drawer, key, now);
                    if (row != null) {
                        remove(drawer, key);
                    }
                    return row;
                });
        return taken == null ? null : taken.value();
    }

    @Override
    public boolean replace(
            String drawer, String key, Json.Fields before, Json.Fields next, Instant now) {
        return alone(() -> {
            Row row = row(drawer, key, now);
            return row != null
                    && row.value().equals(before)
                    && write(drawer, key, next, row.expires());
        });
    }

    @Override
    public List<Kept> list(String drawer, Instant now) {
        var kept = new ArrayList<Kept>();
        alone(() -> {
            for (Row row : rows(drawer, now)) {
                kept.add(new Kept(row.key(), row.value()));
            }
            return kept;
        });
        kept.sort(Comparator.comparing(Kept::key));
        return List.copyOf(kept);
    }

    @Override
    public void sweep(Instant now) {
        alone(() -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM thing WHERE expires <= ?")) {
                delete.setLong(1, micros(now));
                return delete.executeUpdate();
            }
        });
    }

    private List<Row> rows(String drawer, Instant now) throws SQLException {
        var found = new ArrayList<Row>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT slot, sealed, expires FROM thing"
                                + " WHERE drawer = ? AND expires > ?")) {
            select.setString(1, drawer);
            select.setLong(2, micros(now));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(opened(drawer, rows));
                }
            }
        }
        return found;
    }

    private @Nullable Row row(String drawer, String key, Instant now) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT slot, sealed, expires FROM thing"
                                + " WHERE drawer = ? AND slot = ? AND expires > ?")) {
            select.setString(1, drawer);
            select.setBytes(2, seal.slot(drawer, key));
            select.setLong(3, micros(now));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? opened(drawer, rows) : null;
            }
        }
    }

    private Row opened(String drawer, ResultSet row) throws SQLException {
        Json.Fields open = seal.open(drawer, row.getBytes(1), row.getBytes(2));
        return new Row(open.fields("value"), open.text("key"), row.getLong(3));
    }

    private boolean write(String drawer, String key, Json.Fields value, long expires)
            throws SQLException {
        byte[] slot = seal.slot(drawer, key);
        var open = Json.object().put("key", key).put("value", value).done();
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO thing VALUES(?, ?, ?, ?)")) {
            insert.setString(1, drawer);
            insert.setBytes(2, slot);
            insert.setLong(3, expires);
            insert.setBytes(4, seal.seal(drawer, slot, open));
            return insert.executeUpdate() == 1;
        }
    }

    private void remove(String drawer, String key) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM thing WHERE drawer = ? AND slot = ?")) {
            delete.setString(1, drawer);
            delete.setBytes(2, seal.slot(drawer, key));
            delete.executeUpdate();
        }
    }

    /// Remembers that the server ran at this moment.
    void heartbeat(Instant now) {
        alone(() -> {
            Sqlite.set(
                    connection,
                    "INSERT OR REPLACE INTO meta VALUES('heartbeat', '%d')"
                            .formatted(now.getEpochSecond()));
            return true;
        });
    }

    /// When the server last ran, to the second; null if it never did.
    @Nullable Instant lastHeartbeat() {
        String text =
                alone(() ->
                        Sqlite.text(
                                connection,
                                "SELECT coalesce((SELECT value FROM meta"
                                        + " WHERE name = 'heartbeat'), '')"));
        return text.isEmpty() ? null : Instant.ofEpochSecond(Long.parseLong(text));
    }

    private static long micros(@Nullable Instant instant) {
        if (instant == null) {
            return NEVER;
        }
        try {
            return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
        } catch (ArithmeticException e) {
            return instant.isBefore(Instant.EPOCH) ? -NEVER : NEVER - 1; // beyond 290,000 years
        }
    }

    private <T extends @Nullable Object> T alone(SoleConnection.Step<T> step) {
        return file.alone(step);
    }

    @Override
    public void close() {
        file.close();
    }
}
