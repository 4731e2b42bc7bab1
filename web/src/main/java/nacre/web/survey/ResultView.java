// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.survey;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.Box;
import nacre.campaign.survey.Question;
import nacre.campaign.survey.Survey;
import nacre.campaign.survey.SurveyResult;
import nacre.campaign.survey.SurveyRules;
import nacre.web.Bar;
import nacre.web.campaign.TargetWords;
import nacre.web.organ.Visit;

/// What a survey came to, all of it and by the groups that are shown.
///
/// @param questions one after the other
/// @param groups the groups that are shown, in words
/// @param others how many answered in groups that are not shown, in words; empty if nobody did
public record ResultView(List<Sum> questions, List<String> groups, String others) {

    /// What came of one question.
    ///
    /// @param rows how many chose what, of all
    /// @param groups the same by group, each with as many numbers as there are rows
    /// @param texts that were written, where that was asked
    /// @param hidden how many of them are hidden, in words; empty for none
    /// @param few whether texts were asked for and too few were written
    public record Sum(
            int number,
            String words,
            List<Row> rows,
            List<GroupLine> groups,
            List<Text> texts,
            String hidden,
            boolean few) {
        /// Copies the lists.
        public Sum {
            rows = List.copyOf(rows);
            groups = List.copyOf(groups);
            texts = List.copyOf(texts);
        }
    }

    /// What one option came to.
    public record Row(String label, String words, Bar bar) {}

    /// What one group came to, option by option.
    public record GroupLine(String name, List<Long> counts) {
        /// Copies the list.
        public GroupLine {
            counts = List.copyOf(counts);
        }
    }

    /// A text, and where it stands.
    public record Text(int question, int number, String words) {}

    /// Copies the lists.
    public ResultView {
        questions = List.copyOf(questions);
        groups = List.copyOf(groups);
    }

    static ResultView of(Visit visit, Survey survey, Box.Revealed box) {
        SurveyResult result = SurveyResult.read(survey, box.result());
        var sums = new ArrayList<Sum>();
        for (int i = 0; i < survey.questions().size(); i++) {
            sums.add(sum(visit, survey, result, i));
        }
        long inGroups = result.groups().stream().mapToLong(each -> each.answered()).sum();
        long others = result.answered() - inGroups;
        return new ResultView(
                sums,
                result.groups().stream()
                        .map(each ->
                                visit.text()
                                        .of(
                                                "survey.group",
                                                "name",
                                                name(visit, survey, each),
                                                "answered",
                                                each.answered()))
                        .toList(),
                others == 0 ? "" : visit.text().of("survey.others", "answered", others));
    }

    private static String name(Visit visit, Survey survey, SurveyResult.Shown shown) {
        return TargetWords.name(visit, survey.groups().get(shown.group()));
    }

    private static Sum sum(Visit visit, Survey survey, SurveyResult result, int place) {
        Question question = survey.questions().get(place);
        boolean isText = question instanceof Question.Text;
        long written = isText ? result.counts().get(place).getFirst() : 0;
        List<Text> texts = texts(visit, survey, written, place);
        long hidden = survey.hidden().stream().filter(each -> each.question() == place).count();
        return new Sum(
                place + 1,
                visit.words(survey.id().seq(), SurveyRules.question(place)),
                isText ? List.of() : rows(visit, survey, result, place),
                isText ? List.of() : groups(visit, survey, result, place),
                texts,
                hidden == 0 ? "" : visit.text().of("survey.hidden", "hidden", hidden),
                isText && written == 0);
    }

    private static List<Row> rows(Visit visit, Survey survey, SurveyResult result, int place) {
        var labels = new ArrayList<String>();
        SurveyView.options(visit, survey, place).forEach(each -> labels.add(each.label()));
        labels.add(visit.text().of("survey.none.given"));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < labels.size(); i++) {
            long chose = result.counts().get(place).get(i);
            String words =
                    visit.text().of("survey.sum", "chose", chose, "answered", result.answered());
            rows.add(
                    new Row(
                            labels.get(i),
                            words,
                            Bar.of(words).with(Bar.Fill.SOLID, chose, result.answered())));
        }
        return rows;
    }

    private static List<GroupLine> groups(
            Visit visit, Survey survey, SurveyResult result, int place) {
        return result.groups().stream()
                .map(each -> new GroupLine(name(visit, survey, each), each.counts().get(place)))
                .toList();
    }

    private static List<Text> texts(Visit visit, Survey survey, long written, int place) {
        Long told = survey.told();
        var texts = new ArrayList<Text>();
        for (int i = 0; told != null && i < written; i++) {
            var id = new Survey.TextId(place, i);
            String words = visit.clerk().contents().find(told, SurveyRules.text(id));
            if (words != null && !survey.hidden().contains(id)) {
                texts.add(new Text(place, i, words));
            }
        }
        return texts;
    }
}
