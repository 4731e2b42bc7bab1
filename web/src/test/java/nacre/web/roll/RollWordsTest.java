// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import nacre.web.words.Text;
import nacre.web.words.Words;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Everything that reading a file can say has words in every language.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RollWordsTest {

    @Test
    void each_fact_is_told_with_all_that_it_names() throws ReflectiveOperationException {
        for (String language : List.of("en", "es")) {
            Text text = text(language);
            for (Class<?> fact : FileRefusal.class.getPermittedSubclasses()) {
                assertTold(text.told("file", made(fact)));
            }
            for (Class<?> fact : RollProblem.class.getPermittedSubclasses()) {
                assertTold(text.told("line", made(fact)));
            }
            for (Class<?> fact : Duplicate.class.getPermittedSubclasses()) {
                assertTold(text.told("people.same", made(fact)));
            }
        }
    }

    @Test
    void each_choice_has_a_word() {
        for (String language : List.of("en", "es")) {
            for (Class<? extends Enum<?>> choices :
                    List.of(Delimiter.class, Encoding.class, RollField.class, Likeness.class)) {
                for (Enum<?> choice : choices.getEnumConstants()) {
                    text(language).of(choices.getSimpleName() + "." + choice.name());
                }
            }
        }
    }

    @Test
    void a_sentence_reads_well() {
        assertEquals(
                "Line 7 has 3 cells, but the list has 1 column. Nobody is taken from this line.",
                text("en").told("line", new RollProblem.CellCount(7, 3, 1)));
        assertEquals(
                "Line 9 has the same e-mail address as Anna, who is on the roll.",
                text("en").told("people.same", new Duplicate.OnRoll(9, "Anna", Likeness.EMAIL)));
    }

    private static void assertTold(String sentence) {
        assertFalse(sentence.isBlank() || sentence.matches("(?s).*[{}].*"), sentence);
    }

    private static Text text(String language) {
        return new Text(Words.of(language), ZoneOffset.UTC, Instant.parse("2026-11-23T18:00:00Z"));
    }

    private static Object made(Class<?> fact) throws ReflectiveOperationException {
        RecordComponent[] components = fact.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return fact.getDeclaredConstructor(types)
                .newInstance(Arrays.stream(types).map(RollWordsTest::any).toArray());
    }

    private static Object any(Class<?> type) {
        if (type == String.class) {
            return "x";
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type == int.class ? (Object) 2 : (Object) 2L;
    }
}
