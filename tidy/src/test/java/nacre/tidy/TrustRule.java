// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What a house says about whom one must trust stands in docs/TRUST.md sentence by sentence, each
/// with tests that show it, and these tests are there.
final class TrustRule implements Rule {
    private static final String PAGE = "docs/TRUST.md";
    private static final String TEXTS = "house_en.properties";
    private static final Pattern ROW = Pattern.compile("trust\\.([a-z]+)\\.title");
    private static final Pattern TEST = Pattern.compile("- `(\\w+)\\.(\\w+)`");

    /// The heading on the page itself that says how to check: no property.
    private static final String HOW = "check";

    @Override
    public String says() {
        return "Every sentence about trust has a test that shows it, in " + PAGE;
    }

    private static boolean concerns(SourceFile file) {
        return file.path().equals(PAGE) || isTexts(file);
    }

    private static boolean isTexts(SourceFile file) {
        return file.name().equals(TEXTS) && TextFile.isOne(file);
    }

    @Override
    public long looksAt(List<SourceFile> tree) {
        return tree.stream().filter(TrustRule::concerns).count();
    }

    @Override
    public int least() {
        return 2;
    }

    @Override
    public List<Fault> faults(List<SourceFile> tree) {
        var shown = new TreeMap<String, Shown>();
        tree.stream()
                .filter(file -> file.path().equals(PAGE))
                .forEach(file -> shown.putAll(read(file)));
        var faults = new ArrayList<Fault>();
        tree.stream().filter(TrustRule::isTexts).forEach(t -> faults.addAll(untold(t, shown)));
        shown.values().forEach(row -> faults.addAll(row.missing(tree)));
        return faults;
    }

    /// What the texts say and the page does not, or says otherwise.
    private static List<Fault> untold(SourceFile texts, Map<String, Shown> shown) {
        var faults = new ArrayList<Fault>();
        Map<String, TextFile.Sentence> byKey = TextFile.of(texts).byKey();
        for (String key : byKey.keySet()) {
            var row = ROW.matcher(key);
            if (row.matches() && !row.group(1).equals(HOW)) {
                var said = byKey.get("trust." + row.group(1));
                Shown there = shown.get(row.group(1));
                if (said == null || there == null || !there.says().equals(said.value())) {
                    faults.add(new Fault(PAGE, 0, "does not say what " + key + " is about"));
                }
            }
        }
        return faults;
    }

    /// One row of the page.
    ///
    /// @param sentences each with its tests, as `Class.method`
    private record Shown(String row, List<Sentence> sentences) {
        String says() {
            return String.join(" ", sentences.stream().map(Sentence::says).toList());
        }

        List<Fault> missing(List<SourceFile> tree) {
            var faults = new ArrayList<Fault>();
            for (Sentence sentence : sentences) {
                if (sentence.tests().isEmpty()) {
                    faults.add(new Fault(PAGE, 0, "nothing shows «%s»".formatted(sentence.says())));
                }
                sentence.tests().stream()
                        .filter(test -> tree.stream().noneMatch(test::isIn))
                        .forEach(test -> faults.add(new Fault(PAGE, 0, "no test " + test)));
            }
            return faults;
        }
    }

    private record Sentence(String says, List<Test> tests) {}

    private record Test(String type, String method) {
        boolean isIn(SourceFile file) {
            return file.name().equals(type + ".java")
                    && file.path().contains("/src/test/")
                    && file.text().contains("void " + method + "(");
        }
    }

    private static Map<String, Shown> read(SourceFile page) {
        var rows = new TreeMap<String, Shown>();
        Shown row = new Shown("", new ArrayList<>());
        for (String line : page.lines()) {
            var test = TEST.matcher(line);
            if (line.startsWith("## ")) {
                row = new Shown(line.substring(3), new ArrayList<>());
                rows.put(row.row(), row);
            } else if (line.startsWith("> ")) {
                row.sentences().add(new Sentence(line.substring(2), new ArrayList<>()));
            } else if (test.matches() && !row.sentences().isEmpty()) {
                row.sentences().getLast().tests().add(new Test(test.group(1), test.group(2)));
            }
        }
        return rows;
    }

    @Override
    public List<List<SourceFile>> planted() {
        var texts =
                new SourceFile(
                        "web/src/main/resources/" + TEXTS,
                        "trust.a.title = A\ntrust.a = You trust nobody. Really.\n");
        var test = new SourceFile("web/src/test/java/ATest.java", "@Test void a_holds() {}");
        var first = "## a\n> You trust nobody.\n- `ATest.a_holds`\n";
        return List.of(
                List.of(texts, test),
                List.of(texts, test, new SourceFile(PAGE, first)),
                List.of(texts, test, new SourceFile(PAGE, first + "> Really.\n")),
                List.of(
                        texts,
                        test,
                        new SourceFile(PAGE, first + "> Really.\n- `ATest.b_holds`\n")),
                List.of(
                        texts,
                        test,
                        new SourceFile(PAGE, first + "> Rarely.\n- `ATest.a_holds`\n")));
    }
}
