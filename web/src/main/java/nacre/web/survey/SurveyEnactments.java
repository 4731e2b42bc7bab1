// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.part.Enactment;
import nacre.campaign.survey.SurveyAct;
import nacre.campaign.survey.SurveyRules;
import nacre.web.campaign.UnitWords;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Says what a decision that opens a survey brings about, question by question.
final class SurveyEnactments implements EnactmentWords {
    @Override
    public @Nullable Said say(
            Visit visit, Enactment enactment, Tense tense, Function<String, String> words) {
        if (!(SurveyAct.read(enactment.type(), enactment.facts())
                instanceof SurveyAct.Opened opened)) {
            return null;
        }
        var text = visit.text();
        var more = new ArrayList<String>();
        more.add(text.of("survey.of", "place", UnitWords.name(visit, opened.place())));
        for (int i = 0; i < opened.questions().size(); i++) {
            var options = new ArrayList<String>();
            for (int j = 0; j < opened.questions().get(i).options(); j++) {
                options.add(words.apply(SurveyRules.option(i, j)));
            }
            String question = words.apply(SurveyRules.question(i));
            more.add(
                    options.isEmpty()
                            ? text.of("survey.asks", "number", i + 1, "question", question)
                            : text.of(
                                    "survey.asks.of",
                                    "number",
                                    i + 1,
                                    "question",
                                    question,
                                    "options",
                                    options));
        }
        more.add(text.of("survey.until", "by", opened.closes()));
        return new Said(
                text.of(
                        tense == Tense.WILL ? "survey.will.opened" : "survey.did.opened",
                        "title",
                        words.apply("title")),
                List.copyOf(more));
    }
}
