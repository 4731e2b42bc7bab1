// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.List;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxPurpose;
import nacre.assembly.box.Loss;
import nacre.assembly.box.Reveal;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.journal.BoxRow;
import nacre.journal.Json;

/// A purpose whose result says what every row says.
record Telling(BoxPurpose inner) implements BoxPurpose {
    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public boolean mayPut(Scene scene, Box.Open box, MemberId member) {
        return inner.mayPut(scene, box, member);
    }

    @Override
    public Json.Fields result(Scene scene, Box.Open box, List<BoxRow.Shown> rows) {
        var notes = Json.texts(rows.stream().map(row -> row.says().text("note")).toList());
        long sum = inner.result(scene, box, rows).whole("rows");
        return Json.object().put("notes", notes).put("rows", sum).done();
    }

    @Override
    public boolean counts(Scene scene, Box.Open box, BoxRow row) {
        return inner.counts(scene, box, row);
    }

    @Override
    public Reveal.Judgement judge(Scene scene, Box.Open box, Json.Fields result) {
        var known = Json.object().put("rows", result.whole("rows")).done();
        return inner.judge(scene, box, known);
    }

    @Override
    public List<Step> revealed(
            Scene scene, Box.Open box, List<BoxRow.Shown> rows, Json.Fields result) {
        var known = Json.object().put("rows", result.whole("rows")).done();
        return inner.revealed(scene, box, rows, known);
    }

    @Override
    public List<Step> destroyed(Scene scene, Box.Open box, Loss loss) {
        return inner.destroyed(scene, box, loss);
    }
}
