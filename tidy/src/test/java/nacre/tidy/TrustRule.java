// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What a house says about whom one must trust stands in docs/TRUST.md sentence by sentence, and
/// what hinders whom in docs/THREATS.md, each with tests that show it, and these tests are there.
/// Whoever is hindered could still do something: what is not promised is said as well.
final class TrustRule implements Rule {
    private static final String PAGE = "docs/TRUST.md";
    private static final String THREATS = "docs/THREATS.md";
    private static final String NOT_PROMISED = "**Not promised:**";
    private static final String TEXTS = "house_en.properties";
    private static final Pattern ROW = Pattern.compile("trust\\.([a-z]+)\\.title");
    private static final Pattern TEST = Pattern.compile("- `(\\w+)\\.(\\w+)`");

    /// The heading on the page itself that says how to check: no property.
    private static final String HOW = "check";

    @Override
    public String says() {
        return "Every sentence about trust has a test, in %s and %s".formatted(PAGE, THREATS);
    }

    private static boolean concerns(SourceFile file) {
        return file.path().equals(PAGE) || file.path().equals(THREATS) || isTexts(file);
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
        return 3;
    }

    @Override
    public List<Fault> faults(List<SourceFile> tree) {
        var shown = new TreeMap<String, Shown>();
        tree.stream()
                .filter(file -> file.path().equals(PAGE))
                .forEach(file -> shown.putAll(read(file)));
        var faults = new ArrayList<Fault>();
        tree.stream().filter(TrustRule::isTexts).forEach(t -> faults.addAll(untold(t, shown)));
        shown.values().forEach(row -> faults.addAll(row.missing(PAGE, tree)));
        tree.stream()
                .filter(file -> file.path().equals(THREATS))
                .forEach(file -> faults.addAll(threats(file, tree)));
        return faults;
    }

    private static List<Fault> threats(SourceFile page, List<SourceFile> tree) {
        var faults = new ArrayList<Fault>();
        Map<String, Shown> sections = read(page);
        sections.values().forEach(section -> faults.addAll(section.missing(THREATS, tree)));
        long honest = page.lines().stream().filter(l -> l.startsWith(NOT_PROMISED)).count();
        if (honest != sections.size()) {
            faults.add(new Fault(THREATS, 0, "does not say in each section what is not promised"));
        }
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

        List<Fault> missing(String page, List<SourceFile> tree) {
            var faults = new ArrayList<Fault>();
            for (Sentence sentence : sentences) {
                if (sentence.tests().isEmpty()) {
                    faults.add(new Fault(page, 0, "nothing shows «%s»".formatted(sentence.says())));
                }
                sentence.tests().stream()
                        .filter(test -> tree.stream().noneMatch(test::isIn))
                        .forEach(test -> faults.add(new Fault(page, 0, "no test " + test)));
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
                        new SourceFile(PAGE, first + "> Rarely.\n- `ATest.a_holds`\n")),
                List.of(test, new SourceFile(THREATS, first)),
                List.of(test, new SourceFile(THREATS, "## A\n> Safe.\n" + NOT_PROMISED)),
                List.of(
                        test,
                        new SourceFile(
                                THREATS, "## A\n> Safe.\n- `ATest.b_holds`\n" + NOT_PROMISED)));
    }
}
