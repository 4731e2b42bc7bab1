// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import javax.crypto.SecretKey;
import nacre.journal.Journals;
import nacre.journal.Keyrings;
import nacre.journal.OrganId;
import nacre.journal.Shelf;
import nacre.journal.StoreFailure;
import org.jspecify.annotations.Nullable;

/// A server's data folder: all records in `journal.db`, the shelf in `shelf.db`, the keys to sealed
/// notes in `keys.db`, held by one process.
///
/// Threads may share it.
public final class Store implements AutoCloseable {
    static final String JOURNAL = "journal.db";
    static final String SHELF = "shelf.db";

    private final FolderLock lock;
    private final HouseKey key;
    private final SqliteJournals journals;
    private final SqliteShelf shelf;
    private final SqliteKeyrings keyrings;

    private Store(
            FolderLock lock,
            HouseKey key,
            SqliteJournals journals,
            SqliteShelf shelf,
            SqliteKeyrings keyrings) {
        this.lock = lock;
        this.key = key;
        this.journals = journals;
        this.shelf = shelf;
        this.keyrings = keyrings;
    }

    /// Opens a folder, making what is not there yet.
    ///
    /// @param random for the house's key, the boxes' keys and all nonces
    /// @throws StoreFailure.Unusable if another server has it, it is not local or writable, or a
    ///     newer Nacre wrote it
    public static Store open(Path dir, SecureRandom random) {
        return open(dir, random, GroupWriter.Fault.NONE);
    }

    static Store open(Path dir, SecureRandom random, GroupWriter.Fault fault) {
        FolderLock lock = FolderLock.hold(dir);
        SqliteShelf shelf = null;
        SqliteKeyrings keyrings = null;
        SqliteJournals journals = null;
        try {
            Path folder = lock.folder();
            var key = HouseKey.of(folder, random);
            var seal = new ShelfSeal(key, random);
            shelf = SqliteShelf.open(folder.resolve(SHELF), seal);
            keyrings = SqliteKeyrings.open(folder, random);
            journals = SqliteJournals.open(folder.resolve(JOURNAL), key, random, fault);
            return new Store(lock, key, journals, shelf, keyrings);
        } catch (SQLException
                | IOException
                | GeneralSecurityException
                | IllegalArgumentException e) {
            throw Unusable.because(
                    e,
                    "The data folder %s cannot be used: %s".formatted(dir, e),
                    "Maybe the disk is failing.");
        } finally {
            if (journals == null) {
                close(lock, shelf, keyrings);
            }
        }
    }

    /// Lets all of them go, whichever fails; the folder last.
    @SuppressWarnings("EmptyTryBlock") // resources are closed in the reverse order
    private static void close(
            FolderLock lock, @Nullable SqliteShelf shelf, @Nullable SqliteKeyrings keyrings) {
        try (lock;
                shelf;
                keyrings) {}
    }

    /// All organs' records.
    public Journals journals() {
        return journals;
    }

    /// What may be forgotten.
    public Shelf shelf() {
        return shelf;
    }

    /// The keys to what members note about people.
    public Keyrings keyrings() {
        return keyrings;
    }

    /// A key for authentication codes (HMAC-SHA-256), made from the house's key for one purpose.
    public SecretKey key(String purpose) {
        try {
            return key.derive("HmacSHA256", purpose);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "This Java derives no keys. Maybe it is cut down too far.", e);
        }
    }

    /// Remembers that the server ran at this moment.
    public void heartbeat(Instant now) {
        shelf.heartbeat(now);
    }

    /// When the server last ran, to the second; null if it never did here.
    public @Nullable Instant lastHeartbeat() {
        return shelf.lastHeartbeat();
    }

    /// Writes all records into one new file, as they are at one moment; never the shelf. People go
    /// on working meanwhile.
    ///
    /// @throws StoreFailure.Unusable if the file is there already or cannot be written
    public void backup(Path file) {
        Backup.make(lock.folder().resolve(JOURNAL), file);
    }

    /// Makes a data folder from a backup. The records are as true as verifying them says.
    ///
    /// @throws StoreFailure.Unusable if the folder is not empty or the file is no sound backup
    public static void restore(Path file, Path dir) {
        Backup.restore(file, dir);
    }

    /// Writes one organ's record, as far as it reaches now, into one new file that any tool can
    /// read.
    ///
    /// @throws StoreFailure.Unusable if there is no such record, or the file is there already
    public void export(OrganId organ, Path file) {
        var journal = journals.find(organ);
        if (journal == null) {
            throw Unusable.because(
                    "There is no record of %s here.".formatted(organ), "Maybe it moved.");
        }
        Export.write(journal, file);
    }

    GroupWriter writer() {
        return journals.writer();
    }

    /// Finishes what was asked for, and lets the folder go.
    @Override
    public void close() {
        try {
            journals.close();
        } finally {
            close(lock, shelf, keyrings);
        }
    }
}
