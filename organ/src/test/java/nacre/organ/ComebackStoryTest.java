// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.comeback.Comeback;
import nacre.assembly.comeback.ComebackAct;
import nacre.assembly.comeback.ComebackCommand;
import nacre.assembly.comeback.ComebackId;
import nacre.assembly.comeback.ComebackRefusal;
import nacre.assembly.comeback.ComebackRules;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.signin.SignInCommand;
import nacre.assembly.signin.SignInRefusal;
import nacre.assembly.signin.SignInRules;
import nacre.assembly.vote.Provenance;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteId;
import nacre.assembly.vote.VoteRefusal;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.journal.Authority;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Dia lost her phone and her codes. Anna, Ben and Cem know her, and so does Eli.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComebackStoryTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);

    private final Scenario branch = Scenario.of(BRANCH);
    private final MemberId dia;
    private final MemberId eli;
    private final long key;

    /// Dia and Eli have been in for long; Dia has a passkey.
    ComebackStoryTest() {
        List<MemberId> two = branch.add(2);
        dia = two.get(0);
        eli = two.get(1);
        branch.given(dia, new RollCommand.Enter()).given(eli, new RollCommand.Enter());
        branch.given(dia, new SignInCommand.AddPasskey("the lost phone"));
        key = branch.last("signin.added");
        branch.after(Provenance.LATELY).caughtUp();
    }

    @Test
    void three_vouch_all_are_told_for_a_week_and_two_hand_her_a_code() {
        ComebackId back = begun();
        branch.when(BEN, new ComebackCommand.Vouch(back)).then(new ComebackAct.Vouched(back));
        assertEquals(1, comeback(back).missing());
        branch.when(CEM, new ComebackCommand.Vouch(back)).then(new ComebackAct.Vouched(back));
        assertEquals(branch.now().plus(WEEK), comeback(back).ends());
        branch.when(ANNA, new ComebackCommand.MakeCode(back))
                .thenRefused(new ComebackRefusal.NotAllowedYet(back));
        branch.whenTimePasses(WEEK.minusSeconds(1)).thenDue();
        branch.whenTimePasses(Duration.ofSeconds(1)).thenDue(new ComebackAct.Allowed(back));

        branch.when(ANNA, new ComebackCommand.MakeCode(back)).then(new ComebackAct.CodeMade(back));
        long code = branch.last("comeback.code-made");
        branch.when(dia, new ComebackCommand.ComeBack(back, code))
                .thenRefused(new ComebackRefusal.CodeNotConfirmed(code));
        branch.when(ANNA, new ComebackCommand.ConfirmCode(back, code))
                .thenRefused(new ComebackRefusal.AnotherConfirms(code));
        branch.when(eli, new ComebackCommand.ConfirmCode(back, code))
                .thenRefused(new ComebackRefusal.DoesNotVouch(back));
        branch.when(BEN, new ComebackCommand.ConfirmCode(back, code))
                .then(new ComebackAct.CodeConfirmed(back, code));
        branch.when(CEM, new ComebackCommand.ConfirmCode(back, code))
                .thenRefused(new ComebackRefusal.CodeIsConfirmed(code, BEN));

        branch.when(dia, new ComebackCommand.ComeBack(back, code))
                .then(
                        new ComebackAct.CameBack(back, code),
                        new ErasureAct.Erased(key, SignInRules.CREDENTIAL, dia));
        assertFalse(comeback(back).isUnderWay());
        assertEquals(0, branch.assembly().signIns().count(dia));
        assertNull(branch.clerk().contents().find(key, SignInRules.CREDENTIAL));
        branch.when(dia, new ComebackCommand.ComeBack(back, code))
                .thenRefused(new ComebackRefusal.ComebackIsOver(back));
    }

    @Test
    void an_answer_to_a_vote_says_that_she_came_back_by_code_until_she_has_a_passkey_again() {
        Instant before = branch.now();
        cameBack(dia, ANNA, BEN, CEM);
        Instant back = branch.now();
        branch.after(DAY).given(dia, new SignInCommand.AddPasskey("the new phone"));
        branch.after(DAY).given(dia, new SignInCommand.AddPasskey("the tablet")).verified();
        assertTrue(branch.assembly().signIns().hadPasskey(dia, before));
        assertFalse(branch.assembly().signIns().hadPasskey(dia, back));
        assertTrue(branch.assembly().signIns().hadPasskey(dia, back.plus(DAY)));
    }

    @Test
    void she_says_no_from_a_session_that_lives_and_nobody_else_can() {
        ComebackId back = begun();
        vouch(back, BEN, CEM);
        branch.after(WEEK.minus(DAY));
        branch.when(eli, new ComebackCommand.StopComeback(back))
                .thenRefused(new ComebackRefusal.OnlySheStops(dia));
        branch.when(dia, new ComebackCommand.StopComeback(back))
                .then(new ComebackAct.Stopped(back));
        branch.whenTimePasses(DAY).thenDue();
        branch.when(ANNA, new ComebackCommand.MakeCode(back))
                .thenRefused(new ComebackRefusal.ComebackIsOver(back));
    }

    @Test
    void she_can_still_say_no_when_a_code_is_made_already() {
        ComebackId back = allowed(dia, ANNA, BEN, CEM);
        long code = code(back, ANNA, BEN);
        branch.given(dia, new ComebackCommand.StopComeback(back));
        branch.when(dia, new ComebackCommand.ComeBack(back, code))
                .thenRefused(new ComebackRefusal.ComebackIsOver(back));
    }

    @Test
    void who_came_back_answers_no_vote_that_was_open_but_the_next() {
        ComebackId back = allowed(dia, ANNA, BEN, CEM);
        VoteId open = branch.open(branch.put(BEN, Asks.put()));
        Instant opened = branch.now();
        branch.given(dia, new ComebackCommand.ComeBack(back, code(back, ANNA, BEN)));
        branch.when(dia, Asks.casts(open, Choice.YES))
                .thenRefused(new VoteRefusal.OpenBeforeSheCameBack(open, opened));
        var cast = new VoteAct.Cast(open, new Ballot.Said(Choice.YES));
        Forged.refused(branch, dia, new Authority.Right(), cast);
        Forged.fold(branch, eli, new Authority.Right(), cast);
        VoteId next = branch.open(branch.put(BEN, Asks.put()));
        branch.given(dia, Asks.casts(next, Choice.YES)).verified();
    }

    @Test
    void a_ring_of_three_takes_over_no_more_than_three_in_ninety_days_and_these_vouch_for_nobody() {
        List<MemberId> others = branch.add(4);
        others.forEach(each -> branch.given(each, new RollCommand.Enter()));
        branch.when(others.getFirst(), new ComebackCommand.BeginComeback(dia))
                .thenRefused(
                        new ComebackRefusal.TooNewToVouch(branch.now().plus(Provenance.LATELY)));
        branch.after(Provenance.LATELY).caughtUp();
        Instant first = branch.now();
        cameBack(dia, ANNA, BEN, CEM);
        cameBack(eli, ANNA, BEN, CEM);
        cameBack(others.get(0), ANNA, BEN, CEM);
        branch.when(ANNA, new ComebackCommand.BeginComeback(others.get(1)))
                .thenRefused(
                        new ComebackRefusal.VouchedOften(3, 90, first.plus(ComebackRules.COUNTED)));
        branch.when(dia, new ComebackCommand.BeginComeback(others.get(1)))
                .thenRefused(ComebackRefusal.CameBackLately.class);
        branch.at(first.plus(ComebackRules.COUNTED));
        branch.when(ANNA, new ComebackCommand.BeginComeback(others.get(1))).thenRecorded();
    }

    @Test
    void a_word_taken_back_counts_for_nobody_and_too_few_end_it() {
        ComebackId back = begun();
        branch.given(BEN, new ComebackCommand.Vouch(back));
        branch.given(BEN, new ComebackCommand.Unvouch(back));
        branch.when(BEN, new ComebackCommand.Unvouch(back))
                .thenRefused(new ComebackRefusal.DoesNotVouch(back));
        vouch(back, CEM, eli);
        branch.given(eli, new ComebackCommand.Unvouch(back)).verified();
        assertEquals(
                new Comeback.State.Over(branch.now(), Comeback.Why.UNVOUCHED),
                comeback(back).state());
    }

    @Test
    void a_voucher_who_leaves_counts_no_more_and_who_leaves_does_not_come_back() {
        ComebackId back = begun();
        vouch(back, BEN, eli);
        branch.given(eli, new RollCommand.Leave()).verified();
        assertFalse(comeback(back).isUnderWay());
        ComebackId again = begun();
        branch.given(dia, new RollCommand.Leave()).verified();
        assertEquals(
                new Comeback.State.Over(branch.now(), Comeback.Why.GONE), comeback(again).state());
        branch.when(BEN, new ComebackCommand.BeginComeback(dia))
                .thenRefused(new ComebackRefusal.NobodyToComeBack(dia));
    }

    @Test
    void it_lapses_when_too_few_vouch_or_nobody_comes() {
        ComebackId back = begun();
        branch.when(BEN, new ComebackCommand.BeginComeback(dia))
                .thenRefused(new ComebackRefusal.ComebackIsUnderWay(back, dia));
        branch.whenTimePasses(Comeback.TO_VOUCH).thenDue(new ComebackAct.Lapsed(back));
        branch.when(BEN, new ComebackCommand.Vouch(back))
                .thenRefused(new ComebackRefusal.ComebackIsOver(back));
        ComebackId second = allowed(dia, BEN, CEM, eli);
        branch.whenTimePasses(Comeback.TO_COME_BACK).thenDue(new ComebackAct.Lapsed(second));
    }

    @Test
    void who_vouches_is_another_and_who_comes_back_was_there() {
        branch.when(dia, new ComebackCommand.BeginComeback(dia))
                .thenRefused(new ComebackRefusal.VouchesForHerself());
        MemberId fay = branch.add(1).getFirst();
        branch.when(ANNA, new ComebackCommand.BeginComeback(fay))
                .thenRefused(new ComebackRefusal.NeverCameIn(fay));
        ComebackId back = begun();
        branch.when(ANNA, new ComebackCommand.Vouch(back))
                .thenRefused(new ComebackRefusal.VouchesAlready(back));
        branch.when(dia, new ComebackCommand.BeginComeback(eli))
                .thenRefused(new ComebackRefusal.IsComingBackHerself(back));
        branch.when(BEN, new ComebackCommand.Vouch(new ComebackId(1)))
                .thenRefused(new ComebackRefusal.UnknownComeback(new ComebackId(1)));
        var three = Scenario.of(BRANCH);
        three.when(ANNA, new ComebackCommand.BeginComeback(BEN))
                .thenRefused(new ComebackRefusal.TooFewToVouch(2, 3));
    }

    @Test
    void while_the_server_slept_she_could_not_say_no_so_all_are_told_for_longer() {
        ComebackId back = begun();
        vouch(back, BEN, CEM);
        Instant asleep = branch.after(WEEK.minus(DAY)).now();
        branch.after(DAY.multipliedBy(3)).whenItWakes(asleep);
        branch.verified();
        assertEquals(branch.now().plus(DAY), comeback(back).ends());
        branch.whenTimePasses(DAY).thenDue(new ComebackAct.Allowed(back));
    }

    @Test
    void no_code_for_a_member_who_comes_in_by_passkey() {
        branch.when(ANNA, new SignInCommand.PrepareCodes(List.of(eli, dia)))
                .thenRefused(new SignInRefusal.ComesInByPasskey(dia));
        branch.given(dia, new SignInCommand.RemovePasskey(key));
        branch.when(ANNA, new SignInCommand.PrepareCodes(List.of(eli, dia))).thenRecorded();
    }

    @Test
    void a_record_in_which_somebody_comes_back_against_the_rules_does_not_fold() {
        var right = new Authority.Right();
        ComebackId back = begun();
        Forged.refused(branch, BEN, right, new ComebackAct.Allowed(back));
        Forged.refused(branch, ANNA, right, new ComebackAct.Vouched(back));
        Forged.refused(branch, dia, right, new ComebackAct.Vouched(back));
        Forged.refused(branch, BEN, right, new ComebackAct.Stopped(back));
        Forged.refused(branch, BEN, right, new ComebackAct.Begun(dia));
        Forged.refused(branch, dia, right, new ComebackAct.CameBack(back, key));
        vouch(back, BEN, CEM);
        Forged.refused(branch, ANNA, right, new ComebackAct.CodeMade(back));
        branch.after(WEEK).caughtUp();
        Forged.refused(branch, eli, right, new ComebackAct.CodeMade(back));
        long next = branch.clerk().standing().size();
        Forged.refused(
                branch,
                ANNA,
                right,
                new ComebackAct.CodeMade(back),
                new ComebackAct.CodeConfirmed(back, next));
        branch.given(ANNA, new ComebackCommand.MakeCode(back));
        long code = branch.last("comeback.code-made");
        Forged.refused(branch, dia, right, new ComebackAct.CameBack(back, code));
        Forged.refused(branch, ANNA, right, new ComebackAct.CodeConfirmed(back, code));
        branch.given(BEN, new ComebackCommand.ConfirmCode(back, code));
        Forged.refused(branch, eli, right, new ComebackAct.CameBack(back, code));
        Forged.fold(branch, dia, right, new ComebackAct.CameBack(back, code));
        var annas = new Authority.Mandate(Ground.ANNAS.seq());
        Forged.refused(branch, dia, annas, new ComebackAct.CameBack(back, code));
    }

    private ComebackId begun() {
        branch.given(ANNA, new ComebackCommand.BeginComeback(dia));
        return new ComebackId(branch.last("comeback.begun"));
    }

    private void vouch(ComebackId back, MemberId... vouchers) {
        for (MemberId voucher : vouchers) {
            branch.given(voucher, new ComebackCommand.Vouch(back));
        }
    }

    private ComebackId allowed(MemberId her, MemberId first, MemberId second, MemberId third) {
        branch.given(first, new ComebackCommand.BeginComeback(her));
        var back = new ComebackId(branch.last("comeback.begun"));
        vouch(back, second, third);
        branch.after(WEEK).caughtUp();
        return back;
    }

    private long code(ComebackId back, MemberId makes, MemberId confirms) {
        branch.given(makes, new ComebackCommand.MakeCode(back));
        long code = branch.last("comeback.code-made");
        branch.given(confirms, new ComebackCommand.ConfirmCode(back, code));
        return code;
    }

    private void cameBack(MemberId her, MemberId first, MemberId second, MemberId third) {
        ComebackId back = allowed(her, first, second, third);
        branch.given(her, new ComebackCommand.ComeBack(back, code(back, first, second)));
    }

    private Comeback comeback(ComebackId back) {
        Comeback found = branch.assembly().signIns().comebacks().find(back);
        assertNotNull(found);
        return found;
    }
}
