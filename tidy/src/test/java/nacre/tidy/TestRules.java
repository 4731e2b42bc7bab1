// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import java.util.List;
import javax.lang.model.element.Modifier;

/// Tests that run, on real things.
final class TestRules {
    private static final List<String> MARKS =
            List.of("Test", "ParameterizedTest", "TestFactory", "RepeatedTest");

    private TestRules() {}

    static List<Rule> all() {
        return List.of(
                tests(
                        "Every class with tests is one that Surefire runs",
                        Unseen::new,
                        "class Votes { @Test void a() {} }"),
                tests(
                        "No test is switched off",
                        Off::new,
                        "class VotesTest { @Test @Disabled void a() {} }"),
                tests(
                        "Tests meet the real thing: no mocks",
                        Mocks::new,
                        "import org.mockito.Mockito; class VotesTest {}"));
    }

    private static Rule tests(
            String says, java.util.function.Function<JavaUnit, JavaRule.Walk> walk, String bad) {
        return JavaRule.of(
                says,
                20,
                file -> file.isJava() && file.path().contains("/src/test/"),
                walk,
                List.of(new SourceFile("web/src/test/java/Votes.java", bad)));
    }

    /// Surefire takes classes by their name; a contract is run by those who extend it.
    private static final class Unseen extends JavaRule.Walk {
        Unseen(JavaUnit unit) {
            super(unit);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean isTest =
                    method.getModifiers().getAnnotations().stream()
                            .anyMatch(mark -> MARKS.contains(mark.getAnnotationType().toString()));
            if (isTest && !unit.file.name().endsWith("Test.java") && !isInContract()) {
                faults.add(unit.fault(method, method.getName().toString()));
            }
            return super.visitMethod(method, null);
        }

        private boolean isInContract() {
            return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree owner
                    && (owner.getModifiers().getFlags().contains(Modifier.ABSTRACT)
                            || owner.getKind() == com.sun.source.tree.Tree.Kind.INTERFACE);
        }
    }

    private static final class Off extends JavaRule.Walk {
        Off(JavaUnit unit) {
            super(unit);
        }

        @Override
        public Void visitAnnotation(AnnotationTree mark, Void nothing) {
            if (mark.getAnnotationType().toString().startsWith("Disabled")) {
                faults.add(unit.fault(mark, mark.toString()));
            }
            return null;
        }
    }

    private static final class Mocks extends JavaRule.Walk {
        Mocks(JavaUnit unit) {
            super(unit);
        }

        @Override
        public Void visitImport(ImportTree taken, Void nothing) {
            if (taken.toString().matches("(?s).*\\b(mockito|easymock|wiremock)\\b.*")) {
                faults.add(unit.fault(taken, taken.toString()));
            }
            return null;
        }
    }
}
