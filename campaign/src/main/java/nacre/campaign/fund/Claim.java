// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nacre.assembly.part.MemberId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedSet;

/// A member's claim on a fund, for days on which she was out. How it is to reach her, and what she
/// wrote about it, is content about her.
///
/// @param member who claims
/// @param days ascending
/// @param dependants how many people she keeps
/// @param terms those that were in force when it was made
/// @param approved who has approved it
/// @param since when it came to its stage
/// @param payTo the entry that says how it is to reach her
/// @param reason the entry that says why it was refused, was taken off a list or came back; null if
///     none of that was
/// @param payout the list of payments it is on; null if on none
public record Claim(
        ClaimId id,
        FundId fund,
        MemberId member,
        List<LocalDate> days,
        int dependants,
        Terms terms,
        Entitlement entitlement,
        PSortedSet<MemberId> approved,
        Stage stage,
        Instant since,
        long payTo,
        @Nullable Long reason,
        @Nullable PayoutId payout) {

    /// How far a claim has come.
    public enum Stage {
        /// It waits for approvals.
        OPEN,
        REFUSED,
        WITHDRAWN,
        /// What it comes to is set aside.
        GRANTED,
        /// It is on a list of payments.
        LISTED,
        PAID,
        /// A decision closed it unpaid, though it had been granted.
        CLOSED
    }

    /// Copies the list.
    public Claim {
        days = List.copyOf(days);
    }

    /// What it comes to.
    public long amount() {
        return entitlement.amount();
    }

    /// Whether it was paid or still can be: her days and what she gets at most are used up by it.
    public boolean stands() {
        return switch (stage) {
            case OPEN, GRANTED, LISTED, PAID -> true;
            case REFUSED, WITHDRAWN, CLOSED -> false;
        };
    }

    /// How many approvals it still needs.
    public int missing() {
        return Math.max(0, terms.approvals() - approved.size());
    }

    Claim approvedBy(MemberId approver) {
        return with(approved.plus(approver), stage, since, payTo, reason, payout);
    }

    Claim at(Stage next, Instant now) {
        return with(approved, next, now, payTo, reason, payout);
    }

    Claim refused(Instant now, long why) {
        return with(approved, Stage.REFUSED, now, payTo, why, payout);
    }

    Claim listed(PayoutId list, Instant now) {
        return with(approved, Stage.LISTED, now, payTo, null, list);
    }

    /// That it came back was said; it stands as paid until what was paid is set aside again.
    Claim returned(long why) {
        return with(approved, stage, since, payTo, why, payout);
    }

    /// To be paid anew.
    Claim restored(Instant now) {
        return with(approved, Stage.GRANTED, now, payTo, reason, null);
    }

    Claim dropped(Instant now, long why) {
        return with(approved, Stage.GRANTED, now, payTo, why, null);
    }

    Claim payTo(long entry) {
        return with(approved, stage, since, entry, reason, payout);
    }

    private Claim with(
            PSortedSet<MemberId> by,
            Stage next,
            Instant then,
            long entry,
            @Nullable Long why,
            @Nullable PayoutId list) {
        return new Claim(
                id,
                fund,
                member,
                days,
                dependants,
                terms,
                entitlement,
                by,
                next,
                then,
                entry,
                why,
                list);
    }
}
