// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
public class TextTest {
    private static final Instant NOW = Instant.parse("2026-11-23T18:40:00Z");
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final Text english = new Text(words(), OSLO, NOW);
    private final Text spanish = new Text(Words.of("es"), OSLO, NOW);

    /// As a part would have it.
    public record VoteIsClosed(VoteId vote, Instant since) {}

    public record VoteId(long seq) {}

    private enum Color {
        RED
    }

    @Test
    void a_refusal_says_its_facts() {
        var refusal = new VoteIsClosed(new VoteId(1204), NOW.minus(Duration.ofDays(1)));
        assertEquals("Vote 1,204 closed on Sunday 22 November, 19:40.", english.refusal(refusal));
    }

    @Test
    void a_refusal_without_words_is_still_answered() {
        assertTrue(english.refusal(new VoteId(7)).contains("VoteId"));
    }

    @Test
    void one_is_not_many() {
        assertEquals("1 member", english.of("members", "count", 1));
        assertEquals("2 members", english.of("members", "count", 2L));
        assertEquals("0 members", english.of("members", "count", 0));
    }

    @Test
    void a_list_of_one_is_not_many_either() {
        String one = spanish.of("mandates.say", "holders", List.of("Ana"));
        String two = spanish.of("mandates.say", "holders", List.of("Ana", "Ben"));
        assertTrue(one.startsWith("Ana puede "), one);
        assertTrue(two.startsWith("Ana y Ben pueden "), two);
    }

    @Test
    void several_things_are_joined_as_people_join_them() {
        assertEquals("", english.list(List.of()));
        assertEquals("Ana", english.list(List.of("Ana")));
        assertEquals("Ana and Inés", english.list(List.of("Ana", "Inés")));
        assertEquals("Ana, Ben and Cem", english.list(List.of("Ana", "Ben", "Cem")));
        assertEquals("Ana, Ben y Cem", spanish.list(List.of("Ana", "Ben", "Cem")));
        assertEquals("Ana e Inés", spanish.list(List.of("Ana", "Inés")));
        assertEquals("Ana e Hilda", spanish.list(List.of("Ana", "Hilda")));
        assertEquals("agua y hielo", spanish.list(List.of("agua", "hielo")));
        assertEquals("Ana y Ian", spanish.list(List.of("Ana", "Ian")));
        assertEquals("Ana e «Ida»", spanish.list(List.of("Ana", "«Ida»")));
    }

    @Test
    void the_words_for_many_may_hold_places_again() {
        assertTrue(english.of("errors.kept", "count", 1).startsWith("One answer needs a change"));
        assertTrue(english.of("errors.kept", "count", 3).startsWith("3 answers need a change"));
    }

    @Test
    void values_are_written_as_people_write_them() {
        assertEquals("red", english.plain(Color.RED));
        assertEquals("12,000 and red", english.plain(List.of(12_000, Color.RED)));
        assertEquals("12.000", spanish.plain(12_000));
        assertEquals("Tuesday 24 November", english.day(LocalDate.of(2026, 11, 24)));
        assertEquals("24 November 2027", english.day(LocalDate.of(2027, 11, 24)));
    }

    @Test
    void a_value_is_never_read_as_a_sentence() {
        assertEquals("{count} $1 \\ members", english.of("members", "count", "{count} $1 \\"));
    }

    @Test
    void a_deadline_says_how_long() {
        assertEquals(
                "Tuesday 24 November, 20:40: in 25 hours",
                english.deadline(NOW.plus(Duration.ofHours(25))));
        assertEquals(
                "martes 24 de noviembre, 20:40: dentro de 25 horas",
                spanish.deadline(NOW.plus(Duration.ofHours(25))));
    }

    @Test
    void distances_are_said_in_the_unit_that_fits() {
        assertEquals("in 119 minutes", english.fromNow(NOW.plusSeconds(7199)));
        assertEquals("in 2 hours", english.fromNow(NOW.plusSeconds(7200)));
        assertEquals("in 2 days", english.fromNow(NOW.plus(Duration.ofDays(2))));
        assertEquals("3 hours ago", english.fromNow(NOW.minus(Duration.ofHours(3))));
        assertEquals("just now", english.fromNow(NOW));
        assertEquals("in less than a minute", english.fromNow(NOW.plusSeconds(5)));
    }

    @Test
    void a_misspelt_key_is_a_mistake_of_ours() {
        assertThrows(IllegalArgumentException.class, () -> english.of("membres"));
    }

    @Test
    void the_host_has_no_say_in_the_language() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.JAPANESE);
            assertEquals("en", Languages.all().best("fr, ja;q=0.5"));
            assertEquals("es", Languages.all().best("fr, es-MX;q=0.5"));
            assertEquals("en", Languages.all().best(";;;=nonsense"));
            assertEquals("12,000", english.number(12_000));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void all_languages_say_the_same_with_the_same_facts() {
        Words first = Words.of("en");
        int seen = 0;
        for (Words other : Languages.all().words().values()) {
            assertEquals(first.sentences().keySet(), other.sentences().keySet());
            for (var sentence : first.sentences().entrySet()) {
                assertEquals(
                        Placeholders.in(sentence.getValue()),
                        Placeholders.in(other.need(sentence.getKey())),
                        sentence.getKey());
                seen++;
            }
        }
        assertTrue(seen > 100, "sentences compared: " + seen);
    }

    private static Words words() {
        var sentences = new TreeMap<>(Words.of("en").sentences());
        sentences.put("refusal.VoteIsClosed", "Vote {vote} closed on {since}.");
        sentences.put("members", "{count} {count|member|members}");
        sentences.put("Color.RED", "red");
        return new Words(Locale.ENGLISH, sentences);
    }
}
