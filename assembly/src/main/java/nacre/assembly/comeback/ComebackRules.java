// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.comeback;

import static nacre.assembly.part.Ruling.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.council.CouncilRefusal;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.roll.Arrival;
import nacre.assembly.roll.Member;
import nacre.assembly.signin.SignInRules;
import nacre.assembly.vote.Provenance;
import org.jspecify.annotations.Nullable;

/// How a member comes back who has lost every way to sign in. Nobody has a power here, and there is
/// no reset: members vouch by right, all are told, and she can stop it.
///
/// What remains: as many members as the charter asks for, who are all in it, can take over the
/// account of a member who does not look in for as long as the charter lets all know.
public final class ComebackRules {

    /// How often a member may vouch within [#COUNTED].
    public static final long MOST_VOUCHED = 3;

    /// The time in which vouching is counted, and in which who came back does not vouch herself: so
    /// an account that was taken over is of no use to take over the next.
    public static final Duration COUNTED = Duration.ofDays(90);

    private ComebackRules() {}

    /// Checks that a member may do this.
    ///
    /// @throws Unfoldable if it only ever falls due
    public static void requireMembers(ComebackAct act) {
        if (act instanceof ComebackAct.Allowed || act instanceof ComebackAct.Lapsed) {
            throw new Unfoldable("No member says so: " + act);
        }
    }

    /// What the rules say.
    public static Ruling rule(
            Assembly assembly, ComebackCommand command, MemberId actor, Instant now) {
        ComebackAct act = act(command);
        if (whyNot(assembly, act, actor, now) instanceof Refusal why) {
            return refused(why);
        }
        var steps = new ArrayList<Step>();
        steps.add(Step.of(act));
        if (act instanceof ComebackAct.CameBack) {
            assembly.signIns()
                    .passkeys()
                    .forEach((seq, owner) -> {
                        if (owner.equals(actor)) {
                            steps.add(Step.of(erased(seq, actor)));
                        }
                    });
        }
        return new Ruling.Accepted(steps);
    }

    private static ErasureAct erased(long passkey, MemberId owner) {
        return new ErasureAct.Erased(passkey, SignInRules.CREDENTIAL, owner);
    }

    private static ComebackAct act(ComebackCommand command) {
        return switch (command) {
            case ComebackCommand.BeginComeback(var member) -> new ComebackAct.Begun(member);
            case ComebackCommand.Vouch(var id) -> new ComebackAct.Vouched(id);
            case ComebackCommand.Unvouch(var id) -> new ComebackAct.Unvouched(id);
            case ComebackCommand.StopComeback(var id) -> new ComebackAct.Stopped(id);
            case ComebackCommand.MakeCode(var id) -> new ComebackAct.CodeMade(id);
            case ComebackCommand.ConfirmCode(var id, long code) ->
                    new ComebackAct.CodeConfirmed(id, code);
            case ComebackCommand.ComeBack(var id, long code) -> new ComebackAct.CameBack(id, code);
        };
    }

    /// Why this cannot happen, or null; the rules ask before it is recorded, the fold again.
    public static @Nullable Refusal whyNot(
            Assembly assembly, ComebackAct act, @Nullable MemberId actor, Instant now) {
        if (assembly.isCouncil()) {
            return new CouncilRefusal.MembersAreOrgans();
        }
        return switch (act) {
            case ComebackAct.Begun(var member) -> whyNotBegun(assembly, member, by(actor), now);
            case ComebackAct.Vouched(var id) -> whyNotVouched(assembly, id, by(actor), now);
            case ComebackAct.Unvouched(var id) -> whyNotMine(assembly, id, by(actor));
            case ComebackAct.Stopped(var id) -> whyNotStopped(assembly, id, by(actor));
            case ComebackAct.Allowed(var id) -> whyNotDue(assembly, id);
            case ComebackAct.Lapsed(var id) -> whyNotDue(assembly, id);
            case ComebackAct.CodeMade(var id) -> whyNotMade(assembly, id, by(actor));
            case ComebackAct.CodeConfirmed(var id, long code) ->
                    whyNotConfirmed(assembly, id, code, by(actor));
            case ComebackAct.CameBack(var id, long code) ->
                    whyNotBack(assembly, id, code, by(actor));
        };
    }

    private static MemberId by(@Nullable MemberId actor) {
        return Unfoldable.needed(actor, "Nobody did this.");
    }

    private static Comebacks comebacks(Assembly assembly) {
        return assembly.signIns().comebacks();
    }

    private static @Nullable Refusal whyNotBegun(
            Assembly assembly, MemberId her, MemberId actor, Instant now) {
        Member member = assembly.roll().find(her);
        if (member == null || !member.isOnTheRoll()) {
            return new ComebackRefusal.NobodyToComeBack(her);
        }
        if (!member.hasEntered()) {
            return new ComebackRefusal.NeverCameIn(her);
        }
        if (comebacks(assembly).of(her) instanceof Comeback other) {
            return new ComebackRefusal.ComebackIsUnderWay(other.id(), her);
        }
        long others = assembly.roll().entered() - 1;
        long needed = assembly.charter().roll().vouchers();
        return others < needed
                ? new ComebackRefusal.TooFewToVouch(others, needed)
                : whyNotVoucher(assembly, her, actor, now);
    }

    private static @Nullable Refusal whyNotVouched(
            Assembly assembly, ComebackId id, MemberId actor, Instant now) {
        return switch (comebacks(assembly).find(id)) {
            case null -> new ComebackRefusal.UnknownComeback(id);
            case Comeback c when !c.isUnderWay() -> new ComebackRefusal.ComebackIsOver(id);
            case Comeback c when c.vouchers().containsKey(actor) ->
                    new ComebackRefusal.VouchesAlready(id);
            case Comeback c -> whyNotVoucher(assembly, c.member(), actor, now);
        };
    }

