// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URLEncoder;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormTextTest {

    @ParameterizedTest
    @CsvSource({
        "'a\r\nb\rc\nd', 'a\nb\nc\nd'",
        "'tab\tstays', 'tab\tstays'",
        "'bell\u0007 null\u0000', 'bell null'",
        "'Ana \u202Eyes\u202C', 'Ana yes'",
        "'\u2066Ana\u2069', 'Ana'",
        "'עדה كريم \u200F', 'עדה كريم \u200F'",
    })
    void what_no_keyboard_makes_and_what_turns_a_line_is_dropped(String sent, String read) {
        var form = FormText.read("text=" + URLEncoder.encode(sent, UTF_8));
        assertEquals(List.of(read), form.get("text"));
    }

    @Test
    void a_field_may_come_several_times() {
        var form = FormText.read("who=1&who=2&what");
        assertEquals(List.of("1", "2"), form.get("who"));
        assertEquals(List.of(""), form.get("what"));
    }

    @Test
    void what_is_not_encoded_so_is_named() {
        var stop = assertThrows(Stop.class, () -> FormText.read("text=%zz"));
        assertEquals(new Trouble.BadField("form", "text=%zz".substring(5)), stop.trouble());
    }
}
