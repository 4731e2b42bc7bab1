// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unlessAllowed;

import java.time.LocalDate;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Part;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Use;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// The organ's money: accounts, and postings between them.
public final class AccountsPart implements Part<Books> {
    /// The part.
    public static final AccountsPart ACCOUNTS = new AccountsPart();

    /// The power to open books and accounts, and to close accounts.
    public static final Power KEEP_ACCOUNTS = new Power("keep-accounts");

    private AccountsPart() {}

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public Class<Books> stateType() {
        return Books.class;
    }

    @Override
    public List<String> topics() {
        return List.of("accounts");
    }

    @Override
    public List<Part<?>> foundations() {
        return List.of(ASSEMBLY);
    }

    @Override
    public List<Power> powers() {
        return List.of(KEEP_ACCOUNTS, PostingRules.POST, PostingRules.AUDIT);
    }

    @Override
    public Books initial() {
        return Books.none();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return AccountsAct.read(type, facts);
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return switch ((AccountsCommand) command) {
            case AccountsCommand.Begin c -> new Need.Holding(KEEP_ACCOUNTS);
            case AccountsCommand.Open c -> new Need.Holding(KEEP_ACCOUNTS);
            case AccountsCommand.Guard c -> new Need.Holding(KEEP_ACCOUNTS);
            case AccountsCommand.Close c -> new Need.Holding(KEEP_ACCOUNTS);
            case AccountsCommand.Post c -> new Need.Holding(PostingRules.POST);
            case AccountsCommand.Reverse c -> new Need.Holding(PostingRules.POST);
        };
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        Books books = scene.states().of(this);
        return switch ((AccountsCommand) command) {
            case AccountsCommand.Begin(var currency) -> AccountRules.begin(books, currency);
            case AccountsCommand.Open open -> AccountRules.open(books, open);
            case AccountsCommand.Guard(var account) -> AccountRules.guard(books, account);
            case AccountsCommand.Close(var account) ->
                    AccountRules.close(books, scene.states().of(ASSEMBLY), account);
            case AccountsCommand.Post post -> PostingRules.rule(scene, post.posted(), post.memo());
            case AccountsCommand.Reverse reverse -> PostingRules.reverse(scene, reverse);
        };
    }

    @Override
    public Use use(Scene scene, Act act, Stamp stamp) {
        Books books = scene.states().of(this);
        Assembly assembly = scene.states().of(ASSEMBLY);
        return switch ((AccountsAct) act) {
            case AccountsAct.Begun a -> Use.once(KEEP_ACCOUNTS);
            case AccountsAct.Opened a -> Use.once(KEEP_ACCOUNTS);
            case AccountsAct.Guarded a -> Use.once(KEEP_ACCOUNTS);
            case AccountsAct.Closed a -> Use.once(KEEP_ACCOUNTS);
            case AccountsAct.Posted posted -> PostingRules.use(books, assembly, posted.lines());
            case AccountsAct.Reversed reversed ->
                    PostingRules.use(books, assembly, PostingRules.reversed(books, reversed));
        };
    }

    @Override
    public Books after(Scene scene, Act act, Stamp stamp) {
        Books books = scene.states().of(this);
        unlessAllowed(whyNot(scene, (AccountsAct) act), act);
        return switch ((AccountsAct) act) {
            case AccountsAct.Begun(var currency) -> books.begun(currency);
            case AccountsAct.Opened(var kind, boolean mayOverdraw) ->
                    books.with(
                            new Account(
                                    new AccountId(stamp.seq()),
                                    kind,
                                    books.count(kind) + 1,
                                    mayOverdraw,
                                    false,
                                    false));
            case AccountsAct.Guarded(var id) -> books.with(account(books, id).guarded());
            case AccountsAct.Closed(var id) -> books.with(account(books, id).closed());
            case AccountsAct.Posted(var day, var lines, Long rests) ->
                    books.posted(posting(stamp, day, lines, rests, null));
            case AccountsAct.Reversed reversed -> {
                List<Line> lines = PostingRules.reversed(books, reversed);
                yield books.posted(posting(stamp, reversed.day(), lines, null, reversed.posting()));
            }
        };
    }

    private static Account account(Books books, AccountId id) {
        return needed(books.accounts().get(id), "There is no account %s.", id);
    }

    private static Posting posting(
            Stamp stamp,
            LocalDate day,
            List<Line> lines,
            @Nullable Long rests,
            @Nullable PostingId reverses) {
        return new Posting(new PostingId(stamp.seq()), day, lines, rests, reverses, null);
    }

    /// Why this cannot be done in the books now, or null; rules ask before, the fold again.
    private @Nullable Refusal whyNot(Scene scene, AccountsAct act) {
        Books books = scene.states().of(this);
        return switch (act) {
            case AccountsAct.Begun begun -> AccountRules.whyNot(books, begun);
            case AccountsAct.Opened opened -> AccountRules.whyNot(books, opened);
            case AccountsAct.Guarded(var account) -> AccountRules.whyNotGuarded(books, account);
            case AccountsAct.Closed closed ->
                    AccountRules.whyNot(books, scene.states().of(ASSEMBLY), closed);
            case AccountsAct.Posted posted -> PostingRules.whyNot(scene, posted);
            case AccountsAct.Reversed reversed -> PostingRules.whyNot(scene, reversed);
        };
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        AccountsAct act = AccountsAct.read(enactment.type(), enactment.facts());
        Refusal why = whyNot(scene, act);
        return why == null ? Ruling.accepted(act) : Ruling.refused(why);
    }

    @Override
    public List<MatterKey> matters(String type) {
        return List.of(MatterKey.MONEY);
    }
}
