// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import com.sun.source.tree.ExportsTree;
import com.sun.source.tree.ModuleTree;
import com.sun.source.tree.OpensTree;
import com.sun.source.tree.RequiresTree;
import java.util.List;
import java.util.Map;

/// Which room may know which: the picture in ARCHITECTURE.md.
final class ModuleRules {
    /// The rooms that a room names in its module; the rest of the arrows follow from these.
    private static final Map<String, List<String>> ARROWS =
            Map.of(
                    "journal", List.of(),
                    "ballot", List.of(),
                    "assembly", List.of("nacre.journal", "nacre.ballot"),
                    "campaign", List.of("nacre.accounts", "nacre.assembly", "nacre.shifts"),
                    "organ", List.of("nacre.assembly"),
                    "store", List.of("nacre.journal"),
                    "accounts", List.of("nacre.assembly"),
                    "shifts", List.of("nacre.assembly"),
                    "web",
                            List.of(
                                    "nacre.organ",
                                    "nacre.accounts",
                                    "nacre.shifts",
                                    "nacre.campaign"),
                    "app", List.of("nacre.web", "nacre.store"));

    /// What the inner rooms may take from others.
    private static final Map<String, List<String>> GUESTS =
            Map.of(
                    "journal", List.of("org.jspecify"),
                    "ballot", List.of("org.jspecify"),
                    "assembly", List.of("org.jspecify", "org.pcollections"),
                    "accounts", List.of("org.jspecify", "org.pcollections"),
                    "shifts", List.of("org.jspecify", "org.pcollections"),
                    "campaign", List.of("org.jspecify", "org.pcollections"),
                    "organ", List.of("org.jspecify", "org.pcollections"));

    private ModuleRules() {}

    static List<Rule> all() {
        return List.of(
                modules(
                        "Rooms know each other only as the picture of the house shows",
                        Arrows::new,
                        "module nacre.ballot { requires nacre.journal; }",
                        "module nacre.ballot { requires transitive nacre.organ; }"),
                modules(
                        "Inner rooms take next to nothing from others",
                        Guests::new,
                        "module nacre.ballot { requires org.pcollections; }",
                        "module nacre.ballot { requires java.sql; }"),
                modules(
                        "No room is opened, and none shows something to a few only",
                        Openings::new,
                        "open module nacre.ballot {}",
                        "module nacre.ballot { opens nacre.ballot; }",
                        "module nacre.ballot { exports nacre.ballot to nacre.web; }"));
    }

    private static Rule modules(
            String says, java.util.function.Function<JavaUnit, JavaRule.Walk> walk, String... bad) {
        return JavaRule.of(
                says,
                ARROWS.size(),
                file -> file.name().equals("module-info.java"),
                walk,
                List.of(bad).stream()
                        .map(text -> new SourceFile("ballot/src/main/java/module-info.java", text))
                        .toList());
    }

    private static final class Arrows extends JavaRule.Walk {
        Arrows(JavaUnit unit) {
            super(unit);
        }

        @Override
        public Void visitModule(ModuleTree module, Void nothing) {
            String room = unit.file.room();
            if (!ARROWS.containsKey(room)) {
                faults.add(unit.fault(module, "a room that is not in the picture: " + room));
            } else if (!module.getName().toString().equals("nacre." + room)) {
                faults.add(unit.fault(module, "not named after its room: " + module.getName()));
            }
            return super.visitModule(module, null);
        }

        @Override
        public Void visitRequires(RequiresTree needed, Void nothing) {
            var name = needed.getModuleName().toString();
            var allowed = ARROWS.getOrDefault(unit.file.room(), List.of());
            if (name.startsWith("nacre.") && !allowed.contains(name)) {
                faults.add(unit.fault(needed, name));
            }
            return null;
        }
    }

    private static final class Guests extends JavaRule.Walk {
        Guests(JavaUnit unit) {
            super(unit);
        }

        @Override
        public Void visitRequires(RequiresTree needed, Void nothing) {
            var name = needed.getModuleName().toString();
            var allowed = GUESTS.get(unit.file.room());
            if (allowed != null && !name.startsWith("nacre.") && !allowed.contains(name)) {
                faults.add(unit.fault(needed, name));
            }
            return null;
        }
    }

    private static final class Openings extends JavaRule.Walk {
        Openings(JavaUnit unit) {
            super(unit);
        }

        @Override
        public Void visitModule(ModuleTree module, Void nothing) {
            if (module.getModuleType() == ModuleTree.ModuleKind.OPEN) {
                faults.add(unit.fault(module, "open module"));
            }
            return super.visitModule(module, null);
        }

        @Override
        public Void visitOpens(OpensTree opened, Void nothing) {
            faults.add(unit.fault(opened, opened.toString()));
            return null;
        }

        @Override
        public Void visitExports(ExportsTree shown, Void nothing) {
            if (shown.getModuleNames() != null && !shown.getModuleNames().isEmpty()) {
                faults.add(unit.fault(shown, shown.toString()));
            }
            return null;
        }
    }
}
