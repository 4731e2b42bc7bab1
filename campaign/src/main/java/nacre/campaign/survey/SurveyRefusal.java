// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.survey;

import java.time.Instant;
import nacre.assembly.part.Refusal;

/// Why a survey cannot be so, or not be answered.
public sealed interface SurveyRefusal extends Refusal {

    /// There is no such survey.
    record UnknownSurvey(SurveyId survey) implements SurveyRefusal {}

    /// It is over.
    record SurveyIsOver(SurveyId survey) implements SurveyRefusal {}

    /// It has no such group.
    record NoGroupOfSurvey(int group) implements SurveyRefusal {}

    /// An answer is none to its question, or a text is too long.
    ///
    /// @param question by its number, from 1
    record AnswerDoesNotFit(int question, int longest) implements SurveyRefusal {}

    /// Nothing was answered at all.
    record NothingAnswered() implements SurveyRefusal {}

    /// No questions, too many, or one with too few options or too many.
    record QuestionsDoNotFit(int most, int mostTexts, int mostOptions) implements SurveyRefusal {}

    /// Words are missing or too long.
    record SurveyWordsDoNotFit(int most) implements SurveyRefusal {}

    /// It is too soon or too late to be over then.
    record SurveyDateDoesNotFit(Instant closes, Instant now, Instant latest)
            implements SurveyRefusal {}

    /// There is no such text, or it is shown no more.
    record NoTextToHide(SurveyId survey) implements SurveyRefusal {}

    /// Links are for people whom the survey asks.
    record SurveyLinksAreElsewhere(SurveyId survey) implements SurveyRefusal {}
}
