// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.box;

import static java.util.Objects.requireNonNull;
import static nacre.assembly.part.Unfoldable.unless;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.Reveal.Judgement;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.journal.BoxRow;
import nacre.journal.Json;

/// What happens to a box when its time has come. Whether enough is in it is judged here and never
/// when somebody puts something, so that nobody sees who was the last.
public final class BoxRules {

    /// Counts are rounded down to a multiple of this while a box is sealed.
    public static final long COARSE = 5;

    private BoxRules() {}

    /// How many are said to be in a box that has so many rows.
    public static long coarse(long rows) {
        return rows - rows % COARSE;
    }

    /// What is recorded at a tick or at the end, all in one batch.
    ///
    /// @param at the time that has come
    /// @throws nacre.assembly.part.Unfoldable if the record says what cannot be
    public static List<Step> fall(
            Scene scene, Box.Open box, Instant at, BoxSight sight, BoxPurpose purpose) {
        return switch (sight) {
            case BoxSight.Lost l -> destroyed(scene, box, Loss.KEY_LOST, purpose);
            case BoxSight.Rows(var rows) -> rows(scene, box, at, rows, purpose);
            case BoxSight.OnRecord record when record.ticked() == null ->
                    destroyed(scene, box, Loss.KEY_LOST, purpose);
            case BoxSight.OnRecord record -> onRecord(scene, box, at, record, purpose);
        };
    }

    private static List<Step> rows(
            Scene scene, Box.Open box, Instant at, List<BoxRow> all, BoxPurpose purpose) {
        boolean isJudged = box.terms().isJudged();
        List<BoxRow> rows =
                isJudged
                        ? all.stream().filter(row -> purpose.counts(scene, box, row)).toList()
                        : all;
        List<BoxRow.Shown> shown = BoxRow.shuffled(rows, box.terms().promise() == Promise.NAMES);
        Judgement found =
                isJudged
                        ? purpose.judge(scene, box, purpose.result(scene, box, shown))
                        : found(box, at, shown.size());
        return found.isEnough()
                ? revealed(scene, box, shown, purpose)
                : sealed(
                        scene,
                        box,
                        at,
                        new BoxAct.Ticked(
                                box.id(),
                                isJudged ? null : BoxRow.root(shown),
                                coarse(found.count())),
                        purpose);
    }

    /// What so many rows come to in a box that is not judged.
    private static Judgement found(Box.Open box, Instant at, long rows) {
        return switch (box.terms().reveal()) {
            case Reveal.AtItsEnd e -> new Judgement(rows, box.isEnd(at));
            case Reveal.ByRows(long threshold) -> new Judgement(rows, rows >= threshold);
            case Reveal.ByJudgement j ->
                    throw new IllegalStateException("Box %s is judged.".formatted(box.id()));
        };
    }

    private static Judgement found(
            Scene scene, Box.Open box, Instant at, BoxAct.Revealed revealed, BoxPurpose purpose) {
        return box.terms().isJudged()
                ? purpose.judge(scene, box, revealed.result())
                : found(box, at, revealed.rows());
    }

    private static List<Step> onRecord(
            Scene scene, Box.Open box, Instant at, BoxSight.OnRecord record, BoxPurpose purpose) {
        BoxAct.Ticked ticked = requireNonNull(record.ticked());
        BoxAct.Revealed revealed = record.revealed();
        if (revealed == null) {
            requireSealed(box, at, ticked);
            return sealed(scene, box, at, ticked, purpose);
        }
        Judgement found = found(scene, box, at, revealed, purpose);
        unless(found.isEnough(), "Box %s is revealed too soon.", box.id());
        if (box.terms().promise() != Promise.RESULT) {
            return revealed(scene, box, record.shown(), purpose);
        }
        unless(
                ticked.atLeast() == coarse(found.count()),
                "Box %s does not hold %d or a few more.",
                box.id(),
                ticked.atLeast());
        var steps = new ArrayList<Step>();
        steps.add(Step.of(ticked));
        steps.add(Step.of(revealed));
        steps.addAll(purpose.revealed(scene, box, List.of(), revealed.result()));
        return steps;
    }

    /// What nobody but the host sees is whether a box that is judged was enough before: the record
    /// tells too little of it.
    private static void requireSealed(Box.Open box, Instant at, BoxAct.Ticked ticked) {
        boolean isSealed =
                box.terms().isJudged()
                        ? ticked.root() == null
                        : !found(box, at, ticked.atLeast()).isEnough();
        unless(isSealed, "Box %s was to be revealed and was not.", box.id());
    }

    /// Nothing is shown: the box stays, or was not met by its end.
    private static List<Step> sealed(
            Scene scene, Box.Open box, Instant at, BoxAct.Ticked ticked, BoxPurpose purpose) {
        var steps = new ArrayList<Step>();
        steps.add(Step.of(ticked));
        if (box.isEnd(at)) {
            steps.addAll(destroyed(scene, box, Loss.BELOW_THRESHOLD, purpose));
        }
        return steps;
    }

    private static List<Step> destroyed(Scene scene, Box.Open box, Loss loss, BoxPurpose purpose) {
        var steps = new ArrayList<Step>();
        steps.add(Step.of(new BoxAct.Destroyed(box.id(), loss)));
        steps.addAll(purpose.destroyed(scene, box, loss));
        return steps;
    }

    private static List<Step> revealed(
            Scene scene, Box.Open box, List<BoxRow.Shown> rows, BoxPurpose purpose) {
        for (BoxRow.Shown row : rows) {
            unless(
                    canBeThere(scene, box, row, purpose),
                    "%s says what cannot be in box %s.",
                    row,
                    box.id());
        }
        boolean isHidden = box.terms().promise() == Promise.RESULT;
        Json.Fields result = purpose.result(scene, box, rows);
        List<BoxRow.Shown> shown = isHidden ? List.of() : rows;
        var steps = new ArrayList<Step>();
        long count =
                box.terms().isJudged() ? purpose.judge(scene, box, result).count() : rows.size();
        steps.add(Step.of(new BoxAct.Ticked(box.id(), BoxRow.root(rows), coarse(count))));
        for (int from = 0; from < shown.size(); from += BoxAct.Shown.MOST) {
            int to = Math.min(shown.size(), from + BoxAct.Shown.MOST);
            steps.add(Step.of(new BoxAct.Shown(box.id(), shown.subList(from, to))));
        }
        steps.add(
                Step.of(
                        new BoxAct.Revealed(box.id(), rows.size(), result),
                        purpose.told(scene, box, rows)));
        steps.addAll(purpose.revealed(scene, box, shown, result));
        return steps;
    }

    /// Of a row without a name, its purpose judges what it says, and nobody whose it is.
    private static boolean canBeThere(
            Scene scene, Box.Open box, BoxRow.Shown row, BoxPurpose purpose) {
        Long member = row.member();
        if (member == null) {
            return true;
        }
        var named = new BoxRow(member, row.salt(), row.says());
        return purpose.mayPut(scene, box, new MemberId(member))
                && (!box.terms().isJudged() || purpose.counts(scene, box, named));
    }
}
