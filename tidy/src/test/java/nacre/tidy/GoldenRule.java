// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a record may say for decades is held by a golden line: every type of act that is read, and
/// every kind of letter.
final class GoldenRule implements Rule {
    private static final Pattern READ = Pattern.compile("\"([a-z]+\\.[a-z-]+)\"(?=[^;]*->)");
    private static final Pattern WRITTEN = Pattern.compile("-> \"([a-z]+\\.[a-z-]+)\";");
    private static final Pattern RETURNED = Pattern.compile("return \"([a-z]+\\.[a-z-]+)\";");
    private static final Pattern KIND =
            Pattern.compile("static final String [A-Z]+ = \"([a-z]+\\.[a-z-]+)\"");

    @Override
    public String says() {
        return "Every type of act and every kind of letter has a golden line";
    }

    private static boolean isForm(SourceFile file) {
        return file.isMainJava() && file.name().matches("\\w*Act(Form)?\\.java");
    }

    private static boolean isLetters(SourceFile file) {
        return file.isMainJava() && file.text().contains("assembly.part.Letter;");
    }

    private static boolean isGolden(SourceFile file) {
        return file.path().contains("/src/test/resources/golden/");
    }

    @Override
    public long looksAt(List<SourceFile> tree) {
        return tree.stream().filter(file -> isForm(file) || isGolden(file)).count();
    }

    @Override
    public int least() {
        return 20;
    }

    @Override
    public List<Fault> faults(List<SourceFile> tree) {
        var golden = new TreeSet<String>();
        var kinds = new TreeSet<String>();
        tree.stream()
                .filter(GoldenRule::isGolden)
                .flatMap(f -> f.lines().stream())
                .forEach(l -> {
                    golden.add(l.split("[ |]", 2)[0]);
                    found(Pattern.compile("\"kind\":\"([a-z.-]+)\""), l).forEach(kinds::add);
                });
        var faults = new ArrayList<Fault>();
        for (SourceFile file : tree) {
            Stream<String> types = isForm(file) ? types(file.text()) : Stream.of();
            types.distinct()
                    .filter(type -> !golden.contains(type))
                    .forEach(type -> faults.add(new Fault(file.path(), 0, type)));
            Stream<String> letters = isLetters(file) ? found(KIND, file.text()) : Stream.of();
            letters.filter(kind -> !kinds.contains(kind))
                    .forEach(kind -> faults.add(new Fault(file.path(), 0, kind)));
        }
        return faults;
    }

    private static Stream<String> types(String text) {
        return Stream.of(READ, WRITTEN, RETURNED).flatMap(pattern -> found(pattern, text));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1));
    }

    @Override
    public List<List<SourceFile>> planted() {
        var golden = new SourceFile("assembly/src/test/resources/golden/acts/a", "vote.cast|{}\n");
        var folder = "assembly/src/main/java/nacre/assembly/vote/";
        return List.of(
                List.of(
                        golden,
                        new SourceFile(
                                folder + "VoteActForm.java",
                                "case \"vote.cast\" -> cast();\ncase \"vote.fell\" -> fell();")),
                List.of(
                        golden,
                        new SourceFile(
                                folder + "VoteRules.java",
                                "import nacre.assembly.part.Letter;\n"
                                        + "static final String TELLS = \"vote.tells\";")));
    }
}
