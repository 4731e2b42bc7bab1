// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nacre.web.Around;
import nacre.web.Page;
import nacre.web.jte.StaticTemplates;
import nacre.web.words.Text;
import nacre.web.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SheetPageTest {
    private static final String LINK = "https://nacre.example/in#ABCD-EFGH-JKMN";
    private static final CodeSheet SHEET =
            new CodeSheet(
                    "Depot <North>",
                    "nacre.example",
                    Instant.parse("2026-12-23T18:00:00Z"),
                    List.of(
                            CodeCard.of("Anna \"Nan\" Li", "ABCDEFGHJKMN", LINK),
                            CodeCard.of("<script>alert(1)</script>", "ABCDEFGHJKMP", LINK)));

    @Test
    void a_card_says_what_it_is_for_how_long_where_and_that_it_works_once() {
        Document page = page("en");
        String card = page.select(".cards > li").getFirst().text();

        assertTrue(card.contains("Anna \"Nan\" Li"), card);
        assertTrue(card.contains("Your way into Depot <North>."), card);
        assertTrue(card.contains("go to nacre.example"), card);
        assertTrue(card.contains("ABCD-EFGH-JKMN"), card);
        assertTrue(card.contains("It works once, until Wednesday 23 December, 18:00"), card);
    }

    @Test
    void names_can_do_no_harm_and_nothing_needs_inline_style() {
        for (String language : List.of("en", "es")) {
            Document page = page(language);

            assertEquals(2, page.select(".cards > li svg path").size());
            assertEquals(0, page.select(".cards script").size());
            assertEquals(0, page.select("[style], style").size());
            assertFalse(page.select("svg[aria-label]").attr("aria-label").isEmpty());
        }
    }

    private static Document page(String language) {
        var text =
                new Text(Words.of(language), ZoneOffset.UTC, Instant.parse("2026-11-23T18:00:00Z"));
        var page = new Page(text, "Codes", Around.nothing(), "/", () -> "");
        return Jsoup.parse(new StaticTemplates().sheet(page, SHEET).render());
    }
}
