// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import com.google.crypto.tink.subtle.AesSiv;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/// AES-SIV (RFC 5297) with a key of 64 bytes: the same bytes under the same key, bound to the same,
/// seal to the same; nothing that was changed or is bound elsewhere opens. Threads may share it.
final class Siv {
    /// How long a key is, in bytes.
    static final int KEY = 64;

    /// By how many bytes what is sealed is longer.
    static final int TAG = 16;

    private final AesSiv siv;

    private Siv(AesSiv siv) {
        this.siv = siv;
    }

    /// @throws IllegalArgumentException unless the key has 64 bytes
    static Siv of(byte[] key) {
        if (key.length != KEY) {
            throw new IllegalArgumentException(
                    "A key has %d bytes, not %d.".formatted(KEY, key.length));
        }
        try {
            return new Siv(new AesSiv(key));
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    byte[] seal(byte[] open, byte[] bound) {
        try {
            return siv.encryptDeterministically(open, bound);
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    /// What was sealed; null if it was with another key, bound to something else, or changed.
    byte @Nullable [] open(byte[] sealed, byte[] bound) {
        try {
            return siv.decryptDeterministically(sealed, bound);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private static IllegalStateException broken(GeneralSecurityException e) {
        return new IllegalStateException(
                "This Java cannot seal by AES-SIV. Maybe it is cut down too far.", e);
    }
}
