// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DifferenceTest {

    /// `[-gone-]` and `[+new+]`, a line each.
    private static String shown(String before, String after) {
        return Difference.between(before, after).stream()
                .map(row ->
                        row.pieces().stream()
                                .map(DifferenceTest::shown)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String shown(Piece piece) {
        return switch (piece.kind()) {
            case SAME -> piece.text();
            case GONE -> "[-" + piece.text() + "-]";
            case NEW -> "[+" + piece.text() + "+]";
        };
    }

    @Test
    void words_are_compared_and_not_letters() {
        assertEquals(
                "The canteen is [-closed-][+open+] at night.",
                shown("The canteen is closed at night.", "The canteen is open at night."));
    }

    @Test
    void a_comma_more_is_a_comma_more() {
        assertEquals("Members[+,+] who work", shown("Members who work", "Members, who work"));
    }

    @Test
    void letters_with_accents_are_part_of_their_words() {
        assertEquals(
                "[-Decisión-][+Decisio\u0301n+] común",
                shown("Decisión común", "Decisio\u0301n común"));
    }

    @Test
    void a_line_put_in_leaves_its_neighbours_alone() {
        assertEquals("- one\n[+- two+]\n- three", shown("- one\n- three", "- one\n- two\n- three"));
    }

    @Test
    void a_line_taken_out_is_gone() {
        assertEquals("one\n[-two-]\nthree", shown("one\ntwo\nthree", "one\nthree"));
    }

    @Test
    void equal_texts_have_no_difference() {
        assertTrue(Difference.between("a\r\nb", "a\nb").stream().allMatch(Row::isSame));
        assertEquals(List.of(), Difference.between("", ""));
    }

    @Test
    void the_sides_are_the_two_texts_whatever_they_are() {
        var random = new Random(11);
        for (int i = 0; i < 500; i++) {
            String before = words(random);
            String after = words(random);
            var rows = Difference.between(before, after);
            assertEquals(solid(before), solid(rows.stream().map(Row::before)));
            assertEquals(solid(after), solid(rows.stream().map(Row::after)));
        }
    }

    private static String words(Random random) {
        return random.ints(random.nextInt(30), 0, 6)
                .mapToObj(word -> List.of("a", "bb", " ", "\n", "c, ", "- ").get(word))
                .collect(Collectors.joining());
    }

    private static String solid(Stream<List<Piece>> sides) {
        return solid(sides.flatMap(List::stream).map(Piece::text).collect(Collectors.joining()));
    }

    private static String solid(String text) {
        return text.replace("\n", "");
    }

    @Test
    void the_longest_texts_are_compared_in_no_time() {
        String lines = "a\n".repeat(10_000);
        String others = "b\n".repeat(10_000);
        String words = "a b ".repeat(5_000);
        String mixed = "b c ".repeat(5_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> {
                    assertEquals(10_001, Difference.between(lines, others).size());
                    assertEquals(1, Difference.between(words, mixed).size());
                });
    }
}
