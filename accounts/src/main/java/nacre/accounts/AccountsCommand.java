// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import nacre.assembly.part.Command;
import nacre.journal.Json;

/// What may be asked of those who keep the books.
public sealed interface AccountsCommand extends Command {

    /// Opens the books.
    record Begin(Currency currency) implements AccountsCommand {}

    /// Opens an account.
    record Open(Kind kind, boolean mayOverdraw, String title) implements AccountsCommand {}

    @Override
    default String type() {
        return switch (this) {
            case Begin c -> "accounts.begin";
            case Open c -> "accounts.open";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case Begin(var currency) -> currency.form();
            case Open(var kind, boolean mayOverdraw, var title) ->
                    Json.object()
                            .put("kind", kind.word())
                            .put("overdraft", mayOverdraw)
                            .put("title", title)
                            .done();
        };
    }
}
