// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import static nacre.accounts.AccountsPart.ACCOUNTS;
import static nacre.campaign.fund.FundPart.FUNDS;

import nacre.accounts.Account;
import nacre.accounts.AccountId;
import nacre.accounts.Books;
import nacre.accounts.Currency;
import nacre.accounts.Kind;
import nacre.accounts.Money;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Scene;
import org.jspecify.annotations.Nullable;

/// When a fund can be opened, and which terms it can have.
public final class FundRules {

    private FundRules() {}

    static @Nullable Refusal whyNotOpened(Scene scene, FundAct.Opened act) {
        AccountId account = act.account();
        AccountId aside = act.aside();
        if (!isFree(scene, account)) {
            return new FundRefusal.NotForAFund(account);
        }
        if (!isFree(scene, aside) || account.equals(aside)) {
            return new FundRefusal.NotForAFund(aside);
        }
        return whyNot(scene, act.terms());
    }

    static @Nullable Refusal whyNotChanged(Scene scene, FundAct.Changed act) {
        return scene.states().of(FUNDS).all().containsKey(act.fund())
                ? whyNot(scene, act.terms())
                : new FundRefusal.UnknownFund(act.fund());
    }

    private static boolean isFree(Scene scene, AccountId id) {
        Account account = scene.states().of(ACCOUNTS).accounts().get(id);
        return account != null
                && isFit(account)
                && scene.states().of(FUNDS).all().values().stream()
                        .noneMatch(fund -> fund.account().equals(id) || fund.aside().equals(id));
    }

    /// Whether an account can be a fund's, if it is not one's already.
    public static boolean isFit(Account account) {
        return account.kind() == Kind.FUND && !account.mayOverdraw() && !account.isClosed();
    }

    /// Why a fund cannot pay by these terms, or null.
    private static @Nullable Refusal whyNot(Scene scene, Terms terms) {
        Currency currency = scene.states().of(ACCOUNTS).currency();
        if (currency == null) {
            return new nacre.accounts.AccountsRefusal.NoBooks();
        }
        Refusal why = misfit(terms, currency);
        if (why != null) {
            return why;
        }
        var until = terms.until();
        return until != null && until.isBefore(terms.from())
                ? new FundRefusal.EndsBeforeItBegins(terms.from(), until)
                : null;
    }

    /// The first of the numbers that does not fit; null if all do.
    public static @Nullable Refusal misfit(Terms terms, Currency currency) {
        long day = Terms.MOST_FOR_A_DAY;
        Refusal why = amount(Term.PER_DAY, terms.perDay(), 1, day, currency);
        if (why == null) {
            why = amount(Term.PER_DEPENDANT, terms.perDependant(), 0, day, currency);
        }
        if (why == null) {
            why = amount(Term.MOST_PER_DAY, terms.mostPerDay(), terms.perDay(), day, currency);
        }
        if (why == null) {
            long most = Terms.MOST_FOR_ONE;
            why = amount(Term.MOST_IN_ALL, terms.mostInAll(), terms.mostPerDay(), most, currency);
        }
        if (why == null) {
            why = number(Term.WAITING, terms.waiting(), 0, Terms.MOST_WAITING);
        }
        if (why == null) {
            why = number(Term.APPROVALS, terms.approvals(), 1, Terms.MOST_APPROVALS);
        }
        return why == null ? number(Term.WITHIN, terms.within(), 1, Terms.LONGEST_WITHIN) : why;
    }

    private static @Nullable Refusal amount(
            Term term, long amount, long least, long most, Currency currency) {
        return amount >= least && amount <= most
                ? null
                : new FundRefusal.TermAmountDoesNotFit(
                        term, new Money(least, currency), new Money(most, currency));
    }

    private static @Nullable Refusal number(Term term, int number, int least, int most) {
        return number >= least && number <= most
                ? null
                : new FundRefusal.TermDoesNotFit(term, least, most);
    }

    /// What is in an account, in the smallest unit.
    public static long balance(Books books, AccountId account) {
        return Kind.FUND.said(books.sum(account));
    }
}
