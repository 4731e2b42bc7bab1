// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import nacre.journal.Json;
import nacre.journal.StoreFailure;

/// How the shelf's rows are hidden: a key's slot is an HMAC of drawer and key; key and value are
/// sealed by AES-256-GCM with a random nonce, bound to drawer and slot, so that rows cannot be
/// read, swapped or guessed without the house's key.
final class ShelfSeal {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey sealing;
    private final SecretKey naming;
    private final SecureRandom random;

    ShelfSeal(HouseKey key, SecureRandom random) throws GeneralSecurityException {
        sealing = key.derive("AES", "nacre/shelf/seal/v1");
        naming = key.derive("HmacSHA256", "nacre/shelf/slot/v1");
        this.random = random;
    }

    /// Under what a key is filed.
    byte[] slot(String drawer, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(naming);
            mac.update(bound(drawer, key.getBytes(UTF_8)));
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    byte[] seal(String drawer, byte[] slot, Json.Fields open) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, drawer, slot).doFinal(open.bytes());
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    /// @throws StoreFailure if it was sealed with another key, or changed
    Json.Fields open(String drawer, byte[] slot, byte[] sealed) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE);
            byte[] open =
                    cipher(Cipher.DECRYPT_MODE, nonce, drawer, slot)
                            .doFinal(sealed, NONCE, Math.max(0, sealed.length - NONCE));
            return (Json.Fields) Json.read(open);
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String drawer, byte[] slot)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound(drawer, slot));
        return cipher;
    }

    /// Length first, so that no two pairs are written alike.
    private static byte[] bound(String drawer, byte[] rest) {
        byte[] name = drawer.getBytes(UTF_8);
        return ByteBuffer.allocate(4 + name.length + rest.length)
                .putInt(name.length)
                .put(name)
                .put(rest)
                .array();
    }

    private static StoreFailure broken(GeneralSecurityException e) {
        return new StoreFailure(
                """
                A row of shelf.db does not open with house.key.
                Maybe one of them is from another server; without both, everyone signs in anew.\
                """,
                e);
    }
}
