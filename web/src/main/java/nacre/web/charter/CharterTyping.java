// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Clause;
import nacre.assembly.proposal.Texts;
import nacre.web.Form;
import nacre.web.words.Text;

/// What somebody typed over a charter, of which a page shows one section at a time. What she typed
/// in the others goes along unseen; what she never touched does not, for the charter says it.
///
/// @param form all of it: the charter's values, and over them what was typed
/// @param before the charter's values
/// @param sections what the names of each section's fields begin with, in the order of the list
/// @param open the section that is shown; nothing for the list
public record CharterTyping(Form form, Form before, List<String> sections, String open) {
    private static final Set<String> ON_THE_LIST =
            Set.of(CharterFields.PROPOSAL_TITLE, CharterFields.PROPOSAL_TEXT);

    private static final Set<String> NEVER_CARRIED =
            Set.of(
                    "command",
                    "put",
                    "edit",
                    CharterFields.OPEN,
                    CharterFields.TAKE,
                    CharterFields.ADD,
                    CharterFields.NEW_TITLE);

    /// Copies the list.
    public CharterTyping {
        sections = List.copyOf(sections);
    }

    /// This typed over these values of a charter, with the section open that was asked for.
    public static CharterTyping of(Form sent, Form before) {
        var all = new LinkedHashMap<>(before.values());
        all.putAll(sent.values());
        return new CharterTyping(before, before, List.of(), "")
                .with(new Form(all, sent.problems()))
                .at(sent.value(CharterFields.OPEN));
    }

    /// The same with other values or problems.
    public CharterTyping with(Form other) {
        List<String> all =
                Stream.concat(
                                Stream.of(CharterFields.TERMS, CharterFields.MEETINGS),
                                CharterFields.matters(other).stream().map(key -> key + "-"))
                        .toList();
        return new CharterTyping(other, before, all, open);
    }

    /// The same with this section open; the list if there is none such.
    public CharterTyping at(String section) {
        return new CharterTyping(form, before, sections, sections.contains(section) ? section : "");
    }

    /// The same where what is wrong is best put right: in its section if all of it is there, else
    /// on the list, which says it beside each section.
    public CharterTyping atProblems() {
        List<String> places =
                form.problems().keySet().stream().map(this::section).distinct().toList();
        return at(places.size() == 1 ? places.getFirst() : "");
    }

    /// Whether only another section was asked for.
    public boolean isTurning() {
        return !form.all(CharterFields.OPEN).isEmpty();
    }

    /// The same, where a matter was to be added and its title is missing.
    public CharterTyping untitled(Text text) {
        String wrong = text.of("charteredit.title.wrong", "most", Texts.LONGEST_TITLE);
        return with(form.wrong(CharterFields.NEW_TITLE, wrong)).at("");
    }

    /// The same with one matter more, open.
    public CharterTyping withMatter(String title, Charter like) {
        CharterTyping more = with(CharterFilling.withMatter(form, title, like));
        return more.at(more.sections.getLast());
    }

    /// The same with the rule of a law or a rulebook filled in where that was asked for.
    public CharterTyping withRule() {
        return with(CharterFilling.withRule(form)).at(form.value(CharterFields.TAKE) + "-");
    }

    /// Whether anything in a section is not as the charter says.
    boolean isChanged(String section) {
        return form.values().keySet().stream()
                .anyMatch(name -> name.startsWith(section) && isTyped(name));
    }

    /// What is wrong in a section, in one line; nothing if all is right.
    String problem(String section) {
        return form.problems().entrySet().stream()
                .filter(each -> each.getKey().startsWith(section))
                .map(Map.Entry::getValue)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /// What is shown: the values, and the problems of the fields that stand there. On the list a
    /// section's problems go by the name of its row.
    public Form shown() {
        var problems = new LinkedHashMap<String, String>();
        form.problems()
                .forEach((name, problem) -> {
                    String section = section(name);
                    if (section.equals(open)) {
                        problems.put(name, problem);
                    } else if (open.isEmpty()) {
                        problems.put(row(section), problem(section));
                    }
                });
        return new Form(form.values(), problems);
    }

    /// The name of a section's row on the list.
    static String row(String section) {
        return "row-" + section;
    }

    /// What goes along unseen.
    public Form carried() {
        return typed(open.isEmpty() ? ON_THE_LIST::contains : this::isInOpenSection);
    }

    /// Whether a field stands in the open section. How secret answers are is shown in none.
    private boolean isInOpenSection(String name) {
        return name.startsWith(open) && !name.endsWith("-" + Clause.SECRECY.word());
    }

    /// All that was typed and is not as the charter says.
    public Form typed() {
        return typed(_ -> false);
    }

    private Form typed(Predicate<String> but) {
        var typed = new LinkedHashMap<String, List<String>>();
        form.values()
                .forEach((name, values) -> {
                    if (isTyped(name) && !NEVER_CARRIED.contains(name) && !but.test(name)) {
                        typed.put(name, values);
                    }
                });
        if (typed.containsKey(CharterFields.MATTERS)) {
            typed.put(CharterFields.MATTERS, CharterFields.matters(form));
        }
        return new Form(typed, new LinkedHashMap<>());
    }

    private boolean isTyped(String name) {
        return !filled(form, name).equals(filled(before, name));
    }

    private static List<String> filled(Form form, String name) {
        return form.all(name).stream().filter(value -> !value.isBlank()).sorted().toList();
    }

    /// The section of a field; nothing for what stands on the list itself.
    private String section(String name) {
        return sections.stream().filter(name::startsWith).findFirst().orElse("");
    }
}
