// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The rules of the house, held against the whole source tree. Every rule proves that it is awake:
/// it has looked at enough files, and it finds the faults planted for it.
final class TidyTest {
    private static final List<SourceFile> TREE = read();

    private static final List<Rule> RULES =
            Stream.of(
                            FormRules.all(),
                            SizeRules.all(),
                            NameRules.all(),
                            InnerRoomRules.all(),
                            ShapeRules.all(),
                            ModuleRules.all(),
                            TextRules.all(),
                            TestRules.all(),
                            DocumentRules.all(),
                            List.of(new TrustRule(), new GoldenRule(), new NamedTestsRule()))
                    .flatMap(List::stream)
                    .toList();

    /// What each rule found in the tree, looked for once.
    private static final Map<Rule, List<Fault>> FOUND = new ConcurrentHashMap<>();

    private static List<SourceFile> read() {
        List<SourceFile> tree = SourceTree.read();
        JavaUnit.readAll(tree.stream().filter(SourceFile::isJava).toList());
        return tree;
    }

    @TestFactory
    Stream<DynamicTest> the_tree_keeps_each_rule() {
        return RULES.stream().map(rule -> DynamicTest.dynamicTest(rule.says(), () -> keeps(rule)));
    }

    @TestFactory
    Stream<DynamicTest> each_rule_finds_its_planted_faults() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.says(), () -> findsPlanted(rule)));
    }

    @TestFactory
    Stream<DynamicTest> each_exemption_is_still_needed() {
        return Exemption.ALL.stream()
                .map(exemption ->
                        DynamicTest.dynamicTest(exemption.path(), () -> needed(exemption)));
    }

    private static List<Fault> found(Rule rule) {
        return FOUND.computeIfAbsent(rule, one -> one.faults(TREE));
    }

    private static void keeps(Rule rule) {
        long seen = rule.looksAt(TREE);
        var faults = new ArrayList<>(found(rule));
        faults.removeIf(fault -> Exemption.covers(rule, fault));
        assertAll(
                () ->
                        assertTrue(
                                seen >= rule.least(),
                                () -> "It looked at %d files.".formatted(seen)),
                () -> assertTrue(faults.isEmpty(), () -> listed(faults)));
    }

    private static void findsPlanted(Rule rule) {
        assertFalse(rule.planted().isEmpty(), "Nothing is planted.");
        for (List<SourceFile> planted : rule.planted()) {
            assertFalse(rule.faults(planted).isEmpty(), () -> "It overlooked " + planted);
        }
    }

    private static void needed(Exemption exemption) {
        assertTrue(
                RULES.stream()
                        .filter(rule -> rule.says().equals(exemption.rule()))
                        .flatMap(rule -> found(rule).stream())
                        .anyMatch(exemption::matches),
                () -> "Nothing needs it any more: " + exemption);
    }

    private static String listed(List<Fault> faults) {
        return faults.stream().map(Fault::toString).collect(Collectors.joining("\n", "\n", "\n"));
    }
}
