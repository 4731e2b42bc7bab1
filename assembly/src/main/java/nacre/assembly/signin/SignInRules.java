// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.signin;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.time.Instant;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Power;
import nacre.assembly.council.CouncilRefusal;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Step;
import nacre.assembly.part.Use;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// Who may make, give up and hand out ways to sign in.
public final class SignInRules {

    /// The power to issue codes.
    public static final Power INVITE = new Power("invite");

    /// The content field that holds a passkey.
    public static final String CREDENTIAL = "credential";

    private static final long MOST_PASSKEYS = 20;

    private SignInRules() {}

    /// What is needed to ask for this.
    public static Need need(SignInCommand command) {
        return switch (command) {
            case SignInCommand.AddPasskey c -> new Need.Right();
            case SignInCommand.RemovePasskey c -> new Need.Right();
            case SignInCommand.PrepareCodes c -> new Need.Holding(INVITE);
            case SignInCommand.ConfirmCodes c -> new Need.Holding(INVITE);
        };
    }

    /// What an act takes from a mandate; null if it is done by right.
    public static @Nullable Use use(SignInAct act) {
        return switch (act) {
            case SignInAct.CodesPrepared(var members) -> new Use(INVITE, members.size(), 0, "");
            case SignInAct.CodesConfirmed c -> Use.once(INVITE);
            case SignInAct.Added a -> null;
            case SignInAct.Removed r -> null;
        };
    }

    /// What the rules say.
    public static Ruling rule(
            Assembly assembly, SignInCommand command, MemberId actor, Instant now) {
        return switch (command) {
            case SignInCommand.AddPasskey(var credential) ->
                    unless(assembly, actor, now, added(actor, credential));
            case SignInCommand.RemovePasskey(long signIn) ->
                    unless(
                            assembly,
                            actor,
                            now,
                            Step.of(new SignInAct.Removed(signIn)),
                            Step.of(new ErasureAct.Erased(signIn, CREDENTIAL, actor)));
            case SignInCommand.PrepareCodes(var members) ->
                    unless(assembly, actor, now, Step.of(new SignInAct.CodesPrepared(members)));
            case SignInCommand.ConfirmCodes(long sheet) ->
                    unless(assembly, actor, now, Step.of(new SignInAct.CodesConfirmed(sheet)));
        };
    }

    private static Ruling unless(Assembly assembly, MemberId actor, Instant now, Step... steps) {
        for (Step step : steps) {
            if (step.act() instanceof SignInAct act
                    && whyNot(assembly, act, actor, now) instanceof Refusal why) {
                return refused(why);
            }
        }
        return accepted(steps);
    }

    /// Why this cannot happen to ways to sign in, or null; the rules ask before it is recorded, the
    /// fold again.
    public static @Nullable Refusal whyNot(
            Assembly assembly, SignInAct act, @Nullable MemberId actor, Instant now) {
        if (assembly.isCouncil()) {
            return new CouncilRefusal.MembersAreOrgans();
        }
        return switch (act) {
            case SignInAct.Added a
                    when actor == null || assembly.signIns().count(actor) >= MOST_PASSKEYS ->
                    new SignInRefusal.TooManyPasskeys(MOST_PASSKEYS);
            case SignInAct.Added a -> null;
            case SignInAct.Removed(long signIn)
                    when actor == null || !assembly.signIns().isHers(signIn, actor) ->
                    new SignInRefusal.NoSuchPasskey(signIn);
            case SignInAct.Removed r -> null;
            case SignInAct.CodesPrepared(var members) -> whyNotPrepared(assembly, members);
            case SignInAct.CodesConfirmed(long sheet) ->
                    whyNotConfirmed(sheet, assembly.signIns().sheets().get(sheet), actor, now);
        };
    }

    private static @Nullable Refusal whyNotPrepared(Assembly assembly, List<MemberId> members) {
        if (members.isEmpty()) {
            return new SignInRefusal.NobodyToInvite();
        }
        if (members.size() > CodeSheet.MOST) {
            return new SignInRefusal.TooManyCodes(members.size(), CodeSheet.MOST);
        }
        for (MemberId member : members) {
            if (!assembly.roll().contains(member)) {
                return new SignInRefusal.NoCodeForStranger(member);
            }
            if (assembly.signIns().count(member) > 0) {
                return new SignInRefusal.ComesInByPasskey(member);
            }
        }
        return null;
    }

    /// One person alone could come in under any name; so it takes two, whatever the charter says.
    private static @Nullable Refusal whyNotConfirmed(
            long seq, @Nullable CodeSheet sheet, @Nullable MemberId actor, Instant now) {
        if (sheet == null) {
            return new SignInRefusal.UnknownSheet(seq);
        }
        if (sheet.state() instanceof CodeSheet.State.Confirmed(var by, var at)) {
            return new SignInRefusal.SheetIsConfirmed(seq, by);
        }
        if (sheet.by().equals(actor)) {
            return new SignInRefusal.NeedsAnotherPerson(seq);
        }
        return sheet.isWaiting(now) ? null : new SignInRefusal.SheetIsTooOld(seq, sheet.ends());
    }

    /// A passkey being added, with its credential as content about its owner.
    public static Step added(MemberId owner, String credential) {
        return Step.of(
                new SignInAct.Added(),
                List.of(Words.personal(CREDENTIAL, owner.seq(), credential)));
    }
}
