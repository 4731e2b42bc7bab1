// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.box;

import java.time.Instant;
import nacre.journal.BoxRow;
import nacre.journal.Hash;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// A box as the record knows it: that it is there, and what it came to. What is in it is not on the
/// record.
public sealed interface Box {

    /// The entry that opened it.
    BoxId id();

    /// What was settled then.
    Terms terms();

    /// A box that is sealed.
    ///
    /// @param opened when it opened
    /// @param ends as in its terms, or later if the server slept
    /// @param nextTick when the record speaks of it next, unless it ends before
    /// @param root the last commitment to all of its rows; null before the first, and while a box
    ///     that is judged is sealed
    /// @param atLeast so many rows were in it then, or a few more
    /// @param shown rows that were shown so far, in the batch that reveals it
    record Open(
            BoxId id,
            Terms terms,
            Instant opened,
            Instant ends,
            Instant nextTick,
            @Nullable Hash root,
            long atLeast,
            PVector<BoxRow.Shown> shown)
            implements Box {

        static Open of(BoxId id, Terms terms, Instant opened) {
            return new Open(
                    id,
                    terms,
                    opened,
                    terms.ends(),
                    opened.plus(terms.tick()),
                    null,
                    0,
                    TreePVector.empty());
        }

        /// When the record speaks of it next.
        public Instant due() {
            return nextTick.isBefore(ends) ? nextTick : ends;
        }

        /// Whether `at` is its end.
        public boolean isEnd(Instant at) {
            return !at.isBefore(ends);
        }

        Open ticked(@Nullable Hash root, long atLeast, Instant at) {
            Instant next = at.plus(terms.tick());
            return new Open(id, terms, opened, ends, next, root, atLeast, shown);
        }

        Open shown(PVector<BoxRow.Shown> more) {
            return new Open(id, terms, opened, ends, nextTick, root, atLeast, more);
        }

        Open ending(Instant later) {
            return new Open(id, terms, opened, later, nextTick, root, atLeast, shown);
        }
    }

    /// A box that was opened as promised.
    ///
    /// @param count how many rows were in it
    /// @param rows as they were shown; none if only the result was promised
    /// @param result what they came to
    record Revealed(
            BoxId id, Terms terms, long count, PVector<BoxRow.Shown> rows, Json.Fields result)
            implements Box {}

    /// A box that nobody will ever open.
    record Destroyed(BoxId id, Terms terms, Loss loss) implements Box {}
}
