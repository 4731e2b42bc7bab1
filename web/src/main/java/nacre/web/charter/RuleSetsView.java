// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import java.time.LocalDate;
import java.util.List;
import nacre.assembly.charter.RuleSet;
import nacre.ballot.Condition;
import nacre.web.organ.Visit;
import nacre.web.words.Text;

/// The rules of laws and rulebooks, with what is known of each.
public record RuleSetsView(String base, List<Entry> entries) {

    /// Copies the list.
    public RuleSetsView {
        entries = List.copyOf(entries);
    }

    /// One of them.
    ///
    /// @param state the word of its state
    /// @param rule what must hold; empty where our conditions cannot say it
    /// @param dates from when until when it holds; may be empty
    /// @param note what else the rule is about; may be empty
    public record Entry(
            String title,
            String state,
            List<String> rule,
            String dates,
            String note,
            List<String> sources,
            LocalDate checked) {

        /// Copies the lists.
        public Entry {
            rule = List.copyOf(rule);
            sources = List.copyOf(sources);
        }
    }

    static RuleSetsView of(Visit visit) {
        return new RuleSetsView(
                visit.path("/charter"),
                RuleSets.all().stream().map(each -> entry(visit, each)).toList());
    }

    private static Entry entry(Visit visit, RuleSet set) {
        Text text = visit.text();
        var rule = set.rule();
        List<Condition> conditions = rule == null ? List.of() : rule.conditions();
        return new Entry(
                text.of("ruleset." + set.word()),
                set.state().word(),
                conditions.stream().map(visit.charter()::condition).toList(),
                dates(text, set),
                text.of("ruleset." + set.word() + ".note"),
                set.sources(),
                set.checked());
    }

    private static String dates(Text text, RuleSet set) {
        LocalDate from = set.from();
        LocalDate ends = set.ends();
        if (from == null) {
            return "";
        }
        return ends == null
                ? text.of("rulesets.since", "from", text.day(from))
                : text.of("rulesets.until", "from", text.day(from), "ends", text.day(ends));
    }
}
