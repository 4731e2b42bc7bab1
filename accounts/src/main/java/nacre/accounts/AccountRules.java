// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import static nacre.assembly.part.Ruling.refused;

import java.util.List;
import nacre.assembly.Assembly;
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
        return Ruling.unless(whyNot(books, act), act);
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

    static Ruling guard(Books books, AccountId account) {
        return whyNotGuarded(books, account) instanceof Refusal why
                ? refused(why)
                : Ruling.accepted(new AccountsAct.Guarded(account));
    }

    /// Why an account cannot be guarded, or null. Only where money is held there is something to
    /// guard.
    static @Nullable Refusal whyNotGuarded(Books books, AccountId id) {
        Account account = books.accounts().get(id);
        if (account == null) {
            return new AccountsRefusal.UnknownAccount(id);
        }
        if (!account.kind().holdsMoney()) {
            return new AccountsRefusal.HoldsNoMoney(account.kind());
        }
        if (account.isClosed()) {
            return new AccountsRefusal.AccountIsClosed(id);
        }
        return account.isGuarded() ? new AccountsRefusal.IsGuarded(id) : null;
    }

    static Ruling close(Books books, Assembly assembly, AccountId account) {
        var act = new AccountsAct.Closed(account);
        return Ruling.unless(whyNot(books, assembly, act), act);
    }

    /// Why an account cannot be closed, or null.
    static @Nullable Refusal whyNot(Books books, Assembly assembly, AccountsAct.Closed act) {
        Currency currency = books.currency();
        Account account = books.accounts().get(act.account());
        if (currency == null) {
            return new AccountsRefusal.NoBooks();
        }
        if (account == null) {
            return books.kind(assembly, act.account()) == null
                    ? new AccountsRefusal.UnknownAccount(act.account())
                    : new AccountsRefusal.MembersHaveTheirs();
        }
        if (account.isClosed()) {
            return new AccountsRefusal.AccountIsClosed(account.id());
        }
        long left = account.kind().said(books.sum(account.id()));
        return left == 0
                ? null
                : new AccountsRefusal.SomethingIsLeft(account.id(), new Money(left, currency));
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
