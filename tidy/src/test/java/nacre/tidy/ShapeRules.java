// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/// How types, choices and sentences are written.
final class ShapeRules {
    private static final List<String> SPEAKING =
            List.of("ballot", "assembly", "accounts", "shifts", "campaign", "organ", "web", "app");
    private static final Pattern SENTENCE =
            Pattern.compile("\\p{L}{2,}[,;:]? \\p{L}+[,;:]? \\p{L}+[,;:]? \\p{L}{2,}");

    /// What is said by these goes to programmers: the record, or our own code, is not as it must
    /// be.
    private static final Pattern MISTAKES = Pattern.compile(".*(Exception|Malformed|Unfoldable)");

    private static final List<String> CHECKS = List.of("unless", "needed", "requireNonNull");

    private ShapeRules() {}

    static List<Rule> all() {
        return List.of(
                new ChoiceRule(),
                JavaRule.of(
                        "No sentence for people stands in Java",
                        60,
                        file -> file.isMainJavaIn(SPEAKING),
                        SentencesInJava::new,
                        List.of(
                                planted("String a = \"This vote closed last night.\";"),
                                planted("void a() { say(\"You are not on it\"); }"))),
                JavaRule.of(
                        "A record has no array, and an absence is no Optional in a field",
                        100,
                        SourceFile::isMainJava,
                        Fields::new,
                        List.of(
                                planted("record B(byte[] bytes) {}"),
                                planted("record B(Optional<String> name) {}"),
                                planted("void a(Optional<String> name) {}"))),
                JavaRule.of(
                        "We have no checked exceptions of our own",
                        100,
                        SourceFile::isMainJava,
                        Exceptions::new,
                        List.of(planted("class B extends Exception {}"))));
    }

    private static SourceFile planted(String member) {
        return new SourceFile("assembly/src/main/java/A.java", "class A { " + member + " }");
    }

    /// What a programmer reads in a stack trace may be a sentence; what a member reads may not.
    private static final class SentencesInJava extends JavaRule.Walk {
        SentencesInJava(JavaUnit unit) {
            super(unit);
        }

        @Override
        public Void visitThrow(ThrowTree thrown, Void nothing) {
            return null;
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            return MISTAKES.matcher(made.getIdentifier().toString()).matches()
                    ? null
                    : super.visitNewClass(made, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            var name = call.getMethodSelect().toString();
            return CHECKS.contains(name.substring(name.lastIndexOf('.') + 1))
                    ? null
                    : super.visitMethodInvocation(call, null);
        }

        @Override
        public Void visitAnnotation(com.sun.source.tree.AnnotationTree note, Void nothing) {
            return null;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text && SENTENCE.matcher(text).find()) {
                faults.add(unit.fault(literal, text));
            }
            return null;
        }
    }

    private static final class Fields extends JavaRule.Walk {
        Fields(JavaUnit unit) {
            super(unit);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            Tree type = variable.getType();
            Tree owner = getCurrentPath().getParentPath().getLeaf();
            boolean isOutside = owner instanceof ClassTree || owner instanceof MethodTree;
            if (type != null
                    && isOutside
                    && type.toString().matches("(java.util.)?Optional\\b.*")) {
                faults.add(unit.fault(variable, variable.toString()));
            }
            boolean isComponent =
                    owner.getKind() == Tree.Kind.RECORD
                            && !variable.getModifiers().getFlags().contains(Modifier.STATIC);
            if (isComponent && type instanceof ArrayTypeTree) {
                faults.add(unit.fault(variable, variable.toString()));
            }
            return super.visitVariable(variable, null);
        }
    }

    private static final class Exceptions extends JavaRule.Walk {
        private static final List<String> CHECKED =
                List.of("Exception", "Throwable", "IOException", "Error");

        Exceptions(JavaUnit unit) {
            super(unit);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            Tree parent = type.getExtendsClause();
            if (parent != null && CHECKED.contains(parent.toString())) {
                faults.add(unit.fault(type, type.getSimpleName() + " extends " + parent));
            }
            return super.visitClass(type, null);
        }
    }
}
