// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import nacre.ballot.Word;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How acts in the books are written for good. A day is written `2026-11-30`.
final class AccountsActForm {

    private AccountsActForm() {}

    static String type(AccountsAct act) {
        return switch (act) {
            case AccountsAct.Begun a -> "accounts.begun";
            case AccountsAct.Opened a -> "accounts.opened";
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
            case AccountsAct.Closed(var account) ->
                    Json.object().put("account", account.seq()).done();
            case AccountsAct.Posted(var day, var lines, Long rests) -> {
                var facts = Json.object().put("day", day.toString()).put("lines", lines(lines));
                yield (rests == null ? facts : facts.put("rests", rests)).done();
            }
            case AccountsAct.Reversed(var posting, var day) ->
                    Json.object().put("day", day.toString()).put("posting", posting.seq()).done();
        };
    }

    static Json lines(List<Line> lines) {
        return new Json.Items(lines.stream().map(Line::form).toList());
    }

    static AccountsAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "accounts.begun" -> new AccountsAct.Begun(currency(facts));
            case "accounts.opened" -> {
                facts.only("kind", "overdraft");
                yield new AccountsAct.Opened(kind(facts.text("kind")), facts.truth("overdraft"));
            }
            case "accounts.closed" ->
                    new AccountsAct.Closed(new AccountId(facts.only("account").whole("account")));
            case "accounts.posted" -> {
                facts.only("day", "lines", "rests");
                yield new AccountsAct.Posted(
                        day(facts),
                        facts.items("lines").values().stream().map(Line::read).toList(),
                        facts.has("rests") ? facts.whole("rests") : null);
            }
            case "accounts.reversed" -> {
                var posting = new PostingId(facts.only("day", "posting").whole("posting"));
                yield new AccountsAct.Reversed(posting, day(facts));
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

    /// Each day has one form only: four digits, two, two.
    private static LocalDate day(Json.Fields facts) {
        String written = facts.text("day");
        try {
            LocalDate day = LocalDate.parse(written);
            if (written.length() == 10) {
                return day;
            }
        } catch (DateTimeException e) {
            throw (Malformed) malformedDay(written).initCause(e);
        }
        throw malformedDay(written);
    }

    private static Malformed malformedDay(String written) {
        return new Malformed("day", "a day as 2026-11-30", written);
    }
}
