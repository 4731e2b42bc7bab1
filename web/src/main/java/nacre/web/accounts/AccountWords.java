// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import static nacre.accounts.AccountsPart.ACCOUNTS;

import java.math.BigDecimal;
import java.text.NumberFormat;
import nacre.accounts.Account;
import nacre.accounts.AccountId;
import nacre.accounts.Books;
import nacre.accounts.Currency;
import nacre.accounts.Kind;
import nacre.accounts.Line;
import nacre.accounts.Money;
import nacre.accounts.Posting;
import nacre.assembly.part.MemberId;
import nacre.web.organ.Visit;

/// Accounts and amounts as one reader reads them.
record AccountWords(Visit visit) {
    Books books() {
        return visit.standing().states().of(ACCOUNTS);
    }

    /// What an account is called; a member's is her name.
    String title(AccountId id) {
        Account account = books().accounts().get(id);
        return account == null
                ? visit.name(new MemberId(id.seq()))
                : visit.words(id.seq(), "title");
    }

    String kind(Kind kind) {
        return visit.text().of("accounts.kind." + kind.word());
    }

    /// What a line does to its account, as people say it: more or less is in it.
    String line(Line line) {
        long change = change(line);
        return visit.text()
                .of(
                        change > 0 ? "accounts.line.more" : "accounts.line.less",
                        "title",
                        title(line.account()),
                        "amount",
                        money(Math.abs(change)));
    }

    /// By how much the account grows.
    long change(Line line) {
        Kind kind = books().kind(visit.assembly(), line.account());
        return kind == null ? line.amount() : kind.said(line.amount());
    }

    /// The memo of a posting; nothing if it has none.
    String memo(Posting posting) {
        return visit.clerk().contents().of(posting.id().seq()).isEmpty()
                ? ""
                : visit.words(posting.id().seq(), "memo");
    }

    /// An amount in the currency of the books.
    String money(long amount) {
        Currency currency = books().currency();
        return currency == null ? visit.text().number(amount) : money(new Money(amount, currency));
    }

    String money(Money money) {
        return number(money) + " " + money.currency().code();
    }

    /// The number alone, with its digits grouped.
    String number(Money money) {
        int digits = money.currency().digits();
        NumberFormat format = NumberFormat.getInstance(visit.text().words().locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(money.amount(), digits));
    }
}
