// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import static nacre.accounts.AccountsPart.ACCOUNTS;

import java.util.List;
import nacre.accounts.AccountId;
import nacre.accounts.AccountsAct;
import nacre.accounts.AccountsCommand;
import nacre.accounts.Money;
import nacre.accounts.Posting;
import nacre.accounts.PostingRules;
import nacre.assembly.charter.Power;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.journal.Leaf;
import nacre.web.Option;
import nacre.web.Pages;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.Amounts;
import nacre.web.part.PartPages;
import nacre.web.part.Scripted;
import org.jspecify.annotations.Nullable;

/// What the accounts bring to the pages.
public final class AccountsPartPages implements PartPages {
    /// What it brings holds for all organs.
    public AccountsPartPages() {}

    @Override
    public Part<?> part() {
        return ACCOUNTS;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(
                new BooksPages(visits), new PostingPages(visits), new OneAccountPages(visits));
    }

    @Override
    public Scripted scripted() {
        return Scripted.of(AccountsCommand.forms());
    }

    @Override
    public List<String> places(Visit visit) {
        return List.of("accounts");
    }

    @Override
    public EnactmentWords enactments() {
        return new AccountsEnactments();
    }

    @Override
    public @Nullable Object value(Visit visit, Object fact) {
        var words = new AccountWords(visit);
        return switch (fact) {
            case AccountId account -> words.title(account);
            case Money money -> words.money(money);
            default -> null;
        };
    }

    @Override
    public boolean isCounted(Power power) {
        return !power.equals(PostingRules.AUDIT);
    }

    /// Money moves once the books are open, for then there is a currency.
    @Override
    public @Nullable Amounts amounts(Visit visit, Power power) {
        return power.equals(PostingRules.POST) ? new AccountWords(visit).amounts() : null;
    }

    @Override
    public List<Option> limits(Visit visit, Power power) {
        return power.equals(PostingRules.POST) ? new AccountWords(visit).places() : List.of();
    }

    @Override
    public String place(Visit visit, Grant grant) {
        return new AccountWords(visit).place(grant.place());
    }

    @Override
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        return switch ((AccountsAct) act) {
            case AccountsAct.Begun(var currency) -> List.of("currency", currency.code());
            case AccountsAct.Opened opened -> List.of("title", visit.words(leaf.seq(), "title"));
            case AccountsAct.Guarded(var account) ->
                    List.of("title", new AccountWords(visit).title(account));
            case AccountsAct.Closed(var account) ->
                    List.of("title", new AccountWords(visit).title(account));
            case AccountsAct.Posted posted ->
                    List.of(
                            "day",
                            posted.day(),
                            "amount",
                            new AccountWords(visit).money(Posting.moved(posted.lines())));
            case AccountsAct.Reversed(var posting, var day) -> List.of("posting", posting.seq());
        };
    }
}
