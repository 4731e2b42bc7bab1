// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import nacre.web.words.Text;
import nacre.web.words.Words;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageTest {
    private final AtomicInteger drawn = new AtomicInteger();
    private final Page page =
            new Page(
                    new Text(Words.of("en"), ZoneOffset.UTC, TestServer.NOON),
                    "Title",
                    Around.nothing(),
                    "/o/depot/mandates/7/report",
                    () -> "fresh " + drawn.incrementAndGet());

    @Test
    void every_form_gets_an_id_of_its_own() {
        assertNotEquals(page.command("/a"), page.command("/a"));
    }

    @Test
    void a_form_of_which_nobody_knows_whether_it_was_recorded_keeps_its_id_and_no_other_does() {
        Page again = page.keeping("sent").withProblem();
        assertEquals("sent", again.command("/o/depot/mandates/7/report"));
        assertNotEquals("sent", again.command("/o/depot/mandates/7/resign"));
    }
}
