// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import java.util.List;
import nacre.accounts.Account;
import nacre.accounts.AccountId;
import nacre.accounts.AccountsPart;
import nacre.accounts.Kind;
import nacre.accounts.Sight;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// One account for one reader: what is in it, and what was posted to it.
///
/// @param says what is in it, in one sentence
/// @param note whether it may fall below zero, or whose it is
/// @param brought of an account that only decisions take from, what members have brought in, as far
///     as she is shown it
/// @param mayGuard whether she may guard it now
/// @param mayClose whether she may close it now
/// @param isOwn whether it is her own, so that it is said who else sees it
public record OneAccountView(
        String base,
        String path,
        String title,
        String says,
        String note,
        List<Brought> brought,
        List<PostingLine> postings,
        String older,
        boolean mayGuard,
        boolean mayClose,
        boolean isOwn) {

    /// Copies the list.
    public OneAccountView {
        brought = List.copyOf(brought);
        postings = List.copyOf(postings);
    }

    /// What one member has brought in.
    public record Brought(String name, String path, String amount) {}

    static OneAccountView of(Visit visit, Sight sight, AccountId id, Kind kind) {
        var words = new AccountWords(visit);
        Account account = sight.books().accounts().get(id);
        long sum = sight.books().sum(id);
        Paged paged =
                Paged.of(
                        sight,
                        posting -> posting.lines().stream().anyMatch(l -> l.account().equals(id)),
                        visit.request(),
                        words.path(id));
        return new OneAccountView(
                visit.path(""),
                words.path(id),
                words.title(id),
                says(words, kind, kind.said(sum)),
                note(words, account, kind),
                account == null || !account.isGuarded() ? List.of() : brought(words, sight, id),
                paged.postings().stream()
                        .map(each -> PostingLine.of(words, sight, each, id))
                        .toList(),
                paged.older(),
                isOpen(account, words)
                        && kind.holdsMoney()
                        && !(account != null && account.isGuarded()),
                isOpen(account, words) && sum == 0,
                account == null && id.equals(sight.own()));
    }

    private static boolean isOpen(@Nullable Account account, AccountWords words) {
        return account != null && !account.isClosed() && words.holds(AccountsPart.KEEP_ACCOUNTS);
    }

    private static List<Brought> brought(AccountWords words, Sight sight, AccountId id) {
        return sight.books().broughtIn(sight.assembly(), id).entrySet().stream()
                .filter(each -> sight.shows(each.getKey()))
                .map(each ->
                        new Brought(
                                words.title(each.getKey()),
                                words.path(each.getKey()),
                                words.number(each.getValue())))
                .toList();
    }

    private static String says(AccountWords words, Kind kind, long balance) {
        String key =
                switch (kind) {
                    case MEMBER, SUPPLIER ->
                            balance < 0 ? "accounts.balance.owes" : "accounts.balance.owed";
                    case INCOME -> "accounts.balance.income";
                    case EXPENSES -> "accounts.balance.expenses";
                    case CASH, BANK, FUND -> "accounts.balance";
                };
        boolean isOwing = key.endsWith(".owes");
        return words.visit().text().of(key, "balance", words.money(isOwing ? -balance : balance));
    }

    private static String note(AccountWords words, @Nullable Account account, Kind kind) {
        var text = words.visit().text();
        if (account == null) {
            return text.of("accounts.note.member");
        }
        String what = words.kind(kind);
        if (account.isClosed()) {
            return text.of("accounts.note.closed", "kind", what);
        }
        if (account.isGuarded()) {
            return text.of("accounts.note.guarded", "kind", what);
        }
        return kind.holdsMoney() && !account.mayOverdraw()
                ? text.of("accounts.note.barred", "kind", what)
                : what;
    }
}
