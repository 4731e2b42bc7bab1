// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import nacre.accounts.AccountId;
import nacre.accounts.Currency;
import nacre.accounts.Money;
import nacre.accounts.Posting;
import nacre.accounts.Sight;
import org.jspecify.annotations.Nullable;

/// The books as one reader is shown them, for other programs: every account with its name, every
/// posting as one transaction, by day and then by entry.
///
/// @param titles what an account is called; of a member's only where the reader may know it
/// @param memos what a posting is about, as far as the reader may know it; may be empty
public record Export(
        Sight sight,
        Currency currency,
        Function<AccountId, String> titles,
        Function<Posting, String> memos) {
    private static final Comparator<Posting> ORDER =
            Comparator.comparing(Posting::day).thenComparing(Posting::id);

    /// An account in a file.
    ///
    /// @param name of ASCII letters, digits and colons
    /// @param title for people; empty for all members together
    record Named(String name, String title) {}

    /// All accounts that were opened, and those of members that something was posted to.
    List<Named> accounts() {
        var names = new AccountNames(sight);
        var accounts = new ArrayList<Named>();
        var ids = new TreeSet<>(sight.books().accounts().keySet());
        sight.members().forEach(each -> add(ids, each.account()));
        for (AccountId id : ids) {
            accounts.add(new Named(names.name(id), titles.apply(id)));
        }
        if (sight.books().sums().keySet().stream().anyMatch(each -> !sight.shows(each))) {
            accounts.add(new Named(names.name(null), ""));
        }
        accounts.sort(Comparator.comparing(Named::name));
        return accounts;
    }

    private static void add(TreeSet<AccountId> ids, @Nullable AccountId id) {
        if (id != null) {
            ids.add(id);
        }
    }

    List<Posting> postings() {
        return sight.books().postings().values().stream().sorted(ORDER).toList();
    }

    /// A line in a file.
    record Written(String name, String amount) {}

    List<Written> lines(Posting posting) {
        var names = new AccountNames(sight);
        return sight.lines(posting).stream()
                .map(line -> new Written(names.name(line.account()), amount(line.amount())))
                .toList();
    }

    private String amount(long amount) {
        return new Money(amount, currency).toString();
    }

    /// A text on one line: what would end a line, or be read by a program, is a space.
    static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
