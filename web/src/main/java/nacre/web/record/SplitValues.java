// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.record;

import java.util.List;
import nacre.assembly.split.SplitAct;
import nacre.assembly.split.SplitRules;
import nacre.journal.Leaf;
import nacre.web.organ.Visit;

/// The values that stand in the sentences about a split.
final class SplitValues {
    private final Visit visit;

    SplitValues(Visit visit) {
        this.visit = visit;
    }

    void put(List<Object> values, SplitAct act, Leaf leaf) {
        switch (act) {
            case SplitAct.Decided(var charter, long least, long days) -> {
                name(values, leaf.seq());
                values.addAll(List.of("days", days));
            }
            case SplitAct.TakenBack(long split) -> name(values, split);
            case SplitAct.Chosen(long split, boolean goes) -> name(values, split);
            case SplitAct.Made(long split, var organ) -> name(values, split);
            case SplitAct.Lapsed(long split, long going) -> {
                name(values, split);
                values.addAll(List.of("going", going));
            }
        }
    }

    /// The name that the new organ was decided to have.
    private void name(List<Object> values, long split) {
        values.addAll(List.of("name", visit.words(split, SplitRules.NAME)));
    }
}
