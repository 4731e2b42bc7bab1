// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.type.TypeKind;

/// What must not happen where the record is made and read: no order by chance, no clock or luck of
/// its own, no rounding.
final class InnerRoomRules {
    private static final List<String> DOMAIN =
            List.of("journal", "ballot", "assembly", "accounts", "shifts", "campaign", "organ");
    private static final List<String> INNER =
            List.of(
                    "journal",
                    "ballot",
                    "assembly",
                    "accounts",
                    "shifts",
                    "campaign",
                    "organ",
                    "store",
                    "web");

    /// Their order differs from run to run.
    private static final List<String> UNORDERED =
            List.of(
                    "HashTreePMap",
                    "HashTreePSet",
                    "Set.of",
                    "Set.copyOf",
                    "Map.of",
                    "Map.copyOf",
                    "Map.ofEntries",
                    "Collectors.toUnmodifiableSet",
                    "Collectors.toUnmodifiableMap");

    /// Time, chance and the machine, which `app` hands in.
    private static final List<String> OUTSIDE =
            List.of(
                    "System.out",
                    "System.err",
                    "System.currentTimeMillis",
                    "System.nanoTime",
                    "System.getenv",
                    "System.getProperty",
                    "System.exit",
                    "Instant.now",
                    "LocalDate.now",
                    "LocalDateTime.now",
                    "ZonedDateTime.now",
                    "OffsetDateTime.now",
                    "Clock",
                    "InstantSource.system",
                    "new Random",
                    "new SecureRandom",
                    "SecureRandom.getInstance",
                    "SecureRandom.getInstanceStrong",
                    "ThreadLocalRandom",
                    "Math.random",
                    "UUID.randomUUID",
                    "ZoneId.systemDefault",
                    "Locale.getDefault");

    private InnerRoomRules() {}

    static List<Rule> all() {
        return List.of(
                banned(
                        "What is folded, hashed, counted or shown has an order",
                        DOMAIN,
                        UNORDERED,
                        "class A { Object a = Map.of(1, 2); }",
                        "class A { Object a = list.stream().map(Set::copyOf); }",
                        "import org.pcollections.HashTreePMap; class A {}"),
                banned(
                        "Time, chance and the machine are handed in by app",
                        INNER,
                        OUTSIDE,
                        "class A { Object a = Instant.now(); }",
                        "class A { Object a = new java.security.SecureRandom(); }",
                        "class A { A(Clock clock) {} }",
                        "class A { Object a = supply(System::nanoTime); }",
                        "class A { void a() { System.out.println(); } }"),
                JavaRule.of(
                        "Whole numbers only where somebody gains or loses",
                        60,
                        file -> file.isMainJavaIn(DOMAIN),
                        Fractions::new,
                        List.of(
                                planted("class A { boolean a(long b) { return b * 0.5 > 3; } }"),
                                planted("class A { double share; }"),
                                planted("record A(Float share) {}"))));
    }

    private static Rule banned(
            String says, List<String> rooms, List<String> names, String... planted) {
        return JavaRule.of(
                says,
                60,
                file -> file.isMainJavaIn(rooms),
                unit -> new Uses(unit, names::contains),
                List.of(planted).stream().map(InnerRoomRules::planted).toList());
    }

    private static SourceFile planted(String text) {
        return new SourceFile("ballot/src/main/java/A.java", text);
    }

    /// Finds a name, or a member of a type, wherever it is used.
    private static final class Uses extends JavaRule.Walk {
        private final Predicate<String> isBanned;

        Uses(JavaUnit unit, Predicate<String> isBanned) {
            super(unit);
            this.isBanned = isBanned;
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree member, Void nothing) {
            look(member, last(member.getExpression()) + "." + member.getIdentifier());
            look(member, member.getIdentifier().toString());
            return super.visitMemberSelect(member, null);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree member, Void nothing) {
            look(member, last(member.getQualifierExpression()) + "." + member.getName());
            return super.visitMemberReference(member, null);
        }

        @Override
        public Void visitIdentifier(IdentifierTree name, Void nothing) {
            look(name, name.getName().toString());
            return null;
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            look(made, "new " + last(made.getIdentifier()));
            return super.visitNewClass(made, null);
        }

        private void look(Tree node, String name) {
            if (isBanned.test(name)) {
                faults.add(unit.fault(node, name));
            }
        }

        private static String last(Tree name) {
            var whole = name.toString();
            return whole.substring(whole.lastIndexOf('.') + 1);
        }
    }

    private static final class Fractions extends JavaRule.Walk {
        Fractions(JavaUnit unit) {
            super(unit);
        }

        @Override
        public Void visitPrimitiveType(PrimitiveTypeTree type, Void nothing) {
            TypeKind kind = type.getPrimitiveTypeKind();
            if (kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT) {
                faults.add(unit.fault(type, kind.toString()));
            }
            return null;
        }

        @Override
        public Void visitIdentifier(IdentifierTree name, Void nothing) {
            if (name.getName().contentEquals("Double") || name.getName().contentEquals("Float")) {
                faults.add(unit.fault(name, name.getName().toString()));
            }
            return null;
        }

        @Override
        public Void visitLiteral(com.sun.source.tree.LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof Double || literal.getValue() instanceof Float) {
                faults.add(unit.fault(literal, literal.toString()));
            }
            return null;
        }
    }
}
