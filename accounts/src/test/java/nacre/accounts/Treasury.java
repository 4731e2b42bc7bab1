// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import static nacre.accounts.AccountsPart.ACCOUNTS;
import static nacre.organ.Ground.CEM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Template;
import nacre.organ.Ground;
import nacre.organ.Scenario;

/// An organ with open books, in which Cem keeps the accounts, posts and audits: a cash box, a bank
/// account, a solidarity fund, dues, and what was spent.
final class Treasury {
    static final Currency EURO = new Currency("EUR", 2);
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final Ground GROUND = Ground.of(Template.WORKPLACE_BRANCH.charter(), List.of(ACCOUNTS));

    final Scenario scenario = Scenario.of(GROUND);
    final AccountId cash;
    final AccountId bank;
    final AccountId fund;
    final AccountId dues;
    final AccountId spent;

    Treasury() {
        scenario.given(CEM, new AccountsCommand.Begin(EURO));
        cash = opened(Kind.CASH, "Cash box");
        bank = opened(Kind.BANK, "Bank");
        fund = opened(Kind.FUND, "Solidarity fund");
        dues = opened(Kind.INCOME, "Dues");
        spent = opened(Kind.EXPENSES, "Leaflets");
    }

    AccountId opened(Kind kind, String title) {
        long seq = scenario.clerk().standing().size();
        scenario.given(CEM, new AccountsCommand.Open(kind, !kind.holdsMoney(), title));
        return new AccountId(seq);
    }

    Books books() {
        return scenario.clerk().standing().states().of(ACCOUNTS);
    }

    long balance(AccountId account) {
        Kind kind = books().kind(scenario.assembly(), account);
        if (kind == null) {
            throw new AssertionError("There is no account " + account);
        }
        return kind.said(books().sum(account));
    }

    /// Cem posts: so much from one account to another.
    PostingId posted(AccountId from, AccountId to, long amount) {
        long seq = scenario.clerk().standing().size();
        scenario.given(CEM, post(from, to, amount));
        return new PostingId(seq);
    }

    /// Today, without a word.
    static AccountsCommand.Post post(AccountId from, AccountId to, long amount) {
        return post(new Line(from, -amount), new Line(to, amount));
    }

    static AccountsCommand.Post post(Line... lines) {
        return new AccountsCommand.Post(TODAY, List.of(lines), null, "");
    }

    static AccountsAct.Posted act(Line... lines) {
        return new AccountsAct.Posted(TODAY, List.of(lines), null);
    }

    static AccountsAct.Posted act(AccountId from, AccountId to, long amount) {
        return act(new Line(from, -amount), new Line(to, amount));
    }

    static List<Line> lines(Object... accountsAndAmounts) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < accountsAndAmounts.length; i += 2) {
            lines.add(
                    new Line(
                            (AccountId) accountsAndAmounts[i],
                            ((Number) accountsAndAmounts[i + 1]).longValue()));
        }
        return lines;
    }
}
