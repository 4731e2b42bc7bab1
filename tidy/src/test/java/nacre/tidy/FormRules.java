// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How every file looks.
final class FormRules {
    private static final List<String> MARKED = List.of("java", "jte", "css", "js", "sh", "xml");
    private static final List<String> NARROW = List.of("java", "js", "sh");
    private static final int WIDTH = 100;

    // put together so that these lines do not break the rules they write down
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");
    private static final Pattern MACHINE =
            Pattern.compile(
                    "(?<![\\w.~-])(/wo"
                            + "rk/|/ho"
                            + "me/\\w|/ro"
                            + "ot/|/Us"
                            + "ers/|/tm"
                            + "p/\\w)");

    private FormRules() {}

    static List<Rule> all() {
        return List.of(
                licence(), width(), unfinished(), machines(), comments(), imports(), endings());
    }

    private static Rule licence() {
        return new FileRule(
                "Every source file names its licence in its first three lines",
                200,
                file -> MARKED.contains(file.ending()) || file.path().equals("nacre"),
                file ->
                        file.lines().stream()
                                        .limit(3)
                                        .anyMatch(line -> line.contains("SPDX-License-Identifier:"))
                                ? List.of()
                                : List.of(new Fault(file.path(), 1, "no SPDX line")),
                List.of(new SourceFile("web/src/main/jte/a.jte", "<p>\n")));
    }

    private static Rule width() {
        return lines(
                "No line of code is longer than 100 characters",
                100,
                file -> NARROW.contains(file.ending()),
                line -> line.codePointCount(0, line.length()) > WIDTH,
                new SourceFile("journal/src/main/java/A.java", "// " + "é".repeat(98)));
    }

    private static Rule unfinished() {
        return lines(
                "Nothing is left unfinished",
                200,
                file -> !file.path().equals("LICENSE"),
                line -> UNFINISHED.matcher(line).find(),
                new SourceFile("README.md", "TO" + "DO: the rest"));
    }

    private static Rule machines() {
        return lines(
                "No file knows the folders of one machine",
                200,
                file -> true,
                line -> MACHINE.matcher(line).find(),
                new SourceFile("ARCHITECTURE.md", "see (/wo" + "rk/notes.md)"));
    }

    private static Rule comments() {
        return lines(
                "Doc comments are Markdown, with three slashes",
                100,
                SourceFile::isJava,
                line -> line.strip().startsWith("/*" + "*"),
                new SourceFile("web/src/main/java/A.java", "    /*" + "* Says it. */"));
    }

    private static Rule imports() {
        return lines(
                "Imports are explicit",
                100,
                SourceFile::isJava,
                line -> line.startsWith("import ") && line.contains("*;"),
                new SourceFile("web/src/main/java/A.java", "import java.util.*;"));
    }

    private static Rule endings() {
        return lines(
                "Lines have no spaces at their end and no carriage returns",
                200,
                file ->
                        MARKED.contains(file.ending())
                                && !file.path().contains("/golden/")
                                && !file.path().contains("/src/test/resources/"),
                line -> !line.equals(line.stripTrailing()),
                new SourceFile("web/src/main/java/A.java", "import java.util.List; "));
    }

    private static Rule lines(
            String says,
            int least,
            Predicate<SourceFile> concerns,
            Predicate<String> isBad,
            SourceFile bad) {
        return new FileRule(
                says,
                least,
                concerns,
                file -> {
                    List<String> lines = List.of(file.text().split("\n", -1));
                    return IntStream.range(0, lines.size())
                            .filter(i -> isBad.test(lines.get(i)))
                            .mapToObj(i -> new Fault(file.path(), i + 1, lines.get(i).strip()))
                            .toList();
                },
                List.of(bad));
    }
}
