// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProseTest {
    private static final String REL = " rel=\"nofollow noopener noreferrer\"";

    @Test
    void what_people_need_to_write_works() {
        assertEquals(
                """
                <h3>Aim</h3>
                <p>We want <em>longer</em> <strong>breaks</strong>,
                and a <code>bus</code>.</p>
                """
                        .strip(),
                html("# Aim\nWe want *longer* **breaks**,\nand a `bus`.").strip());
        assertEquals(
                """
                <blockquote>
                <p>said Ben</p>
                </blockquote>
                <pre><code>as it is
                </code></pre>
                """
                        .strip(),
                html("> said Ben\n\n    as it is").strip());
    }

    @Test
    void lists_keep_their_numbers() {
        assertEquals(
                """
                <ol start="3">
                <li>ask</li>
                <li>vote</li>
                </ol>
                <ul>
                <li>one</li>
                </ul>
                """
                        .strip(),
                html("3. ask\n4. vote\n\n- one").strip());
    }

    @Test
    void headings_start_below_those_of_the_page_and_end_at_five() {
        assertEquals("<h3>a</h3>", html("# a").strip());
        assertEquals("<h5>a</h5>", html("### a").strip());
        assertEquals("<h5>a</h5>", html("###### a").strip());
    }

    @Test
    void links_lead_outside_and_say_so() {
        assertEquals(
                "<p><a href=\"https://example.org/?a=1&amp;b=2\"" + REL + ">x</a></p>",
                html("[x](https://example.org/?a=1&b=2)").strip());
        assertEquals(
                "<p><a href=\"mailto:a@example.org\"" + REL + ">a@example.org</a></p>",
                html("<a@example.org>").strip());
    }

    @Test
    void links_anywhere_else_are_only_their_words() {
        for (String target :
                new String[] {
                    "/o/organ/votes/1",
                    "//example.org",
                    "#main",
                    "javascript:alert(1)",
                    "JaVaScRiPt:alert(1)",
                    "java&#10;script:alert(1)",
                    "&#106;avascript:alert(1)",
                    "&#x6A&#x61;vascript:alert(1)",
                    "data:text/html;base64,PHNjcmlwdD4=",
                    "vbscript:msgbox(1)",
                    "file:///etc/passwd",
                    "ftp://example.org",
                    "tel:+49",
                    "\u0001javascript:alert(1)",
                    "https:/example"
                }) {
            String html = html("[word](<" + target + ">)");
            assertTrue(html.contains("word") && !html.contains("javascript:a\""), html);
            assertFalse(html.contains("href=\"j") || html.contains("href=\"/"), html);
            assertFalse(html.contains("href=\"d") || html.contains("href=\"v"), html);
            assertFalse(html.contains("href=\"f") || html.contains("href=\"t"), html);
        }
    }

    @Test
    void html_is_shown_as_it_was_typed() {
        assertEquals("<p>a &lt;b&gt;c&lt;/b&gt;</p>", html("a <b>c</b>").strip());
        String block = html("<script>\nalert(1)\n</script>");
        assertTrue(block.contains("&lt;script&gt;") && !block.contains("<script"), block);
    }

    @Test
    void pictures_become_their_descriptions() {
        assertEquals(
                "<p>see the <em>yard</em> here</p>",
                html("see ![the *yard*](https://example.org/x.png \"t\") here").strip());
        assertEquals(
                "<p><a href=\"https://example.org\"" + REL + ">yard</a></p>",
                html("[![yard](https://example.org/x.png)](https://example.org)").strip());
    }

    @Test
    void languages_of_code_and_titles_leave_no_attribute() {
        assertEquals("<pre><code>a\n</code></pre>", html("```java onload=x\na\n```").strip());
        assertFalse(html("[a](https://example.org \"onmouseover=x\")").contains("onmouse"));
    }

    @Test
    void a_hard_break_stays_a_break() {
        assertEquals("<p>Quay 1<br>\nHarbour</p>", html("Quay 1  \nHarbour").strip());
    }

    @Test
    void a_template_prints_it_and_escapes_it_inside_an_attribute() {
        Prose prose = prose("a \"b\" *c*");
        var body = new StringOutput();
        new OwaspHtmlTemplateOutput(body).writeUserContent(prose);
        assertEquals("<p>a \"b\" <em>c</em></p>", body.toString().strip());

        var attribute = new StringOutput();
        var output = new OwaspHtmlTemplateOutput(attribute);
        output.setContext("p", "title");
        output.writeUserContent(prose);
        assertFalse(attribute.toString().contains("\""), attribute.toString());
    }

    @Test
    void a_text_that_is_too_long_is_refused_before_anything_is_done() {
        assertEquals(new ProseReading.LongText(20_001, 20_000), Prose.of("x".repeat(20_001)));
        assertEquals(new ProseReading.LongText(1_000_000, 20_000), Prose.of("> ".repeat(500_000)));
        assertInstanceOf(Prose.class, Prose.of("x".repeat(20_000)));
    }

    @Test
    void an_excerpt_is_plain_and_cut_between_words() {
        Prose prose = prose("# Aim\n\nWe *want* <longer> [breaks](https://example.org) now.");

        assertEquals("Aim We want <longer> breaks now.", prose.plain());
        assertEquals("Aim We want <longer> breaks now.", prose.excerpt(32));
        assertEquals("Aim We want <longer>…", prose.excerpt(25));
        assertEquals("xxxxxxxxx…", prose("x".repeat(30)).excerpt(10));
        assertEquals("", prose("").excerpt(10));
        assertEquals("👩🏽‍🔧…", prose("👩🏽‍🔧👩🏽‍🔧👩🏽‍🔧").excerpt(2));
        assertEquals("…", prose("ab").excerpt(1));
    }

    static Prose prose(String text) {
        return assertInstanceOf(Prose.class, Prose.of(text));
    }

    static String html(String text) {
        return prose(text).toString();
    }
}
