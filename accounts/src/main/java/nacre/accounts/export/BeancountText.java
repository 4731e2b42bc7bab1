// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts.export;

import java.time.LocalDate;
import java.util.List;
import nacre.accounts.Currency;
import nacre.accounts.Posting;
import nacre.accounts.PostingId;

/// Books as a text for Beancount. Titles and memos are strings, the entry numbers metadata.
public final class BeancountText {

    private BeancountText() {}

    /// The text.
    public static String write(Export books) {
        var text = new StringBuilder();
        Currency currency = books.currency();
        List<Posting> postings = books.postings();
        LocalDate first = postings.isEmpty() ? LocalDate.EPOCH : postings.getFirst().day();
        text.append("option \"operating_currency\" \"%s\"\n\n".formatted(currency.code()));
        for (Export.Named account : books.accounts()) {
            text.append("%s open %s %s\n".formatted(first, account.name(), currency.code()));
            if (!account.title().isEmpty()) {
                text.append("  title: %s\n".formatted(string(account.title())));
            }
        }
        for (Posting posting : postings) {
            String memo = string(books.memos().apply(posting));
            text.append("\n%s * %s\n".formatted(posting.day(), memo));
            text.append("  entry: %s\n".formatted(posting.id()));
            Long rests = posting.rests();
            if (rests != null) {
                text.append("  rests: %s\n".formatted(rests));
            }
            PostingId reverses = posting.reverses();
            if (reverses != null) {
                text.append("  reverses: %s\n".formatted(reverses));
            }
            for (Export.Written line : books.lines(posting)) {
                text.append("  %s  %s\n".formatted(line.name(), line.amount()));
            }
        }
        return text.toString();
    }

    private static String string(String text) {
        return '"' + Export.line(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
