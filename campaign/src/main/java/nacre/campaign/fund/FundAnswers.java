// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;
import static nacre.campaign.fund.FundPart.FUNDS;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// What the rules say to somebody who asks a fund for something.
///
/// @param voice for whom she asks: herself, in a council her organ
record FundAnswers(Scene scene, MemberId voice) {

    /// The longest words on how a claim is to be paid, in UTF-16 code units.
    private static final int LONGEST_LINE = 300;

    /// The longest note or reason.
    private static final int LONGEST_TEXT = 2_000;

    Ruling rule(FundCommand command) {
        return switch (command) {
            case FundCommand.MakeClaim claim -> claim(claim);
            case FundCommand.DirectClaim(var id, String payTo) ->
                    misfit(payTo, LONGEST_LINE)
                            ? refused(new FundRefusal.FundWordsDoNotFit(LONGEST_LINE))
                            : unless(new FundAct.Directed(id), about(voice, "payto", payTo));
            case FundCommand.WithdrawClaim(var id) -> unless(new FundAct.Withdrawn(id), List.of());
            case FundCommand.ApproveClaim(var id) -> unless(new FundAct.Approved(id), List.of());
            case FundCommand.RefuseClaim(var id, String reason) ->
                    because(new FundAct.Refused(id), id, reason);
            case FundCommand.ListPayments(var fund, var from, var claims) ->
                    unless(new FundAct.Listed(fund, from, claims), List.of());
            case FundCommand.ExportPayments(var payout) ->
                    unless(new FundAct.Exported(payout), List.of());
            case FundCommand.DropPayment(var payout, var claim, String reason) ->
                    because(new FundAct.Dropped(payout, claim), claim, reason);
            case FundCommand.MarkPaid(var payout, var day) ->
                    unless(new FundAct.Paid(payout, day), List.of());
            case FundCommand.ReturnPayment(var payout, var claim, var day, String reason) ->
                    because(new FundAct.Returned(payout, claim, day), claim, reason);
        };
    }

    private Ruling claim(FundCommand.MakeClaim asked) {
        if (misfit(asked.payTo(), LONGEST_LINE)) {
            return refused(new FundRefusal.FundWordsDoNotFit(LONGEST_LINE));
        }
        if (asked.note().strip().length() > LONGEST_TEXT) {
            return refused(new FundRefusal.FundWordsDoNotFit(LONGEST_TEXT));
        }
        Refusal why =
                ClaimRules.whyNotClaimed(
                        scene, asked.fund(), asked.days(), asked.dependants(), voice);
        if (why != null) {
            return refused(why);
        }
        Funds funds = scene.states().of(FUNDS);
        Entitlement entitlement =
                funds.entitlement(
                        funds.needed(asked.fund()), voice, asked.days(), asked.dependants());
        var words = new ArrayList<Words>();
        words.addAll(about(voice, "note", asked.note()));
        words.addAll(about(voice, "payto", asked.payTo()));
        words.addAll(about(voice, "proof", asked.proof()));
        return accepted(
                Step.of(
                        new FundAct.Claimed(
                                asked.fund(),
                                asked.days(),
                                asked.dependants(),
                                entitlement.amount()),
                        words));
    }

    /// Something that is said to whose claim it is, with the reason.
    private Ruling because(FundAct act, ClaimId id, String reason) {
        if (misfit(reason, LONGEST_TEXT)) {
            return refused(new FundRefusal.FundWordsDoNotFit(LONGEST_TEXT));
        }
        Claim claim = scene.states().of(FUNDS).claims().get(id);
        return unless(act, claim == null ? List.of() : about(claim.member(), "reason", reason));
    }

    private static boolean misfit(String words, int longest) {
        return words.isBlank() || words.strip().length() > longest;
    }

    private static List<Words> about(MemberId member, String field, String words) {
        return words.isBlank()
                ? List.of()
                : List.of(Words.personal(field, member.seq(), words.strip()));
    }

    private Ruling unless(FundAct act, List<Words> words) {
        return whyNot(act) instanceof Refusal why ? refused(why) : accepted(Step.of(act, words));
    }

    /// Why somebody cannot do this now, or null.
    @Nullable Refusal whyNot(FundAct act) {
        return switch (act) {
            case FundAct.Claimed(var fund, var days, int dependants, long amount) ->
                    ClaimRules.whyNotClaimed(scene, fund, days, dependants, voice);
            case FundAct.Directed(var claim) -> ClaimRules.whyNotHers(scene, claim, voice);
            case FundAct.Withdrawn(var claim) -> ClaimRules.whyNotWithdrawn(scene, claim, voice);
            case FundAct.Approved(var claim) -> ClaimRules.whyNotApproved(scene, claim, voice);
            case FundAct.Refused(var claim) -> ClaimRules.whyNotJudged(scene, claim, voice);
            case FundAct.Listed listed -> PayoutRules.whyNotListed(scene, listed);
            case FundAct.Exported(var payout) -> PayoutRules.whyNotExported(scene, payout);
            case FundAct.Dropped(var payout, var claim) ->
                    PayoutRules.whyNotDropped(scene, payout, claim);
            case FundAct.Paid(var payout, var day) -> PayoutRules.whyNotPaid(scene, payout, day);
            case FundAct.Returned(var payout, var claim, var day) ->
                    PayoutRules.whyNotReturned(scene, payout, claim, day);
            case FundAct.Opened o -> throw new IllegalStateException("By decision: " + o);
            case FundAct.Changed c -> throw new IllegalStateException("By decision: " + c);
            case FundAct.Awarded a -> throw new IllegalStateException("By decision: " + a);
            case FundAct.Closed c -> throw new IllegalStateException("By decision: " + c);
            case FundAct.Granted g -> throw new IllegalStateException("Due: " + g);
            case FundAct.Settled s -> throw new IllegalStateException("Due: " + s);
            case FundAct.Restored r -> throw new IllegalStateException("Due: " + r);
            case FundAct.Released r -> throw new IllegalStateException("Due: " + r);
        };
    }
}
