// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Unfoldable.unlessAllowed;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import nacre.assembly.charter.Power;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Due;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Part;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.journal.Json;

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
        return List.of(KEEP_ACCOUNTS);
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
        };
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        Books books = scene.states().of(this);
        return switch ((AccountsCommand) command) {
            case AccountsCommand.Begin(var currency) -> AccountRules.begin(books, currency);
            case AccountsCommand.Open open -> AccountRules.open(books, open);
        };
    }

    @Override
    public Use use(Scene scene, Act act, Stamp stamp) {
        return switch ((AccountsAct) act) {
            case AccountsAct.Begun a -> Use.once(KEEP_ACCOUNTS);
            case AccountsAct.Opened a -> Use.once(KEEP_ACCOUNTS);
        };
    }

    @Override
    public Books after(Scene scene, Act act, Stamp stamp) {
        Books books = scene.states().of(this);
        return switch ((AccountsAct) act) {
            case AccountsAct.Begun begun -> {
                unlessAllowed(AccountRules.whyNot(books, begun), act);
                yield books.opened(begun.currency());
            }
            case AccountsAct.Opened opened -> {
                unlessAllowed(AccountRules.whyNot(books, opened), act);
                int number = books.count(opened.kind()) + 1;
                yield books.with(
                        new Account(
                                new AccountId(stamp.seq()),
                                opened.kind(),
                                number,
                                opened.mayOverdraw(),
                                false));
            }
        };
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        Books books = scene.states().of(this);
        AccountsAct act = AccountsAct.read(enactment.type(), enactment.facts());
        Refusal why =
                switch (act) {
                    case AccountsAct.Begun begun -> AccountRules.whyNot(books, begun);
                    case AccountsAct.Opened opened -> AccountRules.whyNot(books, opened);
                };
        return why == null ? Ruling.accepted(act) : Ruling.refused(why);
    }

    @Override
    public SortedSet<Due> dues(Books state) {
        return Collections.emptySortedSet();
    }

    @Override
    public List<Step> fall(Scene scene, Due due) {
        throw new Unfoldable("Nothing falls due in the books: " + due);
    }

    @Override
    public Books slept(Books state, Instant from, Instant to) {
        return state;
    }
}
