// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxAct;
import nacre.assembly.box.BoxId;
import nacre.assembly.box.BoxSight;
import nacre.journal.BoxChange;

/// Where a fold looks into boxes: the clerk into the boxes themselves, a verifier into what the
/// batch says of them.
interface Sights {

    /// Where no box is looked into.
    Sights NONE =
            box -> {
                throw new IllegalStateException(
                        "Nobody looks into box %s here.".formatted(box.id()));
            };

    /// What can be seen of it.
    BoxSight look(Box.Open box);

    /// Takes note of a row that the batch itself puts, before its box is looked into.
    default void putting(BoxChange.Put put) {}

    /// What a batch says.
    static Sights of(List<Happening> batch) {
        var acts = new ArrayList<BoxAct>();
        for (Happening happening : batch) {
            if (happening.act() instanceof BoxAct act) {
                acts.add(act);
            }
        }
        return box ->
                new BoxSight.OnRecord(acts.stream().filter(act -> isAbout(act, box.id())).toList());
    }

    private static boolean isAbout(BoxAct act, BoxId box) {
        return switch (act) {
            case BoxAct.Opened o -> false;
            case BoxAct.Ticked(var id, var root, long atLeast) -> id.equals(box);
            case BoxAct.Shown(var id, var rows) -> id.equals(box);
            case BoxAct.Revealed(var id, long rows, var result) -> id.equals(box);
            case BoxAct.Destroyed(var id, var loss) -> id.equals(box);
        };
    }
}
