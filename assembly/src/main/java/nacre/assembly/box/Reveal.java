// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.box;

/// What it takes to reveal a box; settled when it opens.
public sealed interface Reveal {

    /// Its end, however many rows are in it.
    record AtItsEnd() implements Reveal {}

    /// So many rows, at the first tick that finds them.
    record ByRows(long threshold) implements Reveal {
        /// @throws IllegalArgumentException if no row is needed
        public ByRows {
            if (threshold < 1) {
                throw new IllegalArgumentException(
                        "A box is revealed by 1 row or more, not by %d.".formatted(threshold));
            }
        }
    }

    /// What its rows come to, as its purpose judges it at each tick. Rows that do not count, as one
    /// that was taken back, are as if they were not there: they are neither counted nor shown.
    /// Until it is revealed the record commits to nothing, so that nobody can tell from one tick to
    /// the next whether anything was put.
    record ByJudgement() implements Reveal {}

    /// What a purpose says of the result of a box that it judges.
    ///
    /// @param count how many are said to be in it, before this is rounded down
    /// @param isEnough whether it is revealed
    record Judgement(long count, boolean isEnough) {}
}
