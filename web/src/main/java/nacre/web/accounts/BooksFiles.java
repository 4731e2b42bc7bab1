// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import java.util.ArrayList;
import java.util.List;
import nacre.accounts.Currency;
import nacre.accounts.Money;
import nacre.accounts.Posting;
import nacre.accounts.PostingId;
import nacre.accounts.Sight;
import nacre.accounts.export.BeancountText;
import nacre.accounts.export.Export;
import nacre.accounts.export.HledgerJournal;
import nacre.web.Response;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.decide.Csv;
import nacre.web.organ.Visit;
import nacre.web.roll.RollCsv;

/// The books as files to keep, each as the reader is shown them. Members go by the number of their
/// account in files for other programs, never by name.
record BooksFiles(Visit visit, Sight sight) {
    static BooksFiles of(Visit visit) {
        return new BooksFiles(visit, Sight.of(visit.standing().states(), visit.me()));
    }

    Response hledger() {
        return file("books.journal", HledgerJournal.write(export()));
    }

    Response beancount() {
        return file("books.beancount", BeancountText.write(export()));
    }

    private static Response file(String name, String text) {
        return Response.file(name, "text/plain; charset=utf-8", text);
    }

    private Currency currency() {
        Currency currency = sight.books().currency();
        if (currency == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return currency;
    }

    private Export export() {
        var words = new AccountWords(visit);
        return new Export(
                sight,
                currency(),
                id -> sight.books().accounts().containsKey(id) ? words.title(id) : "",
                posting -> words.memo(sight, posting));
    }

    /// A row for each line of each posting.
    Response csv() {
        var words = new AccountWords(visit);
        var text = visit.text();
        var header = new ArrayList<String>();
        for (String column : List.of("entry", "day", "memo", "account", "kind", "change")) {
            header.add(text.of("accounts.csv." + column));
        }
        header.add(currency().code());
        header.add(text.of("accounts.csv.reverses"));
        var rows = new ArrayList<List<String>>();
        for (Posting posting : sight.books().postings().values()) {
            PostingId wrong = posting.reverses();
            for (Sight.Seen line : sight.lines(posting)) {
                rows.add(
                        List.of(
                                posting.id().toString(),
                                posting.day().toString(),
                                words.memo(sight, posting),
                                words.title(line),
                                words.kind(line.kind()),
                                text.of(
                                        line.change() < 0
                                                ? "accounts.change.less"
                                                : "accounts.change.more"),
                                new Money(line.change(), currency()).number(),
                                wrong == null ? "" : wrong.toString()));
            }
        }
        return Csv.file("postings.csv", RollCsv.write(header, rows));
    }
}
