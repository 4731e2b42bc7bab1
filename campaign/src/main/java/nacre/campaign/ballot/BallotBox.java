// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unless;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxPurpose;
import nacre.assembly.box.Loss;
import nacre.assembly.box.Promise;
import nacre.assembly.box.Reveal;
import nacre.assembly.box.Terms;
import nacre.assembly.part.Facts;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.ballot.Presence;
import nacre.ballot.Tally;
import nacre.campaign.unit.Group;
import nacre.journal.BoxRow;
import nacre.journal.Json;

/// The boxes of action ballots. A row says what somebody answers and, where the result is told by
/// unit, in which group. They are shown without names, in the order of chance, so that everybody
/// counts again what was counted.
public final class BallotBox implements BoxPurpose {

    /// The purpose of these boxes.
    public static final String ANSWERS = "action-ballot.answers";

    /// Room for the longest answer and any group.
    private static final int LENGTH = 48;

    BallotBox() {}

    /// What a ballot's box opens with.
    static Terms terms(ActionBallot ballot, Opening opening) {
        return new Terms(
                ANSWERS,
                ballot.id().seq(),
                Promise.ROWS,
                opening.entitled().size(),
                LENGTH,
                new Reveal.AtItsEnd(),
                opening.closes(),
                Terms.DAILY);
    }

    /// The row of an answer. Who is prevented belongs to no group.
    static Json.Fields says(Answer answer, int group) {
        var row = Json.object().put("answer", answer.word());
        return group < 0 || answer == Answer.PREVENTED
                ? row.done()
                : row.put("group", group).done();
    }

    @Override
    public String name() {
        return ANSWERS;
    }

    @Override
    public boolean mayPut(Scene scene, Box.Open box, MemberId member) {
        return opening(scene, box).isEntitled(member);
    }

    /// How many gave each answer, and of which group. That somebody says she is in another group
    /// than she is listed in, nobody sees; so where more answer in a group than are listed there,
    /// nothing is told by group.
    @Override
    public Json.Fields result(Scene scene, Box.Open box, List<BoxRow.Shown> rows) {
        Opening opening = opening(scene, box);
        var all = new Result.Count(0, 0, 0);
        long prevented = 0;
        var groups =
                new ArrayList<>(
                        Collections.nCopies(opening.groups().size(), new Result.Count(0, 0, 0)));
        for (BoxRow.Shown row : rows) {
            Answer answer = Facts.word(row.says(), "answer", Answer.class);
            requireAnswer(opening, row, answer);
            all = all.plus(answer);
            prevented += answer == Answer.PREVENTED ? 1 : 0;
            if (row.says().has("group")) {
                int group = (int) row.says().whole("group");
                groups.set(group, groups.get(group).plus(answer));
            }
        }
        boolean isTold = areWithin(groups, opening.groups());
        return form(all)
                .put("groups", new Json.Items(isTold ? written(groups) : List.of()))
                .put("prevented", prevented)
                .done();
    }

    private static void requireAnswer(Opening opening, BoxRow.Shown row, Answer answer) {
        boolean hasGroup = !opening.groups().isEmpty() && answer != Answer.PREVENTED;
        Json.Fields says =
                hasGroup ? row.says().only("answer", "group") : row.says().only("answer");
        unless(
                !hasGroup
                        || (says.whole("group") >= 0
                                && says.whole("group") < opening.groups().size()),
                "%s names no group.",
                says.write());
        unless(
                answer != Answer.PREVENTED || ActionRuleSet.asksForPrevented(opening.rule()),
                "Nobody is prevented here.");
    }

    private static boolean areWithin(List<Result.Count> counts, List<Group> groups) {
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i).answered() > groups.get(i).people()) {
                return false;
            }
        }
        return true;
    }

    private static List<Json> written(List<Result.Count> groups) {
        return groups.stream().<Json>map(each -> form(each).done()).toList();
    }

    private static Json.Draft form(Result.Count count) {
        return Json.object()
                .put("no", count.no())
                .put("spoilt", count.spoilt())
                .put("yes", count.yes());
    }

    /// What the result of a revealed box says.
    static Result read(Opening opening, LocalDate closed, Json.Fields result) {
        result.only("groups", "no", "prevented", "spoilt", "yes");
        var groups = new ArrayList<Result.Count>();
        for (Json each : result.items("groups").values()) {
            unless(each instanceof Json.Fields, "%s is no count.", each.write());
            groups.add(count(((Json.Fields) each).only("no", "spoilt", "yes")));
        }
        Result.Count all = count(result);
        var tally =
                new Tally(
                        all.yes(),
                        all.no(),
                        all.spoilt(),
                        opening.entitled().size(),
                        opening.entered(),
                        result.whole("prevented"),
                        new Presence.NotRecorded());
        return new Result(closed, tally, groups);
    }

    private static Result.Count count(Json.Fields fields) {
        return new Result.Count(fields.whole("yes"), fields.whole("no"), fields.whole("spoilt"));
    }

    @Override
    public List<Step> revealed(
            Scene scene, Box.Open box, List<BoxRow.Shown> rows, Json.Fields result) {
        BallotId id = ballot(scene, box).id();
        Opening opening = opening(scene, box);
        Result counted = read(opening, opening.last(), result);
        return List.of(
                Step.of(
                        opening.rule().isMet(counted.tally())
                                ? new BallotAct.Passed(id)
                                : new BallotAct.Failed(id)));
    }

    @Override
    public List<Step> destroyed(Scene scene, Box.Open box, Loss loss) {
        return List.of(Step.of(new BallotAct.Lost(ballot(scene, box).id())));
    }

    private static ActionBallot ballot(Scene scene, Box.Open box) {
        return scene.states().of(BallotPart.BALLOTS).needed(new BallotId(box.terms().about()));
    }

    private static Opening opening(Scene scene, Box.Open box) {
        return needed(ballot(scene, box).opening(), "Box %s has no open ballot.", box.id());
    }
}
