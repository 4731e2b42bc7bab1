// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.charter.Admission;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterChange;
import nacre.assembly.charter.CharterLine;
import nacre.assembly.charter.CharterLines;
import nacre.assembly.charter.CharterProblem;
import nacre.assembly.charter.CharterRules.CharterDoesNotFit;
import nacre.assembly.charter.Clause;
import nacre.assembly.charter.CouncilTerms;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.MandateTerms;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.MeetingTerms;
import nacre.assembly.charter.Method;
import nacre.assembly.charter.Power;
import nacre.assembly.charter.Right;
import nacre.assembly.charter.RollTerms;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.ballot.Condition;
import nacre.ballot.Fraction;
import nacre.web.words.Text;
import org.jspecify.annotations.Nullable;

/// A charter in a reader's words: its lines, titles, powers, and what is wrong or different about
/// one.
///
/// @param ownTitles the titles of the organ's own matters; null for a matter that has none
public record CharterWords(Text text, Function<MatterKey, @Nullable String> ownTitles) {

    /// The title of a matter.
    public String title(MatterKey matter) {
        String known = text.words().sentence("matter." + matter.value());
        String own = known == null ? ownTitles.apply(matter) : known;
        return own == null ? matter.value() : own;
    }

    /// What a power lets its holder do, to stand after «may».
    public String power(Power power) {
        String known = text.words().sentence("power." + power.value());
        return known == null ? power.value() : known;
    }

    /// What holds in the whole organ.
    public List<String> general(Charter charter) {
        return CharterLines.general(charter).stream().map(this::line).toList();
    }

    /// What holds in a council because its members are organs.
    public List<String> organs(Charter charter) {
        CouncilTerms terms = charter.council();
        return terms == null
                ? List.of()
                : CharterLines.council(terms).stream().map(this::line).toList();
    }

    /// How one matter is decided, line by line.
    public List<String> matter(Matter matter) {
        return CharterLines.matter(matter).stream().map(this::line).toList();
    }

    /// The rule of a matter: what must hold for a proposal to pass, in one paragraph.
    public String rule(Matter matter) {
        var sentences = new ArrayList<String>();
        if (matter.method() != Method.MAJORITY) {
            sentences.add(text.of("charter.method." + matter.method().word()) + ".");
        }
        if (matter.method() == Method.CONSENSUS) {
            sentences.add(text.of("charter.stops", "stops", matter.terms().stops()));
        }
        for (Condition condition : matter.rule().conditions()) {
            sentences.add(condition(condition));
        }
        return String.join(" ", sentences);
    }

    /// One condition as a sentence.
    public String condition(Condition condition) {
        return line(CharterLines.condition(condition));
    }

    /// One line.
    public String line(CharterLine line) {
        var values = new ArrayList<Object>();
        for (CharterLine.Fact fact : line.facts()) {
            values.add(fact.name());
            values.add(
                    switch (fact) {
                        case CharterLine.Fact.Persons(var _, long number) -> number;
                        case CharterLine.Fact.Share(var _, var share) -> share(share);
                        case CharterLine.Fact.Time(var _, Duration time) -> time;
                        case CharterLine.Fact.Matters(var _, var matters) ->
                                matters.stream().map(this::title).toList();
                        case CharterLine.Fact.PowerName(var _, var power) -> power(power);
                        case CharterLine.Fact.MatterTitle(var _, var matter) -> title(matter);
                    });
        }
        return text.of(line.key(), values.toArray());
    }

    /// A share in words where there are some, else as a fraction.
    public String share(Fraction share) {
        for (long by = share.denominator(); by > 1; by--) {
            if (share.numerator() % by == 0 && share.denominator() % by == 0) {
                return share(new Fraction(share.numerator() / by, share.denominator() / by));
            }
        }
        String key = "share.%d-%d".formatted(share.numerator(), share.denominator());
        return text.words().sentence(key) == null
                ? text.of(
                        "share.other",
                        "numerator",
                        share.numerator(),
                        "denominator",
                        share.denominator())
                : text.of(key);
    }

    /// Why a charter cannot be put in force.
    public String problem(CharterProblem problem) {
        return text.told("problem", problem, this::plain);
    }

    /// What differs.
    public String change(CharterChange change) {
        return text.told("charter.change", change, this::plain);
    }

    /// A refusal whose facts may be of a charter; `more` says values that this record does not
    /// know.
    public String refusal(Object why, Function<Object, Object> more) {
        return why instanceof CharterDoesNotFit(var problems)
                ? String.join(" ", problems.stream().map(this::problem).toList())
                : text.refusal(why, value -> plain(more.apply(value)));
    }

    /// A value of a charter as a reader would say it; any other as it is.
    private Object plain(Object value) {
        return switch (value) {
            case MatterKey matter -> title(matter);
            case Matter matter -> title(matter.key());
            case Power power -> power(power);
            case Fraction share -> share(share);
            case Condition condition -> condition(condition);
            case Clause clause -> text.of("clause." + clause.word());
            case Holder holder -> text.of("charter.holder." + holder.word());
            case Method method -> text.of("charter.method." + method.word());
            case Secrecy secrecy -> text.of("charter.secrecy." + secrecy.word());
            case Right right -> text.of("charter.right." + right.word());
            case Admission admission -> text.of("charter.admission." + admission.word());
            case Template template -> text.of("template." + template.word());
            case MandateTerms terms -> terms(terms);
            case RollTerms terms -> terms(terms);
            case Charter charter -> council(charter.council());
            case MeetingTerms terms ->
                    String.join(
                            " ", CharterLines.meetings(terms).stream().map(this::line).toList());
            case List<?> several -> several.stream().map(this::plain).toList();
            default -> value;
        };
    }

    private String council(@Nullable CouncilTerms terms) {
        return terms == null
                ? text.of("charter.council.none")
                : String.join(" ", CharterLines.council(terms).stream().map(this::line).toList());
    }

    private String terms(RollTerms terms) {
        return String.join(" ", CharterLines.roll(terms).stream().map(this::line).toList());
    }

    private String terms(MandateTerms terms) {
        String longest = text.of("charter.mandates.longest", "longest", terms.longest());
        String recall =
                text.of(
                        "charter.mandates.recall",
                        "share",
                        share(terms.recallShare()),
                        "voting",
                        terms.recallVoting());
        return longest + " " + recall;
    }
}
