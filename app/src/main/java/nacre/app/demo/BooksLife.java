// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static nacre.accounts.AccountsPart.ACCOUNTS;

import java.time.LocalDate;
import java.util.List;
import nacre.accounts.AccountId;
import nacre.accounts.AccountsCommand;
import nacre.accounts.Currency;
import nacre.accounts.Kind;
import nacre.accounts.Line;
import nacre.assembly.part.MemberId;
import nacre.ballot.Word;

/// How an organ of the town keeps its books.
final class BooksLife {
    private static final int CENTS = 2;

    private final OrganLife organ;

    BooksLife(OrganLife organ) {
        this.organ = organ;
    }

    /// Opens the books in a currency, with accounts: a line for each, `KIND TITLE`.
    void opens(MemberId who, String currency, List<String> lines) {
        organ.done(who, new AccountsCommand.Begin(new Currency(currency, CENTS)));
        for (String line : lines) {
            String[] words = line.split(" ", 2);
            Kind kind = Word.find(Kind.class, words[0]);
            if (kind == null) {
                throw new IllegalArgumentException("No account is for " + words[0]);
            }
            organ.done(who, new AccountsCommand.Open(kind, !kind.holdsMoney(), words[1]));
        }
    }

    /// Posts today, a line for each: `128.00 TO < FROM | MEMO`.
    void posts(MemberId who, List<String> lines) {
        LocalDate today = organ.now().atZone(Town.ZONE).toLocalDate();
        for (String line : lines) {
            String[] said = line.split(" \\| ", 2);
            String[] words = said[0].split(" ", 2);
            String[] accounts = words[1].split(" < ", 2);
            long cents = Long.parseLong(words[0].replace(".", ""));
            var moved =
                    List.of(
                            new Line(account(accounts[0]), cents),
                            new Line(account(accounts[1]), -cents));
            organ.done(who, new AccountsCommand.Post(today, moved, null, said[1]));
        }
    }

    /// The account of this title.
    AccountId account(String title) {
        for (AccountId id : organ.clerk().standing().states().of(ACCOUNTS).accounts().keySet()) {
            if (title.equals(organ.clerk().contents().find(id.seq(), "title"))) {
                return id;
            }
        }
        throw new IllegalArgumentException("No account is called %s.".formatted(title));
    }
}
