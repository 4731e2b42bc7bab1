// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static nacre.campaign.survey.SurveyPart.SURVEYS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.campaign.survey.Answer;
import nacre.campaign.survey.Question;
import nacre.campaign.survey.Survey;
import nacre.campaign.survey.SurveyCommand;

/// How a campaign of the town asks everybody, and what they answer.
final class SurveyLife {
    private final OrganLife organ;
    private final MapLife map;
    private final Crowd crowd;
    private final Chance chance;

    SurveyLife(OrganLife organ, MapLife map, Crowd crowd, Chance chance) {
        this.organ = organ;
        this.map = map;
        this.crowd = crowd;
        this.chance = chance;
    }

    /// One question as the script has it.
    ///
    /// @param likely of each option or mark, how likely it is chosen
    /// @param left the texts that nobody has written yet
    private record Line(SurveyCommand.Asked asked, List<Integer> likely, List<String> left) {}

    /// `14 118 TITLE`: for how many days, and how many answer. The first line says why; then a line
    /// for each question, `one WORDS | 40 OPTION | 20 OPTION`.
    void asks(MemberId who, String head, List<String> lines) {
        String[] words = head.split(" ", 3);
        int days = Integer.parseInt(words[0]);
        List<Line> questions = lines.subList(1, lines.size()).stream().map(this::read).toList();
        organ.done(
                who,
                new SurveyCommand.OpenSurvey(
                        map.place("all"),
                        organ.now().plus(Duration.ofDays(days)),
                        words[2],
                        lines.getFirst(),
                        questions.stream().map(Line::asked).toList()));
        Survey survey = organ.clerk().standing().states().of(SURVEYS).all().lastEntry().getValue();
        crowd.each(
                crowd.some(Integer.parseInt(words[1])),
                Town.day(organ.now()) + days - 1,
                someone -> {
                    var answers = new ArrayList<Answer>();
                    questions.forEach(question -> answers.add(answer(question)));
                    int group = someone.group(survey.groups());
                    organ.done(
                            someone.member(),
                            new SurveyCommand.AnswerSurvey(survey.id(), group, answers));
                });
    }

    private Line read(String line) {
        String[] parts = line.split(" \\| ", -1);
        String[] head = parts[0].split(" ", 2);
        var likely = new ArrayList<Integer>();
        var said = new ArrayList<String>();
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            String[] words = part.split(" ", 2);
            likely.add(Integer.valueOf(words[0]));
            said.add(words.length > 1 ? words[1] : "");
        }
        Question question =
                switch (head[0]) {
                    case "one" -> new Question.One(said.size());
                    case "several" -> new Question.Several(said.size());
                    case "scale" -> new Question.Scale();
                    default -> new Question.Text();
                };
        List<String> options = question.options() > 0 ? said : List.of();
        return new Line(new SurveyCommand.Asked(question, head[1], options), likely, said);
    }

    private Answer answer(Line line) {
        return switch (line.asked.question()) {
            case Question.One q -> Answer.of(one(line.likely));
            case Question.Scale q -> Answer.of(one(line.likely) + 1);
            case Question.Several q -> several(line.likely);
            case Question.Text q ->
                    line.left.isEmpty() || !chance.isOneIn(6)
                            ? Answer.NONE
                            : Answer.of(line.left.removeFirst());
        };
    }

    private long one(List<Integer> likely) {
        int rest = chance.nextInt(likely.stream().mapToInt(each -> each).sum());
        for (int i = 0; i < likely.size(); i++) {
            rest -= likely.get(i);
            if (rest < 0) {
                return i;
            }
        }
        throw new IllegalStateException("Nothing is likely: " + likely);
    }

    private Answer several(List<Integer> likely) {
        var chosen = new ArrayList<Long>();
        for (int i = 0; i < likely.size(); i++) {
            if (chance.nextInt(100) < likely.get(i)) {
                chosen.add((long) i);
            }
        }
        return new Answer(chosen, "");
    }
}
