// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import static nacre.accounts.AccountsPart.ACCOUNTS;
import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.campaign.fund.FundPart.FUNDS;

import java.util.List;
import nacre.accounts.Books;
import nacre.accounts.Kind;
import nacre.accounts.PostingRules;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Power;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.States;

/// What one reader is shown of a fund: its account, its terms and how many claims there are; whose
/// they are only if it is her own, or if she approves or pays them. The record itself says who
/// claimed, and keeps that from no member.
///
/// @param own for whom she claims: herself, in a council her organ
/// @param approves whether she holds a mandate to approve claims on this fund
/// @param pays whether she holds a mandate to pay them
public record FundSight(
        Funds funds, Books books, Fund fund, MemberId own, boolean approves, boolean pays) {

    /// What this member is shown.
    public static FundSight of(States states, Fund fund, MemberId reader) {
        Assembly assembly = states.of(ASSEMBLY);
        MemberId voice = assembly.voice(reader);
        String place = PostingRules.place(Kind.FUND, fund.account());
        return new FundSight(
                states.of(FUNDS),
                states.of(ACCOUNTS),
                fund,
                voice == null ? reader : voice,
                holds(assembly, reader, ClaimRules.APPROVE, place),
                holds(assembly, reader, PayoutRules.PAY, ""));
    }

    /// Whether one of her mandates gives a power in a place, or anywhere if that is empty.
    private static boolean holds(Assembly assembly, MemberId reader, Power power, String place) {
        return assembly.mandates().inForce().values().stream()
                .filter(mandate -> mandate.gives(reader, power))
                .flatMap(mandate -> mandate.grants().stream())
                .filter(grant -> grant.power().equals(power))
                .map(Grant::place)
                .anyMatch(limit ->
                        place.isEmpty()
                                || limit.isEmpty()
                                || place.equals(limit)
                                || place.startsWith(limit + "/"));
    }

    /// Whether she is shown a claim, with the name of whose it is.
    public boolean shows(Claim claim) {
        return isOwn(claim) || approves || (pays && isToBePaid(claim));
    }

    /// Whether it is her own.
    public boolean isOwn(Claim claim) {
        return claim.member().equals(own);
    }

    /// Whether she is shown how a claim is to be paid.
    public boolean showsPayment(Claim claim) {
        return isOwn(claim) || (pays && isToBePaid(claim));
    }

    /// Whether she is shown what was written with it.
    public boolean showsNote(Claim claim) {
        return isOwn(claim) || approves;
    }

    /// Whether she is shown why it was refused, was taken off a list or came back.
    public boolean showsReason(Claim claim) {
        return showsNote(claim) || showsPayment(claim);
    }

    private static boolean isToBePaid(Claim claim) {
        return switch (claim.stage()) {
            case GRANTED, LISTED, PAID -> true;
            case OPEN, REFUSED, WITHDRAWN, CLOSED -> false;
        };
    }

    /// Her own claims, oldest first.
    public List<Claim> mine() {
        return funds.of(fund.id(), own);
    }

    /// The claims at a stage, oldest first.
    public List<Claim> at(Claim.Stage stage) {
        return funds.of(fund.id()).stream().filter(claim -> claim.stage() == stage).toList();
    }

    /// The claims that wait for her to approve or refuse them.
    public List<Claim> asked() {
        return !approves
                ? List.of()
                : at(Claim.Stage.OPEN).stream()
                        .filter(claim -> !isOwn(claim) && !claim.approved().contains(own))
                        .toList();
    }

    /// What is in the fund, in the smallest unit.
    public long there() {
        return FundRules.balance(books, fund.account());
    }

    /// What is in it and not claimed yet; below zero if more is claimed than is there.
    public long free() {
        return there() - funds.waiting(fund.id());
    }

    /// What is granted and not paid yet.
    public long aside() {
        return FundRules.balance(books, fund.aside());
    }
}
