// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import nacre.journal.OrganId;
import nacre.journal.StoreFailure;
import nacre.journal.UnlockCode;
import org.jspecify.annotations.Nullable;

/// The file `keyring.key`, 32 random bytes that only its user may read: it guards the keys of those
/// organs that did not take unlock codes. It may be taken away, and put back, while the server
/// runs.
final class KeyringFile {
    private static final String NAME = "keyring.key";
    private static final int BYTES = 32;

    private final Path file;

    private KeyringFile(Path file) {
        this.file = file;
    }

    static KeyringFile in(Path folder) {
        return new KeyringFile(folder.resolve(NAME));
    }

    /// The file that will take its place when all keys are wrapped by it.
    KeyringFile next() {
        return new KeyringFile(file.resolveSibling(NAME + ".next"));
    }

    boolean isThere() {
        return Files.exists(file);
    }

    /// What it guards an organ's key with; null if the file is not there, or was cut.
    @Nullable Siv guard(OrganId organ) {
        try {
            if (!Files.exists(file)) {
                return null;
            }
            byte[] key = Files.readAllBytes(file);
            return key.length == BYTES ? siv(key, "nacre/keys/file/v1/" + organ) : null;
        } catch (IOException e) {
            throw new StoreFailure(
                    "%s cannot be read: %s\nMaybe it belongs to another user."
                            .formatted(NAME, e.getMessage()),
                    e);
        }
    }

    /// Makes the file.
    ///
    /// @throws StoreFailure.Unusable if it is there already
    void make(SecureRandom random) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        try {
            NewFile.write(file, beside -> Files.write(beside, fresh));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// Overwrites another file and takes its place.
    void replace(KeyringFile other) {
        try {
            if (other.isThere()) {
                Files.write(other.file, new byte[BYTES], WRITE, SYNC);
            }
            Files.move(file, other.file, ATOMIC_MOVE);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static StoreFailure unwritable(IOException e) {
        return new StoreFailure(
                "%s could not be written: %s\nMaybe the disk is full or failing."
                        .formatted(NAME, e.getMessage()),
                e);
    }

    /// What a code guards an organ's key with.
    static Siv guard(OrganId organ, UnlockCode code) {
        return siv(code.letters().getBytes(US_ASCII), "nacre/keys/code/v1/" + organ);
    }

    private static Siv siv(byte[] key, String purpose) {
        try {
            return Siv.of(Hkdf.of(key, purpose, Siv.KEY));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "This Java derives no keys. Maybe it is cut down too far.", e);
        }
    }
}
