// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.time.Instant;
import nacre.journal.Append;
import nacre.journal.Entry;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.OrganId;

/// What a member can keep of what she did: where it stands, and the root over all that stood there
/// then.
///
/// What was put into a box has no entry: its receipt says where the box was opened, and nothing of
/// what was put.
///
/// @param organ whose record
/// @param first the first entry of the batch
/// @param size how many entries the batch has
/// @param leaf the leaf hash of the first entry
/// @param head how far the record reached when the batch was durable, and its root
/// @param at when it was recorded
public record Receipt(
        OrganId organ, long first, long size, Hash leaf, Journal.Head head, Instant at) {

    /// The receipt for a batch that is durable.
    static Receipt of(Journal journal, Append append, Instant at, Journal.Head head) {
        if (append.entries().isEmpty()) {
            return of(journal, append.boxes().getFirst().box(), 1, head);
        }
        Hash leaf = append.entries().getFirst().leafHash();
        return new Receipt(
                journal.organ(), append.first(), append.entries().size(), leaf, head, at);
    }

    /// The answer to a command that was recorded before.
    static Reply again(Journal journal, Journal.Known known) {
        return new Reply.Recorded(of(journal, known.first(), known.size(), journal.head()));
    }

    private static Receipt of(Journal journal, long first, long size, Journal.Head head) {
        Entry entry = journal.entry(first);
        if (entry == null) {
            throw new IllegalStateException("Entry %d is known and not there.".formatted(first));
        }
        return new Receipt(journal.organ(), first, size, entry.leafHash(), head, entry.leaf().at());
    }
}
