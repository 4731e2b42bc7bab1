// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import java.util.List;

/// A place that may break a rule, and why.
///
/// @param rule the rule's sentence
/// @param path of the file
/// @param reason why the rule does not fit there
record Exemption(String rule, String path, String reason) {

    /// All there are. Before adding one, think again.
    static final List<Exemption> ALL =
            List.of(
                    new Exemption(
                            "Whole numbers only where somebody gains or loses",
                            "organ/src/main/java/nacre/organ/Contents.java",
                            "How full a hash table may get."),
                    new Exemption(
                            "Time, chance and the machine are handed in by app",
                            "store/src/main/java/nacre/store/GroupWriter.java",
                            "It measures its own syncs; no answer depends on it."),
                    new Exemption(
                            "No method has more than 40 lines",
                            "organ/src/test/java/nacre/organ/FirstStoryTest.java",
                            "A story is told in one go."),
                    new Exemption(
                            "A choice over sealed types or enums has no default",
                            "journal/src/main/java/nacre/journal/Authority.java",
                            "It reads what anybody may have written; the unknown is malformed."),
                    new Exemption(
                            "No sentence for people stands in Java",
                            "assembly/src/main/java/nacre/assembly/charter/Slug.java",
                            "Part of what is said when a name in the record is malformed."));

    static boolean covers(Rule rule, Fault fault) {
        return ALL.stream().anyMatch(one -> one.rule.equals(rule.says()) && one.matches(fault));
    }

    boolean matches(Fault fault) {
        return fault.path().equals(path);
    }
}
