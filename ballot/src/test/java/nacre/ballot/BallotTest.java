// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every ballot has one permanent form, and every form is one ballot.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BallotTest {
    /// All sets of so many options are tried, and each option beyond them alone.
    private static final int SOME = 12;

    @Test
    void every_form_reads_back_is_its_own_and_fits_its_box() {
        var forms = new HashSet<String>();
        for (Ballot ballot : all()) {
            String form = ballot.form();
            assertEquals(ballot, Ballot.read(form));
            assertTrue(form.matches("[a-z0-9+-]+"), form);
            assertTrue(form.getBytes(StandardCharsets.US_ASCII).length <= Ballot.MOST_BYTES, form);
            assertTrue(forms.add(form), form);
        }
        assertEquals(3 + 5 + (1 << SOME) + Option.LAST - SOME, forms.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10, 11, 20, 99, 100, 101, Option.LAST})
    void the_longest_form_is_as_long_as_a_row_of_a_box(int last) {
        int[] numbers = IntStream.rangeClosed(1, last).toArray();
        assertEquals(Ballot.mostBytes(last), Ballot.Picked.of(numbers).form().length());
    }

    @Test
    void words_fit_a_row_where_there_are_few_options() {
        assertEquals(Ballot.MOST_BYTES, Ballot.mostBytes(Option.LAST));
        assertEquals(
                Ballot.LONGEST_WORD,
                all().stream()
                        .filter(each -> !(each instanceof Ballot.Picked))
                        .mapToInt(each -> each.form().length())
                        .max()
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Yes",
                "yes ",
                "0",
                "501",
                "1000",
                "01",
                "2+1",
                "1+1",
                "1+",
                "+1",
                "1,2",
                "1 2",
                "-1",
                "none+1",
                "1+2+3+4+5+6+7+8+9+10+11+12+13+14+15+16+17+18+19+20+20"
            })
    void no_other_text_is_a_ballot(String form) {
        assertNull(Ballot.read(form));
    }

    @Test
    void a_ballot_cannot_pick_an_option_twice() {
        assertThrows(IllegalArgumentException.class, () -> Ballot.Picked.of(2, 1, 2));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Ballot.Picked(List.of(new Option(2), new Option(1))));
    }

    private static List<Ballot> all() {
        var all = new ArrayList<Ballot>();
        for (Choice choice : Choice.values()) {
            all.add(new Ballot.Said(choice));
        }
        for (Stance stance : Stance.values()) {
            all.add(new Ballot.Took(stance));
        }
        for (int set = 0; set < 1 << SOME; set++) {
            var options = new ArrayList<Option>();
            for (int number = 1; number <= SOME; number++) {
                if ((set & 1 << (number - 1)) != 0) {
                    options.add(new Option(number));
                }
            }
            all.add(new Ballot.Picked(options));
        }
        for (int number = SOME + 1; number <= Option.LAST; number++) {
            all.add(Ballot.Picked.of(number));
        }
        return all;
    }
}
