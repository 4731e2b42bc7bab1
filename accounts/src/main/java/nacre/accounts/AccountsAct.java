// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import nacre.assembly.part.Act;
import nacre.journal.Json;

/// What happened in the books.
public sealed interface AccountsAct extends Act {

    /// The books were opened.
    record Begun(Currency currency) implements AccountsAct {}

    /// An account was opened; it goes by this entry, whose `title` is kept content.
    record Opened(Kind kind, boolean mayOverdraw) implements AccountsAct {}

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
