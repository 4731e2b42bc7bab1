// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nacre.ballot.Choice;
import nacre.ballot.Tally;
import nacre.ballot.Word;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CharterTest {

    @Test
    void what_passes_on_a_matter_of_others_is_demanded() {
        Matter matter = SampleCharters.everyWord().matters().getFirst();
        Tally tally = Tally.empty(20, 20);
        for (int i = 0; i < 20; i++) {
            tally = tally.plus(Choice.YES);
        }
        for (Holder holder : Holder.values()) {
            var held =
                    new Matter(
                            matter.key(),
                            holder,
                            matter.method(),
                            matter.rule(),
                            matter.secrecy(),
                            matter.timing(),
                            matter.proposers());
            String outcome = holder == Holder.THIS_ORGAN ? "passed" : "demanded";
            assertEquals(outcome, held.outcome(held.counting(), tally).word());
        }
    }

    /// Never more than one fifth of them, and never nobody.
    @ParameterizedTest
    @CsvSource({"1, 1", "4, 1", "5, 1", "9, 1", "10, 2", "24, 4", "60, 12", "98, 19"})
    void one_fifth_of_the_entitled_at_most_must_ask_for_a_recall(long entitled, long needed) {
        var terms =
                new MandateTerms(
                        Duration.ofDays(365), MandateTerms.MOST_TO_ASK, Duration.ofDays(3));
        assertEquals(needed, terms.askersNeeded(entitled));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Money", "9lives", "money box", "-x", "é", "a/b"})
    void keys_are_plain(String key) {
        assertThrows(IllegalArgumentException.class, () -> new MatterKey(key));
        assertThrows(IllegalArgumentException.class, () -> new Power(key));
    }

    @Test
    void a_key_has_at_most_40_letters() {
        assertEquals("a".repeat(40), new MatterKey("a".repeat(40)).value());
        assertThrows(IllegalArgumentException.class, () -> new MatterKey("a".repeat(41)));
    }

    @Test
    void each_matter_is_there_once_and_can_be_found() {
        Charter branch = SampleCharters.branch();
        assertEquals(MatterKey.CHARTER, branch.matter(MatterKey.CHARTER).key());
        assertNull(branch.find(MatterKey.MONEY));
        assertThrows(IllegalArgumentException.class, () -> branch.matter(MatterKey.MONEY));
        Matter first = branch.matters().getFirst();
        assertThrows(
                IllegalArgumentException.class,
                () -> SampleCharters.withMatters(branch, List.of(first, first)));
    }

    @Test
    void all_method_names_are_fixed() {
        assertEquals(
                "majority plurality two-round approval score dots consent consensus scottish-stv"
                        + " meek-stv wigm-stv schulze ranked-pairs copeland majority-judgment borda"
                        + " sainte-lague dhondt hamilton equal-shares greedy-approval draw"
                        + " sense-check",
                String.join(" ", Word.words(Method.class)));
        assertEquals(
                "named named-at-closing secret-trusting-host secret-verifiable",
                String.join(" ", Word.words(Secrecy.class)));
    }

    @Test
    void every_line_of_every_charter_has_a_key_that_the_text_files_are_asked_for() {
        List<String> keys = CharterLines.keys();
        int lines = 0;
        for (Charter charter : List.of(SampleCharters.branch(), SampleCharters.everyWord())) {
            for (CharterLine line : CharterLines.general(charter)) {
                assertTrue(keys.contains(line.key()), line.key());
            }
            for (Matter matter : charter.matters()) {
                for (CharterLine line : CharterLines.matter(matter)) {
                    assertTrue(keys.contains(line.key()), line.key());
                    lines++;
                }
            }
        }
        assertTrue(lines > 200, lines + " lines");
        assertEquals(keys.size(), keys.stream().distinct().count());
    }
}
