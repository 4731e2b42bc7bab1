// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import static nacre.web.roll.Files.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Files of the size that is taken, made to cost as much as they can.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class RollAttackTest {
    private static final int SIZE = 4_900_000;

    @Test
    void quotation_marks_only() {
        read(filled("\""));
        assertInstanceOf(FileRefusal.class, RollFile.read(utf8("\"".repeat(4_900_001))));
        read(filled("\"\"\"\"\n"));
    }

    @Test
    void delimiters_only() {
        for (String delimiter : List.of("\t", ";", ",", "\t'=", ";'\"")) {
            read(filled(delimiter));
        }
    }

    @Test
    void line_breaks_only() {
        for (String end : List.of("\r", "\n", "\r\n", "\n ")) {
            assertEquals(new FileRefusal.NobodyInFile(), RollFile.read(filled(end)));
        }
    }

    @Test
    void rows_of_many_cells() {
        read(filled("a" + ",b".repeat(99) + "\n"));
    }

    @Test
    void marks_that_have_to_be_put_in_order() {
        String marks = "a" + "\u0315\u0300\u05AE\u0300b".repeat(99);
        read(filled(marks));
        read(filled(marks + "\n"));
        read(filled("\u0315\u0300"));
        read(filled("\"" + "\u0315\u0300".repeat(300) + "\"\n"));
    }

    @Test
    void apostrophes_spaces_and_signs() {
        read(filled("'"));
        read(filled("' "));
        read(filled(";'''''''''' \"\n"));
        read(filled(" \u00A0\u3000"));
        read(filled("=@a.\n"));
        read(filled("0-/. ()\n"));
    }

    @Test
    void one_name_twenty_thousand_times() {
        var preview = read(utf8("Name,Mail,Phone\n" + "A Li,a@b.org,0170 123\n".repeat(20_000)));

        assertEquals(3 * 19_999, preview.duplicates().size());
    }

    private static byte[] filled(String pattern) {
        return utf8(pattern.repeat(SIZE / utf8(pattern).length));
    }

    /// What comes of it, every column being taken for names and one for each other thing.
    private static RollPreview read(byte[] file) {
        if (RollFile.read(file) instanceof RollDraft draft) {
            var guess = draft.guess();
            RollMapping mapping =
                    guess.isUsable()
                            ? guess
                            : new RollMapping(
                                    guess.fields().stream()
                                            .map(field -> RollField.FIRST_NAME)
                                            .toList());
            return draft.preview(mapping, List.of());
        }
        return new RollPreview(List.of(), List.of(), List.of());
    }
}
