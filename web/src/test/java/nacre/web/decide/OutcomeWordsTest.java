// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nacre.ballot.Base;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Fraction;
import nacre.ballot.Presence;
import nacre.ballot.Rule;
import nacre.ballot.Tally;
import nacre.web.charter.CharterWords;
import nacre.web.words.Text;
import nacre.web.words.Words;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutcomeWordsTest {
    private static final Tally TALLY = new Tally(43, 12, 6, 98, 74, new Presence.NotRecorded());
    private static final Condition MORE_YES =
            new Condition.Share(
                    Counted.YES, Comparator.MORE_THAN, new Fraction(1, 2), Base.YES_AND_NO);
    private static final Condition HALF_TAKE_PART =
            new Condition.Share(
                    Counted.ANSWERED, Comparator.MORE_THAN, new Fraction(1, 2), Base.ENTITLED);

    @Test
    void an_outcome_says_its_reason_in_one_sentence() {
        assertEquals(
                "Passed: 43 of 55 yes or no (78 %); more than one half was needed;"
                        + " 61 of 98 took part, 50 were needed",
                sentence("en", TALLY, MORE_YES, HALF_TAKE_PART));
        assertEquals(
                "Aprobada: 43 de 55 entre sí y no (78 %); hacía falta más de la mitad;"
                        + " participaron 61 de 98, hacían falta 50",
                sentence("es", TALLY, MORE_YES, HALF_TAKE_PART));
    }

    @Test
    void so_does_one_that_failed_was_tied_or_came_to_nothing() {
        var failed = new Tally(12, 43, 6, 98, 74, new Presence.NotRecorded());
        assertEquals(
                "Failed: 12 of 55 yes or no (21 %); more than one half was needed;"
                        + " 61 of 98 took part, 50 were needed",
                sentence("en", failed, MORE_YES, HALF_TAKE_PART));
        var tied = new Tally(30, 30, 1, 98, 74, new Presence.NotRecorded());
        assertTrue(sentence("en", tied, MORE_YES).startsWith("Tied: 30 of 60 yes or no (50 %)"));
        var few = new Tally(9, 1, 0, 98, 74, new Presence.NotRecorded());
        assertTrue(sentence("en", few, MORE_YES, HALF_TAKE_PART).startsWith("No quorum: "));
    }

    @Test
    void nobody_having_answered_makes_no_percentage() {
        var nobody = Tally.empty(98, 74);
        assertEquals(
                "Failed: 0 of 0 yes or no; more than one half was needed",
                sentence("en", nobody, MORE_YES));
    }

    @Test
    void a_percentage_never_says_more_than_there_was() {
        var almost = new Tally(1999, 1001, 0, 3000, 3000, new Presence.NotRecorded());
        var twoThirds =
                new Condition.Share(
                        Counted.YES, Comparator.AT_LEAST, new Fraction(2, 3), Base.YES_AND_NO);
        assertEquals(
                "Failed: 1,999 of 3,000 yes or no (66 %); at least two thirds were needed",
                sentence("en", almost, twoThirds));
    }

    static Stream<Condition> every_condition() {
        List<Condition> all = new ArrayList<>();
        for (Counted counted : Counted.values()) {
            for (Comparator comparator : Comparator.values()) {
                all.add(new Condition.Floor(counted, comparator, 7));
                for (Base base : Base.values()) {
                    if (base.isFixed() || !counted.isTurnout()) {
                        all.add(new Condition.Share(counted, comparator, new Fraction(3, 7), base));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("every_condition")
    void every_condition_has_its_words_in_every_language(Condition condition) {
        var tally = new Tally(43, 12, 6, 98, 74, new Presence.Recorded(80));
        for (String language : List.of("en", "es")) {
            String sentence = sentence(language, tally, condition);
            assertFalse(sentence.contains("{"), sentence);
            long needed = condition.needed(tally);
            boolean saysNumber =
                    !(condition instanceof Condition.Share share) || share.base().isFixed();
            assertTrue(!saysNumber || sentence.contains(Long.toString(needed)), sentence);
            assertTrue(sentence.contains(Long.toString(tally.count(condition.counted()))));
        }
    }

    private static String sentence(String language, Tally tally, Condition... conditions) {
        var text = new Text(Words.of(language), ZoneOffset.UTC, Instant.EPOCH);
        return OutcomeWords.sentence(
                new CharterWords(text, matter -> null), Rule.of(conditions).outcome(tally));
    }
}
