// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/// A SHA-256 value, 32 bytes, held as four big-endian longs so that equality is by value.
///
/// Written as 64 lower-case hexadecimal digits.
public record Hash(long first, long second, long third, long fourth) {

    /// The number of bytes.
    public static final int SIZE = 32;

    private static final MessageDigest FRESH = lookUp();

    /// In place of a hash that could not be read.
    static final Hash NONE = new Hash(0, 0, 0, 0);

    /// By their bytes, unsigned.
    public static final Comparator<Hash> ORDER =
            Comparator.<Hash>comparingLong(h -> h.first ^ Long.MIN_VALUE)
                    .thenComparingLong(h -> h.second ^ Long.MIN_VALUE)
                    .thenComparingLong(h -> h.third ^ Long.MIN_VALUE)
                    .thenComparingLong(h -> h.fourth ^ Long.MIN_VALUE);

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /// The hash whose 32 bytes start at `offset`.
    public static Hash at(byte[] bytes, int offset) {
        return new Hash(
                (long) LONGS.get(bytes, offset),
                (long) LONGS.get(bytes, offset + 8),
                (long) LONGS.get(bytes, offset + 16),
                (long) LONGS.get(bytes, offset + 24));
    }

    /// The hash with these bytes.
    ///
    /// @throws IllegalArgumentException unless there are exactly 32
    public static Hash of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException(
                    "A hash has 32 bytes, not %d.".formatted(bytes.length));
        }
        return at(bytes, 0);
    }

    /// The hash written so.
    ///
    /// @throws IllegalArgumentException unless these are 64 lower-case hexadecimal digits
    public static Hash of(String hex) {
        if (hex.length() != 2 * SIZE || !isSmallHex(hex)) {
            throw new IllegalArgumentException(
                    "A hash is 64 small hex digits, not «%s».".formatted(hex));
        }
        return of(HexFormat.of().parseHex(hex));
    }

    static boolean isSmallHex(String hex) {
        for (int i = 0; i < hex.length(); i++) {
            char c = hex.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /// The SHA-256 of the parts, one after the other.
    public static Hash sha256(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return of(digest.digest());
    }

    /// A fresh copy of the 32 bytes.
    public byte[] bytes() {
        byte[] bytes = new byte[SIZE];
        writeTo(bytes, 0);
        return bytes;
    }

    /// Writes the 32 bytes into `bytes`, from `offset` on.
    public void writeTo(byte[] bytes, int offset) {
        LONGS.set(bytes, offset, first);
        LONGS.set(bytes, offset + 8, second);
        LONGS.set(bytes, offset + 16, third);
        LONGS.set(bytes, offset + 24, fourth);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes());
    }

    /// A fresh SHA-256 digest, copied from one that is never fed: looking the algorithm up anew
    /// costs as much as hashing an entry.
    static MessageDigest digest() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("This Java's SHA-256 cannot be copied.", e);
        }
    }

    /// Every JDK has it.
    private static MessageDigest lookUp() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(
                    "This Java has no SHA-256. Maybe it is cut down too far.", e);
        }
    }
}
