// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.survey;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Unfoldable.unless;
import static nacre.campaign.guest.GuestPart.GUESTS;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxPurpose;
import nacre.assembly.box.Loss;
import nacre.assembly.box.Promise;
import nacre.assembly.box.Reveal;
import nacre.assembly.box.Terms;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.campaign.guest.Link;
import nacre.campaign.guest.LinkId;
import nacre.journal.BoxRow;
import nacre.journal.Content.Words;
import nacre.journal.Json;

/// The boxes of surveys. A row says of which group somebody is and what she answers, or that she
/// took it back. They are opened when the survey closes, if five or more have answered; what is
/// shown then are sums, and texts in the order of the alphabet, by which none can be told to be of
/// the same hand as another.
final class SurveyBox implements BoxPurpose {

    /// The purpose of these boxes.
    static final String ANSWERS = "survey.answers";

    /// The row of who takes her answer back.
    static final Json.Fields TAKEN_BACK = Json.object().put("group", -1).done();

    /// Room for all answers that the rules let through.
    private static final int LENGTH = 4096;

    /// Rows that do not count are told apart, and nothing is said of too few, so it is judged.
    static Terms terms(Survey survey) {
        return new Terms(
                ANSWERS,
                survey.id().seq(),
                Promise.RESULT,
                survey.groups().stream().mapToLong(group -> group.people()).sum(),
                LENGTH,
                new Reveal.ByJudgement(),
                survey.closes(),
                Terms.DAILY);
    }

    static Json.Fields says(int group, List<Answer> answers) {
        return Json.object()
                .put("answers", new Json.Items(answers.stream().map(Answer::form).toList()))
                .put("group", group)
                .done();
    }

    @Override
    public String name() {
        return ANSWERS;
    }

    @Override
    public boolean mayPut(Scene scene, Box.Open box, MemberId member) {
        Link link = scene.states().of(GUESTS).find(new LinkId(member.seq()));
        return scene.states().of(ASSEMBLY).roll().contains(member)
                || (link != null && link.about() == box.terms().about());
    }

    /// What somebody has answered counts also once she has left, or her link was withdrawn: nobody
    /// can pick whose answers are left.
    @Override
    public boolean counts(Scene scene, Box.Open box, BoxRow row) {
        return !row.says().equals(TAKEN_BACK);
    }

    @Override
    public Json.Fields result(Scene scene, Box.Open box, List<BoxRow.Shown> rows) {
        Survey survey = survey(scene, box);
        return SurveyResult.of(survey, rows.stream().map(row -> read(survey, row)).toList()).form();
    }

    private static SurveyResult.Row read(Survey survey, BoxRow.Shown row) {
        Json.Fields says = row.says().only("answers", "group");
        long group = says.whole("group");
        unless(group >= 0 && group < survey.groups().size(), "Nobody answers in group %d.", group);
        List<Answer> answers = says.items("answers").values().stream().map(Answer::read).toList();
        unless(SurveyRules.misfit(survey, answers) == null, "No answers: %s", says);
        return new SurveyResult.Row((int) group, answers);
    }

    /// Before its end it is never enough.
    @Override
    public Reveal.Judgement judge(Scene scene, Box.Open box, Json.Fields result) {
        SurveyResult read = SurveyResult.read(survey(scene, box), result);
        long able = scene.states().of(ASSEMBLY).roll().everybody().size();
        able += scene.states().of(GUESTS).about(box.terms().about()).size();
        unless(read.answered() <= able, "%d of %d answered.", read.answered(), able);
        return new Reveal.Judgement(
                read.answered(), box.isEnd(scene.now()) && read.answered() >= SurveyResult.FEWEST);
    }

    @Override
    public List<Words> told(Scene scene, Box.Open box, List<BoxRow.Shown> rows) {
        Survey survey = survey(scene, box);
        var words = new ArrayList<Words>();
        for (int i = 0; i < survey.questions().size(); i++) {
            int place = i;
            List<String> texts =
                    rows.stream()
                            .map(row -> read(survey, row).answers().get(place).text())
                            .filter(text -> !text.isEmpty())
                            .sorted()
                            .toList();
            if (texts.size() >= SurveyResult.FEWEST) {
                for (int j = 0; j < texts.size(); j++) {
                    words.add(Words.kept(field(new Survey.TextId(i, j)), texts.get(j)));
                }
            }
        }
        return words;
    }

    /// The content field of the entry that reveals the box, in which a text stands.
    static String field(Survey.TextId text) {
        return "text.%d.%d".formatted(text.question(), text.number());
    }

    @Override
    public List<Step> revealed(
            Scene scene, Box.Open box, List<BoxRow.Shown> rows, Json.Fields result) {
        return List.of(Step.of(new SurveyAct.Published(survey(scene, box).id())));
    }

    @Override
    public List<Step> destroyed(Scene scene, Box.Open box, Loss loss) {
        return List.of(Step.of(new SurveyAct.Unread(survey(scene, box).id())));
    }

    private static Survey survey(Scene scene, Box.Open box) {
        return scene.states().of(SurveyPart.SURVEYS).needed(new SurveyId(box.terms().about()));
    }
}
