// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nacre.assembly.charter.Admission;
import nacre.assembly.charter.Clause;
import nacre.assembly.charter.CouncilTerms;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Method;
import nacre.assembly.charter.Power;
import nacre.assembly.charter.RuleSet;
import nacre.ballot.Rule;
import nacre.web.Form;
import nacre.web.Option;
import nacre.web.Page;
import nacre.web.words.Text;
import org.jspecify.annotations.Nullable;

/// What the form in which a charter is edited shows: the list of its sections or one of them, and
/// the lists to choose from.
///
/// @param form the values, and the problems of what is shown
/// @param carried what goes along unseen
/// @param open what the names of the fields that are shown begin with; nothing for the list
/// @param rows the sections
/// @param matter the matter that is open; null if none is
public record CharterSheet(
        Form form,
        Form carried,
        String open,
        List<Row> rows,
        @Nullable Entry matter,
        List<Option> admissions,
        List<Option> holders,
        List<Option> proposers,
        List<Option> kinds,
        List<Option> methods,
        List<Option> fallbacks,
        List<Option> weighings,
        List<Option> ratifiers,
        List<Option> ruleSets,
        List<Option> floor) {

    private static final List<MatterKey> OURS =
            List.of(MatterKey.ADMISSION, MatterKey.REMOVAL, MatterKey.MANDATES, MatterKey.CHARTER);

    /// Copies the lists.
    public CharterSheet {
        admissions = List.copyOf(admissions);
        holders = List.copyOf(holders);
        proposers = List.copyOf(proposers);
        kinds = List.copyOf(kinds);
        methods = List.copyOf(methods);
        fallbacks = List.copyOf(fallbacks);
        weighings = List.copyOf(weighings);
        ratifiers = List.copyOf(ratifiers);
        ruleSets = List.copyOf(ruleSets);
        floor = List.copyOf(floor);
        rows = List.copyOf(rows);
    }

    /// A section on the list.
    ///
    /// @param section what the names of its fields begin with
    /// @param problem what is wrong in it; may be empty
    public record Row(String section, String title, boolean isChanged, String problem) {

        /// Where the summary of what is wrong leads.
        public String id() {
            return CharterTyping.row(section);
        }

        /// Its mark.
        public String mark() {
            return !problem.isEmpty() ? "failed" : isChanged ? "mine" : "new";
        }
    }

    /// One matter of the form.
    ///
    /// @param isOwn whether the organ gave it its title
    /// @param isNeeded whether it cannot be left out
    /// @param isOurs whether it must be decided by the members themselves
    /// @param conditions how many conditions there is room for
    public record Entry(
            String key,
            String title,
            boolean isOwn,
            boolean isNeeded,
            boolean isOurs,
            int conditions) {

        /// The name of one of its fields.
        public String field(String name) {
            return key + "-" + name;
        }
    }

    /// The sheet for what was typed, in an organ whose parts have these powers.
    public static CharterSheet of(CharterTyping typing, Text text, List<Power> powers) {
        Form form = typing.form();
        List<Entry> matters =
                CharterFields.matters(form).stream()
                        .map(key -> entry(new MatterKey(key), form, text))
                        .toList();
        return new CharterSheet(
                typing.shown(),
                typing.carried(),
                typing.open(),
                rows(typing, matters, text),
                matters.stream()
                        .filter(each -> each.field("").equals(typing.open()))
                        .findFirst()
                        .orElse(null),
                Stream.of(Admission.values())
                        .map(each -> option("charter.admission.", each.word(), text))
                        .toList(),
                Stream.of(Holder.values())
                        .map(each -> option("charter.holder.", each.word(), text))
                        .toList(),
                proposers(text, powers),
                kinds(text),
                Stream.of(Method.values())
                        .filter(Method::isWorking)
                        .map(each -> option("charter.method.", each.word(), text))
                        .toList(),
                fallbacks(form, text),
                Stream.of(CouncilTerms.Weighing.values())
                        .map(each -> option("charteredit.weighing.", each.word(), text))
                        .toList(),
                ratifiers(text),
                ruleSets(text),
                matters.stream()
                        .filter(each -> !each.isOurs())
                        .map(each -> new Option(each.key(), each.title()))
                        .toList());
    }

    private static List<Option> proposers(Text text, List<Power> powers) {
        var words = new CharterWords(text, matter -> null);
        var proposers = new ArrayList<Option>();
        proposers.add(new Option("", text.of("charteredit.everybody")));
        powers.forEach(power -> proposers.add(new Option(power.value(), words.power(power))));
        return proposers;
    }

    private static List<Option> kinds(Text text) {
        var kinds = new ArrayList<Option>();
        kinds.add(new Option("", text.of("charteredit.none")));
        for (ConditionKind kind : ConditionKind.all()) {
            String label = text.of(kind.key(), "share", "…", "number", "…");
            kinds.add(new Option(kind.sent(), label));
        }
        return kinds;
    }

    private static List<Row> rows(CharterTyping typing, List<Entry> matters, Text text) {
        var rows = new ArrayList<Row>();
        rows.add(row(typing, CharterFields.TERMS, text.of("charteredit.general")));
        rows.add(row(typing, CharterFields.MEETINGS, text.of("charteredit.meetings")));
        matters.forEach(each -> rows.add(row(typing, each.field(""), each.title())));
        return rows;
    }

    private static Row row(CharterTyping typing, String section, String title) {
        return new Row(section, title, typing.isChanged(section), typing.problem(section));
    }

    /// The open section's title.
    public String title() {
        return rows.stream()
                .filter(row -> row.section().equals(open))
                .map(Row::title)
                .findFirst()
                .orElse("");
    }

    /// What of this form should be said in the page's frame as well.
    public Page around(Page page) {
        return form.isWrong() ? page.withProblem() : page;
    }

    /// The rules of laws and rulebooks to start from; what is unsure says so, and none is chosen.
    private static List<Option> ruleSets(Text text) {
        var sets = new ArrayList<Option>();
        sets.add(new Option("", text.of("rulesets.none")));
        for (RuleSet set : RuleSets.all()) {
            if (set.isOffered()) {
                String name = text.of("ruleset." + set.word());
                String label =
                        set.state() == RuleSet.State.UNSURE
                                ? text.of("rulesets.unsure", "name", name)
                                : name;
                sets.add(new Option(set.word(), label));
            }
        }
        return sets;
    }

    private static List<Option> ratifiers(Text text) {
        var by = new ArrayList<Option>();
        by.add(new Option("", text.of("charteredit.ratify.none")));
        for (var each : CouncilTerms.Weighing.values()) {
            by.add(option("charteredit.ratify.by.", each.word(), text));
        }
        return by;
    }

    /// The matters of this form that can decide over an objection, and none.
    private static List<Option> fallbacks(Form form, Text text) {
        var fallbacks = new ArrayList<Option>();
        fallbacks.add(new Option("", text.of("charteredit.fallback.none")));
        for (String key : CharterFields.matters(form)) {
            String method = form.value(CharterFields.of(new MatterKey(key), Clause.METHOD));
            if (method.equals(Method.MAJORITY.word())) {
                fallbacks.add(new Option(key, entry(new MatterKey(key), form, text).title()));
            }
        }
        return fallbacks;
    }

    private static Option option(String before, String word, Text text) {
        return new Option(word, text.of(before + word));
    }

    private static Entry entry(MatterKey key, Form form, Text text) {
        boolean isOwn = isOwn(key, text);
        String own = form.value(CharterFields.of(key, CharterFields.TITLE));
        int conditions = 0;
        for (int i = 0; i < Rule.MOST_CONDITIONS; i++) {
            if (!form.value(CharterFields.kind(key, i)).isEmpty()) {
                conditions = i + 1;
            }
        }
        return new Entry(
                key.value(),
                isOwn ? own : text.of("matter." + key.value()),
                isOwn,
                isNeeded(key),
                OURS.contains(key),
                Math.min(conditions + 1, Rule.MOST_CONDITIONS));
    }

    /// Whether every charter has this matter.
    static boolean isNeeded(MatterKey key) {
        return key.equals(MatterKey.EVERYDAY) || OURS.contains(key);
    }

    /// Whether a matter's title is the organ's own, and no word of the house.
    static boolean isOwn(MatterKey key, Text text) {
        return text.words().sentence("matter." + key.value()) == null;
    }
}
