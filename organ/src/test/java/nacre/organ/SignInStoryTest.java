// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.signin.SignInAct;
import nacre.assembly.signin.SignInCommand;
import nacre.assembly.signin.SignInRefusal;
import nacre.assembly.signin.SignInRules;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInStoryTest {
    private final Scenario branch = Scenario.of(BRANCH);

    @Test
    void a_member_makes_a_passkey_and_gives_it_up_with_all_that_is_kept_of_it() {
        long key = branch.clerk().standing().size();
        branch.when(BEN, new SignInCommand.AddPasskey("key")).then(new SignInAct.Added());
        branch.when(BEN, new SignInCommand.RemovePasskey(key))
                .then(
                        new SignInAct.Removed(key),
                        new ErasureAct.Erased(key, SignInRules.CREDENTIAL, BEN));
        assertNull(branch.clerk().contents().find(key, SignInRules.CREDENTIAL));
    }

    @Test
    void a_passkey_whose_credential_was_erased_can_still_be_given_up() {
        long key = branch.clerk().standing().size();
        branch.given(BEN, new SignInCommand.AddPasskey("key"));
        branch.given(BEN, Asks.erase(BEN, key, SignInRules.CREDENTIAL));
        branch.when(BEN, new SignInCommand.RemovePasskey(key)).then(new SignInAct.Removed(key));
    }

    @Test
    void nobody_gives_up_the_passkey_of_another() {
        long key = branch.clerk().standing().size();
        branch.given(BEN, new SignInCommand.AddPasskey("key"));
        branch.when(CEM, new SignInCommand.RemovePasskey(key))
                .thenRefused(new SignInRefusal.NoSuchPasskey(key));
    }

    @Test
    void there_is_an_end_to_passkeys() {
        for (int i = 0; i < 20; i++) {
            branch.given(BEN, new SignInCommand.AddPasskey("key" + i));
        }
        branch.when(BEN, new SignInCommand.AddPasskey("one more"))
                .thenRefused(new SignInRefusal.TooManyPasskeys(20));
        branch.given(CEM, new SignInCommand.AddPasskey("hers")).verified();
    }

    @Test
    void codes_are_issued_to_members_under_a_mandate() {
        branch.when(ANNA, new SignInCommand.IssueCodes(List.of(BEN, CEM)))
                .then(new SignInAct.CodeIssued(BEN), new SignInAct.CodeIssued(CEM));
        branch.when(BEN, new SignInCommand.IssueCodes(List.of(CEM)))
                .thenRefused(new ClerkRefusal.NeedsAMandate(SignInRules.INVITE));
    }

    @Test
    void nobody_unknown_gets_a_code() {
        branch.given(BEN, new RollCommand.Leave());
        branch.when(ANNA, new SignInCommand.IssueCodes(List.of(CEM, BEN)))
                .thenRefused(new SignInRefusal.NoCodeForStranger(BEN));
        branch.when(ANNA, new SignInCommand.IssueCodes(List.of()))
                .thenRefused(new SignInRefusal.NobodyToInvite());
    }
}
