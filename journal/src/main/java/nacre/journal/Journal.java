// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One organ's record: a list of entries that only grows, durable, under a hash tree.
///
/// Threads may share it; appends are ordered by their call.
public interface Journal {

    /// Whose record this is.
    OrganId organ();

    /// How far the record durably reaches.
    Head head();

    /// Asks for a batch to be recorded. Batches asked for at the same time share one sync. The
    /// answer comes when the batch is durable and was read back; its root is the root of what was
    /// read.
    ///
    /// It fails with `NotRecorded` when the batch is surely not there, and with `Unknown` when
    /// nobody can tell before the journal is opened again. When a batch fails, those asked for
    /// after it fail too, for they no longer start where the record ends.
    CompletableFuture<Head> append(Append batch);

    /// Reads entries in order, from `from` up to but not including `to`, with their content.
    void read(long from, long to, Consumer<Entry> reader);

    /// The entry, or null if there is none so far.
    @Nullable Entry entry(long seq);

    /// What is known of a command's id: its hash and the first entry of its batch, or, for a row,
    /// the entry that opened its box, for as long as the box is there; null if nothing.
    @Nullable Known known(CommandId id);

    /// All rows of a box, in no order that tells anything; null if there is no such box, it was
    /// destroyed, or its key is not here.
    ///
    /// A record that is only read has no boxes.
    default @Nullable List<BoxRow> rows(long box) {
        return null;
    }

    /// Whether a member has put something into this box; false where `rows` has nothing.
    default boolean hasRow(long box, long member) {
        return false;
    }

    /// The roots announced so far, oldest first: one for each group of batches that became durable.
    List<Head> announced();

    /// The proof that entry `seq` is in the record of `size` entries.
    List<Hash> inclusion(long seq, long size);

    /// The proof that the record of `newer` entries grew out of that of `older` ones.
    List<Hash> consistency(long older, long newer);

    /// How far a record reaches.
    ///
    /// @param size number of entries
    /// @param root Merkle root over their leaves
    record Head(long size, Hash root) {}

    /// A command that was recorded.
    ///
    /// @param hash of the canonical command
    /// @param first the first entry of its batch; of a row, that of its box
    /// @param size how many entries its batch has; of a row, 1
    record Known(Hash hash, long first, long size) {}
}
