// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import static nacre.accounts.AccountsPart.ACCOUNTS;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import nacre.accounts.AccountId;
import nacre.accounts.AccountsAct;
import nacre.accounts.AccountsCommand;
import nacre.accounts.AccountsRefusal;
import nacre.accounts.Books;
import nacre.accounts.Currency;
import nacre.accounts.Kind;
import nacre.accounts.Line;
import nacre.assembly.part.Enactment;
import nacre.campaign.unit.Depot;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Tenants who hold their rents back together: each pays hers in, and nobody takes any of it out
/// but by a decision, neither the treasurer nor the fund.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RentStrikeStoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Scenario scenario = Scenario.of(Depot.ground());
    private final AccountId bank;
    private final AccountId rents;
    private final AccountId landlord;

    RentStrikeStoryTest() {
        scenario.given(CEM, new AccountsCommand.Begin(new Currency("EUR", 2)));
        bank = opened(Kind.BANK);
        rents = opened(Kind.FUND);
        landlord = opened(Kind.SUPPLIER);
        scenario.given(CEM, new AccountsCommand.Guard(rents));
        // Each rent first comes to the account of whose it is, and from there is held back.
        posted(new Line(AccountId.of(ANNA), -850_00), new Line(bank, 850_00));
        posted(new Line(AccountId.of(ANNA), 850_00), new Line(rents, -850_00));
        posted(new Line(AccountId.of(BEN), -700_00), new Line(bank, 700_00));
        posted(new Line(AccountId.of(BEN), 700_00), new Line(rents, -700_00));
    }

    private AccountId opened(Kind kind) {
        long seq = scenario.clerk().standing().size();
        scenario.given(
                CEM, new AccountsCommand.Open(kind, !kind.holdsMoney(), "Account " + kind.word()));
        return new AccountId(seq);
    }

    private void posted(Line... lines) {
        scenario.given(CEM, new AccountsCommand.Post(DAY, List.of(lines), null, ""));
    }

    private Books books() {
        return scenario.clerk().standing().states().of(ACCOUNTS);
    }

    private long owed(AccountId account) {
        return Kind.MEMBER.said(books().sum(account));
    }

    @Test
    void rents_that_are_held_back_go_back_to_each_by_a_decision() {
        assertEquals(
                List.of(850_00L, 700_00L),
                List.copyOf(books().broughtIn(scenario.assembly(), rents).values()));
        var back =
                List.of(
                        new Line(rents, 1_550_00),
                        new Line(AccountId.of(ANNA), -850_00),
                        new Line(AccountId.of(BEN), -700_00));
        scenario.when(CEM, new AccountsCommand.Post(DAY, back, null, ""))
                .thenRefused(new AccountsRefusal.OnlyByDecision(rents));
        scenario.decided(Enactment.of(new AccountsAct.Posted(DAY, back, null), List.of()));
        assertEquals(850_00, owed(AccountId.of(ANNA)));
        assertEquals(700_00, owed(AccountId.of(BEN)));
        assertEquals(0, books().sum(rents));
        assertEquals(
                List.of(), List.copyOf(books().broughtIn(scenario.assembly(), rents).keySet()));
        posted(new Line(AccountId.of(ANNA), 850_00), new Line(bank, -850_00));
        scenario.verified();
    }

    @Test
    void or_they_go_to_the_landlord_by_a_decision() {
        var pays = List.of(new Line(rents, 1_550_00), new Line(landlord, -1_550_00));
        scenario.when(CEM, new AccountsCommand.Post(DAY, pays, null, ""))
                .thenRefused(new AccountsRefusal.OnlyByDecision(rents));
        scenario.decided(Enactment.of(new AccountsAct.Posted(DAY, pays, null), List.of()));
        assertEquals(1_550_00, owed(landlord));
        assertEquals(0, owed(AccountId.of(ANNA)));
        scenario.verified();
    }
}
