// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import java.util.List;
import nacre.assembly.part.Facts;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How acts in the books are written for good. A day is written `2026-11-30`.
final class AccountsActForm {

    private AccountsActForm() {}

    static String type(AccountsAct act) {
        return switch (act) {
            case AccountsAct.Begun a -> "accounts.begun";
            case AccountsAct.Opened a -> "accounts.opened";
            case AccountsAct.Guarded a -> "accounts.guarded";
            case AccountsAct.Closed a -> "accounts.closed";
            case AccountsAct.Posted a -> "accounts.posted";
            case AccountsAct.Reversed a -> "accounts.reversed";
        };
    }

    static Json.Fields facts(AccountsAct act) {
        return switch (act) {
            case AccountsAct.Begun(var currency) -> currency.form();
            case AccountsAct.Opened(var kind, boolean mayOverdraw) ->
                    Json.object().put("kind", kind.word()).put("overdraft", mayOverdraw).done();
            case AccountsAct.Guarded(var account) -> account(account);
            case AccountsAct.Closed(var account) -> account(account);
            case AccountsAct.Posted(var day, var lines, Long rests) -> {
                var facts = Json.object().put("day", day.toString()).put("lines", lines(lines));
                yield (rests == null ? facts : facts.put("rests", rests)).done();
            }
            case AccountsAct.Reversed(var posting, var day) ->
                    Json.object().put("day", day.toString()).put("posting", posting.seq()).done();
        };
    }

    private static Json.Fields account(AccountId account) {
        return Json.object().put("account", account.seq()).done();
    }

    static Json lines(List<Line> lines) {
        return new Json.Items(lines.stream().map(Line::form).toList());
    }

    static List<Line> lines(Json.Fields facts) {
        return facts.items("lines").values().stream().map(Line::read).toList();
    }

    static AccountsAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "accounts.begun" -> new AccountsAct.Begun(currency(facts));
            case "accounts.opened" -> {
                facts.only("kind", "overdraft");
                yield new AccountsAct.Opened(
                        Facts.word(facts, "kind", Kind.class), facts.truth("overdraft"));
            }
            case "accounts.guarded" -> new AccountsAct.Guarded(account(facts));
            case "accounts.closed" -> new AccountsAct.Closed(account(facts));
            case "accounts.posted" -> {
                facts.only("day", "lines", "rests");
                yield new AccountsAct.Posted(
                        Facts.day(facts, "day"),
                        lines(facts),
                        facts.has("rests") ? facts.whole("rests") : null);
            }
            case "accounts.reversed" -> {
                var posting = new PostingId(facts.only("day", "posting").whole("posting"));
                yield new AccountsAct.Reversed(posting, Facts.day(facts, "day"));
            }
            default -> throw new Malformed("type", "an act in the books", type);
        };
    }

    private static AccountId account(Json.Fields facts) {
        return new AccountId(facts.only("account").whole("account"));
    }

    static Currency currency(Json.Fields facts) {
        long digits = facts.only("currency", "digits").whole("digits");
        var currency = new Currency(facts.text("currency"), Math.clamp(digits, -1, 99));
        if (!currency.isOne()) {
            throw new Malformed("currency", "a currency", facts.write());
        }
        return currency;
    }
}
