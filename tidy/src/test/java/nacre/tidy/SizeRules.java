// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.List;

/// How long things may grow before they hold more than one idea.
final class SizeRules {
    private static final List<String> COUNTED = List.of("java", "jte", "css", "js", "sh");
    private static final int FILE = 400;
    private static final int MEDIAN = 80;
    private static final int METHOD = 40;

    private SizeRules() {}

    static List<Rule> all() {
        return List.of(files(), methods(), new Median());
    }

    private static Rule files() {
        return new FileRule(
                "No source file has more than 400 lines",
                200,
                file -> COUNTED.contains(file.ending()),
                file -> {
                    int lines = file.lines().size();
                    return lines <= FILE
                            ? List.of()
                            : List.of(new Fault(file.path(), lines, lines + " lines"));
                },
                List.of(new SourceFile("web/src/main/java/A.java", "\n".repeat(401))));
    }

    private static Rule methods() {
        return JavaRule.of(
                "No method has more than 40 lines",
                100,
                SourceFile::isJava,
                Methods::new,
                List.of(
                        new SourceFile(
                                "web/src/main/java/A.java",
                                "class A { void a() {" + "\n".repeat(40) + "} }")));
    }

    private static final class Methods extends JavaRule.Walk {
        Methods(JavaUnit unit) {
            super(unit);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            Tree body = method.getBody();
            int lines = body == null ? 0 : unit.lastLine(body) - unit.line(body) + 1;
            if (lines > METHOD) {
                faults.add(unit.fault(method, method.getName() + " has " + lines + " lines"));
            }
            return super.visitMethod(method, null);
        }
    }

    /// Half of the files are short.
    private static final class Median implements Rule {
        @Override
        public String says() {
            return "Half of the Java files have no more than 80 lines";
        }

        @Override
        public long looksAt(List<SourceFile> tree) {
            return tree.stream().filter(SourceFile::isMainJava).count();
        }

        @Override
        public int least() {
            return 100;
        }

        @Override
        public List<Fault> faults(List<SourceFile> tree) {
            List<Integer> sizes =
                    tree.stream()
                            .filter(SourceFile::isMainJava)
                            .map(file -> file.lines().size())
                            .sorted()
                            .toList();
            int median = sizes.get(sizes.size() / 2);
            return median <= MEDIAN ? List.of() : List.of(new Fault("", 0, "median " + median));
        }

        @Override
        public List<List<SourceFile>> planted() {
            var path = "web/src/main/java/A.java";
            return List.of(
                    List.of(
                            new SourceFile(path, "\n"),
                            new SourceFile(path, "\n".repeat(81)),
                            new SourceFile(path, "\n".repeat(400))));
        }
    }
}
