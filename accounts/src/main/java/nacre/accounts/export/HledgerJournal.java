// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts.export;

import nacre.accounts.Currency;
import nacre.accounts.Posting;

/// Books as a journal for hledger, which its strict checks accept.
///
/// A title stands in a comment line of its own, for behind a directive `type:` or a date would be
/// read. A memo is the description: `;` would begin a comment there and `|` part a payee from it,
/// and nothing can be put before them to prevent it, so they become `,` and `/`.
public final class HledgerJournal {

    private HledgerJournal() {}

    /// The journal.
    public static String write(Export books) {
        var journal = new StringBuilder();
        Currency currency = books.currency();
        String sample = "1000." + "0".repeat(currency.digits());
        journal.append("commodity %s %s\n\n".formatted(sample, currency.code()));
        for (Export.Named account : books.accounts()) {
            if (!account.title().isEmpty()) {
                journal.append("; %s\n".formatted(Export.line(account.title())));
            }
            journal.append("account %s\n".formatted(account.name()));
        }
        for (Posting posting : books.postings()) {
            journal.append("\n%s * (%s)".formatted(posting.day(), posting.id()));
            String memo = description(books.memos().apply(posting));
            journal.append(memo.isEmpty() ? "\n" : " " + memo + "\n");
            for (Export.Written line : books.lines(posting)) {
                journal.append("    %s  %s\n".formatted(line.name(), line.amount()));
            }
        }
        return journal.toString();
    }

    private static String description(String memo) {
        return Export.line(memo).replace(';', ',').replace('|', '/');
    }
}
