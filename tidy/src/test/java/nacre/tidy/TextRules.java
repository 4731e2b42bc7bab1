// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nacre.tidy.TextFile.Sentence;

/// Every sentence stands in a text file, in every language, once.
final class TextRules {
    private static final Pattern HIDDEN =
            Pattern.compile(
                    "<%--.*?--%>|<!--.*?-->|!\\{[^}]*\\}|^@(import|param) [^\\n]*",
                    Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(aria-label|alt|title|placeholder)=\"(?!Nacre\")[^\"$]*\\p{L}{2,}");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}( \\p{L}+)+|^\\p{L}{3,}$");

    private TextRules() {}

    static List<Rule> all() {
        return List.of(new SameEverywhere(), new Once(), SpanishRule.rule(), templates());
    }

    private static Rule templates() {
        return new FileRule(
                "No sentence for people stands in a template",
                5,
                file -> file.ending().equals("jte"),
                TextRules::spoken,
                List.of(
                        new SourceFile("web/src/main/jte/a.jte", "<p>Your vote counts.</p>"),
                        new SourceFile("web/src/main/jte/a.jte", "<p>\nWelcome\n</p>"),
                        new SourceFile("web/src/main/jte/a.jte", "<a aria-label=\"All votes\">")));
    }

    /// Words between tags and in spoken attributes, once all expressions and directives are gone.
    private static List<Fault> spoken(SourceFile file) {
        var faults = new ArrayList<Fault>();
        String shown = withoutExpressions(HIDDEN.matcher(file.text()).replaceAll(""));
        ATTRIBUTE
                .matcher(shown)
                .results()
                .forEach(found -> faults.add(new Fault(file.path(), 0, found.group())));
        for (String piece : TAG.matcher(shown).replaceAll("\n").split("[\n`]", -1)) {
            var words = piece.replaceAll("@\\w+(\\.\\w+)*", "").strip();
            if (WORDS.matcher(words).find()) {
                faults.add(new Fault(file.path(), 0, words));
            }
        }
        return faults;
    }

    /// The template with what stands in `${…}` and in the brackets of directives cut out.
    private static String withoutExpressions(String template) {
        var kept = new StringBuilder();
        int depth = 0;
        boolean isDirective = false;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            boolean opens = c == '{' && i > 0 && template.charAt(i - 1) == '$';
            if (c == '@' && depth == 0) {
                isDirective = true;
            } else if (isDirective && depth == 0 && !Character.isLetterOrDigit(c) && c != '.') {
                isDirective = false;
                opens |= c == '(';
            }
            if (depth > 0 || opens) {
                depth += c == '{' || c == '(' ? 1 : c == '}' || c == ')' ? -1 : 0;
            } else {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static SourceFile text(String language, String text) {
        return new SourceFile("web/src/main/resources/text_" + language + ".properties", text);
    }

    /// All languages of a room say the same things about the same facts.
    private static final class SameEverywhere implements Rule {
        @Override
        public String says() {
            return "All languages have the same sentences with the same facts in them";
        }

        @Override
        public long looksAt(List<SourceFile> tree) {
            return tree.stream().filter(TextFile::isOne).count();
        }

        @Override
        public int least() {
            return 3;
        }

        @Override
        public List<Fault> faults(List<SourceFile> tree) {
            var byFolder =
                    tree.stream()
                            .filter(TextFile::isOne)
                            .map(TextFile::of)
                            .collect(
                                    Collectors.groupingBy(
                                            TextFile::area, TreeMap::new, Collectors.toList()));
            var faults = new ArrayList<Fault>();
            for (List<TextFile> languages : byFolder.values()) {
                for (TextFile language : languages) {
                    for (TextFile other : languages) {
                        faults.addAll(missing(language, other.byKey()));
                    }
                }
            }
            return faults;
        }

        private static List<Fault> missing(TextFile from, Map<String, Sentence> other) {
            var mine = from.byKey();
            var faults = new ArrayList<Fault>();
            for (Sentence sentence : other.values()) {
                Sentence same = mine.get(sentence.key());
                if (same == null) {
                    faults.add(new Fault(from.file().path(), 0, "lacks " + sentence.key()));
                } else if (!same.placeholders().equals(sentence.placeholders())) {
                    var found = same.placeholders() + " beside " + sentence.placeholders();
                    faults.add(
                            new Fault(
                                    from.file().path(),
                                    same.line(),
                                    sentence.key() + ": " + found));
                }
            }
            return faults;
        }

        @Override
        public List<List<SourceFile>> planted() {
            return List.of(
                    List.of(text("en", "a = One\nb = Two\n"), text("es", "a = Uno\n")),
                    List.of(text("en", "a = By {day}\n"), text("es", "a = Hasta el {date}\n")));
        }
    }

    /// What stands twice in a language hides one of the two, even in files of different areas.
    private static final class Once implements Rule {
        @Override
        public String says() {
            return "No sentence is empty, and none is there twice";
        }

        @Override
        public long looksAt(List<SourceFile> tree) {
            return tree.stream().filter(TextFile::isOne).count();
        }

        @Override
        public int least() {
            return 3;
        }

        @Override
        public List<Fault> faults(List<SourceFile> tree) {
            var seen = new HashSet<String>();
            var faults = new ArrayList<Fault>();
            for (SourceFile file : tree) {
                if (TextFile.isOne(file)) {
                    var text = TextFile.of(file);
                    for (Sentence one : text.sentences()) {
                        if (one.value().isBlank() || !seen.add(text.language() + " " + one.key())) {
                            faults.add(new Fault(file.path(), one.line(), one.key()));
                        }
                    }
                }
            }
            return faults;
        }

        @Override
        public List<List<SourceFile>> planted() {
            return List.of(
                    List.of(text("en", "a = One\na = Two\n")),
                    List.of(text("en", "a =\n")),
                    List.of(
                            text("en", "a = One\n"),
                            new SourceFile(
                                    "web/src/main/resources/vote_en.properties", "a = Two")));
        }
    }
}
