// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.signin;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Power;
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
            case SignInCommand.IssueCodes c -> new Need.Holding(INVITE);
        };
    }

    /// What an act takes from a mandate; null if it is done by right.
    public static @Nullable Use use(SignInAct act) {
        return act instanceof SignInAct.CodeIssued ? Use.once(INVITE) : null;
    }

    /// What the rules say.
    public static Ruling rule(Assembly assembly, SignInCommand command, MemberId actor) {
        return switch (command) {
            case SignInCommand.AddPasskey(var credential) ->
                    unless(assembly, actor, added(actor, credential));
            case SignInCommand.RemovePasskey(long signIn) ->
                    unless(
                            assembly,
                            actor,
                            Step.of(new SignInAct.Removed(signIn)),
                            Step.of(new ErasureAct.Erased(signIn, CREDENTIAL, actor)));
            case SignInCommand.IssueCodes(var members) when members.isEmpty() ->
                    refused(new SignInRefusal.NobodyToInvite());
            case SignInCommand.IssueCodes(var members) ->
                    unless(
                            assembly,
                            actor,
                            members.stream()
                                    .map(SignInAct.CodeIssued::new)
                                    .map(Step::of)
                                    .toArray(Step[]::new));
        };
    }

    private static Ruling unless(Assembly assembly, MemberId actor, Step... steps) {
        for (Step step : steps) {
            if (step.act() instanceof SignInAct act
                    && whyNot(assembly, act, actor) instanceof Refusal why) {
                return refused(why);
            }
        }
        return accepted(steps);
    }

    /// Why this cannot happen to ways to sign in, or null; the rules ask before it is recorded, the
    /// fold again.
    public static @Nullable Refusal whyNot(
            Assembly assembly, SignInAct act, @Nullable MemberId actor) {
        return switch (act) {
            case SignInAct.Added a
                    when actor == null || assembly.signIns().count(actor) >= MOST_PASSKEYS ->
                    new SignInRefusal.TooManyPasskeys(MOST_PASSKEYS);
            case SignInAct.Added a -> null;
            case SignInAct.Removed(long signIn)
                    when actor == null || !assembly.signIns().isHers(signIn, actor) ->
                    new SignInRefusal.NoSuchPasskey(signIn);
            case SignInAct.Removed r -> null;
            case SignInAct.CodeIssued(var member) when !assembly.roll().contains(member) ->
                    new SignInRefusal.NoCodeForStranger(member);
            case SignInAct.CodeIssued c -> null;
        };
    }

    /// A passkey being added, with its credential as content about its owner.
    public static Step added(MemberId owner, String credential) {
        return Step.of(
                new SignInAct.Added(),
                List.of(Words.personal(CREDENTIAL, owner.seq(), credential)));
    }
}
