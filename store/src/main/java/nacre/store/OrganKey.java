// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nacre.journal.CommandId;
import nacre.journal.OrganId;
import nacre.journal.Token;
import org.jspecify.annotations.Nullable;

/// An organ's key: 64 random bytes that wrap the data keys, and 32 by which tokens are named. Only
/// the former are new when the key is: a command that is repeated later still gets its tokens.
final class OrganKey {
    private static final int NAMING = 32;
    private static final int TOKEN = 16;
    private static final byte[] DATA_KEY = "nacre/keys/data-key/v1\n".getBytes(UTF_8);
    private static final byte[] ORGAN_KEY = "nacre/keys/organ-key/v1\n".getBytes(UTF_8);

    /// In place of a data key that was there: zeros, as long as a wrapped key.
    static final Sealed SHREDDED = new Sealed(new byte[Siv.KEY + Siv.TAG]);

    private final OrganId organ;
    private final byte[] bytes;
    private final Siv wrapping;
    private final SecretKey naming;

    private OrganKey(OrganId organ, byte[] bytes) {
        this.organ = organ;
        this.bytes = bytes;
        wrapping = Siv.of(Arrays.copyOf(bytes, Siv.KEY));
        naming = new SecretKeySpec(bytes, Siv.KEY, NAMING, "HmacSHA256");
    }

    static OrganKey fresh(OrganId organ, SecureRandom random) {
        byte[] bytes = new byte[Siv.KEY + NAMING];
        random.nextBytes(bytes);
        return new OrganKey(organ, bytes);
    }

    /// Another one, which names tokens as this does.
    OrganKey next(SecureRandom random) {
        OrganKey next = fresh(organ, random);
        byte[] joined = Arrays.copyOf(next.bytes, next.bytes.length);
        System.arraycopy(bytes, Siv.KEY, joined, Siv.KEY, NAMING);
        return new OrganKey(organ, joined);
    }

    /// This key, wrapped by what guards it.
    Sealed wrappedBy(Siv guard) {
        return new Sealed(guard.seal(bytes, bound(organ)));
    }

    /// The key that was wrapped; null if something else guards it.
    static @Nullable OrganKey unwrap(OrganId organ, Siv guard, Sealed wrapped) {
        byte[] bytes = guard.open(wrapped.bytes(), bound(organ));
        return bytes == null ? null : new OrganKey(organ, bytes);
    }

    /// A new data key, wrapped.
    Sealed freshDataKey(Token token, SecureRandom random) {
        byte[] key = new byte[Siv.KEY];
        random.nextBytes(key);
        return new Sealed(wrapping.seal(key, bound(token)));
    }

    static boolean isShredded(Sealed wrapped) {
        return Arrays.equals(wrapped.bytes(), SHREDDED.bytes());
    }

    /// The same data keys, wrapped by the next organ key.
    ///
    /// @throws nacre.journal.StoreFailure.Unusable if this does not open one of them
    Map<Token, Sealed> rewrapped(Map<Token, Sealed> keys, OrganKey next) {
        var anew = new LinkedHashMap<Token, Sealed>();
        keys.forEach((token, wrapped) ->
                anew.put(token, isShredded(wrapped) ? SHREDDED : rewrapped(token, wrapped, next)));
        return anew;
    }

    private Sealed rewrapped(Token token, Sealed wrapped, OrganKey next) {
        byte[] key = wrapping.open(wrapped.bytes(), bound(token));
        if (key == null) {
            throw Unusable.because(
                    "A key in keys.db does not open with the key of %s.".formatted(organ),
                    "Maybe the disk fails, or somebody changed the file: use the last backup.");
        }
        return new Sealed(next.wrapping.seal(key, next.bound(token)));
    }

    /// The data key; null if this does not open it.
    @Nullable Siv dataKey(Token token, Sealed wrapped) {
        byte[] key = wrapping.open(wrapped.bytes(), bound(token));
        return key == null ? null : Siv.of(key);
    }

    /// The token of the nth person whom a command brings.
    Token token(CommandId command, int n) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(naming);
            mac.update(HexFormat.of().parseHex(command.hex()));
            byte[] name = mac.doFinal(ByteBuffer.allocate(Integer.BYTES).putInt(n).array());
            return new Token(HexFormat.of().formatHex(name, 0, TOKEN));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "This Java has no HMAC. Maybe it is cut down too far.", e);
        }
    }

    private static byte[] bound(OrganId organ) {
        return joined(ORGAN_KEY, organ.value());
    }

    private byte[] bound(Token token) {
        return joined(DATA_KEY, organ.value() + token.hex());
    }

    private static byte[] joined(byte[] purpose, String rest) {
        return ByteBuffer.allocate(purpose.length + rest.length())
                .put(purpose)
                .put(rest.getBytes(UTF_8))
                .array();
    }
}
