// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.survey;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.Box;
import nacre.assembly.part.Guest;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.campaign.guest.LinkAct;
import nacre.campaign.guest.LinkId;
import nacre.campaign.guest.LinkRefusal;
import nacre.campaign.guest.LinkRules;
import nacre.campaign.survey.SurveyCommand.Asked;
import nacre.campaign.survey.SurveyCommand.HideText;
import nacre.campaign.survey.SurveyCommand.MakeSurveyLinks;
import nacre.campaign.survey.SurveyCommand.OpenSurvey;
import nacre.campaign.unit.CampaignPart;
import nacre.campaign.unit.CampaignRefusal;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.Group;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// When a survey is opened and answered, and what of it is shown.
public final class SurveyRules {

    /// The longest time for a survey.
    public static final Duration LONGEST = Duration.ofDays(366);

    /// How many questions a survey has at most.
    public static final int MOST_QUESTIONS = 8;

    /// How many of them ask for a text at most: each has room in a row of the box.
    public static final int MOST_TEXTS = 3;

    /// How many options a question has at most; at least two.
    public static final int MOST_OPTIONS = 12;

    /// The longest title, question or option, in UTF-16 code units.
    public static final int LONGEST_LINE = 200;

    /// The longest text, in UTF-16 code units.
    public static final int LONGEST_TEXT = 10_000;

    private SurveyRules() {}

    static Ruling rule(Scene scene, Surveys surveys, SurveyCommand command, MemberId actor) {
        return switch (command) {
            case OpenSurvey open -> open(scene, open);
            case HideText hide -> hide(scene, surveys, hide);
            case MakeSurveyLinks make -> links(scene, surveys, make);
            case SurveyCommand.AnswerSurvey answer -> put(scene, surveys, answer);
            case SurveyCommand.TakeBackAnswer back -> put(scene, surveys, back);
            case SurveyCommand.GiveUpSurveyLink g ->
                    refused(new LinkRefusal.LinkIsNotGood(new LinkId(actor.seq())));
        };
    }

    static Ruling welcome(Scene scene, Surveys surveys, SurveyCommand command, Guest guest) {
        SurveyId survey =
                switch (command) {
                    case SurveyCommand.AnswerSurvey answer -> answer.survey();
                    case SurveyCommand.TakeBackAnswer(var id) -> id;
                    case SurveyCommand.GiveUpSurveyLink(var id) -> id;
                    case SurveyCommand other ->
                            throw new IllegalArgumentException(
                                    "No guest may do this: " + other.type());
                };
        Refusal why = LinkRules.whyNot(scene, guest, survey.seq());
        if (why != null) {
            return refused(why);
        }
        return command instanceof SurveyCommand.GiveUpSurveyLink
                ? giveUp(put(scene, surveys, new SurveyCommand.TakeBackAnswer(survey)), guest)
                : put(scene, surveys, command);
    }

    /// Only that the link is given up is on the record, not whether anything was answered by it.
    private static Ruling giveUp(Ruling back, Guest guest) {
        return back instanceof Ruling.Put(var box, var says, var steps)
                ? new Ruling.Put(
                        box,
                        says,
                        List.of(
                                Step.of(new LinkAct.Used(guest.shows())),
                                Step.of(new LinkAct.Withdrawn(new LinkId(guest.link())))))
                : back;
    }

    private static Ruling put(Scene scene, Surveys surveys, SurveyCommand command) {
        return switch (command) {
            case SurveyCommand.AnswerSurvey(var id, int group, var answers) -> {
                Survey survey = surveys.find(id);
                Refusal why = whyNotAnswered(survey, id, group, answers);
                Box.Open box = box(scene, id);
                if (why != null || box == null) {
                    yield refused(why == null ? new SurveyRefusal.SurveyIsOver(id) : why);
                }
                yield new Ruling.Put(box.id(), SurveyBox.says(group, answers));
            }
            case SurveyCommand.TakeBackAnswer(var id) -> {
                Box.Open box = box(scene, id);
                if (surveys.find(id) == null || box == null) {
                    yield refused(
                            surveys.find(id) == null
                                    ? new SurveyRefusal.UnknownSurvey(id)
                                    : new SurveyRefusal.SurveyIsOver(id));
                }
                yield new Ruling.Put(box.id(), SurveyBox.TAKEN_BACK);
            }
            case SurveyCommand other ->
                    throw new IllegalArgumentException("Puts nothing: " + other);
        };
    }

