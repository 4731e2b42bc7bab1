// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import static nacre.accounts.AccountsPart.ACCOUNTS;
import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;
import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Due;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Part;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// Solidarity funds: what members are paid while they are out, by terms that they have decided.
///
/// Money moves in two steps, and neither is anybody's own act: with its last approval a claim is
/// set aside, and with the mark that it was paid it leaves the books. Both postings fall due in the
/// same breath, so that nobody needs the power to post, and none can be left out or made twice.
public final class FundPart implements Part<Funds> {

    /// The part; it has no state of its own.
    public static final FundPart FUNDS = new FundPart();

    private FundPart() {}

    @Override
    public String name() {
        return "fund";
    }

    @Override
    public Class<Funds> stateType() {
        return Funds.class;
    }

    @Override
    public List<String> topics() {
        return List.of("fund");
    }

    @Override
    public List<Part<?>> foundations() {
        return List.of(ASSEMBLY, ACCOUNTS);
    }

    @Override
    public List<Power> powers() {
        return List.of(ClaimRules.APPROVE, PayoutRules.PAY);
    }

    @Override
    public Funds initial() {
        return Funds.empty();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return FundAct.read(type, facts);
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return switch ((FundCommand) command) {
            case FundCommand.MakeClaim c -> new Need.Right();
            case FundCommand.DirectClaim c -> new Need.Right();
            case FundCommand.WithdrawClaim c -> new Need.Right();
            case FundCommand.ApproveClaim c -> new Need.Holding(ClaimRules.APPROVE);
            case FundCommand.RefuseClaim c -> new Need.Holding(ClaimRules.APPROVE);
            case FundCommand.ListPayments c -> new Need.Holding(PayoutRules.PAY);
            case FundCommand.ExportPayments c -> new Need.Holding(PayoutRules.PAY);
            case FundCommand.DropPayment c -> new Need.Holding(PayoutRules.PAY);
            case FundCommand.MarkPaid c -> new Need.Holding(PayoutRules.PAY);
            case FundCommand.ReturnPayment c -> new Need.Holding(PayoutRules.PAY);
        };
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        return new FundAnswers(scene, voice(scene, actor)).rule((FundCommand) command);
    }

    /// For whom somebody acts: herself, in a council the organ that sent her.
    private static MemberId voice(Scene scene, MemberId actor) {
        return needed(scene.states().of(ASSEMBLY).voice(actor), "%s is not on the roll.", actor);
    }

    @Override
    public @Nullable Use use(Scene scene, Act act, Stamp stamp) {
        return switch ((FundAct) act) {
            case FundAct.Claimed c -> null;
            case FundAct.Directed d -> null;
            case FundAct.Withdrawn w -> null;
            case FundAct.Approved(var claim) -> ClaimRules.use(scene, claim, true);
            case FundAct.Refused(var claim) -> ClaimRules.use(scene, claim, false);
            case FundAct.Listed listed -> PayoutRules.use(scene, listed);
            case FundAct.Exported(var payout) -> PayoutRules.use(scene, payout);
            case FundAct.Dropped(var payout, var claim) -> PayoutRules.use(scene, payout);
            case FundAct.Paid(var payout, var day) -> PayoutRules.use(scene, payout);
            case FundAct.Returned(var payout, var claim, var day) -> PayoutRules.use(scene, payout);
            case FundAct.Opened o -> throw alone(o);
            case FundAct.Changed c -> throw alone(c);
            case FundAct.Awarded a -> throw alone(a);
            case FundAct.Granted g -> throw alone(g);
            case FundAct.Settled s -> throw alone(s);
            case FundAct.Restored r -> throw alone(r);
            case FundAct.Released r -> throw alone(r);
            case FundAct.Closed c -> throw alone(c);
        };
    }

    private static Unfoldable alone(FundAct act) {
        return new Unfoldable("No member may do this alone: " + act);
    }

