// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import static nacre.accounts.AccountsPart.ACCOUNTS;
import static nacre.campaign.fund.FundPart.FUNDS;

import java.time.LocalDate;
import java.util.List;
import nacre.accounts.Account;
import nacre.accounts.AccountId;
import nacre.accounts.AccountsAct;
import nacre.accounts.Kind;
import nacre.accounts.Line;
import nacre.accounts.PostingRules;
import nacre.assembly.charter.Power;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import org.jspecify.annotations.Nullable;

/// How granted claims are paid: on lists, each claim on one at a time and paid once.
public final class PayoutRules {

    /// The power to make lists of payments, to have them as files, and to mark them as paid. Its
    /// amount is what was put on lists; its place the account it is paid from.
    public static final Power PAY = new Power("pay-claims");

    /// The most payments of one list.
    public static final int MOST_PAYMENTS = 500;

    private PayoutRules() {}

    static @Nullable Refusal whyNotListed(Scene scene, FundAct.Listed act) {
        Funds funds = scene.states().of(FUNDS);
        if (!funds.all().containsKey(act.fund())) {
            return new FundRefusal.UnknownFund(act.fund());
        }
        Account from = scene.states().of(ACCOUNTS).accounts().get(act.from());
        if (from == null || !canPay(from)) {
            return new FundRefusal.HoldsNothingToPay(act.from());
        }
        int size = act.claims().size();
        if (size == 0 || size > MOST_PAYMENTS) {
            return new FundRefusal.PaymentsDoNotFit(size, MOST_PAYMENTS);
        }
        ClaimId before = null;
        for (ClaimId id : act.claims()) {
            Claim claim = funds.claims().get(id);
            if (claim == null || !claim.fund().equals(act.fund())) {
                return new FundRefusal.UnknownClaim(id);
            }
            boolean isOnce = before == null || before.compareTo(id) < 0;
            if (claim.stage() != Claim.Stage.GRANTED || !isOnce) {
                return new FundRefusal.NotToBePaid(id);
            }
            before = id;
        }
        return null;
    }

    /// Whether claims can be paid from an account.
    public static boolean canPay(Account account) {
        return (account.kind() == Kind.CASH || account.kind() == Kind.BANK) && !account.isClosed();
    }

    /// Why a list cannot be handed out, or null.
    static @Nullable Refusal whyNotExported(Scene scene, PayoutId id) {
        Payout payout = scene.states().of(FUNDS).payouts().get(id);
        if (payout == null) {
            return new FundRefusal.UnknownPayout(id);
        }
        if (payout.isPaid()) {
            return new FundRefusal.PayoutIsPaid(id);
        }
        return payout.claims().isEmpty()
                ? new FundRefusal.PaymentsDoNotFit(0, MOST_PAYMENTS)
                : null;
    }

    static @Nullable Refusal whyNotDropped(Scene scene, PayoutId id, ClaimId claim) {
        Payout payout = scene.states().of(FUNDS).payouts().get(id);
        if (payout == null) {
            return new FundRefusal.UnknownPayout(id);
        }
        if (payout.isPaid()) {
            return new FundRefusal.PayoutIsPaid(id);
        }
        return payout.claims().contains(claim) ? null : new FundRefusal.NotOnTheList(claim);
    }

    static @Nullable Refusal whyNotPaid(Scene scene, PayoutId id, LocalDate day) {
        Refusal why = whyNotExported(scene, id);
        if (why != null) {
            return why;
        }
        Funds funds = scene.states().of(FUNDS);
        return PostingRules.whyNot(scene, paying(funds, funds.needed(id), day));
    }

    /// Why it cannot be said that a payment came back, or null.
    static @Nullable Refusal whyNotReturned(
            Scene scene, PayoutId id, ClaimId claim, LocalDate day) {
        Funds funds = scene.states().of(FUNDS);
        Payout payout = funds.payouts().get(id);
        if (payout == null) {
            return new FundRefusal.UnknownPayout(id);
        }
        LocalDate paid = payout.day();
        if (paid == null) {
            return new FundRefusal.PayoutIsNotPaid(id);
        }
        if (!payout.claims().contains(claim)) {
            return new FundRefusal.NotOnTheList(claim);
        }
        LocalDate before = payout.returned().get(claim);
        if (before != null) {
            return new FundRefusal.CameBackAlready(claim, before);
        }
        return day.isBefore(paid)
                ? new FundRefusal.CameBackBeforePaid(day, paid)
                : PostingRules.whyNot(scene, restoring(funds, payout, funds.needed(claim), day));
    }

    /// The posting by which a claim that came back, as was said just now, is set aside again.
    static AccountsAct.Posted restoring(Funds funds, Claim claim) {
        Payout payout =
                funds.needed(
                        Unfoldable.needed(claim.payout(), "Claim %s is on no list.", claim.id()));
        LocalDate day =
                Unfoldable.needed(
                        payout.returned().get(claim.id()), "Claim %s is paid.", claim.id());
        return restoring(funds, payout, claim, day);
    }

    private static AccountsAct.Posted restoring(
            Funds funds, Payout payout, Claim claim, LocalDate day) {
        AccountId aside = funds.needed(payout.fund()).aside();
        return new AccountsAct.Posted(
                day,
                List.of(new Line(payout.from(), claim.amount()), new Line(aside, -claim.amount())),
                payout.id().seq());
    }

    /// The posting by which a list leaves the books.
    static AccountsAct.Posted paying(Funds funds, Payout payout, LocalDate day) {
        long total = funds.total(payout);
        AccountId aside = funds.needed(payout.fund()).aside();
        return new AccountsAct.Posted(
                day,
                List.of(new Line(aside, total), new Line(payout.from(), -total)),
                payout.id().seq());
    }

    /// What making a list takes from a mandate; what is done with it later takes nothing more.
    static Use use(Scene scene, FundAct.Listed act) {
        Funds funds = scene.states().of(FUNDS);
        long total = act.claims().stream().mapToLong(id -> funds.needed(id).amount()).sum();
        return new Use(PAY, 1, total, place(scene, act.from()));
    }

    static Use use(Scene scene, PayoutId id) {
        return new Use(PAY, 0, 0, place(scene, scene.states().of(FUNDS).needed(id).from()));
    }

    private static String place(Scene scene, AccountId from) {
        Account account =
                Unfoldable.needed(
                        scene.states().of(ACCOUNTS).accounts().get(from),
                        "There is no account %s.",
                        from);
        return PostingRules.place(account.kind(), from);
    }
}
