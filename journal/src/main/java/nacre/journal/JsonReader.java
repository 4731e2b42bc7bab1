// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads canonical JSON and nothing else: no white space, keys rising, the shortest escapes, whole
/// numbers without leading zeros. What is read writes back to the same bytes.
final class JsonReader {
    private static final int FEW = 4;

    private final byte[] in;
    private int at;
    private int depth;

    JsonReader(byte[] in) {
        this.in = in;
    }

    Json whole() {
        Json value = value();
        if (at != in.length) {
            throw wrong("the end");
        }
        return value;
    }

    private Json value() {
        return switch (peek()) {
            case '"' -> new Json.Text(text());
            case '{' -> fields();
            case '[' -> items();
            case 't' -> truth("true", true);
            case 'f' -> truth("false", false);
            default -> new Json.Whole(number());
        };
    }

    private Json fields() {
        enter('{');
        var fields = new ArrayList<Map.Entry<String, Json>>(FEW);
        String before = null;
        while (peek() != '}') {
            if (before != null) {
                take(',');
            }
            String key = text();
            if (before != null && before.compareTo(key) >= 0) {
                throw wrong("a key after «%s»".formatted(before));
            }
            take(':');
            fields.add(Map.entry(key, value()));
            before = key;
        }
        leave('}');
        return new Json.Fields(Columns.rising(fields));
    }

    private Json items() {
        enter('[');
        List<Json> values = new ArrayList<>();
        while (peek() != ']') {
            if (!values.isEmpty()) {
                take(',');
            }
            values.add(value());
        }
        leave(']');
        return new Json.Items(values);
    }

    private Json truth(String word, boolean value) {
        for (int i = 0; i < word.length(); i++) {
            take(word.charAt(i));
        }
        return new Json.Truth(value);
    }

    private long number() {
        int start = at;
        boolean minus = peek() == '-';
        if (minus) {
            at++;
        }
        int digits = at;
        long value = 0;
        while (at < in.length && in[at] >= '0' && in[at] <= '9' && at - digits < 17) {
            value = value * 10 + in[at++] - '0';
        }
        boolean zeroFirst = at > digits && in[digits] == '0' && (at - digits > 1 || minus);
        if (at == digits || zeroFirst || value > Json.LARGEST) {
            at = start;
            throw wrong("a whole number");
        }
        return minus ? -value : value;
    }

    private String text() {
        take('"');
        int start = at;
        while (at < in.length && in[at] != '"' && in[at] != '\\' && in[at] >= 0x20) {
            at++;
        }
        if (at < in.length && in[at] == '"') {
            return new String(
                    in, start, at++ - start, java.nio.charset.StandardCharsets.ISO_8859_1);
        }
        at = start;
        return longText();
    }

    /// Text with escapes or beyond ASCII, which `text` cannot take as it is.
    private String longText() {
        var text = new StringBuilder();
        int start = at;
        while (peek() != '"') {
            if (in[at] == '\\') {
                text.append(decoded(start));
                text.append(escape());
                start = at;
            } else if (in[at] >= 0 && in[at] < 0x20) {
                throw wrong("an escaped control character");
            } else {
                at++;
            }
        }
        text.append(decoded(start));
        at++;
        return text.toString();
    }

    private CharSequence decoded(int start) {
        try {
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(in, start, at - start));
        } catch (CharacterCodingException e) {
            throw (Malformed) wrong("UTF-8").initCause(e);
        }
    }

    private char escape() {
        take('\\');
        int b = peek();
        at++;
        return switch (b) {
            case '"', '\\' -> (char) b;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> control();
            default -> throw wrong("a short escape");
        };
    }

    /// The four small hex digits of a control character that has no shorter escape.
    private char control() {
        take('0');
        take('0');
        int value = (hex() << 4) | hex();
        boolean shorter = value >= 8 && value <= 13 && value != 11;
        if (value >= 0x20 || shorter) {
            throw wrong("the shortest escape");
        }
        return (char) value;
    }

    private int hex() {
        int b = peek();
        at++;
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        if (b >= 'a' && b <= 'f') {
            return b - 'a' + 10;
        }
        throw wrong("a small hex digit");
    }

    private void enter(char open) {
        take(open);
        if (++depth > Json.DEEPEST) {
            throw wrong("at most %d levels".formatted(Json.DEEPEST));
        }
    }

    private void leave(char close) {
        take(close);
        depth--;
    }

    private int peek() {
        if (at >= in.length) {
            throw wrong("more");
        }
        return in[at];
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw wrong("«%s»".formatted(expected));
        }
        at++;
    }

    private Malformed wrong(String expected) {
        String found = at < in.length ? "byte 0x%02x".formatted(in[at]) : "the end";
        return new Malformed("byte " + at, expected, found);
    }
}
