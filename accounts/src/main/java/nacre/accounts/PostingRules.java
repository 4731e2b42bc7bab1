// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.refused;
import static nacre.assembly.part.Unfoldable.unless;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Power;
import nacre.assembly.founding.Founding;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.assembly.part.Use;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// What may be posted. Other parts post by `rule`, whose step they record beside their own; it
/// passes the same checks, and its use needs the same power, as if it had been asked for here.
public final class PostingRules {
    /// The power to post, and to reverse what was posted. Its amount is what is moved; its place an
    /// account or a kind that all of a posting goes through.
    public static final Power POST = new Power("post");

    /// The power to look through the books, members' accounts too; it does nothing else.
    public static final Power AUDIT = new Power("audit");

    /// The fewest lines of a posting.
    public static final int FEWEST_LINES = 2;

    /// The most lines of a posting.
    public static final int MOST_LINES = 500;

    /// The longest memo, in UTF-16 code units.
    public static final int LONGEST_MEMO = 500;

    /// The first day that something can have been posted on.
    public static final LocalDate FIRST_DAY = LocalDate.EPOCH;

    /// The most that a line moves and that an account comes to, in the smallest unit.
    public static final long MOST = 1_000_000_000_000L;

    private PostingRules() {}

    /// What comes of posting this now: one step, or a refusal.
    ///
    /// @param memo what it is about, in words; may be empty
    public static Ruling rule(Scene scene, AccountsAct.Posted posted, String memo) {
        if (whyNot(scene, posted) instanceof Refusal why) {
            return refused(why);
        }
        return step(scene, posted, posted.lines(), memo);
    }

    static Ruling reverse(Scene scene, AccountsCommand.Reverse command) {
        var act = new AccountsAct.Reversed(command.posting(), command.day());
        if (whyNot(scene, act) instanceof Refusal why) {
            return refused(why);
        }
        return step(scene, act, reversed(books(scene), act), command.memo());
    }

    private static Ruling step(Scene scene, AccountsAct act, List<Line> lines, String memo) {
        AccountId guarded = guarded(books(scene), lines);
        if (guarded != null) {
            return refused(new AccountsRefusal.OnlyByDecision(guarded));
        }
        return memo.length() > LONGEST_MEMO
                ? refused(new AccountsRefusal.MemoDoesNotFit(memo.length(), LONGEST_MEMO))
                : Ruling.accepted(
                        Step.of(
                                act,
                                words(books(scene), scene.states().of(ASSEMBLY), lines, memo)));
    }

    /// The memo as content: about the member if the account of exactly one is in it, else kept.
    public static List<Words> words(Books books, Assembly assembly, List<Line> lines, String memo) {
        List<AccountId> members =
                lines.stream()
                        .map(Line::account)
                        .filter(each -> books.kind(assembly, each) == Kind.MEMBER)
                        .toList();
        if (memo.isBlank()) {
            return List.of();
        }
        return List.of(
                members.size() == 1
                        ? Words.personal("memo", members.getFirst().seq(), memo)
                        : Words.kept("memo", memo));
    }

    private static Books books(Scene scene) {
        return scene.states().of(AccountsPart.ACCOUNTS);
    }

    /// The lines by which a posting is reversed; none if there is no such posting.
    static List<Line> reversed(Books books, AccountsAct.Reversed act) {
        Posting wrong = books.postings().get(act.posting());
        return wrong == null ? List.of() : wrong.lines().stream().map(Line::reversed).toList();
    }

    /// Why this cannot be posted now, or null.
    public static @Nullable Refusal whyNot(Scene scene, AccountsAct.Posted act) {
        Long rests = act.rests();
        if (rests != null && (rests < 0 || rests >= scene.next())) {
            return new AccountsRefusal.RestsOnNothing(rests);
        }
        return whyNot(scene, act.day(), act.lines());
    }

    /// Why a posting cannot be reversed now, or null.
    public static @Nullable Refusal whyNot(Scene scene, AccountsAct.Reversed act) {
        Posting wrong = books(scene).postings().get(act.posting());
        if (wrong == null) {
            return new AccountsRefusal.UnknownPosting(act.posting());
        }
        PostingId by = wrong.reversed();
        if (by != null) {
            return new AccountsRefusal.IsReversed(wrong.id(), by);
        }
        if (wrong.reverses() != null) {
            return new AccountsRefusal.IsAReversal(wrong.id());
        }
        return whyNot(scene, act.day(), reversed(books(scene), act));
    }

