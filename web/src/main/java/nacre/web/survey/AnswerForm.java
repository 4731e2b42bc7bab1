// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.survey;

import java.util.ArrayList;
import java.util.List;
import nacre.campaign.survey.Answer;
import nacre.campaign.survey.Question;
import nacre.campaign.survey.Survey;
import nacre.campaign.survey.SurveyCommand;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.organ.Visit;
import nacre.web.petition.GroupOptions;

/// What somebody typed and ticked to answer a survey: the fields `group`, `answer0`, `answer1` …
public final class AnswerForm {
    private final Visit visit;
    private final Survey survey;
    private Form form;

    /// @param visit of a member, or of a guest
    public AnswerForm(Visit visit, Survey survey, Form form) {
        this.visit = visit;
        this.survey = survey;
        this.form = form;
    }

    /// The same form, with what is wrong.
    public Form form() {
        return form;
    }

    /// The answers; what is wrong stands in the form then.
    public SurveyCommand read() {
        int group = GroupOptions.chosen(form);
        if (group < 0 || group >= survey.groups().size()) {
            form = form.wrong("group", visit.text().of("survey.wrong.group"));
        }
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < survey.questions().size(); i++) {
            Answer answer = answer(survey.questions().get(i), "answer" + i);
            if (!survey.questions().get(i).fits(answer)) {
                form =
                        form.wrong(
                                "answer" + i,
                                visit.text().of("survey.wrong.answer", "most", Answer.LONGEST));
            }
            answers.add(answer);
        }
        if (!form.isWrong() && answers.stream().allMatch(Answer::isNone)) {
            form = form.wrong("answer0", visit.text().of("survey.wrong.nothing"));
        }
        return new SurveyCommand.AnswerSurvey(survey.id(), group, answers);
    }

    private Answer answer(Question question, String field) {
        return question instanceof Question.Text
                ? Answer.of(form.value(field).strip().replaceAll("\\s+", " "))
                : new Answer(chosen(field), "");
    }

    private List<Long> chosen(String field) {
        return form.all(field).stream()
                .filter(Numbers::isOne)
                .map(Numbers::read)
                .distinct()
                .sorted()
                .toList();
    }
}
