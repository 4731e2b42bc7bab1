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
import nacre.web.campaign.Openings;
import nacre.web.campaign.TargetWords;
import nacre.web.decide.TypedForm;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// The form for a survey, with room for as many questions as one has at most; those without words
/// are left out. Its committee opens it, all others propose it.
final class SurveyForm implements Openings.Opening {
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private final Visit visit;
    private final Campaign campaign;
    private final boolean isProposal;
    private final TypedForm typed;

    SurveyForm(Visit visit, Campaign campaign, boolean isProposal, Form form) {
        this.visit = visit;
        this.campaign = campaign;
        this.isProposal = isProposal;
        this.typed = new TypedForm(visit, "survey", form);
    }

    /// A form to begin with.
    static Form begun(Visit visit) {
        LocalDate by = visit.text().now().plus(FORTNIGHT).atZone(visit.zone()).toLocalDate();
        return Form.empty().with("by", by.toString()).with("kind0", "one");
    }

    @Override
    public Form form() {
        return typed.form();
    }

    @Override
    public Command read() {
        String title = typed.needed("title", SurveyRules.LONGEST_LINE);
        String why = typed.needed("why", SurveyRules.LONGEST_TEXT);
        UnitPath place =
                typed.chosen(
                        "place", TargetWords.place(visit, campaign, typed.form()), campaign.path());
        Instant by = typed.endOfDay("by");
        List<Asked> questions = questions();
        if (questions.isEmpty() && !typed.form().isWrong()) {
            typed.wrong("question0", visit.text().of("survey.wrong.question"));
        }
        return isProposal
                ? proposal(place, by, title, why, questions)
                : new SurveyCommand.OpenSurvey(place, by, title, why, questions);
    }

    private Command proposal(
            UnitPath place, Instant by, String title, String why, List<Asked> questions) {
        MatterKey matter = typed.matter();
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
        String words = typed.form().value("question" + place).strip();
        if (words.isEmpty()) {
            return null;
        }
        if (words.length() > SurveyRules.LONGEST_LINE) {
            typed.wrong(
                    "question" + place,
                    visit.text().of("survey.wrong.words", "most", SurveyRules.LONGEST_LINE));
        }
        return switch (typed.form().value("kind" + place)) {
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
                typed.form()
                        .value("options" + place)
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
            typed.wrong(
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
}
