// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import java.util.List;
import nacre.accounts.AccountId;
import nacre.accounts.Posting;
import nacre.accounts.Sight;

/// A posting in a list.
///
/// @param title its memo, or the accounts that it moves something between
/// @param words the day, and what was moved; in an account's list by how much that one grew
public record PostingLine(long seq, String title, String path, String words) {

    static PostingLine of(AccountWords words, Sight sight, Posting posting) {
        return of(words, sight, posting, words.money(posting.moved()));
    }

    /// In the list of one account.
    static PostingLine of(AccountWords words, Sight sight, Posting posting, AccountId account) {
        long change =
                sight.lines(posting).stream()
                        .filter(line -> account.equals(line.account()))
                        .mapToLong(Sight.Seen::change)
                        .sum();
        return of(words, sight, posting, words.signed(change));
    }

    private static PostingLine of(AccountWords words, Sight sight, Posting posting, String amount) {
        String memo = words.memo(sight, posting);
        List<String> accounts = sight.lines(posting).stream().map(words::title).toList();
        var text = words.visit().text();
        String key =
                posting.reversed() != null
                        ? "accounts.row.reversed"
                        : posting.reverses() != null ? "accounts.row.reversal" : "accounts.row";
        return new PostingLine(
                posting.id().seq(),
                memo.isEmpty() ? text.of("accounts.between", "accounts", accounts) : memo,
                words.path(posting.id()),
                text.of(key, "day", posting.day(), "amount", amount));
    }
}
