// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import static nacre.accounts.AccountsPart.ACCOUNTS;
import static nacre.campaign.fund.FundPart.FUNDS;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.CEM;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nacre.accounts.AccountId;
import nacre.accounts.AccountsCommand;
import nacre.accounts.Books;
import nacre.accounts.Currency;
import nacre.accounts.Kind;
import nacre.accounts.Line;
import nacre.accounts.Money;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.ballot.Choice;
import nacre.campaign.fund.FundCommand.MakeClaim;
import nacre.campaign.unit.Depot;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.Scenario;

/// A branch on strike with 1000 euros in its solidarity fund: 50 a day, 10 for each dependant, at
/// most 70 a day and 700 in all, the first day not paid, two approvals, a day claimed within 30.
/// Cem keeps the books; he and Ben approve and pay.
final class Hardship {
    static final Currency EURO = new Currency("EUR", 2);
    static final int APPROVALS = 2;

    final Scenario scenario = Scenario.of(Depot.ground());
    final LocalDate monday = LocalDate.of(2026, 3, 2);
    final AccountId bank;
    final AccountId money;
    final AccountId aside;
    final AccountId dues;
    final FundId fund;
    final MemberId ben = nacre.organ.Ground.BEN;

    Hardship() {
        this(1000_00);
    }

    Hardship(long there) {
        scenario.given(CEM, new AccountsCommand.Begin(EURO));
        bank = opened(Kind.BANK);
        money = opened(Kind.FUND);
        aside = opened(Kind.FUND);
        dues = opened(Kind.INCOME);
        given(there);
        scenario.given(CEM, new AccountsCommand.Guard(money));
        scenario.given(CEM, new AccountsCommand.Guard(aside));
        decided(opens(terms(APPROVALS)));
        fund = new FundId(scenario.last("fund.opened"));
        gives(ben, Grant.of(ClaimRules.APPROVE));
        scenario.at(Scenario.START.plus(Duration.ofDays(60)));
    }

    /// Somebody gives so much to the fund.
    void given(long amount) {
        if (amount > 0) {
            scenario.given(
                    CEM,
                    new AccountsCommand.Post(
                            monday,
                            List.of(new Line(money, -amount), new Line(bank, amount)),
                            null,
                            ""));
        }
    }

    private AccountId opened(Kind kind) {
        long seq = scenario.clerk().standing().size();
        scenario.given(
                CEM, new AccountsCommand.Open(kind, !kind.holdsMoney(), "Account " + kind.word()));
        return new AccountId(seq);
    }

    Terms terms(int approvals) {
        return new Terms(50_00, 10_00, 70_00, 700_00, 1, approvals, 30, monday, null);
    }

    Enactment opens(Terms terms) {
        return Enactment.of(
                new FundAct.Opened(money, aside, terms),
                List.of(Words.kept("title", "Strike fund")));
    }

    /// All members pass this, by the charter's own rule if it is a matter of the charter.
    void decided(Enactment... enactments) {
        boolean isOfCharter =
                FUNDS.matters(enactments[0].type()).equals(List.of(MatterKey.CHARTER));
        MatterKey matter = isOfCharter ? MatterKey.CHARTER : MatterKey.EVERYDAY;
        scenario.decide(scenario.put(ANNA, Asks.put(matter, enactments)), Choice.YES);
    }

    MandateId gives(MemberId member, Grant... grants) {
        var ends = scenario.now().plus(Duration.ofDays(100));
        scenario.decided(Asks.gives(member, ends, grants));
        return new MandateId(scenario.last("mandate.given"));
    }

    /// So many days, the last of them today.
    List<LocalDate> days(int count) {
        return days(today().minusDays(count - 1L), count);
    }

    static List<LocalDate> days(LocalDate first, int count) {
        return IntStream.range(0, count).mapToObj(first::plusDays).toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(scenario.now(), java.time.ZoneId.of("Europe/London"));
    }

    MakeClaim claims(List<LocalDate> days, int dependants) {
        return new MakeClaim(fund, days, dependants, "Cash", "", "");
    }

    /// A member claims for so many days until today.
    ClaimId claimed(MemberId member, int days) {
        scenario.given(member, claims(days(days), 0));
        return new ClaimId(scenario.last("fund.claimed"));
    }

    /// Her claim, approved by Ben and Cem.
    ClaimId granted(MemberId member, int days) {
        ClaimId claim = claimed(member, days);
        scenario.given(ben, new FundCommand.ApproveClaim(claim));
        scenario.given(CEM, new FundCommand.ApproveClaim(claim));
        return claim;
    }

    PayoutId listed(ClaimId... claims) {
        scenario.given(CEM, new FundCommand.ListPayments(fund, bank, List.of(claims)));
        return new PayoutId(scenario.last("fund.listed"));
    }

    Funds funds() {
        return scenario.clerk().standing().states().of(FUNDS);
    }

    Claim claim(ClaimId id) {
        return funds().needed(id);
    }

    Books books() {
        return scenario.clerk().standing().states().of(ACCOUNTS);
    }

    long there() {
        return FundRules.balance(books(), money);
    }

    long setAside() {
        return FundRules.balance(books(), aside);
    }

    static Money euro(long cents) {
        return new Money(cents, EURO);
    }
}
