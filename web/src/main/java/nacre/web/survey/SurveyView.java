// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.survey;

import static nacre.assembly.AssemblyPart.ASSEMBLY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nacre.assembly.box.Box;
import nacre.campaign.survey.Question;
import nacre.campaign.survey.Survey;
import nacre.campaign.survey.SurveyRules;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignRules;
import nacre.web.Line;
import nacre.web.Option;
import nacre.web.campaign.CampaignPages;
import nacre.web.campaign.UnitWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;
import nacre.web.part.CampaignRow;
import nacre.web.petition.GroupOptions;
import org.jspecify.annotations.Nullable;

/// One survey for one reader. Nothing here depends on what anybody has answered before it is over.
///
/// @param campaign its title, and where its page is
/// @param state the mark of how far it has come, and the word for it
/// @param say how it stands, in one sentence
/// @param questions to be answered; none where she cannot
/// @param groups to which she can say she belongs
/// @param hasPut whether she has put something, an answer or that she takes it back
/// @param mayLink whether she may make links
/// @param links where they are made
/// @param maySteer whether she may hide texts
/// @param demand where she can propose a demand that comes from it; empty if she cannot
/// @param result what it came to; null before, and where nobody has read it
public record SurveyView(
        Option campaign,
        String path,
        String list,
        String title,
        Written why,
        Option state,
        String say,
        String place,
        List<Asked> questions,
        List<Option> groups,
        boolean hasPut,
        boolean mayLink,
        String links,
        boolean maySteer,
        String demand,
        @Nullable ResultView result) {

    /// One question as it is asked.
    ///
    /// @param field under which its answer is typed
    /// @param number from 1
    /// @param kind one, several, scale or text
    /// @param options by what they are typed as
    public record Asked(String field, int number, String words, String kind, List<Option> options) {
        /// Copies the list.
        public Asked {
            options = List.copyOf(options);
        }
    }

    /// Copies the lists.
    public SurveyView {
        questions = List.copyOf(questions);
        groups = List.copyOf(groups);
    }

    /// As it is for the reader of this visit: a member by her entry, a guest by that of her link.
    /// Its row on the list.
    CampaignRow row() {
        return CampaignRow.of(Line.of(state.value(), title, path, say));
    }

    public static SurveyView of(Visit visit, Survey survey) {
        Campaign campaign =
                Objects.requireNonNull(UnitWords.campaigns(visit).find(survey.place().campaign()));
        Box.Open box = box(visit, survey);
        boolean mayAnswer = box != null && !visit.isReader();
        return new SurveyView(
                CampaignPages.crumb(visit, campaign),
                path(visit, survey),
                list(visit, campaign),
                title(visit, survey),
                Written.of(visit, survey.id().seq(), "why"),
                state(visit, survey),
                say(visit, survey, box),
                UnitWords.name(visit, survey.place()),
                mayAnswer ? questions(visit, survey) : List.of(),
                mayAnswer ? GroupOptions.of(visit, survey.groups()) : List.of(),
                box != null && visit.clerk().journal().hasRow(box.id().seq(), visit.me().seq()),
                box != null && !UnitWords.organised(visit, survey.place()).isEmpty(),
                visit.path("/links/" + survey.id()),
                UnitWords.may(visit, CampaignRules.STEER, survey.place()),
                campaign.isOpen() && !visit.isReader() ? demand(visit, survey) : "",
                visit.standing().states().of(ASSEMBLY).boxes().about(survey.id().seq())
                                instanceof Box.Revealed revealed
                        ? ResultView.of(visit, survey, revealed)
                        : null);
    }

    private static String demand(Visit visit, Survey survey) {
        return visit.path(
                "/campaigns/%s/demands/new?survey=%s"
                        .formatted(survey.place().campaign(), survey.id()));
    }

    static Box.@Nullable Open box(Visit visit, Survey survey) {
        return visit.assembly().boxes().openAbout(survey.id().seq());
    }

    static String title(Visit visit, Survey survey) {
        return visit.words(survey.id().seq(), "title");
    }

    static String list(Visit visit, Campaign campaign) {
        return CampaignPages.crumb(visit, campaign).value() + "/surveys";
    }

    static String path(Visit visit, Survey survey) {
        return visit.path("/campaigns/" + survey.place().campaign() + "/surveys/" + survey.id());
    }

    private static Option state(Visit visit, Survey survey) {
        return switch (survey.stage()) {
            case DECIDED, OPEN -> new Option("open", visit.text().of("survey.state.open"));
            case PUBLISHED -> new Option("passed", visit.text().of("survey.state.published"));
            case UNREAD -> new Option("undecided", visit.text().of("survey.state.unread"));
        };
    }

    private static String say(Visit visit, Survey survey, Box.@Nullable Open box) {
        Instant ends = box == null ? survey.closes() : box.ends();
        return switch (survey.stage()) {
            case DECIDED, OPEN ->
                    visit.text()
                            .of(
                                    box == null || box.atLeast() == 0
                                            ? "survey.say.open"
                                            : "survey.say.some",
                                    "atLeast",
                                    box == null ? 0 : box.atLeast(),
                                    "by",
                                    visit.text().deadline(ends));
            case PUBLISHED ->
                    visit.text().of("survey.say.published", "answered", answered(visit, survey));
            case UNREAD -> visit.text().of("survey.say.unread");
        };
    }

    private static long answered(Visit visit, Survey survey) {
        return visit.assembly().boxes().about(survey.id().seq()) instanceof Box.Revealed revealed
                ? revealed.count()
                : 0;
    }

    static List<Asked> questions(Visit visit, Survey survey) {
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < survey.questions().size(); i++) {
            Question question = survey.questions().get(i);
            asked.add(
                    new Asked(
                            "answer" + i,
                            i + 1,
                            visit.words(survey.id().seq(), SurveyRules.question(i)),
                            kind(question),
                            options(visit, survey, i)));
        }
        return asked;
    }

    private static String kind(Question question) {
        return switch (question) {
            case Question.One o -> "one";
            case Question.Several s -> "several";
            case Question.Scale s -> "scale";
            case Question.Text t -> "text";
        };
    }

    /// What can be chosen, in the order in which it is counted.
    static List<Option> options(Visit visit, Survey survey, int place) {
        var options = new ArrayList<Option>();
        Question question = survey.questions().get(place);
        for (int i = 0; i < question.options(); i++) {
            options.add(
                    new Option(
                            Integer.toString(i),
                            visit.words(survey.id().seq(), SurveyRules.option(place, i))));
        }
        if (question instanceof Question.Scale) {
            for (int mark = 1; mark <= Question.HIGHEST; mark++) {
                options.add(
                        new Option(Integer.toString(mark), visit.text().of("survey.mark." + mark)));
            }
        }
        return options;
    }
}
