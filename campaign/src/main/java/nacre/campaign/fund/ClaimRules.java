// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import static nacre.accounts.AccountsPart.ACCOUNTS;
import static nacre.campaign.fund.FundPart.FUNDS;

import java.time.LocalDate;
import java.util.List;
import nacre.accounts.AccountsAct;
import nacre.accounts.Books;
import nacre.accounts.Currency;
import nacre.accounts.Kind;
import nacre.accounts.Line;
import nacre.accounts.Money;
import nacre.accounts.PostingRules;
import nacre.assembly.charter.Power;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Use;
import org.jspecify.annotations.Nullable;

/// Who may claim what, and who grants it.
public final class ClaimRules {

    /// The power to approve and refuse claims. Its amount is what claims come to that were
    /// approved; its place the account of a fund.
    public static final Power APPROVE = new Power("approve-claims");

    /// The most days of one claim.
    public static final int MOST_DAYS = Terms.LONGEST_WITHIN;

    /// The most people whom somebody keeps.
    public static final int MOST_DEPENDANTS = 20;

    private ClaimRules() {}

    /// The first and the last day that can be claimed today; there is none if the first is later.
    ///
    /// @param first inclusive
    /// @param last inclusive
    public record Reach(LocalDate first, LocalDate last) {

        /// What a fund's terms let somebody claim today.
        public static Reach of(Terms terms, LocalDate today) {
            LocalDate oldest = today.minusDays(terms.within());
            LocalDate until = terms.until();
            return new Reach(
                    oldest.isAfter(terms.from()) ? oldest : terms.from(),
                    until != null && until.isBefore(today) ? until : today);
        }

        /// Whether a day is one of them.
        public boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    static @Nullable Refusal whyNotClaimed(
            Scene scene, FundId id, List<LocalDate> days, int dependants, MemberId member) {
        Funds funds = scene.states().of(FUNDS);
        Fund fund = funds.all().get(id);
        if (fund == null) {
            return new FundRefusal.UnknownFund(id);
        }
        if (days.isEmpty() || days.size() > MOST_DAYS) {
            return new FundRefusal.DaysDoNotFit(days.size(), MOST_DAYS);
        }
        Refusal why = misfit(Reach.of(fund.terms(), PostingRules.today(scene)), days);
        if (why == null) {
            why = taken(funds, id, member, days);
        }
        if (why != null) {
            return why;
        }
        if (dependants < 0 || dependants > MOST_DEPENDANTS) {
            return new FundRefusal.DependantsDoNotFit(dependants, MOST_DEPENDANTS);
        }
        return whyNothing(scene, fund, funds.entitlement(fund, member, days, dependants));
    }

    private static @Nullable Refusal misfit(Reach reach, List<LocalDate> days) {
        LocalDate before = null;
        for (LocalDate day : days) {
            if (!reach.holds(day)) {
                return new FundRefusal.DayOutOfReach(day, reach.first(), reach.last());
            }
            if (before != null && !day.isAfter(before)) {
                return new FundRefusal.DaysOutOfOrder(day);
            }
            before = day;
        }
        return null;
    }

    private static @Nullable Refusal taken(
            Funds funds, FundId fund, MemberId member, List<LocalDate> days) {
        for (LocalDate day : days) {
            Claim other = funds.claimed(fund, member, day);
            if (other != null) {
                return new FundRefusal.DayIsClaimed(day, other.id());
            }
        }
        return null;
    }

    private static @Nullable Refusal whyNothing(Scene scene, Fund fund, Entitlement entitlement) {
        if (entitlement.amount() > 0) {
            return null;
        }
        return entitlement.full() == 0
                ? new FundRefusal.OnlyWaitingDays(fund.terms().waiting())
                : new FundRefusal.NothingIsLeftToHer(money(scene, fund.terms().mostInAll()));
    }

    private static Money money(Scene scene, long amount) {
        Currency currency = scene.states().of(ACCOUNTS).currency();
        if (currency == null) {
            throw new IllegalStateException(
                    "A fund has no currency. Maybe it was opened before the books.");
        }
        return new Money(amount, currency);
    }

    /// Why she cannot say anew where it goes to; null if she can.
    static @Nullable Refusal whyNotHers(Scene scene, ClaimId id, MemberId member) {
        Claim claim = scene.states().of(FUNDS).claims().get(id);
        if (claim == null) {
            return new FundRefusal.UnknownClaim(id);
        }
        if (!claim.member().equals(member)) {
            return new FundRefusal.NotHerClaim(id);
        }
        return claim.stage() == Claim.Stage.OPEN || claim.stage() == Claim.Stage.GRANTED
                ? null
                : new FundRefusal.ClaimIsSettled(id);
    }

