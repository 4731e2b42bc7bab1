// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import java.util.ArrayList;
import java.util.List;
import nacre.accounts.Account;
import nacre.accounts.AccountId;
import nacre.accounts.AccountsPart;
import nacre.accounts.Currency;
import nacre.accounts.Kind;
import nacre.accounts.PostingRules;
import nacre.accounts.Sight;
import nacre.web.Option;
import nacre.web.organ.Visit;

/// The books of an organ for one reader.
///
/// @param currency empty before the books are opened
/// @param says what the organ has, in one sentence
/// @param postings the newest, or those before an entry
/// @param older where those before these are; empty if there are none
/// @param isFirst whether these are the newest
/// @param kinds of accounts that can be opened
/// @param mayKeep whether she may open books and accounts; else she can propose it
/// @param mayPost whether she may post; else she can propose it
/// @param isReading whether she may do nothing here
/// @param own where her own account is; empty if she has none here
public record BooksView(
        String base,
        String currency,
        String says,
        List<Group> groups,
        List<PostingLine> postings,
        String older,
        boolean isFirst,
        List<Option> kinds,
        boolean mayKeep,
        boolean mayPost,
        boolean isReading,
        String own) {

    /// Copies the lists.
    public BooksView {
        groups = List.copyOf(groups);
        postings = List.copyOf(postings);
        kinds = List.copyOf(kinds);
    }

    /// The accounts of one kind with what is in them.
    public record Group(String title, List<Row> rows) {
        /// Copies the list.
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// One account.
    ///
    /// @param path empty for all members together
    public record Row(String title, String path, String balance, boolean isClosed) {}

    static BooksView of(Visit visit) {
        var words = new AccountWords(visit);
        Sight sight = Sight.of(visit.standing().states(), visit.me());
        Currency currency = sight.books().currency();
        String here = visit.path("/accounts");
        Paged paged = Paged.of(sight, posting -> true, visit.request(), here);
        boolean isMember = sight.books().kind(sight.assembly(), sight.own()) == Kind.MEMBER;
        return new BooksView(
                visit.path(""),
                currency == null ? "" : currency.code(),
                currency == null ? "" : says(words, sight),
                groups(words, sight),
                paged.postings().stream().map(each -> PostingLine.of(words, sight, each)).toList(),
                paged.older(),
                paged.isFirst(),
                kinds(words),
                words.holds(AccountsPart.KEEP_ACCOUNTS),
                words.holds(PostingRules.POST),
                visit.isReader(),
                isMember && currency != null ? words.path(sight.own()) : "");
    }

    private static String says(AccountWords words, Sight sight) {
        return words.visit()
                .text()
                .of(
                        "accounts.says",
                        "money",
                        words.money(
                                sight.books().balance(Kind.CASH)
                                        + sight.books().balance(Kind.BANK)),
                        "funds",
                        words.money(sight.books().balance(Kind.FUND)));
    }

    private static List<Group> groups(AccountWords words, Sight sight) {
        var groups = new ArrayList<Group>();
        for (Kind kind : Kind.values()) {
            List<Row> rows = kind == Kind.MEMBER ? members(words, sight) : rows(words, sight, kind);
            if (!rows.isEmpty()) {
                groups.add(
                        new Group(words.visit().text().of("accounts.kinds." + kind.word()), rows));
            }
        }
        return groups;
    }

    private static List<Row> rows(AccountWords words, Sight sight, Kind kind) {
        var rows = new ArrayList<Row>();
        for (Account account : sight.books().accounts().values()) {
            if (account.kind() == kind) {
                AccountId id = account.id();
                rows.add(
                        new Row(
                                words.title(id),
                                words.path(id),
                                words.number(kind.said(sight.books().sum(id))),
                                account.isClosed()));
            }
        }
        return rows;
    }

    private static List<Row> members(AccountWords words, Sight sight) {
        var rows = new ArrayList<Row>();
        for (Sight.Seen each : sight.members()) {
            AccountId id = each.account();
            if (id != null) {
                String path = words.path(id);
                rows.add(new Row(words.title(each), path, words.number(each.change()), false));
            }
        }
        boolean isMore =
                sight.books().sums().keySet().stream().anyMatch(each -> !sight.shows(each));
        if (isMore) {
            String key = rows.isEmpty() ? "accounts.members" : "accounts.members.others";
            String balance = words.number(Kind.MEMBER.said(sight.others()));
            rows.add(new Row(words.visit().text().of(key), "", balance, false));
        }
        return rows;
    }

    private static List<Option> kinds(AccountWords words) {
        var kinds = new ArrayList<Option>();
        for (Kind kind : Kind.values()) {
            if (kind != Kind.MEMBER) {
                kinds.add(new Option(kind.word(), words.kind(kind)));
            }
        }
        return kinds;
    }
}
