// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nacre.assembly.part.MemberId;
import nacre.campaign.fund.ClaimId;
import nacre.campaign.fund.FundAct;
import nacre.campaign.fund.FundId;
import nacre.campaign.fund.PayoutId;
import nacre.journal.Authority;

/// What a fund pays was approved by as many as its terms asked for when it was claimed, none of
/// them twice or for herself; nobody claims a day twice, and no claim is paid twice.
final class PaidOnce implements Law {
    private final Map<FundId, Integer> approvals = new HashMap<>();
    private final Map<ClaimId, Claimed> claims = new HashMap<>();
    private final Map<ClaimId, PayoutId> listed = new HashMap<>();
    private final Set<PayoutId> paid = new HashSet<>();
    private final Set<ClaimId> restores = new HashSet<>();

    private static final class Claimed {
        final FundId fund;
        final MemberId by;
        final Set<LocalDate> days;
        final int needs;
        final Set<MemberId> approved = new HashSet<>();
        boolean isGranted;
        boolean isOver;

        Claimed(FundId fund, MemberId by, Set<LocalDate> days, int needs) {
            this.fund = fund;
            this.by = by;
            this.days = days;
            this.needs = needs;
        }
    }

    @Override
    public void check(Moment moment) {
        for (Event event : moment.fresh()) {
            if (event.act() instanceof FundAct act) {
                follow(event, act);
            }
        }
    }

    private void follow(Event event, FundAct act) {
        switch (act) {
            case FundAct.Opened(var account, var aside, var terms) ->
                    approvals.put(new FundId(event.seq()), terms.approvals());
            case FundAct.Changed(var fund, var terms) -> approvals.put(fund, terms.approvals());
            case FundAct.Claimed(var fund, var days, int dependants, long amount) ->
                    claim(event, new Claimed(fund, event.actor(), Set.copyOf(days), needs(fund)));
            case FundAct.Directed(var id) -> hers(event, id);
            case FundAct.Withdrawn(var id) -> hers(event, id).isOver = true;
            case FundAct.Approved(var id) -> approve(event, id);
            case FundAct.Refused(var id) -> others(event, id).isOver = true;
            case FundAct.Granted(var id) -> grant(id);
            case FundAct.Awarded(var id) -> award(event, id);
            case FundAct.Listed(var fund, var from, var all) ->
                    all.forEach(id -> list(id, new PayoutId(event.seq())));
            case FundAct.Dropped(var payout, var id) -> {
                Broken.unless(!paid.contains(payout), "Payout %s is paid.", payout);
                Broken.unless(
                        listed.remove(id, payout), "Claim %s is not on payout %s.", id, payout);
            }
            case FundAct.Paid(var payout, var day) ->
                    Broken.unless(paid.add(payout), "Payout %s is paid twice.", payout);
            case FundAct.Exported e -> {}
            case FundAct.Settled s -> {}
            case FundAct.Returned(var payout, var id, var day) -> back(id, payout);
            case FundAct.Restored(var id) ->
                    Broken.unless(restores.remove(id), "Claim %s did not come back.", id);
            case FundAct.Released(var id) -> release(id);
            case FundAct.Closed(var id) -> {
                Broken.unless(
                        event.leaf().authority() instanceof Authority.Decision,
                        "Claim %s is closed by nobody.",
                        id);
                found(id).isOver = true;
                release(id);
            }
        }
    }

    private int needs(FundId fund) {
        return approvals.getOrDefault(fund, Integer.MAX_VALUE);
    }

    private void claim(Event event, Claimed fresh) {
        for (Claimed other : claims.values()) {
            boolean isHers = other.by.equals(fresh.by) && other.fund.equals(fresh.fund);
            Broken.unless(
                    !isHers
                            || (other.isOver && !other.isGranted)
                            || fresh.days.stream().noneMatch(other.days::contains),
                    "Entry %d claims a day again.",
                    event.seq());
        }
        claims.put(new ClaimId(event.seq()), fresh);
    }

    private Claimed found(ClaimId id) {
        Claimed claim = claims.get(id);
        if (claim == null) {
            throw new Broken("Nobody made claim %s.", id);
        }
        return claim;
    }

    private Claimed hers(Event event, ClaimId id) {
        Claimed claim = found(id);
        Broken.unless(claim.by.equals(event.actor()), "Claim %s is another's.", id);
        return claim;
    }

    private Claimed others(Event event, ClaimId id) {
        Claimed claim = found(id);
        Broken.unless(
                !claim.by.equals(event.actor()) && !claim.isGranted && !claim.isOver,
                "Entry %d judges her own claim %s, or one that is over.",
                event.seq(),
                id);
        return claim;
    }

    private void approve(Event event, ClaimId id) {
        Claimed claim = others(event, id);
        Broken.unless(
                claim.approved.add(event.actor()),
                "Entry %d: she approved %s before.",
                event.seq(),
                id);
    }

    private void grant(ClaimId id) {
        Claimed claim = found(id);
        Broken.unless(
                claim.approved.size() == claim.needs && !claim.isOver,
                "Claim %s is granted by %d of %d.",
                id,
                claim.approved.size(),
                claim.needs);
        settle(claim, id);
    }

    private void award(Event event, ClaimId id) {
        Broken.unless(
                event.leaf().authority() instanceof Authority.Decision,
                "Claim %s is awarded by nobody.",
                id);
        settle(found(id), id);
    }

    private static void settle(Claimed claim, ClaimId id) {
        Broken.unless(!claim.isGranted, "Claim %s is granted twice.", id);
        claim.isGranted = true;
    }

    /// Of a list that was paid one claim came back: it may be on another, once.
    private void back(ClaimId id, PayoutId payout) {
        Broken.unless(paid.contains(payout), "Payout %s was not paid.", payout);
        Broken.unless(listed.remove(id, payout), "Claim %s was not paid by payout %s.", id, payout);
        restores.add(id);
    }

    private void release(ClaimId id) {
        Claimed claim = found(id);
        Broken.unless(
                claim.isGranted && claim.isOver && !listed.containsKey(id),
                "Claim %s goes back to the fund though it is to be paid, or is paid.",
                id);
        claim.isGranted = false;
    }

    private void list(ClaimId id, PayoutId payout) {
        Broken.unless(
                found(id).isGranted && listed.put(id, payout) == null,
                "Claim %s was not granted, or is on another list.",
                id);
    }
}
