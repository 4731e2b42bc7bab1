// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.util.List;
import nacre.assembly.letter.LetterAct;
import nacre.journal.Hash;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// What came of verifying one record.
///
/// @param entries how many entries were read
/// @param root the root over them
/// @param failure the first that is wrong; null if the record holds
/// @param erased how many content fields are gone, each by an erasure on the record
/// @param trusting boxes of which nobody but the host can say who put what, or what was put at all,
///     by the entries that opened them
/// @param unchecked what could not be checked, as keys of the text file
/// @param letters what came from other organs, which only their records can bear out
public record Verdict(
        OrganId organ,
        long entries,
        Hash root,
        @Nullable Failure failure,
        long erased,
        List<Long> trusting,
        List<String> unchecked,
        List<Letter> letters) {

    /// The key of letters whose senders' records were not at hand.
    static final String LETTERS = "letters";

    /// What is wrong, and where.
    public record Failure(long seq, String why) {}

    /// A letter that the record says it received.
    ///
    /// @param seq the entry that says so
    public record Letter(long seq, LetterAct.Received act) {}

    /// Copies the lists.
    public Verdict {
        trusting = List.copyOf(trusting);
        unchecked = List.copyOf(unchecked);
        letters = List.copyOf(letters);
    }

    /// The same with letters that were checked, or one of which is wrong.
    Verdict checked(@Nullable Failure wrong) {
        List<String> rest = unchecked.stream().filter(what -> !what.equals(LETTERS)).toList();
        return new Verdict(
                organ,
                entries,
                root,
                failure == null ? wrong : failure,
                erased,
                trusting,
                rest,
                letters);
    }

    /// Whether the record holds.
    public boolean holds() {
        return failure == null;
    }
}
