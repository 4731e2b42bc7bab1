// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A test that a document names, as `Class.method` in a list, is there.
final class NamedTestsRule implements Rule {
    private static final Pattern NAMED =
            Pattern.compile("^- `(\\w+Test)\\.(\\w+)`$", Pattern.MULTILINE);

    @Override
    public String says() {
        return "Every test that a document names is there";
    }

    private static boolean names(SourceFile file) {
        return file.ending().equals("md") && NAMED.matcher(file.text()).find();
    }

    @Override
    public long looksAt(List<SourceFile> tree) {
        return tree.stream().filter(NamedTestsRule::names).count();
    }

    @Override
    public int least() {
        return 2;
    }

    @Override
    public List<Fault> faults(List<SourceFile> tree) {
        Map<String, String> tests = new HashMap<>();
        tree.stream()
                .filter(file -> file.name().endsWith("Test.java"))
                .forEach(file -> tests.merge(file.name(), file.text(), String::concat));
        var faults = new ArrayList<Fault>();
        for (SourceFile file : tree) {
            if (names(file)) {
                NAMED.matcher(file.text())
                        .results()
                        .filter(named -> !isThere(named, tests))
                        .forEach(named -> faults.add(new Fault(file.path(), 0, named.group())));
            }
        }
        return faults;
    }

    private static boolean isThere(MatchResult named, Map<String, String> tests) {
        String text = tests.getOrDefault(named.group(1) + ".java", "");
        return text.contains("void " + named.group(2) + "(");
    }

    @Override
    public List<List<SourceFile>> planted() {
        var page = new SourceFile("docs/A.md", "- `ATest.a_holds`\n");
        var other = new SourceFile("web/src/test/java/ATest.java", "@Test void b_holds() {}");
        return List.of(List.of(page), List.of(page, other));
    }
}
