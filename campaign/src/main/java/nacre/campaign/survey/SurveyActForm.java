// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.survey;

import java.time.Instant;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How acts on surveys are written for good.
final class SurveyActForm {

    private SurveyActForm() {}

    static String type(SurveyAct act) {
        return switch (act) {
            case SurveyAct.Opened a -> SurveyAct.OPENED;
            case SurveyAct.Began a -> "survey.began";
            case SurveyAct.Published a -> "survey.published";
            case SurveyAct.Unread a -> "survey.unread";
            case SurveyAct.TextHidden a -> "survey.text-hidden";
        };
    }

    static Json.Fields facts(SurveyAct act) {
        return switch (act) {
            case SurveyAct.Opened(var place, var closes, var questions) ->
                    Json.object()
                            .put("closes", closes.getEpochSecond())
                            .put("place", place.value())
                            .put(
                                    "questions",
                                    new Json.Items(
                                            questions.stream().<Json>map(Question::form).toList()))
                            .done();
            case SurveyAct.Began(var survey) -> about(survey).done();
            case SurveyAct.Published(var survey) -> about(survey).done();
            case SurveyAct.Unread(var survey) -> about(survey).done();
            case SurveyAct.TextHidden(var survey, var text) ->
                    about(survey)
                            .put("number", text.number())
                            .put("question", text.question())
                            .done();
        };
    }

    private static Json.Draft about(SurveyId survey) {
        return Json.object().put("survey", survey.seq());
    }

    static SurveyAct read(String type, Json.Fields facts) {
        return switch (type) {
            case SurveyAct.OPENED -> {
                facts.only("closes", "place", "questions");
                yield new SurveyAct.Opened(
                        UnitPath.read(facts, "place"),
                        Instant.ofEpochSecond(facts.whole("closes")),
                        facts.items("questions").values().stream().map(Question::read).toList());
            }
            case "survey.began" -> new SurveyAct.Began(only(facts));
            case "survey.published" -> new SurveyAct.Published(only(facts));
            case "survey.unread" -> new SurveyAct.Unread(only(facts));
            case "survey.text-hidden" ->
                    new SurveyAct.TextHidden(
                            survey(facts.only("number", "question", "survey")),
                            new Survey.TextId(place(facts, "question"), place(facts, "number")));
            default -> throw new Malformed("type", "an act on a survey", type);
        };
    }

    private static SurveyId only(Json.Fields facts) {
        return survey(facts.only("survey"));
    }

    private static SurveyId survey(Json.Fields facts) {
        return new SurveyId(facts.whole("survey"));
    }

    private static int place(Json.Fields facts, String key) {
        long place = facts.whole(key);
        if (place < 0 || place > Integer.MAX_VALUE) {
            throw new Malformed(key, "a place from 0", Long.toString(place));
        }
        return (int) place;
    }
}
