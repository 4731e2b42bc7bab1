// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// How the keys of one organ's boxes are kept: each box has 32 random bytes of its own, wrapped by
/// the organ's key (AES-256-GCM), which is made from the house's key and stored nowhere.
final class BoxSeal {
    static final int NONCE = 12;
    static final int TAG_BITS = 128;
    private static final int KEY = 32;

    private final SecretKey organKey;
    private final SecureRandom random;

    BoxSeal(HouseKey house, OrganId organ, SecureRandom random) {
        try {
            organKey = house.derive("AES", "nacre/box/organ/v1/" + organ.value());
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
        this.random = random;
    }

    /// A new box's key, and how it is stored.
    record Made(BoxKey key, Sealed wrapped) {}

    Made make(long box) {
        byte[] fresh = new byte[KEY];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(fresh);
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, organKey, nonce, bound(box)).doFinal(fresh);
            return new Made(key(box, fresh), joined(nonce, sealed));
        } catch (GeneralSecurityException e) {
            throw broken(e);
        } finally {
            Arrays.fill(fresh, (byte) 0);
        }
    }

    /// The key of a box; null if another house's key wrapped it.
    @Nullable BoxKey open(long box, Sealed key) {
        byte[] wrapped = key.bytes();
        try {
            byte[] nonce = Arrays.copyOf(wrapped, NONCE);
            int rest = Math.max(0, wrapped.length - NONCE);
            return key(
                    box,
                    cipher(Cipher.DECRYPT_MODE, organKey, nonce, bound(box))
                            .doFinal(wrapped, NONCE, rest));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return null; // only the right key opens it: the box is as good as destroyed
        }
    }

    private BoxKey key(long box, byte[] bytes) throws GeneralSecurityException {
        Mac naming = Mac.getInstance("HmacSHA256");
        naming.init(derive(bytes, "HmacSHA256", "nacre/box/slot/v1"));
        return new BoxKey(box, derive(bytes, "AES", "nacre/box/seal/v1"), naming, random);
    }

    private static SecretKey derive(byte[] key, String algorithm, String purpose)
            throws GeneralSecurityException {
        return new SecretKeySpec(Hkdf.of(key, purpose, KEY), algorithm);
    }

    static byte[] bound(long box) {
        return ByteBuffer.allocate(Long.BYTES).putLong(box).array();
    }

    static Sealed joined(byte[] nonce, byte[] sealed) {
        return new Sealed(
                ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
    }

    static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] bound)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    static IllegalStateException broken(Exception e) {
        return new IllegalStateException(
                "This Java cannot seal a box. Maybe it is cut down too far.", e);
    }
}
