// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The server's own key, 32 random bytes in the file `house.key` that only its user may read. It
/// hides the shelf from whoever gets the shelf's file without it.
final class HouseKey {
    private static final String FILE = "house.key";
    private static final int BYTES = 32;

    private final byte[] key;

    private HouseKey(byte[] key) {
        this.key = key;
    }

    /// Reads the key of a folder, or makes it.
    static HouseKey of(Path folder, SecureRandom random) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            byte[] fresh = new byte[BYTES];
            random.nextBytes(fresh);
            NewFile.write(file, beside -> Files.write(beside, fresh));
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != BYTES) {
            throw Unusable.because(
                    "%s has %d bytes, not %d.".formatted(file, key.length, BYTES),
                    "Maybe it was cut; put the right one back, or remove it with shelf.db: then"
                            + " everyone signs in anew.");
        }
        return new HouseKey(key);
    }

    /// A key for one purpose (HKDF-SHA-256, RFC 5869).
    SecretKey derive(String algorithm, String purpose) throws GeneralSecurityException {
        return new SecretKeySpec(Hkdf.of(key, purpose, BYTES), algorithm);
    }
}
