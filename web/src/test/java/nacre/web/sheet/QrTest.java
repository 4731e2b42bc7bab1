// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QrTest {
    private static final Pattern BOX = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    @Test
    void another_library_reads_what_is_drawn() throws ReaderException {
        for (String link :
                List.of(
                        "https://nacre.example/in/ABCD-EFGH-JKMN",
                        "http://localhost:8080/in",
                        "https://sindicato.example/organización?c=ñ",
                        "https://example.org/" + "x".repeat(280))) {
            Qr qr = Qr.of(link);

            assertEquals(link, new Decoder().decode(drawn(qr)).getText());
        }
    }

    @Test
    void the_path_is_boxes_only_and_leaves_the_edge_free() {
        Qr qr = Qr.of("https://nacre.example/in/ABCD-EFGH-JKMN");

        assertTrue(qr.path().matches("(" + BOX.pattern() + ")+"), qr.path());
        assertTrue(qr.path().length() < 10_000, qr.path().length() + " characters");
    }

    @Test
    void a_link_too_long_for_paper_is_a_mistake_of_ours() {
        assertThrows(IllegalArgumentException.class, () -> Qr.of("https://" + "x".repeat(300)));
    }

    @Test
    void codes_stand_in_groups_of_four() {
        assertEquals("ABCD-EFGH-JKMN", code("ABCDEFGHJKMN"));
        assertEquals("ABCD-EFGH-JKMN", code("abcd efgh-jkmn".toUpperCase(java.util.Locale.ROOT)));
        assertEquals("ABCD-E", code("ABCDE"));
        assertEquals("", code(""));
    }

    private static String code(String code) {
        return CodeCard.of("Anna", code, "https://nacre.example/in").code();
    }

    /// The dark squares within the edge, as a camera would see them.
    private static BitMatrix drawn(Qr qr) throws NotFoundException {
        var matrix = new BitMatrix(qr.side() - 8);
        Matcher box = BOX.matcher(qr.path());
        while (box.find()) {
            int width = Integer.parseInt(box.group(3));
            assertEquals(box.group(3), box.group(4));
            matrix.setRegion(
                    Integer.parseInt(box.group(1)) - 4,
                    Integer.parseInt(box.group(2)) - 4,
                    width,
                    1);
        }
        return matrix;
    }
}
