// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/// Names say what a thing is in the field's own words, and public things explain themselves.
final class NameRules {
    private static final Pattern EMPTY_WORDS =
            Pattern.compile(
                    "(Default|Abstract|Base[A-Z]).*"
                            + "|.*(Manager|Service|Helper|Helpers|Util|Utils|Utility|Impl|Info|Data"
                            + "|Dto|DTO|Bean|Mapper|Repository|Factory|Wrapper)");
    private static final List<String> EMPTY_PACKAGES =
            List.of(
                    "util",
                    "utils",
                    "common",
                    "shared",
                    "helper",
                    "helpers",
                    "impl",
                    "commands",
                    "events",
                    "dto",
                    "misc",
                    "core",
                    "model",
                    "service",
                    "services");

    private NameRules() {}

    static List<Rule> all() {
        var path = "web/src/main/java/A.java";
        return List.of(
                JavaRule.of(
                        "No type is named by a word that says nothing",
                        100,
                        SourceFile::isJava,
                        Types::new,
                        List.of(
                                new SourceFile(path, "class VoteManager {}"),
                                new SourceFile(path, "record DefaultClerk() {}"),
                                new SourceFile(path, "class A { interface VoteData {} }"))),
                JavaRule.of(
                        "Packages are topics, never kinds",
                        100,
                        SourceFile::isJava,
                        Packages::new,
                        List.of(new SourceFile(path, "package nacre.web.util; class A {}"))),
                JavaRule.of(
                        "Every public type says what it is",
                        100,
                        SourceFile::isMainJava,
                        Docs::new,
                        List.of(
                                new SourceFile(path, "public record A() {}"),
                                new SourceFile(
                                        path, "/// Is. \npublic class A { public enum B {} }"),
                                new SourceFile(path, "// Is.\npublic interface A {}"))));
    }

    private static final class Types extends JavaRule.Walk {
        Types(JavaUnit unit) {
            super(unit);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (EMPTY_WORDS.matcher(type.getSimpleName()).matches()) {
                faults.add(unit.fault(type, type.getSimpleName().toString()));
            }
            return super.visitClass(type, null);
        }
    }

    private static final class Packages extends JavaRule.Walk {
        Packages(JavaUnit unit) {
            super(unit);
        }

        @Override
        public Void visitPackage(PackageTree declared, Void nothing) {
            var name = declared.getPackageName().toString();
            for (String word : name.split("\\.", -1)) {
                if (EMPTY_PACKAGES.contains(word)) {
                    faults.add(unit.fault(declared, name));
                }
            }
            return null;
        }
    }

    private static final class Docs extends JavaRule.Walk {
        Docs(JavaUnit unit) {
            super(unit);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (isPublic(type, getCurrentPath()) && !unit.hasDoc(getCurrentPath())) {
                faults.add(unit.fault(type, type.getSimpleName() + " has no doc comment"));
            }
            return super.visitClass(type, null);
        }

        /// Members of an interface are public without saying so.
        private static boolean isPublic(ClassTree type, TreePath path) {
            boolean isMember = path.getParentPath().getLeaf() instanceof ClassTree;
            boolean isOfInterface =
                    isMember
                            && path.getParentPath().getLeaf().getKind()
                                    == com.sun.source.tree.Tree.Kind.INTERFACE;
            return type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    || (isOfInterface
                            && isPublic(
                                    (ClassTree) path.getParentPath().getLeaf(),
                                    path.getParentPath()));
        }
    }
}
