// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import java.util.List;
import java.util.regex.Pattern;
import nacre.tidy.TextFile.Sentence;

/// The Spanish texts are by one hand: one word for each thing, as GLOSSARY has it, *tú* for the
/// reader, and an article before a moment, which begins with the day of the week.
final class SpanishRule {
    private static final Pattern OTHER_WORDS =
            Pattern.compile(
                    "\\b(órganos?|asambleas?|preavisos?|anotaci(ón|ones)|claves?|miembros?"
                            + "|usted(es)?)\\b",
                    Pattern.CASE_INSENSITIVE
                            | Pattern.UNICODE_CASE
                            | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BARE_MOMENT =
            Pattern.compile(
                    "\\b(hasta|desde|abre|cierra|terminó|disolvió|volvió|fue)"
                            + " \\{(at|closes|closed|due|earliest|ends|from|latest|made|opened"
                            + "|opens|review|since|to|until|when)}");

    private SpanishRule() {}

    static Rule rule() {
        return new FileRule(
                "Spanish texts keep to the words of GLOSSARY, and a moment has its article",
                20,
                file -> TextFile.isOne(file) && file.name().endsWith("_es.properties"),
                SpanishRule::faults,
                List.of(
                        text("a = Este órgano se disolvió.\n"),
                        text("a = La asamblea es mañana.\n"),
                        text("a = Guarde usted la lista.\n"),
                        text("a = Se perdió la clave.\n"),
                        text("a = Deciden los miembros.\n"),
                        text("a = Hay tiempo hasta {until}.\n")));
    }

    private static List<Fault> faults(SourceFile file) {
        return TextFile.of(file).sentences().stream()
                .filter(one -> isOff(one.value()))
                .map(one -> new Fault(file.path(), one.line(), said(one)))
                .toList();
    }

    private static boolean isOff(String sentence) {
        return OTHER_WORDS.matcher(sentence).find() || BARE_MOMENT.matcher(sentence).find();
    }

    private static String said(Sentence one) {
        return one.key() + ": " + one.value();
    }

    private static SourceFile text(String text) {
        return new SourceFile("web/src/main/resources/text_es.properties", text);
    }
}
