// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import java.util.List;
import java.util.function.Function;
import nacre.accounts.AccountsAct;
import nacre.assembly.part.Enactment;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;

/// Says what a decision does in the books.
final class AccountsEnactments implements EnactmentWords {
    @Override
    public Said say(Visit visit, Enactment enactment, Tense tense, Function<String, String> words) {
        String key = tense == Tense.WILL ? "accounts.will." : "accounts.did.";
        String what =
                switch (AccountsAct.read(enactment.type(), enactment.facts())) {
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
                };
        return new Said(what, List.of());
    }
}
