// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/// Writes canonical JSON (RFC 8785 §3.2) straight into bytes.
final class JsonWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);

    private byte[] out = new byte[512];
    private int size;
    private int depth;

    private JsonWriter() {}

    static byte[] bytes(Json value) {
        var writer = new JsonWriter();
        writer.write(value);
        return Arrays.copyOf(writer.out, writer.size);
    }

    static void requireUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair =
                        Character.isHighSurrogate(c)
                                && i + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw new Malformed("character " + i, "whole characters", "half a character");
                }
                i++;
            }
        }
    }

    private void write(Json value) {
        switch (value) {
            case Json.Text text -> text(text.value());
            case Json.Whole whole -> ascii(Long.toString(whole.value()));
            case Json.Truth truth -> ascii(truth.value() ? "true" : "false");
            case Json.Items items -> items(items);
            case Json.Fields fields -> fields(fields);
        }
    }

    private void items(Json.Items items) {
        enter('[');
        boolean first = true;
        for (Json item : items.values()) {
            if (!first) {
                put(',');
            }
            first = false;
            write(item);
        }
        leave(']');
    }

    private void fields(Json.Fields fields) {
        enter('{');
        boolean first = true;
        for (var field : Columns.of(fields.values()).fields()) {
            if (!first) {
                put(',');
            }
            first = false;
            text(field.getKey());
            put(':');
            write(field.getValue());
        }
        leave('}');
    }

    private void enter(char open) {
        if (++depth > Json.DEEPEST) {
            throw new Malformed("", "at most %d levels".formatted(Json.DEEPEST), "more");
        }
        put(open);
    }

    private void leave(char close) {
        put(close);
        depth--;
    }

    private void text(String text) {
        room(text.length() + 2);
        put('"');
        for (int i = plain(text); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                i += beyondAscii(text, i, c);
            } else if (c < 0x20 || c == '"' || c == '\\') {
                escaped(c);
            } else {
                put(c);
            }
        }
        put('"');
    }

    /// Writes what a text begins with and needs no escape, for which there is room; how much it is.
    /// Most texts of a record are hashes and names of fields, and wholly so.
    private int plain(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0x80 || c == '"' || c == '\\') {
                return i;
            }
            out[size++] = (byte) c;
        }
        return length;
    }

    /// Writes the character at `i` as UTF-8; returns how many chars beyond the first it took.
    private int beyondAscii(String text, int i, char c) {
        if (c < 0x800) {
            put(0xC0 | (c >> 6));
            put(0x80 | (c & 0x3F));
            return 0;
        }
        if (!Character.isSurrogate(c)) {
            put(0xE0 | (c >> 12));
            put(0x80 | ((c >> 6) & 0x3F));
            put(0x80 | (c & 0x3F));
            return 0;
        }
        int point = Character.toCodePoint(c, text.charAt(i + 1));
        put(0xF0 | (point >> 18));
        put(0x80 | ((point >> 12) & 0x3F));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
        return 1;
    }

    private void escaped(char c) {
        put('\\');
        switch (c) {
            case '"', '\\' -> put(c);
            case '\b' -> put('b');
            case '\t' -> put('t');
            case '\n' -> put('n');
            case '\f' -> put('f');
            case '\r' -> put('r');
            default -> {
                ascii("u00");
                put(HEX[c >> 4]);
                put(HEX[c & 15]);
            }
        }
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    private void put(int b) {
        room(1);
        out[size++] = (byte) b;
    }

    private void room(int more) {
        if (out.length - size < more) {
            out = Arrays.copyOf(out, Math.max(size * 2, size + more));
        }
    }
}
