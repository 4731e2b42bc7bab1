// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import java.time.LocalDate;
import nacre.accounts.AccountId;
import nacre.accounts.Money;
import nacre.assembly.part.Refusal;

/// Why a fund does not do what was asked.
public sealed interface FundRefusal extends Refusal {

    /// There is no such fund.
    record UnknownFund(FundId fund) implements FundRefusal {}

    /// A fund takes two open accounts of the kind «fund», neither of which may fall below zero, nor
    /// be another fund's.
    record NotForAFund(AccountId account) implements FundRefusal {}

    /// One of the terms is too small or too large.
    record TermDoesNotFit(Term term, long least, long most) implements FundRefusal {}

    /// One of the amounts in the terms is too small or too large.
    record TermAmountDoesNotFit(Term term, Money least, Money most) implements FundRefusal {}

    /// It is over before it begins.
    record EndsBeforeItBegins(LocalDate from, LocalDate until) implements FundRefusal {}

    /// There is no such claim.
    record UnknownClaim(ClaimId claim) implements FundRefusal {}

    /// A claim is for one day at least, and not for more than can be claimed at once.
    record DaysDoNotFit(int days, int most) implements FundRefusal {}

    /// The day is not paid for, has not come, or can be claimed no more.
    record DayOutOfReach(LocalDate day, LocalDate first, LocalDate last) implements FundRefusal {}

    /// Each day stands there once, the earliest first.
    record DaysOutOfOrder(LocalDate day) implements FundRefusal {}

    /// She has claimed for that day already.
    record DayIsClaimed(LocalDate day, ClaimId claim) implements FundRefusal {}

    /// Nobody keeps so many people.
    record DependantsDoNotFit(int dependants, int most) implements FundRefusal {}

    /// All these days are waiting days.
    record OnlyWaitingDays(int waiting) implements FundRefusal {}

    /// She has had, or claimed, as much as one person gets.
    record NothingIsLeftToHer(Money most) implements FundRefusal {}

    /// What was written is missing or too long.
    record FundWordsDoNotFit(int most) implements FundRefusal {}

    /// Nobody approves or refuses her own claim.
    record OwnClaim(ClaimId claim) implements FundRefusal {}

    /// It is another's claim.
    record NotHerClaim(ClaimId claim) implements FundRefusal {}

    /// She has approved it already.
    record ApprovedAlready(ClaimId claim) implements FundRefusal {}

    /// It waits for nothing any more.
    record ClaimIsSettled(ClaimId claim) implements FundRefusal {}

    /// There is less in the fund.
    record FundDoesNotCover(Money there, Money missing) implements FundRefusal {}

    /// Only a claim that was refused or closed is granted by a decision.
    record NotRefused(ClaimId claim) implements FundRefusal {}

    /// Only a claim that is granted and on no list is closed by a decision.
    record NotToBeClosed(ClaimId claim) implements FundRefusal {}

    /// It is not granted, or on a list already, or paid.
    record NotToBePaid(ClaimId claim) implements FundRefusal {}

    /// Claims are paid from an open cash or bank account.
    record HoldsNothingToPay(AccountId account) implements FundRefusal {}

    /// A list has at least one payment, each once, and not more than fit.
    record PaymentsDoNotFit(int payments, int most) implements FundRefusal {}

    /// There is no such list of payments.
    record UnknownPayout(PayoutId payout) implements FundRefusal {}

    /// It was marked as paid.
    record PayoutIsPaid(PayoutId payout) implements FundRefusal {}

    /// It was not marked as paid, so nothing can have come back.
    record PayoutIsNotPaid(PayoutId payout) implements FundRefusal {}

    /// That this payment came back is said already.
    record CameBackAlready(ClaimId claim, LocalDate day) implements FundRefusal {}

    /// Nothing comes back before it was paid.
    record CameBackBeforePaid(LocalDate day, LocalDate paid) implements FundRefusal {}

    /// The claim is not on that list.
    record NotOnTheList(ClaimId claim) implements FundRefusal {}
}
