// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Stream;

/// One file with all records, or all keys, written by SQLite as they are at one moment, and the way
/// back.
final class Backup {

    private Backup() {}

    static void make(Path from, Path file) {
        try {
            NewFile.write(file, beside -> copy(from, beside));
        } catch (IOException e) {
            throw Unusable.because(
                    e, "No backup was written: %s".formatted(e), "Maybe there is no room.");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Connection connection = Sqlite.open(from);
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, to.toString());
            vacuum.execute();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    static void restore(Path file, Path dir) {
        try {
            requireEmpty(dir);
            try (FolderLock lock = FolderLock.hold(dir)) {
                NewFile.write(
                        lock.folder().resolve(Store.JOURNAL),
                        beside -> copyChecked(file, beside, Schema.JOURNAL));
            }
        } catch (IOException e) {
            throw Unusable.because(
                    e,
                    "%s was not restored: %s".formatted(file, e),
                    "Maybe the file is no whole backup.");
        }
    }

    private static void requireEmpty(Path dir) throws IOException {
        if (!Files.exists(dir)) {
            return;
        }
        try (Stream<Path> files = Files.list(dir)) {
            if (files.anyMatch(f -> !f.getFileName().toString().equals("lock"))) {
                throw Unusable.because(
                        "The folder %s is not empty.".formatted(dir),
                        "Maybe choose a new one; nothing is replaced.");
            }
        }
    }

    /// Copies a file, of which the copy must be sound and have these tables.
    static void copyChecked(Path from, Path to, Schema schema) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        try (Connection connection = Sqlite.open(to)) {
            Sqlite.requireVersion(connection);
            schema.check(connection);
            String verdict = Sqlite.text(connection, "PRAGMA integrity_check(1)");
            if (!verdict.equals("ok")) {
                throw new IOException(verdict);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
