// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import java.util.List;
import nacre.journal.Authority;
import nacre.journal.Content;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// One act that is to be recorded, with its content.
///
/// @param act what happened
/// @param words its content
/// @param authority its own authority, if it is not that of the command or of what was due
/// @param copy where its content is copied from, for an enactment whose words stand in its proposal
public record Step(
        Act act, List<Content.Words> words, @Nullable Authority authority, @Nullable Copy copy) {

    /// The content fields of entry `seq` whose names begin with `prefix`, taken over without it.
    /// What an enactment brings about beside itself may name the entry of the enactment, which is
    /// recorded right before it: it takes from there what the proposal says.
    ///
    /// @param organ on whose record; null on this one. What is taken from another organ's record is
    ///     about whom the new entry names
    public record Copy(@Nullable OrganId organ, long seq, String prefix) {
        /// A copy from the same record.
        public Copy(long seq, String prefix) {
            this(null, seq, prefix);
        }

        /// Those of its fields alone whose names go on so.
        public Copy within(String more) {
            return new Copy(organ, seq, prefix + more);
        }
    }

    /// Copies the list.
    public Step {
        words = List.copyOf(words);
    }

    /// An act without content.
    public static Step of(Act act) {
        return new Step(act, List.of(), null, null);
    }

    /// An act with content.
    public static Step of(Act act, List<Content.Words> words) {
        return new Step(act, words, null, null);
    }

    /// The same step by another authority.
    public Step by(Authority other) {
        return new Step(act, words, other, copy);
    }

    /// The same step with its content copied from an earlier entry.
    public Step copying(Copy from) {
        return new Step(act, words, authority, from);
    }
}
