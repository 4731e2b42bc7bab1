// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import nacre.ballot.Word;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How acts in the books are written for good.
final class AccountsActForm {

    private AccountsActForm() {}

    static String type(AccountsAct act) {
        return switch (act) {
            case AccountsAct.Begun a -> "accounts.begun";
            case AccountsAct.Opened a -> "accounts.opened";
        };
    }

    static Json.Fields facts(AccountsAct act) {
        return switch (act) {
            case AccountsAct.Begun(var currency) -> currency.form();
            case AccountsAct.Opened(var kind, boolean mayOverdraw) ->
                    Json.object().put("kind", kind.word()).put("overdraft", mayOverdraw).done();
        };
    }

    static AccountsAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "accounts.begun" -> new AccountsAct.Begun(currency(facts));
            case "accounts.opened" -> {
                facts.only("kind", "overdraft");
                yield new AccountsAct.Opened(kind(facts.text("kind")), facts.truth("overdraft"));
            }
            default -> throw new Malformed("type", "an act in the books", type);
        };
    }

    private static Currency currency(Json.Fields facts) {
        long digits = facts.only("currency", "digits").whole("digits");
        var currency = new Currency(facts.text("currency"), Math.clamp(digits, -1, 99));
        if (!currency.isOne()) {
            throw new Malformed("currency", "a currency", facts.write());
        }
        return currency;
    }

    private static Kind kind(String word) {
        Kind kind = Word.find(Kind.class, word);
        if (kind == null) {
            throw new Malformed("kind", "one of " + Word.words(Kind.class), word);
        }
        return kind;
    }
}
