// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import static nacre.assembly.part.Ruling.refused;

import java.util.List;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Step;
import nacre.assembly.proposal.Texts;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// When books and accounts are opened and closed.
final class AccountRules {

    private AccountRules() {}

    static Ruling begin(Books books, Currency currency) {
        var act = new AccountsAct.Begun(currency);
        return whyNot(books, act) instanceof Refusal why ? refused(why) : Ruling.accepted(act);
    }

    static Ruling open(Books books, AccountsCommand.Open command) {
        var act = new AccountsAct.Opened(command.kind(), command.mayOverdraw());
        if (whyNot(books, act) instanceof Refusal why) {
            return refused(why);
        }
        if (Texts.misfitTitle(command.title()) instanceof Refusal why) {
            return refused(why);
        }
        return Ruling.accepted(Step.of(act, List.of(Words.kept("title", command.title()))));
    }

    /// Why the books cannot be opened so, or null.
    static @Nullable Refusal whyNot(Books books, AccountsAct.Begun act) {
        Currency kept = books.currency();
        Currency currency = act.currency();
        if (kept != null) {
            return new AccountsRefusal.BooksAreOpen(kept.code());
        }
        return currency.isOne()
                ? null
                : new AccountsRefusal.NoCurrency(currency.code(), currency.digits());
    }

    /// Why an account cannot be opened so, or null.
    static @Nullable Refusal whyNot(Books books, AccountsAct.Opened act) {
        if (books.currency() == null) {
            return new AccountsRefusal.NoBooks();
        }
        if (act.kind() == Kind.MEMBER) {
            return new AccountsRefusal.MembersHaveTheirs();
        }
        return act.mayOverdraw() || act.kind().holdsMoney()
                ? null
                : new AccountsRefusal.HoldsNoMoney(act.kind());
    }
}
