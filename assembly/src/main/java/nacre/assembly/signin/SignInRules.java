// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.signin;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Power;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
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
            case SignInCommand.AddPasskey c when assembly.signIns().count(actor) >= MOST_PASSKEYS ->
                    refused(new SignInRefusal.TooManyPasskeys(MOST_PASSKEYS));
            case SignInCommand.AddPasskey(var credential) -> accepted(added(actor, credential));
            case SignInCommand.RemovePasskey(long signIn)
                    when !assembly.signIns().isHers(signIn, actor) ->
                    refused(new SignInRefusal.NoSuchPasskey(signIn));
            case SignInCommand.RemovePasskey(long signIn) ->
                    accepted(
                            Step.of(new SignInAct.Removed(signIn)),
                            Step.of(new ErasureAct.Erased(signIn, CREDENTIAL, actor)));
            case SignInCommand.IssueCodes(var members) -> issue(assembly, members);
        };
    }

    /// A passkey being added, with its credential as content about its owner.
    public static Step added(MemberId owner, String credential) {
        return Step.of(
                new SignInAct.Added(),
                List.of(Words.personal(CREDENTIAL, owner.seq(), credential)));
    }

    private static Ruling issue(Assembly assembly, List<MemberId> members) {
        if (members.isEmpty()) {
            return refused(new SignInRefusal.NobodyToInvite());
        }
        var steps = new ArrayList<Step>();
        for (MemberId member : members) {
            if (!assembly.roll().contains(member)) {
                return refused(new SignInRefusal.NoCodeForStranger(member));
            }
            steps.add(Step.of(new SignInAct.CodeIssued(member)));
        }
        return new Ruling.Accepted(steps);
    }
}
