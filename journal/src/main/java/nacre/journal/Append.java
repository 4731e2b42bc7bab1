// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a clerk asks a journal to record: one batch, all of it or nothing.
///
/// @param first the sequence number the batch must start at; anything else fails it
/// @param entries the entries, in order
/// @param command the command it answers, or null for what was due
/// @param erasures content whose values and salts are deleted in the same breath
/// @param boxes what happens to boxes in the same breath
public record Append(
        long first,
        List<Entry> entries,
        @Nullable Repeat command,
        List<Erasure> erasures,
        List<BoxChange> boxes) {

    /// A batch that changes no box.
    public Append(
            long first, List<Entry> entries, @Nullable Repeat command, List<Erasure> erasures) {
        this(first, entries, command, erasures, List.of());
    }

    /// A row for a box, which has no entry of its own.
    public static Append put(long first, @Nullable Repeat command, BoxChange.Put put) {
        return new Append(first, List.of(), command, List.of(), List.of(put));
    }

    /// A command's id and its hash, kept so that a repeat is known again.
    public record Repeat(CommandId id, Hash hash) {}

    /// One content field of an earlier entry.
    public record Erasure(long seq, String field) {}

    /// Copies the lists.
    ///
    /// @throws IllegalArgumentException if there is nothing in it, the numbers of its entries have
    ///     gaps, or a command's row does not stand alone
    public Append {
        entries = List.copyOf(entries);
        erasures = List.copyOf(erasures);
        boxes = List.copyOf(boxes);
        if (entries.isEmpty() && boxes.isEmpty()) {
            throw new IllegalArgumentException("A batch has at least one entry, or a row.");
        }
        if (entries.isEmpty() && command != null && boxes.size() != 1) {
            throw new IllegalArgumentException("A command puts one row, or has entries.");
        }
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).seq() != first + i) {
                throw new IllegalArgumentException(
                        "Entry %d of a batch from %d has the number %d."
                                .formatted(i, first, entries.get(i).seq()));
            }
        }
    }

    /// The command that is kept in the box into which it puts a row; null if there is none, or if
    /// it is kept with the entries that it led to.
    public @Nullable Repeat boxCommand() {
        return entries.isEmpty() ? command : null;
    }

    /// The sequence number after the last.
    public long end() {
        return first + entries.size();
    }
}
