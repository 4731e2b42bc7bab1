// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import nacre.journal.Append;
import nacre.journal.CommandId;
import nacre.journal.Hash;
import nacre.journal.Journal;
import org.jspecify.annotations.Nullable;

/// Knows the commands that were heard before, recorded or still on their way to the disk, so that
/// the same command under the same id is recorded once.
final class Repeats {
    private final Journal journal;

    /// Batches asked for and not yet answered, by command.
    private final ConcurrentHashMap<CommandId, Pending> pending = new ConcurrentHashMap<>();

    private record Pending(Hash hash, CompletableFuture<Reply> reply) {}

    Repeats(Journal journal) {
        this.journal = journal;
    }

    /// The answer to a command that was heard before, or null. Another command under the same id is
    /// refused.
    @Nullable CompletableFuture<Reply> answer(CommandId id, Hash hash) {
        Reply usedBefore = new Reply.Refused(new ClerkRefusal.CommandIdUsedBefore(id));
        Pending earlier = pending.get(id);
        if (earlier != null) {
            return earlier.hash.equals(hash)
                    ? earlier.reply
                    : CompletableFuture.completedFuture(usedBefore);
        }
        Journal.Known known = journal.known(id);
        if (known == null) {
            return null;
        }
        return CompletableFuture.completedFuture(
                known.hash().equals(hash) ? Receipt.again(journal, known) : usedBefore);
    }

    /// Takes note of a command whose batch the journal was asked to keep.
    ///
    /// @param command null for a batch that no command brought about
    void asked(Append.@Nullable Repeat command, CompletableFuture<Reply> reply) {
        if (command != null) {
            pending.put(command.id(), new Pending(command.hash(), reply));
            var _ = reply.whenComplete((r, f) -> pending.remove(command.id()));
        }
    }
}