    /// Why a member vouches for nobody now, or not for her; null if she may.
    public static @Nullable Refusal whyNotVoucher(
            Assembly assembly, MemberId her, MemberId actor, Instant now) {
        Comebacks comebacks = comebacks(assembly);
        if (her.equals(actor)) {
            return new ComebackRefusal.VouchesForHerself();
        }
        if (comebacks.of(actor) instanceof Comeback own) {
            return new ComebackRefusal.IsComingBackHerself(own.id());
        }
        if (comebacks.cameBack(actor) instanceof Instant back && now.isBefore(back.plus(COUNTED))) {
            return new ComebackRefusal.CameBackLately(back.plus(COUNTED));
        }
        List<Instant> vouched = comebacks.vouchedSince(actor, now.minus(COUNTED));
        if (vouched.size() >= MOST_VOUCHED) {
            Instant from = vouched.get(vouched.size() - (int) MOST_VOUCHED).plus(COUNTED);
            return new ComebackRefusal.VouchedOften(MOST_VOUCHED, COUNTED.toDays(), from);
        }
        return whyTooNew(assembly.roll().find(actor), now);
    }

    /// Founders were in from the beginning; nobody let them in.
    private static @Nullable Refusal whyTooNew(@Nullable Member voucher, Instant now) {
        Instant entered =
                voucher != null && voucher.arrival() instanceof Arrival.Entered(var at) ? at : now;
        Instant from = entered.plus(Provenance.LATELY);
        boolean isFounding = voucher != null && voucher.isFounding();
        return !isFounding && now.isBefore(from) ? new ComebackRefusal.TooNewToVouch(from) : null;
    }

    private static @Nullable Refusal whyNotMine(Assembly assembly, ComebackId id, MemberId actor) {
        return switch (comebacks(assembly).find(id)) {
            case null -> new ComebackRefusal.UnknownComeback(id);
            case Comeback c when !c.isUnderWay() -> new ComebackRefusal.ComebackIsOver(id);
            case Comeback c when !c.vouchers().containsKey(actor) ->
                    new ComebackRefusal.DoesNotVouch(id);
            case Comeback c -> null;
        };
    }

    private static @Nullable Refusal whyNotStopped(
            Assembly assembly, ComebackId id, MemberId actor) {
        return switch (comebacks(assembly).find(id)) {
            case null -> new ComebackRefusal.UnknownComeback(id);
            case Comeback c when !c.isUnderWay() -> new ComebackRefusal.ComebackIsOver(id);
            case Comeback c when !c.member().equals(actor) ->
                    new ComebackRefusal.OnlySheStops(c.member());
            case Comeback c -> null;
        };
    }

    private static @Nullable Refusal whyNotDue(Assembly assembly, ComebackId id) {
        Comeback comeback = comebacks(assembly).find(id);
        return comeback != null && comeback.isUnderWay()
                ? null
                : new ComebackRefusal.ComebackIsOver(id);
    }

    private static @Nullable Refusal whyNotMade(Assembly assembly, ComebackId id, MemberId actor) {
        if (whyNotMine(assembly, id, actor) instanceof Refusal why) {
            return why;
        }
        Comeback comeback = comebacks(assembly).find(id);
        return comeback != null && comeback.state() instanceof Comeback.State.Allowed
                ? null
                : new ComebackRefusal.NotAllowedYet(id);
    }

    /// One person alone could come in as her; so it takes two of those who vouch.
    private static @Nullable Refusal whyNotConfirmed(
            Assembly assembly, ComebackId id, long seq, MemberId actor) {
        if (whyNotMade(assembly, id, actor) instanceof Refusal why) {
            return why;
        }
        Comeback.Code code = code(assembly, id, seq);
        if (code == null) {
            return new ComebackRefusal.NoSuchCode(seq);
        }
        if (code.confirmed() instanceof MemberId by) {
            return new ComebackRefusal.CodeIsConfirmed(seq, by);
        }
        return code.by().equals(actor) ? new ComebackRefusal.AnotherConfirms(seq) : null;
    }

    /// Why this code does not bring her back, or null.
    public static @Nullable Refusal whyNotBack(
            Assembly assembly, ComebackId id, long seq, MemberId actor) {
        Comeback comeback = comebacks(assembly).find(id);
        if (comeback == null || !comeback.member().equals(actor)) {
            return new ComebackRefusal.UnknownComeback(id);
        }
        if (!comeback.isUnderWay()) {
            return new ComebackRefusal.ComebackIsOver(id);
        }
        Comeback.Code code = code(assembly, id, seq);
        if (code == null) {
            return new ComebackRefusal.NoSuchCode(seq);
        }
        return code.confirmed() == null ? new ComebackRefusal.CodeNotConfirmed(seq) : null;
    }

    private static Comeback.@Nullable Code code(Assembly assembly, ComebackId id, long seq) {
        Comeback comeback = comebacks(assembly).find(id);
        Comeback.Code code = comeback == null ? null : comeback.code();
        return code != null && code.seq() == seq ? code : null;
    }

    /// What happens when the time of a state is over.
    public static List<Step> due(Assembly assembly, ComebackId id) {
        Comeback comeback =
                Unfoldable.needed(comebacks(assembly).find(id), "Nobody comes back by %s.", id);
        return List.of(
                Step.of(
                        comeback.state() instanceof Comeback.State.Waiting
                                ? new ComebackAct.Allowed(id)
                                : new ComebackAct.Lapsed(id)));
    }
}
