// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads a leaf that is written as it must be straight from its bytes, without a tree of JSON:
/// whoever verifies reads every leaf, and this is ten times as fast.
///
/// It accepts only what `Json.read` and `Leaf.read` accept, and reads it the same. Whatever it does
/// not expect it leaves to them: they know better what is wrong.
final class LeafReader {
    private static final int HEX_DIGITS = 2 * Hash.SIZE;
    private static final byte[] DIGITS = digits();

    private final byte[] in;
    private int at;

    /// Whether something stood where it was not expected; what was read is then worth nothing.
    private boolean isOdd;

    private LeafReader(byte[] in) {
        this.in = in;
    }

    private static byte[] digits() {
        byte[] digits = new byte[128];
        java.util.Arrays.fill(digits, (byte) -1);
        for (int i = 0; i < 16; i++) {
            digits["0123456789abcdef".charAt(i)] = (byte) i;
        }
        return digits;
    }

    /// The leaf, or null if somebody else must have a look.
    ///
    /// @throws Malformed if the batch or a time cannot be
    /// @throws IllegalArgumentException if the organ's id is none
    static @Nullable Leaf read(byte[] bytes) {
        return bytes.length > Leaf.MOST_BYTES ? null : new LeafReader(bytes).leaf();
    }

    /// The keys rise, so each can stand in one place only.
    private @Nullable Leaf leaf() {
        take("{");
        Long actor = maybe("\"actor\":") ? number() : null;
        take(actor == null ? "\"at\":" : ",\"at\":");
        long recorded = number();
        take(",\"authority\":");
        Authority authority = authority();
        take(",\"batch\":[");
        long first = before(",");
        long size = before("]");
        Hash command = maybe(",\"command\":\"") ? hash() : null;
        Hash content = maybe(",\"content\":\"") ? hash() : null;
        Long due = maybe(",\"due\":") ? number() : null;
        Hash evidence = maybe(",\"evidence\":\"") ? hash() : null;
        take(",\"facts\":\"");
        Hash facts = hash();
        take(",\"organ\":\"");
        String organ = text();
        take(",\"rules\":");
        long rules = before(",\"seq\":");
        long seq = before(",\"type\":\"");
        String type = text();
        take(",\"v\":1}");
        return isOdd || at != in.length
                ? null
                : new Leaf(
                        new OrganId(organ),
                        seq,
                        new Leaf.Batch(first, size),
                        rules,
                        Instant.ofEpochSecond(recorded),
                        instant(due),
                        actor,
                        authority,
                        type,
                        facts,
                        content,
                        command,
                        evidence);
    }

    private Authority authority() {
        if (maybe("\"right\"")) {
            return new Authority.Right();
        }
        if (maybe("{\"mandate\":")) {
            return new Authority.Mandate(before("}"));
        }
        if (maybe("{\"decision\":")) {
            return new Authority.Decision(before("}"));
        }
        if (maybe("{\"due\":")) {
            return new Authority.Due(before("}"));
        }
        isOdd = true; // or rare
        return new Authority.Right();
    }

    /// A number, and what stands after it.
    private long before(String next) {
        long number = number();
        take(next);
        return number;
    }

    private static @Nullable Instant instant(@Nullable Long second) {
        return second == null ? null : Instant.ofEpochSecond(second);
    }

    /// A whole number from 0 up.
    private long number() {
        int start = at;
        long value = 0;
        while (at < in.length && in[at] >= '0' && in[at] <= '9' && at - start < 17) {
            value = value * 10 + in[at++] - '0';
        }
        boolean isZeroFirst = at - start > 1 && in[start] == '0';
        isOdd |= at == start || isZeroFirst || value > Json.LARGEST;
        return value;
    }

    /// Text of ASCII without escapes, after its first mark.
    private String text() {
        int start = at;
        while (at < in.length && in[at] >= 0x20 && in[at] != '"' && in[at] != '\\') {
            at++;
        }
        var text = new String(in, start, at - start, ISO_8859_1);
        take("\"");
        return text;
    }

    private Hash hash() {
        if (in.length - at < HEX_DIGITS) {
            isOdd = true;
            at = in.length;
        }
        var hash = isOdd ? Hash.NONE : new Hash(sixteen(), sixteen(), sixteen(), sixteen());
        take("\"");
        return hash;
    }

    /// The next sixteen small hex digits.
    private long sixteen() {
        long value = 0;
        int wrong = 0;
        for (int end = at + 16; at < end; at++) {
            int digit = in[at] < 0 ? -1 : DIGITS[in[at]];
            wrong |= digit;
            value = value << 4 | digit;
        }
        isOdd |= wrong < 0;
        return value;
    }

    private void take(String expected) {
        isOdd |= !maybe(expected);
    }

    /// Goes on if this stands here.
    private boolean maybe(String expected) {
        int length = expected.length();
        if (in.length - at < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (in[at + i] != expected.charAt(i)) {
                return false;
            }
        }
        at += length;
        return true;
    }
}
