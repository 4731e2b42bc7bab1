// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import java.time.LocalDate;
import java.util.List;
import nacre.assembly.part.Due;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Unfoldable;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/// The solidarity funds of an organ.
///
/// @param all funds, by their entries
/// @param claims on all of them
/// @param byMember the claims of each member who made any, in the order in which she made them
/// @param payouts all lists of payments
/// @param dues what is to be posted in the same breath
public record Funds(
        PSortedMap<FundId, Fund> all,
        PSortedMap<ClaimId, Claim> claims,
        PSortedMap<MemberId, PVector<ClaimId>> byMember,
        PSortedMap<PayoutId, Payout> payouts,
        PSortedSet<Due> dues) {

    /// That a claim has all its approvals.
    static final String GRANT = "grant";

    /// That a list of payments was marked as paid.
    static final String SETTLE = "settle";

    /// That a payment came back.
    static final String RESTORE = "restore";

    /// That a claim was taken back for which something was set aside.
    static final String RELEASE = "release";

    /// None.
    public static Funds empty() {
        return new Funds(
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                TreePSet.empty());
    }

    /// A member's claims on a fund, those that are refused or withdrawn too.
    public List<Claim> of(FundId fund, MemberId member) {
        return byMember.getOrDefault(member, TreePVector.empty()).stream()
                .map(this::needed)
                .filter(claim -> claim.fund().equals(fund))
                .toList();
    }

    /// All claims on a fund, oldest first.
    public List<Claim> of(FundId fund) {
        return claims.values().stream().filter(claim -> claim.fund().equals(fund)).toList();
    }

    /// What the claims that wait for approvals come to together.
    public long waiting(FundId fund) {
        return claims.values().stream()
                .filter(claim -> claim.fund().equals(fund) && claim.stage() == Claim.Stage.OPEN)
                .mapToLong(Claim::amount)
                .sum();
    }

    /// What those on a list of payments come to together.
    public long total(Payout payout) {
        return payout.claims().stream().mapToLong(id -> needed(id).amount()).sum();
    }

    /// What a member's claim for these days comes to by a fund's terms.
    public Entitlement entitlement(
            Fund fund, MemberId member, List<LocalDate> days, int dependants) {
        int waited = 0;
        long before = 0;
        for (Claim claim : of(fund.id(), member)) {
            if (claim.stands() && !claim.days().getFirst().isBefore(fund.terms().from())) {
                waited += claim.entitlement().waited();
                before += claim.amount();
            }
        }
        return Entitlement.of(fund.terms(), days.size(), dependants, waited, before);
    }

    /// A standing claim of a member for one of these days; null if there is none.
    public @Nullable Claim claimed(FundId fund, MemberId member, LocalDate day) {
        return of(fund, member).stream()
                .filter(claim -> claim.stands() && claim.days().contains(day))
                .findFirst()
                .orElse(null);
    }

    Fund needed(FundId id) {
        return Unfoldable.needed(all.get(id), "There is no fund %s.", id);
    }

    Claim needed(ClaimId id) {
        return Unfoldable.needed(claims.get(id), "There is no claim %s.", id);
    }

    Payout needed(PayoutId id) {
        return Unfoldable.needed(payouts.get(id), "There is no list of payments %s.", id);
    }

    Funds with(Fund fund) {
        return new Funds(all.plus(fund.id(), fund), claims, byMember, payouts, dues);
    }

    Funds with(Claim claim) {
        return new Funds(all, claims.plus(claim.id(), claim), byMember, payouts, dues);
    }

    Funds claimed(Claim claim) {
        PVector<ClaimId> hers = byMember.getOrDefault(claim.member(), TreePVector.empty());
        return new Funds(
                all,
                claims.plus(claim.id(), claim),
                byMember.plus(claim.member(), hers.plus(claim.id())),
                payouts,
                dues);
    }

    Funds with(Payout payout) {
        return new Funds(all, claims, byMember, payouts.plus(payout.id(), payout), dues);
    }

    Funds owing(Due due) {
        return new Funds(all, claims, byMember, payouts, dues.plus(due));
    }

    /// Without what was due because of an entry.
    Funds done(long cause) {
        PSortedSet<Due> left = dues;
        for (Due due : dues) {
            left = due.cause() == cause ? left.minus(due) : left;
        }
        return new Funds(all, claims, byMember, payouts, left);
    }
}
