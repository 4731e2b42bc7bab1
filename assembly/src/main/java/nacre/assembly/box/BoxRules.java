// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.box;

import static java.util.Objects.requireNonNull;
import static nacre.assembly.part.Unfoldable.unless;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
            case BoxSight.Rows(var rows) -> {
                boolean hasNames = box.terms().promise() == Promise.NAMES;
                List<BoxRow.Shown> shown = BoxRow.shuffled(rows, hasNames);
                yield isRevealed(box, at, shown.size())
                        ? revealed(scene, box, shown, purpose)
                        : sealed(scene, box, at, ticked(box, shown), purpose);
            }
            case BoxSight.OnRecord record when record.ticked() == null ->
                    destroyed(scene, box, Loss.KEY_LOST, purpose);
            case BoxSight.OnRecord record -> onRecord(scene, box, at, record, purpose);
        };
    }

    private static boolean isRevealed(Box.Open box, Instant at, long rows) {
        return box.terms().threshold() == 0 ? box.isEnd(at) : box.terms().isMet(rows);
    }

    private static BoxAct.Ticked ticked(Box.Open box, List<BoxRow.Shown> shown) {
        return new BoxAct.Ticked(box.id(), BoxRow.root(shown), coarse(shown.size()));
    }

    private static List<Step> onRecord(
            Scene scene, Box.Open box, Instant at, BoxSight.OnRecord record, BoxPurpose purpose) {
        BoxAct.Ticked ticked = requireNonNull(record.ticked());
        BoxAct.Revealed revealed = record.revealed();
        if (revealed == null) {
            unless(
                    !isRevealed(box, at, ticked.atLeast()),
                    "Box %s was to be revealed and was not.",
                    box.id());
            return sealed(scene, box, at, ticked, purpose);
        }
        unless(isRevealed(box, at, revealed.rows()), "Box %s is revealed too soon.", box.id());
        if (box.terms().promise() != Promise.RESULT) {
            return revealed(scene, box, record.shown(), purpose);
        }
        var steps = new ArrayList<Step>();
        steps.add(Step.of(ticked));
        steps.add(Step.of(revealed));
        steps.addAll(purpose.revealed(scene, box, List.of(), revealed.result()));
        return steps;
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
            Long member = row.member();
            unless(
                    member == null || purpose.mayPut(scene, box, new MemberId(member)),
                    "%s says what cannot be in box %s.",
                    row,
                    box.id());
        }
        boolean isHidden = box.terms().promise() == Promise.RESULT;
        Json.Fields result = purpose.result(scene, box, rows);
        List<BoxRow.Shown> shown = isHidden ? List.of() : rows;
        var steps = new ArrayList<Step>();
        steps.add(Step.of(ticked(box, rows)));
        for (int from = 0; from < shown.size(); from += BoxAct.Shown.MOST) {
            int to = Math.min(shown.size(), from + BoxAct.Shown.MOST);
            steps.add(Step.of(new BoxAct.Shown(box.id(), shown.subList(from, to))));
        }
        steps.add(Step.of(new BoxAct.Revealed(box.id(), rows.size(), result)));
        steps.addAll(purpose.revealed(scene, box, shown, result));
        return steps;
    }
}
