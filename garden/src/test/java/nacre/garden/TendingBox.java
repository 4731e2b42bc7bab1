// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import static nacre.garden.GardenPart.GARDEN;
import static nacre.garden.GardenPart.MOST_ROWS;

import java.util.List;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxPurpose;
import nacre.assembly.box.Loss;
import nacre.assembly.box.Reveal;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.journal.BoxRow;
import nacre.journal.Json;

/// The box with the answers to a question.
final class TendingBox implements BoxPurpose {
    static final String NAME = "garden.tending";
    static final int LENGTH = 300;

    static Json.Fields says(Tend tend) {
        return Json.object().put("note", tend.note()).put("rows", tend.rows()).done();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayPut(Scene scene, Box.Open box, MemberId member) {
        return question(scene, box).roll().contains(member);
    }

    @Override
    public Json.Fields result(Scene scene, Box.Open box, List<BoxRow.Shown> rows) {
        long sum = 0;
        for (BoxRow.Shown row : rows) {
            long more = row.says().only("note", "rows").whole("rows");
            Unfoldable.unless(
                    more >= 1 && more <= MOST_ROWS && row.says().text("note").length() <= 200,
                    "Nobody tends %d rows.",
                    more);
            sum += more;
        }
        return Json.object().put("rows", sum).done();
    }

    @Override
    public boolean counts(Scene scene, Box.Open box, BoxRow row) {
        return row.says().whole("rows") > 0;
    }

    @Override
    public Reveal.Judgement judge(Scene scene, Box.Open box, Json.Fields result) {
        long rows = result.only("rows").whole("rows");
        return new Reveal.Judgement(rows, rows >= question(scene, box).enough());
    }

    @Override
    public List<Step> revealed(
            Scene scene, Box.Open box, List<BoxRow.Shown> rows, Json.Fields result) {
        long sum = result.only("rows").whole("rows");
        return List.of(Step.of(new GardenAct.Answered(box.terms().about(), sum)));
    }

    @Override
    public List<Step> destroyed(Scene scene, Box.Open box, Loss loss) {
        return List.of(Step.of(new GardenAct.Unanswered(box.terms().about())));
    }

    private static Question question(Scene scene, Box.Open box) {
        Question question = scene.states().of(GARDEN).questions().get(box.terms().about());
        return Unfoldable.needed(question, "There is no question %d.", box.terms().about());
    }
}
