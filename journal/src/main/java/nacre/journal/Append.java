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
public record Append(
        long first, List<Entry> entries, @Nullable Repeat command, List<Erasure> erasures) {

    /// A command's id and its hash, kept so that a repeat is known again.
    public record Repeat(CommandId id, Hash hash) {}

    /// One content field of an earlier entry.
    public record Erasure(long seq, String field) {}

    /// Copies the lists.
    ///
    /// @throws IllegalArgumentException if there are no entries or their numbers have gaps
    public Append {
        entries = List.copyOf(entries);
        erasures = List.copyOf(erasures);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("A batch has at least one entry.");
        }
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).seq() != first + i) {
                throw new IllegalArgumentException(
                        "Entry %d of a batch from %d has the number %d."
                                .formatted(i, first, entries.get(i).seq()));
            }
        }
    }

    /// The sequence number after the last.
    public long end() {
        return first + entries.size();
    }
}
