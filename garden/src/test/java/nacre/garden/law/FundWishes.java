// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.accounts.AccountsPart.ACCOUNTS;
import static nacre.campaign.fund.FundPart.FUNDS;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import nacre.accounts.Account;
import nacre.accounts.AccountId;
import nacre.accounts.AccountsCommand;
import nacre.accounts.Books;
import nacre.accounts.Currency;
import nacre.accounts.Kind;
import nacre.accounts.Line;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.campaign.fund.Claim;
import nacre.campaign.fund.ClaimId;
import nacre.campaign.fund.Fund;
import nacre.campaign.fund.FundAct;
import nacre.campaign.fund.FundCommand;
import nacre.campaign.fund.FundId;
import nacre.campaign.fund.Funds;
import nacre.campaign.fund.Payout;
import nacre.campaign.fund.PayoutId;
import nacre.campaign.fund.Terms;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.Standing;

/// What members come to ask of a solidarity fund: first its accounts, then the fund, then claims
/// and what becomes of them.
record FundWishes(Chance chance, Standing standing, MemberId actor) {

    private LocalDate today() {
        return LocalDate.ofInstant(standing.at(), ZoneOffset.UTC);
    }

    Command next() {
        Funds funds = standing.states().of(FUNDS);
        Books books = standing.states().of(ACCOUNTS);
        List<AccountId> free =
                books.accounts().values().stream()
                        .filter(account -> account.kind() == Kind.FUND)
                        .map(Account::id)
                        .toList();
        if (books.currency() == null) {
            return new AccountsCommand.Begin(new Currency("EUR", 2));
        }
        if (banks(books).isEmpty()) {
            return new AccountsCommand.Open(Kind.BANK, true, "Bank");
        }
        if (free.size() < 2 || chance.in(3)) {
            return new AccountsCommand.Open(Kind.FUND, false, "Solidarity");
        }
        if (funds.all().isEmpty() || chance.in(3)) {
            return Asks.put(
                    MatterKey.CHARTER,
                    Enactment.of(
                            new FundAct.Opened(free.get(0), free.get(1), terms()),
                            List.of(Words.kept("title", "Solidarity"))));
        }
        return claiming(books, funds);
    }

    private Command claiming(Books books, Funds funds) {
        FundId fund = chance.of(funds.all().keySet(), new FundId(9));
        return switch (chance.below(14)) {
            case 0, 1, 2, 3 ->
                    new FundCommand.MakeClaim(
                            fund,
                            List.of(today().minusDays(chance.below(8))),
                            chance.below(3),
                            "In cash",
                            "",
                            "");
            case 4, 5, 6, 10, 11 -> new FundCommand.ApproveClaim(claim(funds));
            case 7 ->
                    chance.in(30)
                            ? new FundCommand.WithdrawClaim(claim(funds))
                            : new FundCommand.RefuseClaim(claim(funds), "No proof");
            case 8 -> payIn(books, funds);
            case 9 -> list(books, funds, fund);
            default -> paying(funds);
        };
    }

    private static List<AccountId> banks(Books books) {
        return books.accounts().values().stream()
                .filter(each -> each.kind() == Kind.BANK)
                .map(Account::id)
                .toList();
    }

    private Terms terms() {
        return new Terms(
                20_00,
                5_00,
                40_00,
                200_00,
                0,
                1 + chance.below(2),
                30,
                today().minusDays(20),
                null);
    }

    private ClaimId claim(Funds funds) {
        List<ClaimId> open =
                funds.claims().values().stream()
                        .filter(each -> each.stage() == Claim.Stage.OPEN || chance.in(10))
                        .map(Claim::id)
                        .toList();
        return chance.of(open, new ClaimId(9));
    }

    /// Money from a member's account to the fund's: dues.
    private Command payIn(Books books, Funds funds) {
        Collection<AccountId> paid = funds.all().values().stream().map(Fund::account).toList();
        AccountId to = chance.of(paid, new AccountId(9));
        AccountId from = chance.of(banks(books), AccountId.of(actor));
        return new AccountsCommand.Post(
                today(), List.of(new Line(from, 90_00), new Line(to, -90_00)), null, "Dues");
    }

    private Command list(Books books, Funds funds, FundId fund) {
        List<ClaimId> granted =
                funds.claims().values().stream()
                        .filter(each -> each.stage() == Claim.Stage.GRANTED || chance.in(3))
                        .map(Claim::id)
                        .toList();
        AccountId from = chance.of(banks(books), new AccountId(9));
        return new FundCommand.ListPayments(fund, from, granted);
    }

    private Command paying(Funds funds) {
        PayoutId payout = chance.of(funds.payouts().keySet(), new PayoutId(9));
        return switch (chance.below(4)) {
            case 0 -> new FundCommand.ExportPayments(payout);
            case 1 ->
                    new FundCommand.DropPayment(
                            payout,
                            chance.of(funds.claims().keySet(), new ClaimId(9)),
                            "Wrong number");
            case 2 -> returned(funds, payout);
            default -> new FundCommand.MarkPaid(payout, today());
        };
    }

    /// Mostly a claim that is on that list.
    private Command returned(Funds funds, PayoutId id) {
        Payout payout = funds.payouts().get(id);
        Collection<ClaimId> all =
                payout == null || chance.in(5) ? funds.claims().keySet() : payout.claims();
        return new FundCommand.ReturnPayment(
                id, chance.of(all, new ClaimId(9)), today(), "Account closed");
    }
}
