// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import static nacre.accounts.AccountsPart.ACCOUNTS;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import nacre.accounts.Account;
import nacre.accounts.AccountId;
import nacre.accounts.Books;
import nacre.accounts.Currency;
import nacre.accounts.Kind;
import nacre.accounts.Line;
import nacre.accounts.Money;
import nacre.accounts.Posting;
import nacre.accounts.PostingId;
import nacre.accounts.PostingRules;
import nacre.accounts.Sight;
import nacre.assembly.charter.Power;
import nacre.assembly.part.MemberId;
import nacre.journal.Content;
import nacre.web.Option;
import nacre.web.organ.Visit;
import nacre.web.part.Amounts;
import org.jspecify.annotations.Nullable;

/// Accounts and amounts as one reader reads them.
public record AccountWords(Visit visit) {
    /// The books of the organ.
    public Books books() {
        return visit.standing().states().of(ACCOUNTS);
    }

    /// Whether she holds a mandate that gives this power.
    boolean holds(Power power) {
        return visit.assembly().mandates().inForce().values().stream()
                .anyMatch(mandate -> mandate.gives(visit.me(), power));
    }

    /// Where the page of an account is.
    public String path(AccountId account) {
        return visit.path("/accounts/" + account);
    }

    String path(PostingId posting) {
        return visit.path("/accounts/postings/" + posting);
    }

    /// What an account is called; a member's is her name.
    public String title(AccountId id) {
        Account account = books().accounts().get(id);
        return account == null
                ? visit.name(new MemberId(id.seq()))
                : visit.words(id.seq(), "title");
    }

    /// The same of a line; those of members that she is not shown have one name together.
    String title(Sight.Seen line) {
        AccountId id = line.account();
        return id == null ? visit.text().of("accounts.members") : title(id);
    }

    String kind(Kind kind) {
        return visit.text().of("accounts.kind." + kind.word());
    }

    /// Where alone a mandate to post can hold: in accounts of one kind, or in one account.
    public List<Option> places() {
        var places = new ArrayList<Option>();
        for (Kind kind : Kind.values()) {
            places.add(place(PostingRules.place(kind), kind));
        }
        for (Account account : books().accounts().values()) {
            if (!account.isClosed()) {
                String value = PostingRules.place(account.kind(), account.id());
                places.add(new Option(value, place(value)));
            }
        }
        return books().currency() == null ? List.of() : places;
    }

    private Option place(String value, Kind kind) {
        return new Option(value, visit.text().of("accounts.kinds." + kind.word()));
    }

    /// The name of such a place; as it stands in the mandate if there is none of it.
    public String place(String value) {
        for (Kind kind : Kind.values()) {
            if (value.equals(PostingRules.place(kind))) {
                return place(value, kind).label();
            }
            for (Account account : books().accounts().values()) {
                if (value.equals(PostingRules.place(kind, account.id()))) {
                    return title(account.id());
                }
            }
        }
        return value;
    }

    /// What a line does to its account, as people say it: more or less is in it.
    String line(Line line) {
        Kind kind = books().kind(visit.assembly(), line.account());
        long change = kind == null ? line.amount() : kind.said(line.amount());
        return visit.text()
                .of(
                        change > 0 ? "accounts.line.more" : "accounts.line.less",
                        "title",
                        title(line.account()),
                        "amount",
                        money(Math.abs(change)));
    }

    /// The memo of a posting, as far as she may read it; nothing if it has none. One about a member
    /// is for her and for those who are shown her account.
    String memo(Sight sight, Posting posting) {
        for (Content content : visit.clerk().contents().of(posting.id().seq())) {
            Long subject = content.subject();
            if (content.field().equals("memo")
                    && (subject == null || sight.shows(new AccountId(subject)))) {
                return visit.words(posting.id().seq(), "memo");
            }
        }
        return "";
    }

    /// An amount in the currency of the books.
    public String money(long amount) {
        Currency currency = books().currency();
        return currency == null ? visit.text().number(amount) : money(new Money(amount, currency));
    }

    String money(Money money) {
        return number(money) + " " + money.currency().code();
    }

    /// The number alone, in the currency of the books.
    public String number(long amount) {
        Currency currency = books().currency();
        return currency == null ? visit.text().number(amount) : number(new Money(amount, currency));
    }

    /// How amounts are written and read; null before the books are open.
    public @Nullable Amounts amounts() {
        Currency currency = books().currency();
        return currency == null ? null : new CurrencyAmounts(visit, currency);
    }

    /// By how much an account grew, with its sign.
    String signed(long change) {
        return change > 0 ? "+" + number(change) : number(change);
    }

    /// An amount as it may be typed.
    String sample(Currency currency) {
        return new Money(12 * currency.unit() + currency.unit() / 2, currency).number();
    }

    /// The number alone, its digits grouped; below zero it has a minus sign, not a hyphen.
    private String number(Money money) {
        int digits = money.currency().digits();
        NumberFormat format = NumberFormat.getInstance(visit.text().words().locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(money.amount(), digits)).replace('-', '−');
    }
}
