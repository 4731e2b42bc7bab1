// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.survey;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.Facts;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Hash;
import nacre.journal.Json;

/// What may be asked about a survey; of a guest, to answer, to take that back, and
/// to give her link up.
public sealed interface SurveyCommand extends Command {

    /// One question as it is asked.
    ///
    /// @param options the words of each, as many as it has
    record Asked(Question question, String words, List<String> options) {
        /// Copies the list.
        public Asked {
            options = List.copyOf(options);
        }

        private static Asked read(Json.Fields form) {
            return new Asked(
                    Question.read(form.value("question")),
                    form.text("words"),
                    form.items("options").texts());
        }
    }

    /// Opens a survey. Of the committee of a campaign.
    record OpenSurvey(
            UnitPath place, Instant closes, String title, String why, List<Asked> questions)
            implements SurveyCommand {
        /// Copies the list.
        public OpenSurvey {
            questions = List.copyOf(questions);
        }
    }

    /// Answers, in place of what she answered before.
    ///
    /// @param group to which she says that she belongs
    /// @param answers one for each question
    record AnswerSurvey(SurveyId survey, int group, List<Answer> answers) implements SurveyCommand {
        /// Copies the list.
        public AnswerSurvey {
            answers = List.copyOf(answers);
        }
    }

    /// Takes back what she answered, if she did.
    record TakeBackAnswer(SurveyId survey) implements SurveyCommand {}

    /// Takes back what a guest answered, if she did, and has her link lead nowhere any more. Of
    /// herself.
    record GiveUpSurveyLink(SurveyId survey) implements SurveyCommand {}

    /// Has a text shown no more. Of the committee.
    record HideText(SurveyId survey, Survey.TextId text, String reason) implements SurveyCommand {}

    /// Makes links for people who are no members. Of who organises where they are for.
    ///
    /// @param keys the end of the chain of each
    record MakeSurveyLinks(SurveyId survey, UnitPath place, List<Hash> keys)
            implements SurveyCommand {
        /// Copies the list.
        public MakeSurveyLinks {
            keys = List.copyOf(keys);
        }
    }

    @Override
    default String type() {
        return switch (this) {
            case OpenSurvey c -> "survey.open";
            case AnswerSurvey c -> "survey.answer";
            case TakeBackAnswer c -> "survey.take-back";
            case GiveUpSurveyLink c -> "survey.give-up";
            case HideText c -> "survey.hide-text";
            case MakeSurveyLinks c -> "survey.make-links";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case OpenSurvey open ->
                    Json.object()
                            .put("closes", open.closes().getEpochSecond())
                            .put("place", open.place().value())
                            .put("questions", questions(open.questions()))
                            .put("title", open.title())
                            .put("why", open.why())
                            .done();
            case AnswerSurvey(var survey, int group, var answers) ->
                    Json.object()
                            .put(
                                    "answers",
                                    new Json.Items(answers.stream().map(Answer::form).toList()))
                            .put("group", group)
                            .put("survey", survey.seq())
                            .done();
            case TakeBackAnswer(var survey) -> Json.object().put("survey", survey.seq()).done();
            case GiveUpSurveyLink(var survey) -> Json.object().put("survey", survey.seq()).done();
            case HideText(var survey, var text, String reason) ->
                    Json.object()
                            .put("number", text.number())
                            .put("question", text.question())
                            .put("reason", reason)
                            .put("survey", survey.seq())
                            .done();
            case MakeSurveyLinks(var survey, var place, var keys) ->
                    Json.object()
                            .put("keys", Json.texts(keys.stream().map(Hash::toString).toList()))
                            .put("place", place.value())
                            .put("survey", survey.seq())
                            .done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "survey.open",
                        form ->
                                new OpenSurvey(
                                        UnitPath.read(form, "place"),
                                        Instant.ofEpochSecond(form.whole("closes")),
                                        form.text("title"),
                                        form.text("why"),
                                        Facts.each(form, "questions", Asked::read)))
                .with(
                        "survey.answer",
                        form ->
                                new AnswerSurvey(
                                        survey(form),
                                        Facts.small(form, "group"),
                                        form.items("answers").values().stream()
                                                .map(Answer::read)
                                                .toList()))
                .with("survey.take-back", form -> new TakeBackAnswer(survey(form)))
                .with(
                        "survey.hide-text",
                        form ->
                                new HideText(
                                        survey(form),
                                        new Survey.TextId(
                                                Facts.small(form, "question"),
                                                Facts.small(form, "number")),
                                        form.text("reason")));
    }

    private static Json questions(List<Asked> questions) {
        return new Json.Items(
                questions.stream()
                        .<Json>map(each ->
                                Json.object()
                                        .put("options", Json.texts(each.options()))
                                        .put("question", each.question().form())
                                        .put("words", each.words())
                                        .done())
                        .toList());
    }

    private static SurveyId survey(Json.Fields form) {
        return new SurveyId(form.whole("survey"));
    }
}