    /// Why she cannot take it back; null if she can.
    static @Nullable Refusal whyNotWithdrawn(Scene scene, ClaimId id, MemberId member) {
        Refusal why = whyNotHers(scene, id, member);
        if (why != null) {
            return why;
        }
        Claim claim = scene.states().of(FUNDS).needed(id);
        return claim.stage() == Claim.Stage.OPEN
                ? null
                : PostingRules.whyNot(scene, releasing(scene, claim));
    }

    /// Why a decision cannot close a claim, or null.
    static @Nullable Refusal whyNotClosed(Scene scene, ClaimId id) {
        Claim claim = scene.states().of(FUNDS).claims().get(id);
        if (claim == null) {
            return new FundRefusal.UnknownClaim(id);
        }
        return claim.stage() == Claim.Stage.GRANTED
                ? PostingRules.whyNot(scene, releasing(scene, claim))
                : new FundRefusal.NotToBeClosed(id);
    }

    static @Nullable Refusal whyNotApproved(Scene scene, ClaimId id, MemberId approver) {
        Refusal why = whyNotJudged(scene, id, approver);
        if (why != null) {
            return why;
        }
        Claim claim = scene.states().of(FUNDS).needed(id);
        if (claim.approved().contains(approver)) {
            return new FundRefusal.ApprovedAlready(id);
        }
        return claim.missing() > 1 ? null : whyNotSetAside(scene, claim);
    }

    /// Why she can neither approve nor refuse a claim, or null.
    static @Nullable Refusal whyNotJudged(Scene scene, ClaimId id, MemberId approver) {
        Claim claim = scene.states().of(FUNDS).claims().get(id);
        if (claim == null) {
            return new FundRefusal.UnknownClaim(id);
        }
        if (claim.member().equals(approver)) {
            return new FundRefusal.OwnClaim(id);
        }
        return claim.stage() == Claim.Stage.OPEN && claim.missing() > 0
                ? null
                : new FundRefusal.ClaimIsSettled(id);
    }

    /// Why a refused or closed claim cannot be granted by a decision, or null. What she has
    /// claimed since counts: no day twice, and no more than one person gets.
    static @Nullable Refusal whyNotAwarded(Scene scene, ClaimId id) {
        Funds funds = scene.states().of(FUNDS);
        Claim claim = funds.claims().get(id);
        if (claim == null) {
            return new FundRefusal.UnknownClaim(id);
        }
        if (claim.stage() != Claim.Stage.REFUSED && claim.stage() != Claim.Stage.CLOSED) {
            return new FundRefusal.NotRefused(id);
        }
        Refusal why = taken(funds, claim.fund(), claim.member(), claim.days());
        if (why != null) {
            return why;
        }
        long others =
                funds.of(claim.fund(), claim.member()).stream()
                        .filter(other -> other.stands() && other.terms().equals(claim.terms()))
                        .mapToLong(Claim::amount)
                        .sum();
        return others + claim.amount() > claim.terms().mostInAll()
                ? new FundRefusal.NothingIsLeftToHer(money(scene, claim.terms().mostInAll()))
                : whyNotSetAside(scene, claim);
    }

    /// Why the books do not let a claim be set aside, or null.
    private static @Nullable Refusal whyNotSetAside(Scene scene, Claim claim) {
        Books books = scene.states().of(ACCOUNTS);
        Fund fund = scene.states().of(FUNDS).needed(claim.fund());
        long there = FundRules.balance(books, fund.account());
        if (claim.amount() > there) {
            return new FundRefusal.FundDoesNotCover(
                    money(scene, there), money(scene, claim.amount() - there));
        }
        return PostingRules.whyNot(scene, settingAside(scene, claim));
    }

    /// The posting by which a claim is set aside.
    static AccountsAct.Posted settingAside(Scene scene, Claim claim) {
        Fund fund = scene.states().of(FUNDS).needed(claim.fund());
        return new AccountsAct.Posted(
                PostingRules.today(scene),
                List.of(
                        new Line(fund.account(), claim.amount()),
                        new Line(fund.aside(), -claim.amount())),
                claim.id().seq());
    }

    /// The posting by which what was set aside for a claim goes back to the fund.
    static AccountsAct.Posted releasing(Scene scene, Claim claim) {
        Fund fund = scene.states().of(FUNDS).needed(claim.fund());
        return new AccountsAct.Posted(
                PostingRules.today(scene),
                List.of(
                        new Line(fund.aside(), claim.amount()),
                        new Line(fund.account(), -claim.amount())),
                claim.id().seq());
    }

    /// What judging a claim takes from a mandate.
    static Use use(Scene scene, ClaimId id, boolean isApproved) {
        Funds funds = scene.states().of(FUNDS);
        Claim claim = funds.needed(id);
        String place = PostingRules.place(Kind.FUND, funds.needed(claim.fund()).account());
        return new Use(APPROVE, 1, isApproved ? claim.amount() : 0, place);
    }
}
