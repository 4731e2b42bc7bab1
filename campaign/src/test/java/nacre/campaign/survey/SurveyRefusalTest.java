// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.survey;

import static nacre.campaign.unit.CampaignRules.STEER;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.CEM;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.BoxAct;
import nacre.assembly.box.BoxId;
import nacre.assembly.part.Act;
import nacre.campaign.survey.SurveyCommand.AnswerSurvey;
import nacre.campaign.survey.SurveyCommand.Asked;
import nacre.campaign.survey.SurveyCommand.OpenSurvey;
import nacre.campaign.survey.SurveyCommand.TakeBackAnswer;
import nacre.campaign.unit.CampaignCommand.CountPeople;
import nacre.campaign.unit.CampaignRefusal;
import nacre.journal.Authority;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.organ.ClerkRefusal;
import nacre.organ.Forger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What no survey can be, what no answer is, and what does not fold.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SurveyRefusalTest extends Surveying {
    @Test
    void what_does_not_fit_is_refused_with_its_reason() {
        Instant now = scenario.now();
        scenario.when(ANNA, opens()).thenRefused(new ClerkRefusal.NeedsAMandate(STEER));
        scenario.when(CEM, opens(now, QUESTIONS))
                .thenRefused(
                        new SurveyRefusal.SurveyDateDoesNotFit(
                                now, now, now.plus(SurveyRules.LONGEST)));
        var questions = new SurveyRefusal.QuestionsDoNotFit(8, 3, 12);
        scenario.when(CEM, opens(now.plus(WEEK), List.of())).thenRefused(questions);
        var alone = new Asked(new Question.One(1), "Well?", List.of("Yes"));
        scenario.when(CEM, opens(now.plus(WEEK), List.of(alone))).thenRefused(questions);
        var text = new Asked(new Question.Text(), "Well?", List.of());
        scenario.when(CEM, opens(now.plus(WEEK), List.of(text, text, text, text)))
                .thenRefused(questions);
        var wordless = new Asked(new Question.One(2), "Well?", List.of("Yes", " "));
        scenario.when(CEM, opens(now.plus(WEEK), List.of(wordless)))
                .thenRefused(new SurveyRefusal.SurveyWordsDoNotFit(200));
        scenario.given(CEM, new CountPeople(depot.late().last(), 4));
        scenario.when(
                        CEM,
                        new OpenSurvey(depot.late(), now.plus(WEEK), "Tired", "To know", QUESTIONS))
                .thenRefused(new CampaignRefusal.TooFewPeople(4, 5));
        SurveyId id = open();
        refusesAnswers(id, answers(3, ""), 1);
        refusesAnswers(id, answers(0, "x".repeat(301)), 4);
        refusesAnswers(id, answers(0, "two\nlines"), 4);
        refusesAnswers(id, List.of(Answer.of(0)), 1);
        var many = List.of(Answer.of(0, 1), Answer.NONE, Answer.NONE, Answer.NONE);
        refusesAnswers(id, many, 1);
        var mark = List.of(Answer.NONE, Answer.NONE, Answer.of(6), Answer.NONE);
        refusesAnswers(id, mark, 3);
        var none = List.of(Answer.NONE, Answer.NONE, Answer.NONE, Answer.NONE);
        scenario.when(ANNA, new AnswerSurvey(id, EARLY, none))
                .thenRefused(new SurveyRefusal.NothingAnswered());
        scenario.when(ANNA, new AnswerSurvey(id, 2, answers(0, "")))
                .thenRefused(new SurveyRefusal.NoGroupOfSurvey(2));
        var unknown = new SurveyId(3);
        scenario.when(ANNA, new TakeBackAnswer(unknown))
                .thenRefused(new SurveyRefusal.UnknownSurvey(unknown));
    }

    private void refusesAnswers(SurveyId id, List<Answer> answers, int question) {
        scenario.when(ANNA, new AnswerSurvey(id, EARLY, answers))
                .thenRefused(new SurveyRefusal.AnswerDoesNotFit(question, 300));
    }

    @Test
    void forged_sums_that_tell_of_a_few_do_not_fold() {
        SurveyId id = open();
        answer(id, EARLY, 0, 0, 9);
        answer(id, LATE, 2, 9, 15);
        scenario.at(survey(id).closes().minusSeconds(1)).caughtUp();
        long box = box(id).id().seq();
        scenario.at(survey(id).closes());
        folds(id, box, 15, 15, true, 9, 6);
        folds(id, box, 15, 15, false, 11, 4);
        folds(id, box, 15, 15, false, 11);
        folds(id, box, 15, 15, false, 12, 6);
        folds(id, box, 4, 0, false);
        folds(id, box, 15, 10, false, 9, 6);
        folds(id, box, 500, 500, false);
        var forger = new Forger(scenario);
        forger.refused(null, new SurveyAct.Published(id), new Authority.Server());
        forger.refused(CEM, new SurveyAct.Unread(id));
        forger.refused(CEM, new SurveyAct.TextHidden(id, new Survey.TextId(3, 0)));
    }

    private void folds(
            SurveyId id, long box, long answered, long atLeast, boolean isRight, long... groups) {
        var shown = new ArrayList<SurveyResult.Shown>();
        for (int i = 0; i < groups.length; i++) {
            shown.add(new SurveyResult.Shown(i, groups[i], counts(groups[i], false)));
        }
        Json.Fields result = new SurveyResult(answered, counts(answered, true), shown).form();
        var boxId = new BoxId(box);
        List<Act> acts =
                List.of(
                        new BoxAct.Ticked(boxId, Hash.sha256(new byte[] {1}), atLeast),
                        new BoxAct.Revealed(boxId, answered, result),
                        new SurveyAct.Published(id));
        var forger = new Forger(scenario);
        if (isRight) {
            forger.foldsDue(acts, box, survey(id).closes());
        } else {
            forger.refusedDue(acts, box, survey(id).closes());
        }
    }

    private static List<List<Long>> counts(long people, boolean hasTexts) {
        return List.of(
                List.of(0L, 0L, 0L, people),
                List.of(0L, 0L, people),
                List.of(0L, 0L, 0L, 0L, 0L, people),
                hasTexts ? List.of(0L) : List.of());
    }
}
