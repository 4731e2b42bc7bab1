// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import java.time.LocalDate;
import nacre.accounts.AccountId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;

/// A list of payments: granted claims that are paid together, from one account.
///
/// @param from the cash or bank account
/// @param claims those that are on it, without those that were taken off
/// @param day on which it was paid, as was said; null before
/// @param isPaid whether it was marked as paid
/// @param returned those of its claims whose payment came back, with the day
public record Payout(
        PayoutId id,
        FundId fund,
        AccountId from,
        PSortedSet<ClaimId> claims,
        @Nullable LocalDate day,
        boolean isPaid,
        PSortedMap<ClaimId, LocalDate> returned) {

    Payout without(ClaimId claim) {
        return new Payout(id, fund, from, claims.minus(claim), day, isPaid, returned);
    }

    Payout paid(LocalDate on) {
        return new Payout(id, fund, from, claims, on, true, returned);
    }

    Payout returned(ClaimId claim, LocalDate on) {
        return new Payout(id, fund, from, claims, day, isPaid, returned.plus(claim, on));
    }
}
