// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nacre.accounts.Account;
import nacre.accounts.AccountId;
import nacre.accounts.Currency;
import nacre.assembly.roll.Member;
import nacre.web.Form;
import nacre.web.Option;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;

/// The form of a posting.
///
/// @param isProposed whether it is proposed to all, for she has no mandate to post
/// @param lines the places of its lines, from 0
/// @param accounts all that something can be posted to: the organ's, then members by name
/// @param changes whether an account grows or shrinks
public record PostView(
        String base,
        boolean isProposed,
        String currency,
        List<Integer> lines,
        List<Option> accounts,
        List<Option> changes,
        boolean hasRoom,
        Form form,
        Told told) {

    /// Copies the lists.
    public PostView {
        lines = List.copyOf(lines);
        accounts = List.copyOf(accounts);
        changes = List.copyOf(changes);
    }

    /// Where it is sent.
    public String action() {
        return base + (isProposed ? "/accounts/propose" : "/accounts/post");
    }

    static PostView of(Visit visit, boolean isProposed, Currency currency, Form form, Told told) {
        var text = visit.text();
        var changes =
                List.of(
                        new Option("", text.of("accounts.change.choose")),
                        new Option(PostForm.MORE, text.of("accounts.change.more")),
                        new Option(PostForm.LESS, text.of("accounts.change.less")));
        return new PostView(
                visit.path(""),
                isProposed,
                currency.code(),
                PostForm.places(form),
                accounts(visit),
                changes,
                PostForm.lines(form) < PostForm.MOST_LINES,
                form,
                told);
    }

    private static List<Option> accounts(Visit visit) {
        var words = new AccountWords(visit);
        var options = new ArrayList<Option>();
        options.add(new Option("", visit.text().of("accounts.account.choose")));
        List<Account> opened =
                words.books().accounts().values().stream()
                        .filter(account -> !account.isClosed())
                        .sorted(Comparator.comparing(Account::kind))
                        .toList();
        for (Account account : opened) {
            options.add(option(visit, account.id(), words.kind(account.kind())));
        }
        String member = visit.text().of("accounts.kind.member");
        visit.assembly().roll().everybody().stream()
                .map(Member::id)
                .map(id -> option(visit, AccountId.of(id), member))
                .sorted(Comparator.comparing(Option::label))
                .forEach(options::add);
        return options;
    }

    private static Option option(Visit visit, AccountId id, String kind) {
        String title = new AccountWords(visit).title(id);
        return new Option(
                id.toString(),
                visit.text().of("accounts.account.option", "title", title, "kind", kind));
    }
}
