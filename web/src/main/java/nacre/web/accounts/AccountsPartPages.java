// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import static nacre.accounts.AccountsPart.ACCOUNTS;

import java.util.List;
import nacre.accounts.AccountsAct;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.journal.Leaf;
import nacre.web.Pages;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.PartPages;

/// What the accounts bring to the pages.
public final class AccountsPartPages implements PartPages {
    @Override
    public Part<?> part() {
        return ACCOUNTS;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(new BooksPages(visits));
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
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        return switch ((AccountsAct) act) {
            case AccountsAct.Begun(var currency) -> List.of("currency", currency.code());
            case AccountsAct.Opened opened -> List.of("title", visit.words(leaf.seq(), "title"));
        };
    }
}
