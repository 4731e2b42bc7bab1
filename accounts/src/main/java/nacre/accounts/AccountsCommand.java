// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import java.time.LocalDate;
import java.util.List;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.Facts;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What may be asked of those who keep the books.
public sealed interface AccountsCommand extends Command {

    /// Opens the books.
    record Begin(Currency currency) implements AccountsCommand {}

    /// Opens an account.
    record Open(Kind kind, boolean mayOverdraw, String title) implements AccountsCommand {}

    /// Guards an account: nothing is taken out of it any more but by a decision.
    record Guard(AccountId account) implements AccountsCommand {}

    /// Closes an account that nothing is left in.
    record Close(AccountId account) implements AccountsCommand {}

    /// Posts.
    ///
    /// @param rests the entry it rests on, or null
    /// @param memo what it is about, in words; may be empty
    record Post(LocalDate day, List<Line> lines, @Nullable Long rests, String memo)
            implements AccountsCommand {
        /// Copies the list.
        public Post {
            lines = List.copyOf(lines);
        }

        /// What is posted.
        public AccountsAct.Posted posted() {
            return new AccountsAct.Posted(day, lines, rests);
        }
    }

    /// Reverses a wrong posting.
    ///
    /// @param memo why; may be empty
    record Reverse(PostingId posting, LocalDate day, String memo) implements AccountsCommand {}

    @Override
    default String type() {
        return switch (this) {
            case Begin c -> "accounts.begin";
            case Open c -> "accounts.open";
            case Guard c -> "accounts.guard";
            case Close c -> "accounts.close";
            case Post c -> "accounts.post";
            case Reverse c -> "accounts.reverse";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case Begin(var currency) -> currency.form();
            case Open(var kind, boolean mayOverdraw, var title) ->
                    Json.object()
                            .put("kind", kind.word())
                            .put("overdraft", mayOverdraw)
                            .put("title", title)
                            .done();
            case Guard(var account) -> Json.object().put("account", account.seq()).done();
            case Close(var account) -> Json.object().put("account", account.seq()).done();
            case Post(var day, var lines, Long rests, var memo) -> {
                var form =
                        Json.object()
                                .put("day", day.toString())
                                .put("lines", AccountsActForm.lines(lines))
                                .put("memo", memo);
                yield (rests == null ? form : form.put("rests", rests)).done();
            }
            case Reverse(var posting, var day, var memo) ->
                    Json.object()
                            .put("day", day.toString())
                            .put("memo", memo)
                            .put("posting", posting.seq())
                            .done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with("accounts.begin", form -> new Begin(AccountsActForm.currency(form)))
                .with(
                        "accounts.open",
                        form ->
                                new Open(
                                        Facts.word(form, "kind", Kind.class),
                                        form.truth("overdraft"),
                                        form.text("title")))
                .with("accounts.guard", form -> new Guard(account(form)))
                .with("accounts.close", form -> new Close(account(form)))
                .with(
                        "accounts.post",
                        form ->
                                new Post(
                                        Facts.day(form, "day"),
                                        AccountsActForm.lines(form),
                                        form.has("rests") ? form.whole("rests") : null,
                                        form.text("memo")))
                .with(
                        "accounts.reverse",
                        form ->
                                new Reverse(
                                        new PostingId(form.whole("posting")),
                                        Facts.day(form, "day"),
                                        form.text("memo")));
    }

    private static AccountId account(Json.Fields form) {
        return new AccountId(form.whole("account"));
    }
}
