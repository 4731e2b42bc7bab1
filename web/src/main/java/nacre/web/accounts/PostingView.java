// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import java.util.List;
import nacre.accounts.AccountId;
import nacre.accounts.Posting;
import nacre.accounts.PostingId;
import nacre.accounts.PostingRules;
import nacre.accounts.Sight;
import nacre.web.organ.Visit;

/// One posting for one reader.
///
/// @param memo what it is about; empty if nothing was written
/// @param rests the number of the entry it rests on, and
/// @param restsPath where that stands; empty if there is none
/// @param other the posting that it reverses or is reversed by, in words, and
/// @param otherPath where that stands; empty if there is none
/// @param mayReverse whether she may reverse it now
public record PostingView(
        String base,
        String path,
        long seq,
        String memo,
        String day,
        String amount,
        List<Row> rows,
        String rests,
        String restsPath,
        String other,
        String otherPath,
        String recordPath,
        boolean mayReverse) {

    /// Copies the list.
    public PostingView {
        rows = List.copyOf(rows);
    }

    /// One line.
    ///
    /// @param path empty for members' accounts that she is not shown
    public record Row(String title, String path, String change) {}

    static PostingView of(Visit visit, Sight sight, Posting posting) {
        var words = new AccountWords(visit);
        Long rests = posting.rests();
        PostingId by = posting.reversed();
        PostingId wrong = posting.reverses();
        PostingId other = by == null ? wrong : by;
        return new PostingView(
                visit.path(""),
                words.path(posting.id()),
                posting.id().seq(),
                words.memo(sight, posting),
                visit.text().day(posting.day()),
                words.money(posting.moved()),
                sight.lines(posting).stream().map(line -> row(words, line)).toList(),
                rests == null ? "" : visit.text().of("accounts.rests.entry", "entry", rests),
                rests == null ? "" : visit.path("/record/" + rests),
                other == null
                        ? ""
                        : visit.text()
                                .of(
                                        by == null ? "accounts.reverses" : "accounts.reversed",
                                        "posting",
                                        other.seq()),
                other == null ? "" : words.path(other),
                visit.path("/record/" + posting.id()),
                other == null && words.holds(PostingRules.POST));
    }

    private static Row row(AccountWords words, Sight.Seen line) {
        AccountId id = line.account();
        return new Row(
                words.title(line), id == null ? "" : words.path(id), words.signed(line.change()));
    }
}
