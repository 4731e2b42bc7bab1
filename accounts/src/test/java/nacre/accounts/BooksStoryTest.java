// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import static nacre.accounts.AccountsPart.ACCOUNTS;
import static nacre.accounts.Treasury.EURO;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.Texts;
import nacre.journal.Content.Words;
import nacre.organ.ClerkRefusal;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Books and accounts are opened, by whom members gave the power or by all of them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BooksStoryTest {
    private final Scenario scenario = Scenario.of(Treasury.GROUND);

    @Test
    void who_keeps_the_accounts_opens_books_and_accounts() {
        scenario.when(CEM, new AccountsCommand.Begin(EURO)).then(new AccountsAct.Begun(EURO));
        long cash = scenario.clerk().standing().size();
        scenario.when(CEM, new AccountsCommand.Open(Kind.CASH, false, "Cash box"))
                .then(new AccountsAct.Opened(Kind.CASH, false));
        assertEquals(
                new Account(new AccountId(cash), Kind.CASH, 1, false, false, false),
                books().accounts().get(new AccountId(cash)));
        assertEquals("Cash box", scenario.clerk().contents().text(cash, "title"));
    }

    @Test
    void who_has_not_the_power_does_not() {
        scenario.when(ANNA, new AccountsCommand.Begin(EURO))
                .thenRefused(new ClerkRefusal.NeedsAMandate(AccountsPart.KEEP_ACCOUNTS));
    }

    @Test
    void a_decision_opens_them_as_well() {
        scenario.decided(
                Enactment.of(new AccountsAct.Begun(EURO), List.of()),
                Enactment.of(
                        new AccountsAct.Opened(Kind.FUND, false),
                        List.of(Words.kept("title", "Solidarity fund"))));
        scenario.verified();
        Account fund = books().accounts().firstEntry().getValue();
        assertEquals(Kind.FUND, fund.kind());
        assertEquals("Solidarity fund", scenario.clerk().contents().text(fund.id().seq(), "title"));
    }

    @Test
    void what_does_not_fit_is_said() {
        scenario.when(CEM, new AccountsCommand.Open(Kind.CASH, false, "Cash box"))
                .thenRefused(new AccountsRefusal.NoBooks());
        scenario.when(CEM, new AccountsCommand.Begin(new Currency("eur", 2)))
                .thenRefused(new AccountsRefusal.NoCurrency("eur", 2));
        scenario.given(CEM, new AccountsCommand.Begin(EURO));
        scenario.when(CEM, new AccountsCommand.Begin(EURO))
                .thenRefused(new AccountsRefusal.BooksAreOpen("EUR"));
        scenario.when(CEM, new AccountsCommand.Open(Kind.MEMBER, true, "Ben"))
                .thenRefused(new AccountsRefusal.MembersHaveTheirs());
        scenario.when(CEM, new AccountsCommand.Open(Kind.INCOME, false, "Dues"))
                .thenRefused(new AccountsRefusal.HoldsNoMoney(Kind.INCOME));
        scenario.when(CEM, new AccountsCommand.Open(Kind.CASH, false, " "))
                .thenRefused(new Texts.TitleDoesNotFit(1, Texts.LONGEST_TITLE));
    }

    private Books books() {
        return scenario.clerk().standing().states().of(ACCOUNTS);
    }
}
