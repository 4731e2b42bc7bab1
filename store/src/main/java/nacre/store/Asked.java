// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import nacre.journal.Append;
import nacre.journal.Hash;
import nacre.journal.Journal.Head;
import nacre.journal.StoreFailure;

/// A batch waiting to be recorded.
///
/// @param journal where
/// @param batch what
/// @param leaves the hashes of its leaves, made by the caller's thread
/// @param changes what happens to boxes, sealed by the caller's thread
/// @param failures the journal's failed batches when it was asked for
/// @param answer told when it is durable or has failed
record Asked(
        SqliteJournal journal,
        Append batch,
        List<Hash> leaves,
        List<StoredChange> changes,
        int failures,
        CompletableFuture<Head> answer) {

    /// Whether it deletes something, which must then leave the log too.
    boolean deletes() {
        return !batch.erasures().isEmpty()
                || changes.stream().anyMatch(c -> c instanceof StoredChange.Destroy);
    }

    /// Tells the caller off the writing thread, which must not run the caller's code.
    void fail(StoreFailure why) {
        journal.countFailure();
        Thread.startVirtualThread(() -> answer.completeExceptionally(why));
    }
}
