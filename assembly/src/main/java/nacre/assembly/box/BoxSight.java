// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.box;

import java.util.ArrayList;
import java.util.List;
import nacre.journal.BoxRow;
import org.jspecify.annotations.Nullable;

/// What can be seen of a sealed box at a tick.
public sealed interface BoxSight {

    /// The host looks into it.
    record Rows(List<BoxRow> rows) implements BoxSight {
        /// Copies the list.
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /// The host cannot open it any more.
    record Lost() implements BoxSight {}

    /// What the record says of it, to whoever verifies: in one batch a box ticks, is revealed or is
    /// destroyed once.
    record OnRecord(List<BoxAct> acts) implements BoxSight {
        /// Copies the list.
        public OnRecord {
            acts = List.copyOf(acts);
        }

        BoxAct.@Nullable Ticked ticked() {
            return find(BoxAct.Ticked.class);
        }

        BoxAct.@Nullable Revealed revealed() {
            return find(BoxAct.Revealed.class);
        }

        List<BoxRow.Shown> shown() {
            var rows = new ArrayList<BoxRow.Shown>();
            for (BoxAct act : acts) {
                if (act instanceof BoxAct.Shown(var b, var some)) {
                    rows.addAll(some);
                }
            }
            return rows;
        }

        private <T extends BoxAct> @Nullable T find(Class<T> type) {
            for (BoxAct act : acts) {
                if (type.isInstance(act)) {
                    return type.cast(act);
                }
            }
            return null;
        }
    }
}