    @Override
    public Funds after(Scene scene, Act act, Stamp stamp) {
        unlessAllowed(whyNot(scene, (FundAct) act, stamp), act);
        Funds before = scene.states().of(this);
        Instant now = stamp.effective();
        return switch ((FundAct) act) {
            case FundAct.Opened(var account, var aside, var terms) ->
                    before.with(new Fund(new FundId(stamp.seq()), account, aside, terms));
            case FundAct.Changed(var fund, var terms) ->
                    before.with(before.needed(fund).under(terms));
            case FundAct.Claimed claimed ->
                    before.claimed(claim(before, claimed, voice(scene, stamp.member()), stamp));
            case FundAct.Directed(var id) -> before.with(before.needed(id).payTo(stamp.seq()));
            case FundAct.Withdrawn(var id) -> withdrawn(before, before.needed(id), now);
            case FundAct.Approved(var id) ->
                    approved(before, id, voice(scene, stamp.member()), now);
            case FundAct.Refused(var id) ->
                    before.with(before.needed(id).refused(now, stamp.seq()));
            case FundAct.Granted(var id) ->
                    before.with(before.needed(id).at(Claim.Stage.GRANTED, now)).done(id.seq());
            case FundAct.Awarded(var id) ->
                    before.with(before.needed(id).at(Claim.Stage.GRANTED, now));
            case FundAct.Listed listed -> listed(before, listed, stamp);
            case FundAct.Exported e -> before;
            case FundAct.Dropped(var payout, var claim) ->
                    before.with(before.needed(claim).dropped(now, stamp.seq()))
                            .with(before.needed(payout).without(claim));
            case FundAct.Paid(var payout, var day) ->
                    before.with(before.needed(payout).paid(day))
                            .owing(new Due(now, payout.seq(), Funds.SETTLE));
            case FundAct.Settled(var payout) -> settled(before, before.needed(payout), now);
            case FundAct.Returned returned -> returned(before, returned, stamp);
            case FundAct.Restored(var id) ->
                    before.with(before.needed(id).restored(now)).done(id.seq());
            case FundAct.Released(var id) -> before.done(id.seq());
            case FundAct.Closed(var id) ->
                    before.with(before.needed(id).at(Claim.Stage.CLOSED, now));
        };
    }

    private static Claim claim(Funds before, FundAct.Claimed act, MemberId member, Stamp stamp) {
        Fund fund = before.needed(act.fund());
        Entitlement entitlement = before.entitlement(fund, member, act.days(), act.dependants());
        unless(
                entitlement.amount() == act.amount(),
                "The claim comes to %d, not to %d.",
                entitlement.amount(),
                act.amount());
        return new Claim(
                new ClaimId(stamp.seq()),
                fund.id(),
                member,
                act.days(),
                act.dependants(),
                fund.terms(),
                entitlement,
                TreePSet.empty(),
                Claim.Stage.OPEN,
                stamp.effective(),
                stamp.seq(),
                null,
                null);
    }

    private static Funds returned(Funds before, FundAct.Returned act, Stamp stamp) {
        ClaimId claim = act.claim();
        return before.with(before.needed(act.payout()).returned(claim, act.day()))
                .with(before.needed(claim).returned(stamp.seq()))
                .owing(new Due(stamp.effective(), claim.seq(), Funds.RESTORE));
    }

    private static Funds approved(Funds before, ClaimId id, MemberId by, Instant now) {
        Claim claim = before.needed(id).approvedBy(by);
        Funds next = before.with(claim);
        return claim.missing() > 0 ? next : next.owing(new Due(now, id.seq(), Funds.GRANT));
    }

    private static Funds listed(Funds before, FundAct.Listed act, Stamp stamp) {
        var id = new PayoutId(stamp.seq());
        Funds next = before;
        for (ClaimId claim : act.claims()) {
            next = next.with(next.needed(claim).listed(id, stamp.effective()));
        }
        return next.with(
                new Payout(
                        id,
                        act.fund(),
                        act.from(),
                        TreePSet.from(act.claims()),
                        null,
                        false,
                        TreePMap.empty()));
    }

    private static Funds withdrawn(Funds before, Claim claim, Instant now) {
        Funds next = before.with(claim.at(Claim.Stage.WITHDRAWN, now));
        return claim.stage() == Claim.Stage.GRANTED
                ? next.owing(new Due(now, claim.id().seq(), Funds.RELEASE))
                : next;
    }

