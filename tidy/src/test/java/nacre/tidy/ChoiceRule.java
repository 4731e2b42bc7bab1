// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;

/// A switch over a sealed type or an enum has no default, so that the compiler shows every place
/// that a new act or refusal concerns. The rooms are compiled for this, for only types tell.
final class ChoiceRule implements Rule {
    private static final List<String> ROOMS =
            List.of("journal", "ballot", "assembly", "accounts", "shifts", "campaign", "organ");

    @Override
    public String says() {
        return "A choice over sealed types or enums has no default";
    }

    @Override
    public long looksAt(List<SourceFile> tree) {
        return concerned(tree).size();
    }

    @Override
    public int least() {
        return 100;
    }

    @Override
    public List<Fault> faults(List<SourceFile> tree) {
        var sources = new JavaSources(concerned(tree));
        var faults = new ArrayList<Fault>();
        try {
            var units = sources.task.parse();
            sources.task.analyze();
            sources.mustBeSound();
            var walk = new Choices(Trees.instance(sources.task), faults);
            units.forEach(unit -> walk.scan(unit, null));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return List.copyOf(faults);
    }

    private static List<SourceFile> concerned(List<SourceFile> tree) {
        return tree.stream()
                .filter(file -> file.isMainJavaIn(ROOMS))
                .filter(file -> !file.name().equals("module-info.java"))
                .toList();
    }

    @Override
    public List<List<SourceFile>> planted() {
        return List.of(
                planted(
                        """
                        sealed interface A {
                            record B() implements A {}
                            record C() implements A {}
                            int X = switch ((A) new B()) { case B b -> 1; default -> 2; };
                        }
                        """),
                planted(
                        """
                        enum A { B, C;
                            static void of(A a) { switch (a) { case B: break; default: break; } }
                        }
                        """));
    }

    private static List<SourceFile> planted(String text) {
        return List.of(new SourceFile("assembly/src/main/java/A.java", text));
    }

    private static final class Choices extends TreePathScanner<Void, Void> {
        private final Trees trees;
        private final List<Fault> faults;

        Choices(Trees trees, List<Fault> faults) {
            this.trees = trees;
            this.faults = faults;
        }

        @Override
        public Void visitSwitch(SwitchTree choice, Void nothing) {
            judge(choice, choice.getExpression(), choice.getCases());
            return super.visitSwitch(choice, null);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree choice, Void nothing) {
            judge(choice, choice.getExpression(), choice.getCases());
            return super.visitSwitchExpression(choice, null);
        }

        private void judge(Tree choice, ExpressionTree on, List<? extends CaseTree> cases) {
            boolean hasDefault =
                    cases.stream()
                            .flatMap(one -> one.getLabels().stream())
                            .anyMatch(DefaultCaseLabelTree.class::isInstance);
            if (hasDefault && isClosed(new TreePath(getCurrentPath(), on))) {
                var unit = getCurrentPath().getCompilationUnit();
                long start = trees.getSourcePositions().getStartPosition(unit, choice);
                int line = (int) unit.getLineMap().getLineNumber(start);
                var path = unit.getSourceFile().toUri().getPath().substring(1);
                faults.add(new Fault(path, line, "default over " + on));
            }
        }

        private boolean isClosed(TreePath on) {
            return trees.getTypeMirror(on) instanceof DeclaredType type
                    && (type.asElement().getKind() == ElementKind.ENUM
                            || type.asElement().getModifiers().contains(Modifier.SEALED));
        }
    }
}
