// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import java.time.LocalDate;
import java.util.List;
import nacre.assembly.part.Act;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What happened in the books. Amounts and whose account they are of are facts, which all members
/// can read in the record and nobody can erase; words are content.
public sealed interface AccountsAct extends Act {

    /// The books were opened.
    record Begun(Currency currency) implements AccountsAct {}

    /// An account was opened; it goes by this entry, whose `title` is kept content.
    record Opened(Kind kind, boolean mayOverdraw) implements AccountsAct {}

    /// An account was guarded, for good: from now on nothing is taken out of it under a mandate to
    /// post, but by a decision only, or by what falls due because of one.
    record Guarded(AccountId account) implements AccountsAct {}

    /// An account was closed: nothing is posted to it any more.
    record Closed(AccountId account) implements AccountsAct {}

    /// Something was posted; it goes by this entry, whose `memo` is content: about the member if
    /// the account of exactly one is in it, else kept.
    ///
    /// @param rests the entry it rests on, or null
    record Posted(LocalDate day, List<Line> lines, @Nullable Long rests) implements AccountsAct {
        /// Copies the list.
        public Posted {
            lines = List.copyOf(lines);
        }
    }

    /// A posting was reversed: the same lines with the other sign. It goes by this entry.
    record Reversed(PostingId posting, LocalDate day) implements AccountsAct {}

    @Override
    default String type() {
        return AccountsActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return AccountsActForm.facts(this);
    }

    /// Reads the permanent form.
    ///
    /// @throws nacre.journal.Malformed if it is none
    static AccountsAct read(String type, Json.Fields facts) {
        return AccountsActForm.read(type, facts);
    }
}
