// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import nacre.journal.Hash;

/// What happens to a box as it is written: sealed before it reaches the writing thread.
sealed interface StoredChange {

    /// Which box, by the entry that opened it.
    long box();

    /// A box with its wrapped key.
    record Open(long box, int length, Sealed key) implements StoredChange {}

    /// A row, under its slot.
    record Row(long box, Hash slot, Sealed row) implements StoredChange {}

    /// A command by which a row was put, under its slot.
    record Command(long box, Hash slot, Sealed command) implements StoredChange {}

    /// A box is deleted with its key.
    record Destroy(long box) implements StoredChange {}
}
