// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.signin.CodeSheet;
import nacre.assembly.signin.SignInAct;
import nacre.assembly.signin.SignInCommand;
import nacre.assembly.signin.SignInRefusal;
import nacre.assembly.signin.SignInRules;
import nacre.journal.Authority;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInStoryTest {
    private final Scenario branch = Scenario.of(BRANCH);
    private final Scenario inviting = Scenario.of(inviting(grant()));

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
    void codes_are_prepared_by_one_and_confirmed_by_another() {
        inviting.when(ANNA, new SignInCommand.PrepareCodes(List.of(BEN, CEM)))
                .then(new SignInAct.CodesPrepared(List.of(BEN, CEM)));
        long sheet = inviting.last("signin.codes-prepared");
        inviting.when(ANNA, new SignInCommand.ConfirmCodes(sheet))
                .thenRefused(new SignInRefusal.NeedsAnotherPerson(sheet));
        inviting.when(CEM, new SignInCommand.ConfirmCodes(sheet))
                .thenRefused(new ClerkRefusal.NeedsAMandate(SignInRules.INVITE));
        inviting.when(BEN, new SignInCommand.ConfirmCodes(sheet))
                .then(new SignInAct.CodesConfirmed(sheet));
        inviting.when(BEN, new SignInCommand.ConfirmCodes(sheet))
                .thenRefused(new SignInRefusal.SheetIsConfirmed(sheet, BEN));
    }

    @Test
    void who_holds_two_mandates_is_still_one_person() {
        inviting.decided(Asks.gives(ANNA, inviting.now().plus(Duration.ofDays(90)), grant()));
        var second = new MandateId(inviting.last("mandate.given"));
        inviting.given(ANNA, new SignInCommand.PrepareCodes(List.of(CEM)));
        long sheet = inviting.last("signin.codes-prepared");
        inviting.when(ANNA, new SignInCommand.ConfirmCodes(sheet), second)
                .thenRefused(new SignInRefusal.NeedsAnotherPerson(sheet));
    }

    @Test
    void a_record_in_which_one_person_confirms_her_own_codes_does_not_fold() {
        inviting.given(ANNA, new SignInCommand.PrepareCodes(List.of(CEM)));
        long sheet = inviting.last("signin.codes-prepared");
        var annas = new Authority.Mandate(Ground.ANNAS.seq());
        var bens = new Authority.Mandate(Ground.BENS.seq());
        Forged.refused(inviting, ANNA, annas, new SignInAct.CodesConfirmed(sheet));
        Forged.refused(inviting, CEM, bens, new SignInAct.CodesConfirmed(sheet));
        Forged.refused(inviting, BEN, bens, new SignInAct.CodesConfirmed(sheet - 1));
        var confirmed = new SignInAct.CodesConfirmed(sheet);
        Forged.refused(inviting, BEN, bens, confirmed, confirmed);
        Forged.fold(inviting, BEN, bens, confirmed);
        Forged.refused(
                inviting,
                ANNA,
                annas,
                new SignInAct.CodesPrepared(List.of(CEM)),
                new SignInAct.CodesConfirmed(inviting.clerk().standing().size()));
    }

    @Test
    void codes_that_nobody_confirmed_in_time_stay_dead() {
        inviting.given(ANNA, new SignInCommand.PrepareCodes(List.of(CEM)));
        long sheet = inviting.last("signin.codes-prepared");
        inviting.after(CodeSheet.TO_CONFIRM);
        inviting.when(BEN, new SignInCommand.ConfirmCodes(sheet))
                .thenRefused(new SignInRefusal.SheetIsTooOld(sheet, inviting.now()));
        inviting.when(BEN, new SignInCommand.ConfirmCodes(1))
                .thenRefused(new SignInRefusal.UnknownSheet(1));
    }

    @Test
    void each_code_is_one_use_of_the_mandate() {
        var limited = Scenario.of(inviting(Grant.of(SignInRules.INVITE, 2)));
        limited.when(ANNA, new SignInCommand.PrepareCodes(List.of(ANNA, BEN, CEM)))
                .thenRefused(ClerkRefusal.BeyondTheMandate.class);
        limited.when(ANNA, new SignInCommand.PrepareCodes(List.of(BEN, CEM))).thenRecorded();
    }

    @Test
    void nobody_unknown_gets_a_code() {
        branch.given(BEN, new RollCommand.Leave());
        branch.when(ANNA, new SignInCommand.PrepareCodes(List.of(CEM, BEN)))
                .thenRefused(new SignInRefusal.NoCodeForStranger(BEN));
        branch.when(ANNA, new SignInCommand.PrepareCodes(List.of()))
                .thenRefused(new SignInRefusal.NobodyToInvite());
    }

    private static Grant grant() {
        return Grant.of(SignInRules.INVITE);
    }

    /// A branch in which Anna and Ben can invite.
    private static Ground inviting(Grant annas) {
        var mandates = List.of(Ground.first(0, annas), Ground.first(1, grant()));
        return new Ground(Ground.plan(BRANCH.plan().charter(), mandates), List.of());
    }
}
