// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Canonical JSON by examples: those of RFC 8785 that need neither fractions nor null, and what is
/// refused.
@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonTest {

    @Test
    void strings_are_escaped_as_in_rfc_8785_section_3_2_2() {
        var text = new Json.Text("\u20ac$\u000f\nA'B\"\\\\\"/");
        assertEquals("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"", text.write());
    }

    @Test
    void keys_are_sorted_as_in_rfc_8785_section_3_2_3() {
        var form =
                Json.object()
                        .put("\u20ac", "Euro Sign")
                        .put("\r", "Carriage Return")
                        .put("\ufb33", "Hebrew Letter Dalet With Dagesh")
                        .put("1", "One")
                        .put("\ud83d\ude00", "Emoji: Grinning Face")
                        .put("\u0080", "Control")
                        .put("\u00f6", "Latin Small Letter O With Diaeresis")
                        .done();
        assertEquals(
                List.of("\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"),
                List.copyOf(form.values().keySet()));
        assertEquals(form, Json.read(form.bytes()));
    }

    @Test
    void lists_keep_their_order_and_literals_stand_as_they_are() {
        var form =
                Json.object()
                        .put("numbers", Json.wholes(List.of(333333333L, 0L, -9007199254740991L)))
                        .put("literals", new Json.Items(List.of(truth(true), truth(false))))
                        .done();
        assertEquals(
                "{\"literals\":[true,false],\"numbers\":[333333333,0,-9007199254740991]}",
                form.write());
    }

    private static Json truth(boolean value) {
        return new Json.Truth(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{} ",
                " {}",
                "{ }",
                "[1, 2]",
                "[1 ]",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,}",
                "{,}",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "{\"a\":1",
                "[1",
                "\"a",
                "null",
                "[null]",
                "tru",
                "True",
                "1.0",
                "1e3",
                "1E3",
                "01",
                "-0",
                "-",
                "+1",
                "00",
                "0x1",
                "9007199254740992",
                "-9007199254740992",
                "99999999999999999999999",
                "\"\\u0041\"",
                "\"\\u000a\"",
                "\"\\u000A\"",
                "\"\\u001F\"",
                "\"\\u0022\"",
                "\"\\/\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\ud83d\\ude00\"",
                "\"\\ud83d\"",
                "\"\n\"",
                "\"\t\"",
                "\"\u0000\"",
                "'a'",
                "1 1",
                "{}{}",
                "[]]",
                "NaN",
                "Infinity",
                "//",
                "\ufeff{}"
            })
    void what_is_not_canonical_is_refused(String bad) {
        assertThrows(Malformed.class, () -> Json.read(bad.getBytes(UTF_8)));
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        int[][] bad = {
            {0x80},
            {0xc0, 0xaf},
            {0xc3},
            {0xe0, 0x80, 0x80},
            {0xed, 0xa0, 0x80},
            {0xff},
            {0xfe},
            {0xed, 0xbf, 0xbf},
            {0xf4, 0x90, 0x80, 0x80},
            {0xf0, 0x80, 0x80, 0x80},
            {0xe2, 0x82}
        };
        for (int[] middle : bad) {
            byte[] bytes = new byte[middle.length + 2];
            bytes[0] = '"';
            bytes[bytes.length - 1] = '"';
            for (int i = 0; i < middle.length; i++) {
                bytes[i + 1] = (byte) middle[i];
            }
            assertThrows(Malformed.class, () -> Json.read(bytes));
        }
    }

    @Test
    void half_a_character_is_refused_in_values_keys_and_content() {
        for (String bad : List.of("\ud83d", "a\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00")) {
            assertThrows(Malformed.class, () -> new Json.Text(bad));
            assertThrows(Malformed.class, () -> Json.object().put(bad, 1).done());
            var salt = Hash.sha256();
            assertThrows(Malformed.class, () -> new Content.Held(salt, bad));
        }
    }

    @Test
    void only_so_much_is_nested_for_writing_as_for_reading() {
        Json deep = new Json.Whole(1);
        for (int i = 0; i < Json.DEEPEST; i++) {
            deep = new Json.Items(List.of(deep));
        }
        Json deepest = deep;
        assertEquals(deepest, Json.read(deepest.bytes()));
        assertThrows(Malformed.class, () -> new Json.Items(List.of(deepest)).bytes());
        String deeper = "[".repeat(25) + "]".repeat(25);
        assertThrows(Malformed.class, () -> Json.read(deeper.getBytes(UTF_8)));
        String hostile = "[".repeat(1_000_000);
        assertThrows(Malformed.class, () -> Json.read(hostile.getBytes(UTF_8)));
    }

    @Test
    void large_values_are_read_whole() {
        var values = new ArrayList<String>();
        for (int i = 0; i < 50_000; i++) {
            values.add("value \u00e9 " + i);
        }
        values.add("x".repeat(2_000_000));
        Json large = Json.texts(values);
        assertEquals(large, Json.read(large.bytes()));
    }

    @Test
    void a_whole_number_beyond_what_everyone_reads_exactly_cannot_be_made() {
        assertThrows(Malformed.class, () -> new Json.Whole(Json.LARGEST + 1));
        assertThrows(Malformed.class, () -> new Json.Whole(-Json.LARGEST - 1));
    }

    @Test
    void a_refusal_names_the_place() {
        var e =
                assertThrows(
                        Malformed.class, () -> Json.read("{\"a\":1,\"b\":01}".getBytes(UTF_8)));
        assertEquals("At «byte 11»: expected a whole number, found «byte 0x30».", e.getMessage());
    }
}
