// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nacre.journal.Keyring;
import nacre.journal.Keyrings;
import nacre.journal.OrganId;
import nacre.journal.StoreFailure;
import nacre.store.KeyRows.Kind;
import org.jspecify.annotations.Nullable;

/// The keyrings in `keys.db`, which is made when the first key is.
final class SqliteKeyrings implements Keyrings, AutoCloseable {
    static final String FILE = "keys.db";

    private final Path path;
    private final KeyringFile keyFile;
    private final SecureRandom random;
    private final Map<OrganId, SqliteKeyring> keyrings = new ConcurrentHashMap<>();
    private @Nullable SoleConnection file;

    private SqliteKeyrings(Path folder, SecureRandom random) {
        this.path = folder.resolve(FILE);
        this.keyFile = KeyringFile.in(folder);
        this.random = random;
    }

    static SqliteKeyrings open(Path folder, SecureRandom random) throws SQLException {
        var keyrings = new SqliteKeyrings(folder, random);
        if (Files.exists(keyrings.path)) {
            var file = SoleConnection.open(keyrings.path, Schema.KEYS);
            file.emptyLog(); // of what was overwritten just before a crash
            Rotation.finish(file, keyrings.keyFile);
            keyrings.file = file;
        }
        return keyrings;
    }

    @Override
    public Keyring of(OrganId organ) {
        return keyrings.computeIfAbsent(organ, o -> SqliteKeyring.read(o, this, random));
    }

    /// The file, or null while there is no key.
    synchronized @Nullable SoleConnection file() {
        return file;
    }

    /// The file, made if there is none.
    synchronized SoleConnection made() {
        SoleConnection there = file;
        if (there != null) {
            return there;
        }
        try {
            NewFile.write(path, beside -> {});
            SoleConnection fresh = SoleConnection.open(path, Schema.KEYS);
            file = fresh;
            return fresh;
        } catch (SQLException | IOException e) {
            throw new StoreFailure(
                    "%s could not be made: %s\nMaybe the disk is full or failing."
                            .formatted(FILE, e.getMessage()),
                    e);
        }
    }

    KeyringFile keyFile() {
        return keyFile;
    }

    /// What the key file guards an organ's key with; the file is made if none was ever needed.
    ///
    /// @throws StoreFailure.Locked if it is missing, and another organ's key needs the right one
    synchronized Siv guardOfFile(OrganId organ) {
        Siv guard = keyFile.guard(organ);
        if (guard != null) {
            return guard;
        }
        var rows = new KeyRows(made().connection());
        if (!made().alone(() -> rows.organs(Kind.FILE)).isEmpty()) {
            throw new StoreFailure.Locked(organ);
        }
        keyFile.make(random);
        return guardOfFile(organ);
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            file.close();
        }
    }
}