    private static Box.@Nullable Open box(Scene scene, SurveyId id) {
        return scene.states().of(ASSEMBLY).boxes().openAbout(id.seq());
    }

    private static @Nullable Refusal whyNotAnswered(
            @Nullable Survey survey, SurveyId id, int group, List<Answer> answers) {
        if (survey == null) {
            return new SurveyRefusal.UnknownSurvey(id);
        }
        if (survey.stage() != Survey.Stage.OPEN) {
            return new SurveyRefusal.SurveyIsOver(id);
        }
        return group < 0 || group >= survey.groups().size()
                ? new SurveyRefusal.NoGroupOfSurvey(group)
                : misfit(survey, answers);
    }

    /// Why these are no answers to a survey, or null.
    static @Nullable SurveyRefusal misfit(Survey survey, List<Answer> answers) {
        if (answers.size() != survey.questions().size()) {
            return new SurveyRefusal.AnswerDoesNotFit(answers.size(), Answer.LONGEST);
        }
        for (int i = 0; i < answers.size(); i++) {
            if (!survey.questions().get(i).fits(answers.get(i))) {
                return new SurveyRefusal.AnswerDoesNotFit(i + 1, Answer.LONGEST);
            }
        }
        return answers.stream().allMatch(Answer::isNone)
                ? new SurveyRefusal.NothingAnswered()
                : null;
    }

    private static Ruling open(Scene scene, OpenSurvey open) {
        if (isMisfit(open.title(), LONGEST_LINE)
                || open.questions().stream().anyMatch(SurveyRules::isMisfit)) {
            return refused(new SurveyRefusal.SurveyWordsDoNotFit(LONGEST_LINE));
        }
        if (isMisfit(open.why(), LONGEST_TEXT)) {
            return refused(new SurveyRefusal.SurveyWordsDoNotFit(LONGEST_TEXT));
        }
        var act =
                new SurveyAct.Opened(
                        open.place(),
                        open.closes(),
                        open.questions().stream().map(Asked::question).toList());
        Refusal why = whyNotOpened(scene, act, scene.now());
        return why == null
                ? accepted(Step.of(act, words(open.title(), open.why(), open.questions())))
                : refused(why);
    }

    private static boolean isMisfit(Asked asked) {
        return isMisfit(asked.words(), LONGEST_LINE)
                || asked.options().size() != asked.question().options()
                || asked.options().stream().anyMatch(option -> isMisfit(option, LONGEST_LINE));
    }

    private static boolean isMisfit(String words, int most) {
        return words.isBlank() || words.strip().length() > most;
    }

    /// The words of a survey, as content of the entry that opens it.
    public static List<Words> words(String title, String why, List<Asked> questions) {
        var words = new ArrayList<Words>();
        words.add(Words.kept("title", title.strip()));
        words.add(Words.kept("why", why.strip()));
        for (int i = 0; i < questions.size(); i++) {
            words.add(Words.kept(question(i), questions.get(i).words().strip()));
            List<String> options = questions.get(i).options();
            for (int j = 0; j < options.size(); j++) {
                words.add(Words.kept(option(i, j), options.get(j).strip()));
            }
        }
        words.sort(java.util.Comparator.comparing(Words::field));
        return words;
    }

    /// The content field with the words of a question.
    public static String question(int question) {
        return "question." + question;
    }

    /// The content field with the words of an option.
    public static String option(int question, int option) {
        return "question.%d.option.%d".formatted(question, option);
    }

    /// The content field in which a text stands that was written, of the entry that revealed the
    /// survey's box.
    public static String text(Survey.TextId text) {
        return SurveyBox.field(text);
    }

