// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.survey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.campaign.survey.Question;
import nacre.campaign.survey.SurveyAct;
import nacre.campaign.survey.SurveyCommand;
import nacre.campaign.survey.SurveyCommand.Asked;
import nacre.campaign.survey.SurveyRules;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.UnitPath;
import nacre.web.Form;
import nacre.web.campaign.TargetWords;
import nacre.web.decide.MatterOptions;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// The form for a survey, with room for as many questions as one has at most; those without words
/// are left out. Its committee opens it, all others propose it.
final class SurveyForm {
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private final Visit visit;
    private final Campaign campaign;
    private final boolean isProposal;
    private Form form;

    SurveyForm(Visit visit, Campaign campaign, boolean isProposal, Form form) {
        this.visit = visit;
        this.campaign = campaign;
        this.isProposal = isProposal;
        this.form = form;
    }

    /// A form to begin with.
    static Form begun(Visit visit) {
        LocalDate by = visit.text().now().plus(FORTNIGHT).atZone(visit.zone()).toLocalDate();
        return Form.empty().with("by", by.toString()).with("kind0", "one");
    }

    Form form() {
        return form;
    }

    /// What was typed; what is wrong stands in the form then.
    Command read() {
        String title = needed("title", SurveyRules.LONGEST_LINE);
        String why = needed("why", SurveyRules.LONGEST_TEXT);
        UnitPath place = TargetWords.place(visit, campaign, form);
        if (place == null) {
            wrong("place", visit.text().of("campaign.wrong.matter"));
            place = campaign.path();
        }
        Instant by = TargetWords.by(visit, form);
        if (by == null) {
            wrong("by", visit.text().of("decide.day.wrong"));
            by = visit.text().now();
        }
        List<Asked> questions = questions();
        if (questions.isEmpty() && !form.isWrong()) {
            wrong("question0", visit.text().of("survey.wrong.question"));
        }
        return isProposal
                ? proposal(place, by, title, why, questions)
                : new SurveyCommand.OpenSurvey(place, by, title, why, questions);
    }

    private Command proposal(
            UnitPath place, Instant by, String title, String why, List<Asked> questions) {
        MatterKey matter = MatterOptions.chosen(visit, form);
        if (matter == null) {
            wrong("matter", visit.text().of("campaign.wrong.matter"));
            matter = MatterKey.EVERYDAY;
        }
        var opened =
                new SurveyAct.Opened(place, by, questions.stream().map(Asked::question).toList());
        return new ProposalCommand.PutProposal(
                matter,
                title,
                why,
                List.of(Enactment.of(opened, SurveyRules.words(title, why, questions))),
                null);
    }

    private List<Asked> questions() {
        var questions = new ArrayList<Asked>();
        for (int i = 0; i < SurveyRules.MOST_QUESTIONS; i++) {
            Asked asked = question(i);
            if (asked != null) {
                questions.add(asked);
            }
        }
        return questions;
    }

    private @Nullable Asked question(int place) {
        String words = form.value("question" + place).strip();
        if (words.isEmpty()) {
            return null;
        }
        if (words.length() > SurveyRules.LONGEST_LINE) {
            wrong(
                    "question" + place,
                    visit.text().of("survey.wrong.words", "most", SurveyRules.LONGEST_LINE));
        }
        return switch (form.value("kind" + place)) {
            case "several" -> {
                List<String> options = options(place);
                yield new Asked(new Question.Several(options.size()), words, options);
            }
            case "scale" -> new Asked(new Question.Scale(), words, List.of());
            case "text" -> new Asked(new Question.Text(), words, List.of());
            case String one -> {
                List<String> options = options(place);
                yield new Asked(new Question.One(options.size()), words, options);
            }
        };
    }

    /// One on each line.
    private List<String> options(int place) {
        List<String> options =
                form.value("options" + place)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        boolean isRight =
                options.size() >= 2
                        && options.size() <= SurveyRules.MOST_OPTIONS
                        && options.stream()
                                .allMatch(each -> each.length() <= SurveyRules.LONGEST_LINE);
        if (!isRight) {
            wrong(
                    "options" + place,
                    visit.text()
                            .of(
                                    "survey.wrong.options",
                                    "most",
                                    SurveyRules.MOST_OPTIONS,
                                    "longest",
                                    SurveyRules.LONGEST_LINE));
        }
        return options;
    }

    private String needed(String field, int most) {
        String typed = form.value(field).strip();
        if (typed.isEmpty() || typed.length() > most) {
            wrong(field, visit.text().of("survey.wrong." + field, "most", most));
        }
        return typed;
    }

    private void wrong(String field, String why) {
        form = form.wrong(field, why);
    }
}
