// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.survey;

import static nacre.assembly.part.Unfoldable.unless;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nacre.campaign.unit.Group;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// What the answers of a survey come to, and all that is ever shown of them.
///
/// A group is shown only if five or more answered in it. All who answered in no group that is shown
/// are together none, or five or more; otherwise the smallest group that could be shown is not. So
/// whatever is added to or taken from each other of what is shown, it is about nobody or about five
/// people at least: every such sum is made up of whole groups that are shown and of all others
/// together, and each of these is large enough.
///
/// @param answered how many answered
/// @param counts of each question, as many numbers as it has
/// @param groups those that are shown, in their order
public record SurveyResult(long answered, List<List<Long>> counts, List<Shown> groups) {

    /// Of fewer answers than this nothing is shown.
    public static final long FEWEST = Group.FEWEST;

    /// What one group answered.
    ///
    /// @param group by its place
    /// @param answered how many in it
    /// @param counts of each question; of texts none
    public record Shown(int group, long answered, List<List<Long>> counts) {
        /// Copies the lists.
        public Shown {
            counts = counts.stream().map(List::copyOf).toList();
        }
    }

    /// Copies the lists.
    public SurveyResult {
        counts = counts.stream().map(List::copyOf).toList();
        groups = List.copyOf(groups);
    }

    /// What somebody put into the box.
    record Row(int group, List<Answer> answers) {}

    static SurveyResult of(Survey survey, List<Row> rows) {
        var answered = new ArrayList<>(Collections.nCopies(survey.groups().size(), 0L));
        rows.forEach(row -> answered.set(row.group(), answered.get(row.group()) + 1));
        var groups = new ArrayList<Shown>();
        for (int group : shown(answered)) {
            List<Row> theirs = rows.stream().filter(row -> row.group() == group).toList();
            groups.add(
                    new Shown(
                            group, answered.get(group), counts(survey.questions(), theirs, false)));
        }
        return new SurveyResult(rows.size(), counts(survey.questions(), rows, true), groups);
    }

    /// Which groups are shown, by how many answered in each.
    static List<Integer> shown(List<Long> answered) {
        var shown =
                new ArrayList<>(
                        IntStream.range(0, answered.size())
                                .filter(i -> answered.get(i) >= FEWEST)
                                .boxed()
                                .toList());
        long others = answered.stream().filter(each -> each < FEWEST).mapToLong(a -> a).sum();
        if (others > 0 && others < FEWEST) {
            shown.stream()
                    .min(
                            java.util.Comparator.<Integer>comparingLong(answered::get)
                                    .thenComparing(i -> i))
                    .ifPresent(shown::remove);
        }
        return List.copyOf(shown);
    }

    private static List<List<Long>> counts(
            List<Question> questions, List<Row> rows, boolean hasTexts) {
        var all = new ArrayList<List<Long>>();
        for (int i = 0; i < questions.size(); i++) {
            int place = i;
            List<Answer> answers = rows.stream().map(row -> row.answers().get(place)).toList();
            all.add(
                    questions.get(i) instanceof Question.Text
                            ? texts(answers, hasTexts)
                            : counts(questions.get(i), answers));
        }
        return all;
    }

    private static List<Long> texts(List<Answer> answers, boolean isShown) {
        long written = answers.stream().filter(answer -> !answer.isNone()).count();
        return isShown ? List.of(written < FEWEST ? 0 : written) : List.of();
    }

    private static List<Long> counts(Question question, List<Answer> answers) {
        long[] counts = new long[question.counted()];
        int first = question instanceof Question.Scale ? 1 : 0;
        for (Answer answer : answers) {
            answer.chosen().forEach(each -> counts[(int) (each - first)]++);
            if (answer.isNone()) {
                counts[counts.length - 1]++;
            }
        }
        return java.util.Arrays.stream(counts).boxed().toList();
    }

    /// As it is written for good.
    Json.Fields form() {
        return Json.object()
                .put("answered", answered)
                .put("counts", form(counts))
                .put(
                        "groups",
                        new Json.Items(
                                groups.stream()
                                        .<Json>map(each ->
                                                Json.object()
                                                        .put("answered", each.answered())
                                                        .put("counts", form(each.counts()))
                                                        .put("group", each.group())
                                                        .done())
                                        .toList()))
                .done();
    }

    private static Json form(List<List<Long>> counts) {
        return new Json.Items(counts.stream().<Json>map(Json::wholes).toList());
    }

    /// Reads the permanent form, and holds what is shown against what may be.
    ///
    /// @throws Malformed if it is not in its form
    /// @throws nacre.assembly.part.Unfoldable if it tells of too few, or its sums are none
    public static SurveyResult read(Survey survey, Json.Fields form) {
        form.only("answered", "counts", "groups");
        var groups = new ArrayList<Shown>();
        for (Json each : form.items("groups").values()) {
            if (!(each instanceof Json.Fields shown)) {
                throw new Malformed("groups", "objects", each.write());
            }
            shown.only("answered", "counts", "group");
            groups.add(
                    new Shown((int) shown.whole("group"), shown.whole("answered"), counts(shown)));
        }
        var result = new SurveyResult(form.whole("answered"), counts(form), groups);
        result.require(survey);
        return result;
    }

    private static List<List<Long>> counts(Json.Fields form) {
        var counts = new ArrayList<List<Long>>();
        for (Json each : form.items("counts").values()) {
            if (!(each instanceof Json.Items items)) {
                throw new Malformed("counts", "lists", each.write());
            }
            counts.add(items.wholes());
        }
        return counts;
    }

    private void require(Survey survey) {
        requireCounts(survey.questions(), counts, answered, true);
        long others = answered;
        int before = -1;
        for (Shown each : groups) {
            unless(
                    each.group() > before && each.group() < survey.groups().size(),
                    "Survey %s has no group %d there.",
                    survey.id(),
                    each.group());
            unless(each.answered() >= FEWEST, "A group of %d is shown.", each.answered());
            requireCounts(survey.questions(), each.counts(), each.answered(), false);
            before = each.group();
            others -= each.answered();
        }
        unless(
                others == 0 || others >= FEWEST || groups.isEmpty(),
                "%d others can be told from the groups that are shown.",
                others);
        requireRest(survey.questions());
    }

    private static void requireCounts(
            List<Question> questions, List<List<Long>> counts, long answered, boolean hasTexts) {
        unless(counts.size() == questions.size(), "There are %d questions.", questions.size());
        for (int i = 0; i < counts.size(); i++) {
            List<Long> each = counts.get(i);
            boolean isRight =
                    each.stream().allMatch(count -> count >= 0 && count <= answered)
                            && switch (questions.get(i)) {
                                case Question.Text t ->
                                        hasTexts
                                                ? each.size() == 1 && isEnough(each.getFirst())
                                                : each.isEmpty();
                                case Question.Several several -> each.size() == several.counted();
                                case Question one ->
                                        each.size() == one.counted()
                                                && each.stream().mapToLong(c -> c).sum()
                                                        == answered;
                            };
            unless(isRight, "Nobody can have answered question %d so: %s", i + 1, each);
        }
    }

    private static boolean isEnough(long texts) {
        return texts == 0 || texts >= FEWEST;
    }

    /// What groups chose together, all have.
    private void requireRest(List<Question> questions) {
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i) instanceof Question.Text) {
                continue;
            }
            for (int j = 0; j < counts.get(i).size(); j++) {
                long rest = counts.get(i).get(j);
                for (Shown each : groups) {
                    rest -= each.counts().get(i).get(j);
                }
                unless(rest >= 0, "The groups are more than all in question %d.", i + 1);
            }
        }
    }
}
