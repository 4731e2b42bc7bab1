// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.survey;

import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.Box;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.campaign.survey.SurveyCommand.AnswerSurvey;
import nacre.campaign.survey.SurveyCommand.Asked;
import nacre.campaign.survey.SurveyCommand.OpenSurvey;
import nacre.campaign.unit.Depot;
import nacre.campaign.unit.UnitPath;
import nacre.organ.Scenario;

/// A branch that campaigns, whose committee asks how tired people are; twenty members who can
/// answer.
class Surveying {
    static final Duration WEEK = Duration.ofDays(7);
    static final int EARLY = 0;
    static final int LATE = 1;
    static final List<Asked> QUESTIONS =
            List.of(
                    new Asked(new Question.One(3), "Worst?", List.of("Shifts", "Pay", "Breaks")),
                    new Asked(new Question.Several(2), "What helps?", List.of("Two", "Days")),
                    new Asked(new Question.Scale(), "How tired?", List.of()),
                    new Asked(new Question.Text(), "What else?", List.of()));

    final Depot depot = Depot.campaigning();
    final Scenario scenario = depot.scenario();
    final UnitPath yard = depot.north();
    final List<MemberId> members = scenario.add(20);

    OpenSurvey opens() {
        return opens(scenario.now().plus(WEEK), QUESTIONS);
    }

    OpenSurvey opens(Instant closes, List<Asked> questions) {
        return new OpenSurvey(yard, closes, "Tired", "To know", questions);
    }

    SurveyId open() {
        scenario.given(CEM, opens());
        return new SurveyId(scenario.last("survey.opened"));
    }

    Survey survey(SurveyId id) {
        return scenario.clerk().standing().states().of(SurveyPart.SURVEYS).needed(id);
    }

    Box box(SurveyId id) {
        return scenario.assembly().boxes().about(id.seq());
    }

    static List<Answer> answers(int worst, String text) {
        return List.of(Answer.of(worst), Answer.of(0, 1), Answer.of(4), Answer.of(text));
    }

    void answer(SurveyId id, int group, int worst, int from, int to) {
        for (MemberId member : members.subList(from, to)) {
            scenario.given(
                    member, new AnswerSurvey(id, group, answers(worst, "text of " + member.seq())));
        }
    }

    List<Act> untilItCloses(SurveyId id) {
        scenario.at(survey(id).closes().minus(Duration.ofHours(1))).caughtUp();
        long from = scenario.journal().head().size();
        scenario.at(survey(id).closes()).caughtUp().verified();
        var acts = new ArrayList<Act>();
        for (long seq = from; seq < scenario.journal().head().size(); seq++) {
            acts.add(scenario.act(seq));
        }
        return acts;
    }

    SurveyResult result(SurveyId id) {
        var revealed = assertInstanceOf(Box.Revealed.class, box(id));
        assertEquals(0, revealed.rows().size());
        return SurveyResult.read(survey(id), revealed.result());
    }
}
