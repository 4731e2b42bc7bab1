// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

/// What happens to the boxes beside a record, in the same breath as a batch is recorded.
///
/// A box is known by the entry that opened it.
public sealed interface BoxChange {

    /// The most bytes that what a row says may have.
    int MOST_BYTES = 4096;

    /// Which box.
    long box();

    /// A box is opened, under a key of its own.
    ///
    /// @param length the most bytes that what a row says may have; every row takes as much room
    record Open(long box, int length) implements BoxChange {
        /// @throws IllegalArgumentException if there is no such length
        public Open {
            if (length < 1 || length > MOST_BYTES) {
                throw new IllegalArgumentException(
                        "A box has rows of 1 to %d bytes, not %d.".formatted(MOST_BYTES, length));
            }
        }
    }

    /// A member's row, in place of her earlier one.
    record Put(long box, BoxRow row) implements BoxChange {}

    /// A box's key is erased, and its rows with it.
    record Destroy(long box) implements BoxChange {}
}
