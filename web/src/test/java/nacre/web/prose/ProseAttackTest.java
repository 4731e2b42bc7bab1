// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Texts that want to do harm: `xss.txt` after OWASP's «XSS Filter Evasion Cheat Sheet», and texts
/// made to be deep or slow.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class ProseAttackTest {
    private static final Set<String> TAGS =
            Set.of("p br em strong code pre blockquote ul ol li h3 h4 h5 a".split(" ", -1));
    private static final List<String> PIECES =
            apart(
                    """
                    <script>¦</p>¦<a href=¦"¦'¦javascript:¦](¦[¦![¦<!--¦-->¦<![CDATA[¦]]>¦\n¦\n\n\
                    ¦> ¦- ¦1. ¦`¦```¦*¦**¦_¦&#x6a;¦&lt;¦<svg onload=¦<img src=x ¦https://a.b¦)\
                    ¦\\¦\0¦    ¦# ¦<https://a.b/">¦mailto:¦=¦style=¦ onerror=alert(1) ¦<b>\
                    """);
    private static final List<String> BOMBS =
            apart(
                    """
                    >¦> ¦- ¦* ¦1. ¦+ ¦[¦![¦](¦[a](¦*¦_¦**a ¦*a_ ¦a**b¦`¦``` ¦<¦<a ¦<!--\
                    ¦<?¦<!A ¦<![CDATA[¦&¦&#¦\\¦(¦[]¦[a]: ¦\t¦> - ¦- > ¦\n¦ \n¦a\n¦|¦x\r\
                    ¦![[]()¦[\\\\¦*_¦<b>¦</b>¦\0¦#\n¦a<b¦a](<b¦[a][b¦[a]:b\n\
                    """);

    @Test
    void no_known_string_gets_through() {
        List<String> strings = lines("xss.txt");
        assertTrue(strings.size() > 60, strings.size() + " strings");
        for (String string : strings) {
            harmless(string);
            harmless("a " + string + " b");
            harmless("[x](" + string + ")");
            harmless("[x](<" + string + ">)");
            harmless("![x](" + string + ")");
            harmless("[x]: <" + string + ">\n\n[x]");
            harmless("`" + string + "`");
            harmless("```" + string + "\nx\n```");
        }
    }

    @Test
    void the_second_wall_holds_alone() {
        for (String string : lines("xss.txt")) {
            check(string, SafeHtml.of(string));
        }
    }

    @Test
    void no_mixture_gets_through() {
        var random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(25); n > 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            harmless(text.toString());
        }
    }

    @Test
    void deep_texts_are_neither_deep_nor_slow() {
        for (String part : BOMBS) {
            String bomb = part.repeat(20_000 / part.length());
            assertTrue(depth(harmless(bomb)) < 100, part);
            harmless(bomb.substring(0, 9_000) + "a" + "*_]) ".repeat(2_000));
        }
        var lists = new StringBuilder();
        for (int i = 0; i < 190; i++) {
            lists.append(" ".repeat(i)).append("- a\n");
        }
        assertTrue(depth(harmless(lists.toString())) < 100);
        assertTrue(depth(harmless("*a ".repeat(3_000) + "a*".repeat(3_000))) < 100);
    }

    private static List<String> apart(String text) {
        return List.of(text.split("¦", -1));
    }

    private static Element harmless(String text) {
        Prose prose = ProseTest.prose(text);
        prose.excerpt(100);
        return check(text, prose.toString());
    }

    /// Reads the result as a browser would and looks at all that is there.
    private static Element check(String text, String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        assertEquals(html, reprinted(body), "not what a browser would read: " + text);
        for (Element element : body.select("body *")) {
            assertTrue(TAGS.contains(element.tagName()), () -> element + " from " + text);
            for (Attribute attribute : element.attributes()) {
                checkAttribute(text, element.tagName() + "@" + attribute.getKey(), attribute);
            }
        }
        assertFalse(html.contains("<script") || html.contains("<style"), text);
        return body;
    }

    private static void checkAttribute(String text, String name, Attribute attribute) {
        String value = attribute.getValue();
        switch (name) {
            case "a@href" ->
                    assertTrue(value.matches("(?is)(https?:|mailto:).*"), value + " from " + text);
            case "a@rel" -> assertEquals("nofollow noopener noreferrer", value);
            case "ol@start" -> assertTrue(value.matches("[0-9]{1,9}"), value + " from " + text);
            default -> throw new AssertionError(name + " from " + text);
        }
    }

    private static String reprinted(Element body) {
        Objects.requireNonNull(body.ownerDocument())
                .outputSettings()
                .prettyPrint(false)
                .escapeMode(org.jsoup.nodes.Entities.EscapeMode.xhtml);
        return body.html();
    }

    private static int depth(Element element) {
        int deepest = 0;
        for (Element one : element.getAllElements()) {
            deepest = Math.max(deepest, one.parents().size());
        }
        return deepest;
    }

    private static List<String> lines(String file) {
        try (InputStream in = ProseAttackTest.class.getResourceAsStream(file)) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
