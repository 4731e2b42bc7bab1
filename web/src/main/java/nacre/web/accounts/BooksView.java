// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import static nacre.accounts.AccountsPart.ACCOUNTS;
import static nacre.accounts.AccountsPart.KEEP_ACCOUNTS;

import java.util.ArrayList;
import java.util.List;
import nacre.accounts.Account;
import nacre.accounts.Books;
import nacre.accounts.Currency;
import nacre.accounts.Kind;
import nacre.web.Option;
import nacre.web.organ.Visit;

/// The accounts of an organ for one reader.
///
/// @param currency empty before the books are opened
/// @param kinds of accounts that can be opened
/// @param mayKeep whether she may open books and accounts
public record BooksView(
        String base, String currency, List<Group> groups, List<Option> kinds, boolean mayKeep) {

    /// Copies the lists.
    public BooksView {
        groups = List.copyOf(groups);
        kinds = List.copyOf(kinds);
    }

    /// The accounts of one kind.
    public record Group(String title, List<String> accounts) {
        /// Copies the list.
        public Group {
            accounts = List.copyOf(accounts);
        }
    }

    static BooksView of(Visit visit) {
        Books books = visit.standing().states().of(ACCOUNTS);
        Currency currency = books.currency();
        var groups = new ArrayList<Group>();
        var kinds = new ArrayList<Option>();
        for (Kind kind : Kind.values()) {
            List<String> accounts =
                    books.accounts().values().stream()
                            .filter(account -> account.kind() == kind)
                            .map(account -> title(visit, account))
                            .toList();
            if (!accounts.isEmpty()) {
                groups.add(new Group(said(visit, "accounts.kinds.", kind), accounts));
            }
            if (kind != Kind.MEMBER) {
                kinds.add(new Option(kind.word(), said(visit, "accounts.kind.", kind)));
            }
        }
        return new BooksView(
                visit.path(""),
                currency == null ? "" : currency.code(),
                groups,
                kinds,
                visit.assembly().mandates().inForce().values().stream()
                        .anyMatch(mandate -> mandate.gives(visit.me(), KEEP_ACCOUNTS)));
    }

    private static String title(Visit visit, Account account) {
        return visit.words(account.id().seq(), "title");
    }

    private static String said(Visit visit, String start, Kind kind) {
        return visit.text().of(start + kind.word());
    }
}
