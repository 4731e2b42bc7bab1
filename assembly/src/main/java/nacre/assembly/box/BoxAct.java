// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.box;

import java.util.List;
import nacre.assembly.part.Act;
import nacre.journal.BoxRow;
import nacre.journal.Hash;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What happened to boxes. Nobody does it: each falls due by what a part has settled.
public sealed interface BoxAct extends Act {

    /// A box was opened; it goes by this entry.
    record Opened(Terms terms) implements BoxAct {}

    /// At a fixed time, or at the end: what is in the box is committed to.
    ///
    /// @param root over the commitments of its rows; null in a box that is judged, until the tick
    ///     that reveals it
    /// @param atLeast how many rows it has, rounded down
    record Ticked(BoxId box, @Nullable Hash root, long atLeast) implements BoxAct {}

    /// Some of its rows are shown, for it is being revealed; in the order of their commitments.
    record Shown(BoxId box, List<BoxRow.Shown> rows) implements BoxAct {
        /// The most rows in one act.
        public static final int MOST = 10_000;

        /// Copies the list.
        public Shown {
            rows = List.copyOf(rows);
        }
    }

    /// A box was revealed, and then erased.
    ///
    /// @param rows how many were in it
    /// @param result what they came to, as its part writes it
    record Revealed(BoxId box, long rows, Json.Fields result) implements BoxAct {}

    /// A box was erased unread.
    record Destroyed(BoxId box, Loss loss) implements BoxAct {}

    @Override
    default String type() {
        return BoxActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return BoxActForm.facts(this);
    }

    /// Reads the permanent form.
    static BoxAct read(String type, Json.Fields facts) {
        return BoxActForm.read(type, facts);
    }
}