    private static Funds settled(Funds before, Payout payout, Instant now) {
        Funds next = before.done(payout.id().seq());
        for (ClaimId claim : payout.claims()) {
            next = next.with(next.needed(claim).at(Claim.Stage.PAID, now));
        }
        return next;
    }

    /// Why this cannot happen now, or null; rules ask before, the fold again.
    private static @Nullable Refusal whyNot(Scene scene, FundAct act, Stamp stamp) {
        return switch (act) {
            case FundAct.Opened opened -> FundRules.whyNotOpened(scene, opened);
            case FundAct.Changed changed -> FundRules.whyNotChanged(scene, changed);
            case FundAct.Awarded(var claim) -> ClaimRules.whyNotAwarded(scene, claim);
            case FundAct.Closed(var claim) -> ClaimRules.whyNotClosed(scene, claim);
            case FundAct.Granted g -> null;
            case FundAct.Settled s -> null;
            case FundAct.Restored r -> null;
            case FundAct.Released r -> null;
            case FundAct other ->
                    new FundAnswers(scene, voice(scene, stamp.member())).whyNot(other);
        };
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        return switch (FundAct.read(enactment.type(), enactment.facts())) {
            case FundAct.Opened opened ->
                    Ruling.unless(FundRules.whyNotOpened(scene, opened), opened);
            case FundAct.Changed changed ->
                    Ruling.unless(FundRules.whyNotChanged(scene, changed), changed);
            case FundAct.Awarded awarded -> award(scene, awarded);
            case FundAct.Closed closed -> close(scene, closed);
            case FundAct other -> refused(new ProposalRefusal.NotAnEnactment(enactment.type()));
        };
    }

    private Ruling award(Scene scene, FundAct.Awarded act) {
        Refusal why = ClaimRules.whyNotAwarded(scene, act.claim());
        return why == null
                ? accepted(
                        Step.of(act),
                        Step.of(
                                ClaimRules.settingAside(
                                        scene, scene.states().of(this).needed(act.claim()))))
                : refused(why);
    }

    private Ruling close(Scene scene, FundAct.Closed act) {
        Refusal why = ClaimRules.whyNotClosed(scene, act.claim());
        return why == null
                ? accepted(
                        Step.of(act),
                        Step.of(
                                ClaimRules.releasing(
                                        scene, scene.states().of(this).needed(act.claim()))))
                : refused(why);
    }

    /// How much people are paid and who watches over it belongs to the charter: whoever could
    /// change it more easily could pay out the fund. A single claim is a matter of money.
    @Override
    public List<MatterKey> matters(String type) {
        return switch (type) {
            case "fund.awarded", "fund.closed" -> List.of(MatterKey.MONEY);
            default -> List.of(MatterKey.CHARTER);
        };
    }

    @Override
    public SortedSet<Due> dues(Funds state) {
        return state.dues();
    }

    @Override
    public List<Step> fall(Scene scene, Due due) {
        Funds funds = scene.states().of(this);
        return switch (due.what()) {
            case Funds.GRANT -> {
                Claim claim = funds.needed(new ClaimId(due.cause()));
                yield List.of(
                        Step.of(new FundAct.Granted(claim.id())),
                        Step.of(ClaimRules.settingAside(scene, claim)));
            }
            case Funds.SETTLE -> {
                Payout payout = funds.needed(new PayoutId(due.cause()));
                var day = needed(payout.day(), "List %s was not paid.", payout.id());
                yield List.of(
                        Step.of(new FundAct.Settled(payout.id())),
                        Step.of(PayoutRules.paying(funds, payout, day)));
            }
            case Funds.RESTORE -> {
                Claim claim = funds.needed(new ClaimId(due.cause()));
                yield List.of(
                        Step.of(new FundAct.Restored(claim.id())),
                        Step.of(PayoutRules.restoring(funds, claim)));
            }
            case Funds.RELEASE -> {
                Claim claim = funds.needed(new ClaimId(due.cause()));
                yield List.of(
                        Step.of(new FundAct.Released(claim.id())),
                        Step.of(ClaimRules.releasing(scene, claim)));
            }
            default -> throw new Unfoldable("Nothing falls due with a fund: " + due);
        };
    }
}
