// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoxRowTest {
    private final SampleRecord sample = new SampleRecord(new OrganId("abcdefghijklmnopqrst"), 5);

    @Test
    void every_row_of_a_box_has_the_same_number_of_bytes_and_reads_back() {
        for (String says : List.of("", "yes", "ñ", "x".repeat(80))) {
            BoxRow row = sample.row(3, says);
            byte[] padded = row.padded(100);
            assertEquals(144, padded.length);
            assertEquals(row, BoxRow.read(padded));
        }
    }

    @Test
    void what_does_not_fit_is_our_own_mistake() {
        BoxRow row = sample.row(3, "x".repeat(90));
        assertThrows(IllegalArgumentException.class, () -> row.padded(100));
    }

    @Test
    void bytes_that_are_no_row_are_refused() {
        for (byte[] bytes : List.of(new byte[0], new byte[43], new byte[60])) {
            assertThrows(Malformed.class, () -> BoxRow.read(bytes));
        }
        byte[] padded = sample.row(3, "yes").padded(100);
        padded[40] = 1;
        assertThrows(Malformed.class, () -> BoxRow.read(padded));
    }

    @Test
    void the_order_shown_is_that_of_the_commitments_however_the_rows_came() {
        var rows = new ArrayList<BoxRow>();
        for (int i = 0; i < 50; i++) {
            rows.add(sample.row(i, i % 2 == 0 ? "yes" : "no"));
        }
        var shown = BoxRow.shuffled(rows, false);
        Hash root = BoxRow.root(shown);
        Collections.reverse(rows);
        assertEquals(shown, BoxRow.shuffled(rows, false));
        shown.forEach(row -> assertNull(row.member()));
        assertNotEquals(root, BoxRow.root(BoxRow.shuffled(rows, true)));
        assertThrows(Malformed.class, () -> BoxRow.root(shown.reversed()));
        var twice = List.of(shown.getFirst(), shown.getFirst());
        assertThrows(Malformed.class, () -> BoxRow.root(twice));
    }

    @Test
    void an_empty_box_has_the_root_of_nothing() {
        assertEquals(Hash.sha256(), BoxRow.root(List.of()));
    }
}
