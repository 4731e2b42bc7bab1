// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/// Turns bytes into text, and guesses how.
final class Decoding {

    private Decoding() {}

    /// By the byte order mark; without one UTF-8 if the bytes are that, for text in another
    /// encoding hardly ever is (RFC 3629 §1); else Windows-1252.
    static Encoding guess(byte[] bytes) {
        for (Encoding encoding : Encoding.values()) {
            if (encoding.markLength(bytes) > 0) {
                return encoding;
            }
        }
        return text(bytes, Encoding.UTF_8) == null ? Encoding.WINDOWS_1252 : Encoding.UTF_8;
    }

    /// The text without its byte order mark, or null if the bytes are no text in this encoding. A
    /// byte that a Windows encoding leaves open becomes U+FFFD.
    static @Nullable String text(byte[] bytes, Encoding encoding) {
        int start = encoding.markLength(bytes);
        var decoder = encoding.charset().newDecoder();
        if (encoding.name().startsWith("UTF")) {
            decoder.onMalformedInput(CodingErrorAction.REPORT);
            decoder.onUnmappableCharacter(CodingErrorAction.REPORT);
        } else {
            decoder.onMalformedInput(CodingErrorAction.REPLACE);
            decoder.onUnmappableCharacter(CodingErrorAction.REPLACE);
        }
        try {
            return decoder.decode(ByteBuffer.wrap(bytes, start, bytes.length - start)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
