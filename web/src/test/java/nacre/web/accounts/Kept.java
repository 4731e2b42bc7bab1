// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import static nacre.accounts.AccountsPart.ACCOUNTS;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.accounts.AccountId;
import nacre.accounts.AccountsCommand;
import nacre.accounts.Books;
import nacre.accounts.Currency;
import nacre.accounts.Kind;
import nacre.accounts.Line;
import nacre.accounts.PostingId;
import nacre.assembly.charter.Template;
import nacre.web.Pages;
import nacre.web.TestServer;
import nacre.web.decide.Deciding;
import nacre.web.organ.Branch;
import nacre.web.organ.Visits;
import nacre.web.part.PartsPages;
import nacre.web.record.RecordPages;
import nacre.web.today.OrganPages;

/// A branch with books, which Ana keeps: a cash box, a bank account, a fund, dues, what was spent,
/// and a few postings, one of them to Ben's account.
final class Kept implements AutoCloseable {
    static final PartsPages PARTS = new PartsPages(List.of(new AccountsPartPages()));

    final Branch branch = new Branch(Template.WORKPLACE_BRANCH.charter(), PARTS, Kept::pages);
    final String path = branch.path("/accounts");
    final LocalDate today = TestServer.NOON.atZone(java.time.ZoneOffset.UTC).toLocalDate();
    AccountId cash = new AccountId(0);
    AccountId bank = new AccountId(0);
    AccountId fund = new AccountId(0);
    AccountId dues = new AccountId(0);
    AccountId spent = new AccountId(0);

    static List<Pages> pages(Visits visits) {
        var pages = new ArrayList<>(Deciding.pages(visits));
        pages.add(new OrganPages(visits));
        pages.add(new RecordPages(visits));
        pages.addAll(PARTS.pages(visits));
        return pages;
    }

    Kept opened() {
        branch.hear(ANA, new AccountsCommand.Begin(new Currency("EUR", 2)));
        cash = open(Kind.CASH, "Cash box");
        bank = open(Kind.BANK, "Credit Union");
        fund = open(Kind.FUND, "Solidarity fund");
        dues = open(Kind.INCOME, "Dues");
        spent = open(Kind.EXPENSES, "Leaflets and rooms");
        return this;
    }

    Kept busy() {
        post("Dues of October", new Line(dues, -1_240_00), new Line(bank, 1_240_00));
        post("Collected at the gate", new Line(fund, -312_50), new Line(cash, 312_50));
        post("Leaflets for the depot", new Line(cash, -48_90), new Line(spent, 48_90));
        post("Hardship in March", new Line(fund, 150_00), new Line(AccountId.of(BEN), -150_00));
        return this;
    }

    PostingId post(String memo, Line... lines) {
        var command = new AccountsCommand.Post(today, List.of(lines), null, memo);
        return new PostingId(branch.hear(ANA, command).first());
    }

    private AccountId open(Kind kind, String title) {
        var command = new AccountsCommand.Open(kind, !kind.holdsMoney(), title);
        return new AccountId(branch.hear(ANA, command).first());
    }

    Books books() {
        return branch.clerk.standing().states().of(ACCOUNTS);
    }

    @Override
    public void close() {
        branch.close();
    }
}