    private static Ruling hide(Scene scene, Surveys surveys, HideText hide) {
        if (isMisfit(hide.reason(), LONGEST_LINE)) {
            return refused(new SurveyRefusal.SurveyWordsDoNotFit(LONGEST_LINE));
        }
        var act = new SurveyAct.TextHidden(hide.survey(), hide.text());
        Refusal why = whyNotHidden(scene, surveys, act);
        return why == null
                ? accepted(Step.of(act, List.of(Words.kept("reason", hide.reason().strip()))))
                : refused(why);
    }

    static @Nullable Refusal whyNotHidden(Scene scene, Surveys surveys, SurveyAct.TextHidden act) {
        Survey survey = surveys.find(act.survey());
        if (survey == null) {
            return new SurveyRefusal.UnknownSurvey(act.survey());
        }
        Survey.TextId text = act.text();
        boolean isThere =
                scene.states().of(ASSEMBLY).boxes().about(survey.id().seq())
                                instanceof Box.Revealed revealed
                        && text.question() < survey.questions().size()
                        && survey.questions().get(text.question()) instanceof Question.Text
                        && text.number()
                                < SurveyResult.read(survey, revealed.result())
                                        .counts()
                                        .get(text.question())
                                        .getFirst();
        return isThere && !survey.hidden().contains(text)
                ? null
                : new SurveyRefusal.NoTextToHide(survey.id());
    }

    private static Ruling links(Scene scene, Surveys surveys, MakeSurveyLinks make) {
        Survey survey = surveys.find(make.survey());
        Box.Open box = box(scene, make.survey());
        if (survey == null || box == null) {
            return refused(
                    survey == null
                            ? new SurveyRefusal.UnknownSurvey(make.survey())
                            : new SurveyRefusal.SurveyIsOver(make.survey()));
        }
        return make.place().isWithin(survey.place())
                ? LinkRules.make(scene, survey.id().seq(), make.place(), box.ends(), make.keys())
                : refused(new SurveyRefusal.SurveyLinksAreElsewhere(survey.id()));
    }

    /// What an act takes from a mandate to steer there.
    static Use use(Surveys surveys, SurveyAct act) {
        return switch (act) {
            case SurveyAct.Opened opened ->
                    new Use(CampaignRules.STEER, 1, 0, opened.place().value());
            case SurveyAct.TextHidden(var id, var text) ->
                    new Use(CampaignRules.STEER, 1, 0, surveys.needed(id).place().value());
            case SurveyAct other -> throw new Unfoldable("No member may do this: " + other);
        };
    }

    /// Why no survey can be opened so, or null.
    static @Nullable Refusal whyNotOpened(Scene scene, SurveyAct.Opened act, Instant now) {
        Campaigns campaigns = scene.states().of(CampaignPart.CAMPAIGNS);
        Refusal why = CampaignRules.whyNotOpen(campaigns, act.place());
        if (why != null) {
            return why;
        }
        long people = campaigns.people(act.place());
        if (people < Group.FEWEST) {
            return new CampaignRefusal.TooFewPeople(people, Group.FEWEST);
        }
        if (!areQuestions(act.questions())) {
            return new SurveyRefusal.QuestionsDoNotFit(MOST_QUESTIONS, MOST_TEXTS, MOST_OPTIONS);
        }
        Instant latest = now.plus(LONGEST);
        return act.closes().isAfter(now) && !act.closes().isAfter(latest)
                ? null
                : new SurveyRefusal.SurveyDateDoesNotFit(act.closes(), now, latest);
    }

    private static boolean areQuestions(List<Question> questions) {
        long texts = questions.stream().filter(each -> each instanceof Question.Text).count();
        return !questions.isEmpty()
                && questions.size() <= MOST_QUESTIONS
                && texts <= MOST_TEXTS
                && questions.stream().allMatch(SurveyRules::isQuestion);
    }

    private static boolean isQuestion(Question question) {
        return switch (question) {
            case Question.One(int options) -> options >= 2 && options <= MOST_OPTIONS;
            case Question.Several(int options) -> options >= 2 && options <= MOST_OPTIONS;
            case Question.Scale s -> true;
            case Question.Text t -> true;
        };
    }
}
