// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import static nacre.assembly.charter.Method.MAJORITY;

import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.ballot.Word;
import nacre.campaign.ballot.ActionRuleSet;
import nacre.campaign.ballot.BallotCommand.PrepareBallot;
import nacre.campaign.ballot.BallotKind;
import nacre.campaign.ballot.BallotRules;
import nacre.campaign.ballot.BallotTerms;
import nacre.campaign.ballot.Notice;
import nacre.campaign.ballot.Term;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.UnitPath;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Option;
import nacre.web.campaign.TargetWords;
import nacre.web.decide.TypedForm;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// The form with which the committee prepares a ballot under one rule set.
final class PrepareForm {
    /// For how long a ballot counts if no law says.
    private static final long MONTHS = 6;

    private final Visit visit;
    private final Campaign campaign;
    private final ActionRuleSet law;
    private final TypedForm typed;

    PrepareForm(Visit visit, Campaign campaign, ActionRuleSet law, Form form) {
        this.visit = visit;
        this.campaign = campaign;
        this.law = law;
        this.typed = new TypedForm(visit, "ballot", form);
    }

    /// A form to begin with: what the rule set asks stands in it.
    static Form begun(Visit visit, ActionRuleSet law) {
        Long months = law.months();
        return Form.empty()
                .with("kind", BallotKind.STRIKE.word())
                .with("ballot", Long.toString(law.ballot().days()))
                .with("notice", Long.toString(law.action().days()))
                .with("months", Long.toString(months == null ? MONTHS : months))
                .with("matter", MatterKey.ACTION.value())
                .with("language", visit.text().words().locale().getLanguage());
    }

    static List<Option> kinds(Visit visit) {
        return List.of(BallotKind.values()).stream()
                .map(kind -> new Option(kind.word(), ActionBallotWords.kind(visit.text(), kind)))
                .toList();
    }

    /// The matters of the charter by whose rule a ballot can be decided.
    static List<Option> matters(Visit visit) {
        return visit.assembly().charter().matters().stream()
                .filter(matter -> matter.method() == MAJORITY && !matter.asksForPresent())
                .map(matter ->
                        new Option(
                                matter.key().value(),
                                visit.text()
                                        .of(
                                                "ballot.matter.choice",
                                                "matter",
                                                visit.charter().title(matter.key()),
                                                "rule",
                                                String.join(
                                                        " ",
                                                        ActionBallotWords.conditions(
                                                                visit.charter(), matter.rule())))))
                .toList();
    }

    Form form() {
        return typed.form();
    }

    /// What was typed; what is wrong stands in the form then.
    PrepareBallot read() {
        String question = typed.needed("question", BallotRules.LONGEST_LINE);
        String action = typed.needed("action", BallotRules.LONGEST_TEXT);
        String employer = typed.needed("employer", BallotRules.LONGEST_LINE);
        Form form = typed.form();
        BallotKind kind =
                typed.chosen(
                        "kind", Word.find(BallotKind.class, form.value("kind")), BallotKind.STRIKE);
        List<UnitPath> places = places();
        if (law.isUnsure() && !form.has("looked", "yes")) {
            typed.wrong("looked-yes", visit.text().of("ballot.wrong.looked"));
        }
        var terms =
                new BallotTerms(
                        places,
                        kind,
                        law.ref(),
                        law.rule() == null ? matter() : null,
                        number("ballot", law.ballot().days(), Notice.LONGEST),
                        number("notice", law.action().days(), Notice.LONGEST),
                        number("months", 1, most()),
                        form.has("unitwise", "yes"),
                        law.isUnsure() && form.has("looked", "yes"),
                        Letters.spoken(form.value("language")));
        return new PrepareBallot(terms, question, action, employer);
    }

    private long most() {
        Long months = law.months();
        return months == null ? Term.LONGEST : months;
    }

    private MatterKey matter() {
        String chosen = typed.form().value("matter");
        return typed.chosen(
                "matter",
                matters(visit).stream().anyMatch(each -> each.value().equals(chosen))
                        ? new MatterKey(chosen)
                        : null,
                MatterKey.EVERYDAY);
    }

    private List<UnitPath> places() {
        List<String> ticked = typed.form().all("place");
        List<UnitPath> places =
                TargetWords.places(visit, campaign).stream()
                        .filter(place -> ticked.contains(place.value()))
                        .map(place -> new UnitPath(place.value()))
                        .toList();
        // Whoever ticks a yard and its shifts means the yard.
        List<UnitPath> highest =
                places.stream()
                        .filter(place ->
                                places.stream()
                                        .noneMatch(other ->
                                                !other.equals(place) && place.isWithin(other)))
                        .toList();
        return typed.chosen("place", highest.isEmpty() ? null : highest, List.of(campaign.path()));
    }

    private long number(String field, long least, long most) {
        @Nullable Long number = Numbers.find(typed.form().value(field).strip());
        if (number == null || number < least || number > most) {
            typed.wrong(
                    field, visit.text().of("ballot.wrong.number", "least", least, "most", most));
            return least;
        }
        return number;
    }
}