    private static @Nullable Refusal whyNot(Scene scene, LocalDate day, List<Line> lines) {
        Books books = books(scene);
        Assembly assembly = scene.states().of(ASSEMBLY);
        Currency currency = books.currency();
        if (currency == null) {
            return new AccountsRefusal.NoBooks();
        }
        if (misfit(books, assembly, lines) instanceof Refusal why) {
            return why;
        }
        long difference = lines.stream().mapToLong(Line::amount).sum();
        if (difference != 0) {
            return new AccountsRefusal.DoesNotBalance(new Money(difference, currency));
        }
        LocalDate today = today(scene);
        if (day.isBefore(FIRST_DAY) || day.isAfter(today)) {
            return new AccountsRefusal.DayDoesNotFit(day, FIRST_DAY, today);
        }
        return overdrawn(books, lines, currency);
    }

    /// The day on which the organ is now.
    public static LocalDate today(Scene scene) {
        Founding founding = scene.states().of(ASSEMBLY).founding();
        ZoneId zone = founding == null ? ZoneOffset.UTC : founding.zone();
        return scene.now().atZone(zone).toLocalDate();
    }

    /// What is wrong with the lines, each by itself; or null.
    private static @Nullable Refusal misfit(Books books, Assembly assembly, List<Line> lines) {
        if (lines.size() < FEWEST_LINES || lines.size() > MOST_LINES) {
            return new AccountsRefusal.LinesDoNotFit(lines.size(), FEWEST_LINES, MOST_LINES);
        }
        var seen = new LinkedHashSet<AccountId>();
        for (Line line : lines) {
            AccountId id = line.account();
            Account account = books.accounts().get(id);
            if (books.kind(assembly, id) == null) {
                return new AccountsRefusal.UnknownAccount(id);
            }
            if (account != null && account.isClosed()) {
                return new AccountsRefusal.AccountIsClosed(id);
            }
            if (!seen.add(id)) {
                return new AccountsRefusal.AccountTwice(id);
            }
            if (line.amount() == 0) {
                return new AccountsRefusal.MovesNothing(id);
            }
            if (isTooMuch(line.amount()) || isTooMuch(books.sum(id) + line.amount())) {
                return new AccountsRefusal.TooMuch(id);
            }
        }
        return null;
    }

    private static boolean isTooMuch(long amount) {
        return amount < -MOST || amount > MOST;
    }

    /// The first guarded account that these lines take from; null if they take from none.
    private static @Nullable AccountId guarded(Books books, List<Line> lines) {
        for (Line line : lines) {
            Account account = books.accounts().get(line.account());
            if (account != null && account.isGuarded() && account.kind().said(line.amount()) < 0) {
                return account.id();
            }
        }
        return null;
    }

    private static @Nullable Refusal overdrawn(Books books, List<Line> lines, Currency currency) {
        for (Line line : lines) {
            Account account = books.accounts().get(line.account());
            if (account != null && !account.mayOverdraw()) {
                long before = books.sum(account.id());
                if (account.kind().said(before + line.amount()) < 0) {
                    var balance = new Money(account.kind().said(before), currency);
                    return new AccountsRefusal.Overdrawn(account.id(), balance);
                }
            }
        }
        return null;
    }

    /// What these lines take from a mandate. They happen in an account, or a kind, that makes up
    /// one of their two sides alone: all that is moved goes through it.
    ///
    /// @throws Unfoldable if they take from a guarded account, which no mandate is enough for
    static Use use(Books books, Assembly assembly, List<Line> lines) {
        unless(guarded(books, lines) == null, "Only a decision takes from this: %s.", lines);
        var places = new ArrayList<String>();
        for (boolean isDebit : List.of(true, false)) {
            List<AccountId> side =
                    lines.stream()
                            .filter(line -> line.amount() > 0 == isDebit)
                            .map(Line::account)
                            .toList();
            Kind kind = side.isEmpty() ? null : books.kind(assembly, side.getFirst());
            if (kind != null
                    && side.stream().allMatch(each -> books.kind(assembly, each) == kind)) {
                places.add(side.size() == 1 ? place(kind, side.getFirst()) : place(kind));
            }
        }
        return new Use(POST, 1, Posting.moved(lines), places);
    }

    /// How a mandate names an account as the place where alone it holds.
    public static String place(Kind kind, AccountId account) {
        return place(kind) + "/" + account;
    }

    /// How a mandate names all accounts of a kind.
    public static String place(Kind kind) {
        return kind.word();
    }
}
