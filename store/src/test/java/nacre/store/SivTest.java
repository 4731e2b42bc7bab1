// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Sealing is AES-SIV as its standard says, computed here a second time from the JDK's AES alone.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SivTest {
    private static final int BLOCK = 16;

    @Test
    void what_is_sealed_is_what_the_standard_says() throws Exception {
        var random = new Random(1);
        for (int length = 0; length < 70; length++) {
            byte[] key = bytes(random, Siv.KEY);
            byte[] open = bytes(random, length);
            byte[] bound = bytes(random, length * 3 % 41);
            byte[] sealed = Siv.of(key).seal(open, bound);
            assertEquals(length + Siv.TAG, sealed.length);
            assertEquals(hex(byHand(key, open, bound)), hex(sealed));
            assertArrayEquals(open, Siv.of(key).open(sealed, bound));
        }
    }

    @Test
    void what_was_changed_or_belongs_elsewhere_does_not_open() {
        var random = new Random(2);
        byte[] key = bytes(random, Siv.KEY);
        byte[] sealed = Siv.of(key).seal(bytes(random, 40), bytes(random, 9));
        var siv = Siv.of(key);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertNull(siv.open(changed, new byte[9]));
            assertNull(siv.open(Arrays.copyOf(sealed, i), new byte[9]));
        }
        assertNull(siv.open(sealed, new byte[9]));
        assertNull(Siv.of(bytes(random, Siv.KEY)).open(sealed, new byte[9]));
        assertThrows(IllegalArgumentException.class, () -> Siv.of(new byte[32]));
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /// RFC 5297 §2.6 with one associated datum.
    private static byte[] byHand(byte[] key, byte[] open, byte[] bound) throws Exception {
        byte[] first = Arrays.copyOf(key, 32);
        byte[] second = Arrays.copyOfRange(key, 32, 64);
        byte[] d = xored(doubled(mac(first, new byte[BLOCK])), mac(first, bound));
        byte[] t;
        if (open.length >= BLOCK) {
            t = open.clone();
            for (int i = 0; i < BLOCK; i++) {
                t[open.length - BLOCK + i] ^= d[i];
            }
        } else {
            t = xored(doubled(d), padded(open));
        }
        byte[] v = mac(first, t);
        byte[] q = v.clone();
        q[8] &= 0x7f;
        q[12] &= 0x7f;
        Cipher counter = Cipher.getInstance("AES/CTR/NoPadding");
        counter.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(second, "AES"), new IvParameterSpec(q));
        byte[] rest = counter.doFinal(open);
        byte[] sealed = Arrays.copyOf(v, BLOCK + rest.length);
        System.arraycopy(rest, 0, sealed, BLOCK, rest.length);
        return sealed;
    }

    /// AES-CMAC, RFC 4493.
    private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
        byte[] once = doubled(block(key, new byte[BLOCK]));
        int whole = Math.max(0, (text.length - 1) / BLOCK);
        byte[] last = Arrays.copyOfRange(text, whole * BLOCK, text.length);
        byte[] end = last.length == BLOCK ? xored(last, once) : xored(padded(last), doubled(once));
        byte[] state = new byte[BLOCK];
        for (int i = 0; i < whole; i++) {
            byte[] next = Arrays.copyOfRange(text, i * BLOCK, (i + 1) * BLOCK);
            state = block(key, xored(state, next));
        }
        return block(key, xored(state, end));
    }

    private static byte[] block(byte[] key, byte[] block) throws GeneralSecurityException {
        Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
        aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        return aes.doFinal(block);
    }

    private static byte[] padded(byte[] text) {
        byte[] padded = Arrays.copyOf(text, BLOCK);
        padded[text.length] = (byte) 0x80;
        return padded;
    }

    private static byte[] doubled(byte[] block) {
        byte[] doubled = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            int below = i + 1 < BLOCK ? (block[i + 1] & 0xff) >>> 7 : 0;
            doubled[i] = (byte) (block[i] << 1 | below);
        }
        doubled[BLOCK - 1] ^= (byte) (block[0] < 0 ? 0x87 : 0);
        return doubled;
    }

    private static byte[] xored(byte[] one, byte[] other) {
        byte[] xored = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            xored[i] = (byte) (one[i] ^ other[i]);
        }
        return xored;
    }
}
