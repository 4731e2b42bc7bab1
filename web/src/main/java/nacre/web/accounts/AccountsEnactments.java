// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nacre.accounts.AccountsAct;
import nacre.accounts.Line;
import nacre.accounts.Posting;
import nacre.assembly.part.Enactment;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;

/// Says what a decision does in the books.
final class AccountsEnactments implements EnactmentWords {
    @Override
    public Said say(Visit visit, Enactment enactment, Tense tense, Function<String, String> words) {
        String key = tense == Tense.WILL ? "accounts.will." : "accounts.did.";
        var said = new AccountWords(visit);
        AccountsAct act = AccountsAct.read(enactment.type(), enactment.facts());
        String what =
                switch (act) {
                    case AccountsAct.Begun(var currency) ->
                            visit.text().of(key + "begun", "currency", currency.code());
                    case AccountsAct.Opened(var kind, boolean mayOverdraw) ->
                            visit.text()
                                    .of(
                                            key + "opened",
                                            "kind",
                                            visit.text().of("accounts.kind." + kind.word()),
                                            "title",
                                            words.apply("title"));
                    case AccountsAct.Guarded(var account) ->
                            visit.text().of(key + "guarded", "title", said.title(account));
                    case AccountsAct.Closed(var account) ->
                            visit.text().of(key + "closed", "title", said.title(account));
                    case AccountsAct.Posted posted ->
                            visit.text()
                                    .of(
                                            key + "posted",
                                            "amount",
                                            said.money(Posting.moved(posted.lines())),
                                            "day",
                                            posted.day());
                    case AccountsAct.Reversed(var posting, var day) ->
                            visit.text().of(key + "reversed", "posting", posting.seq(), "day", day);
                };
        return new Said(
                what,
                act instanceof AccountsAct.Posted posted ? lines(said, posted, words) : List.of());
    }

    /// Each line of a posting, and what it is about.
    private static List<String> lines(
            AccountWords said, AccountsAct.Posted posted, Function<String, String> words) {
        var lines = new ArrayList<String>();
        for (Line line : posted.lines()) {
            lines.add(said.line(line));
        }
        String memo = words.apply("memo");
        if (!memo.isEmpty()) {
            lines.add(memo);
        }
        return lines;
    }
}
