// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nacre.journal.OrganId;
import nacre.store.KeyRows.Guarded;
import nacre.store.KeyRows.Kind;

/// The keys to sealed notes in a data folder, without a server.
public final class StoredKeys {

    private StoredKeys() {}

    /// An organ's keys; nothing in it is secret.
    ///
    /// @param isFile whether the key file guards them, else codes do
    /// @param isOpen whether the key file that is in the folder opens them
    /// @param codes how many codes open them
    /// @param prepared how many codes wait to be confirmed
    /// @param keys how many people's
    /// @param shredded how many were destroyed
    public record OfOrgan(
            OrganId organ,
            boolean isFile,
            boolean isOpen,
            int codes,
            int prepared,
            int keys,
            int shredded) {}

    /// All keys of a folder, by organ. A server may run.
    ///
    /// @throws nacre.journal.StoreFailure.Unusable if the file with the keys is none of Nacre
    public static List<OfOrgan> show(Path folder) {
        Path file = folder.resolve(SqliteKeyrings.FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Connection connection = Sqlite.reading(file)) {
            Schema.KEYS.check(connection);
            var rows = new KeyRows(connection);
            var all = new ArrayList<OfOrgan>();
            for (OrganId organ : rows.organs()) {
                all.add(show(rows, organ, KeyringFile.in(folder)));
            }
            return all;
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    private static OfOrgan show(KeyRows rows, OrganId organ, KeyringFile keyFile)
            throws SQLException {
        List<Guarded> guards = rows.guards(organ);
        var keys = rows.keys(organ).values();
        int shredded = (int) keys.stream().filter(OrganKey::isShredded).count();
        return new OfOrgan(
                organ,
                count(guards, Kind.FILE) > 0,
                Rotation.opened(rows, organ, keyFile) != null,
                count(guards, Kind.CODE),
                count(guards, Kind.PREPARED),
                keys.size() - shredded,
                shredded);
    }

    private static int count(List<Guarded> guards, Kind kind) {
        return (int) guards.stream().filter(g -> g.kind() == kind).count();
    }

    /// Writes all keys, wrapped as they are, into one new file. A server may run.
    ///
    /// @throws nacre.journal.StoreFailure.Unusable if there are none, or the file is there already
    public static void backup(Path folder, Path to) {
        Backup.make(required(folder), to);
    }

    /// Puts the keys of a backup into a folder that has none. No server may run.
    ///
    /// @throws nacre.journal.StoreFailure.Unusable if the folder has keys, or is in use, or the
    ///     file holds none
    public static void restore(Path from, Path folder) {
        try (FolderLock lock = FolderLock.hold(folder)) {
            NewFile.write(
                    lock.folder().resolve(SqliteKeyrings.FILE),
                    beside -> Backup.copyChecked(from, beside, Schema.KEYS));
        } catch (IOException e) {
            throw Unusable.because(
                    e,
                    "The keys in %s were not restored: %s".formatted(from, e),
                    "Maybe the file is no whole backup of keys.");
        }
    }

    /// Makes a new key file, and wraps all keys anew that the old one guards; for how many organs.
    /// No server may run.
    ///
    /// @param random for the new keys
    /// @throws nacre.journal.StoreFailure.Unusable if there are no keys, the folder is in use, or
    ///     its key file is not the right one
    public static int rotate(Path folder, SecureRandom random) {
        Path file = required(folder);
        try (FolderLock lock = FolderLock.hold(folder);
                SoleConnection keys = SoleConnection.open(file, Schema.KEYS)) {
            KeyringFile keyFile = KeyringFile.in(lock.folder());
            Rotation.finish(keys, keyFile);
            return Rotation.make(keys, keyFile, random);
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    private static Path required(Path folder) {
        Path file = folder.resolve(SqliteKeyrings.FILE);
        if (!Files.exists(file)) {
            throw Unusable.because(
                    "There are no keys in %s.".formatted(folder),
                    "Maybe nothing was ever noted about anybody here.");
        }
        return file;
    }

    private static RuntimeException unreadable(Path file, SQLException e) {
        return Unusable.because(
                e,
                "%s cannot be read: %s".formatted(file, e.getMessage()),
                "Maybe it is another kind of file, or the disk is failing.");
    }
}
