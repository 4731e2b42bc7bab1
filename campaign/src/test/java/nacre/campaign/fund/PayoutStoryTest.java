// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import static nacre.campaign.fund.Hardship.euro;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import nacre.accounts.AccountsAct;
import nacre.accounts.AccountsCommand;
import nacre.accounts.AccountsRefusal;
import nacre.accounts.Line;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Enactment;
import nacre.campaign.fund.FundCommand.DropPayment;
import nacre.campaign.fund.FundCommand.ExportPayments;
import nacre.campaign.fund.FundCommand.ListPayments;
import nacre.campaign.fund.FundCommand.MarkPaid;
import nacre.campaign.fund.FundCommand.ReturnPayment;
import nacre.organ.Asks;
import nacre.organ.ClerkRefusal;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Granted claims go onto a list, the list is handed out and paid, and none is paid twice.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PayoutStoryTest {
    private final Hardship house = new Hardship();
    private final Scenario scenario = house.scenario;

    @Test
    void what_is_granted_is_listed_handed_out_and_paid_and_then_gone_from_the_books() {
        ClaimId annas = house.granted(ANNA, 3);
        PayoutId list = house.listed(annas);
        scenario.when(CEM, new ExportPayments(list)).then(new FundAct.Exported(list));
        assertEquals(Claim.Stage.LISTED, house.claim(annas).stage());
        scenario.when(CEM, new MarkPaid(list, house.today()))
                .thenDue(
                        new FundAct.Settled(list),
                        new AccountsAct.Posted(
                                house.today(),
                                List.of(
                                        new Line(house.aside, 100_00),
                                        new Line(house.bank, -100_00)),
                                list.seq()));
        assertEquals(Claim.Stage.PAID, house.claim(annas).stage());
        assertEquals(0, house.setAside());
        assertEquals(900_00, house.there());
        assertEquals(900_00, house.books().sum(house.bank));
        scenario.verified();
    }

    @Test
    void a_list_is_marked_as_paid_though_nobody_had_it() {
        ClaimId annas = house.granted(ANNA, 3);
        scenario.given(CEM, new MarkPaid(house.listed(annas), house.today()));
        assertEquals(Claim.Stage.PAID, house.claim(annas).stage());
        assertThrows(AssertionError.class, () -> scenario.last("fund.exported"));
        scenario.verified();
    }

    @Test
    void a_claim_is_on_one_list_at_a_time_and_paid_once() {
        ClaimId annas = house.granted(ANNA, 3);
        PayoutId list = house.listed(annas);
        scenario.when(CEM, new ListPayments(house.fund, house.bank, List.of(annas)))
                .thenRefused(new FundRefusal.NotToBePaid(annas));
        scenario.given(CEM, new MarkPaid(list, house.today()));
        scenario.when(CEM, new MarkPaid(list, house.today()))
                .thenRefused(new FundRefusal.PayoutIsPaid(list));
        scenario.when(CEM, new ExportPayments(list))
                .thenRefused(new FundRefusal.PayoutIsPaid(list));
        scenario.when(CEM, new ListPayments(house.fund, house.bank, List.of(annas)))
                .thenRefused(new FundRefusal.NotToBePaid(annas));
    }

    @Test
    void what_could_not_be_paid_comes_off_the_list_and_onto_the_next() {
        ClaimId annas = house.granted(ANNA, 3);
        PayoutId list = house.listed(annas);
        scenario.given(CEM, new DropPayment(list, annas, "The bank knows no such account."));
        assertEquals(Claim.Stage.GRANTED, house.claim(annas).stage());
        scenario.when(CEM, new MarkPaid(list, house.today()))
                .thenRefused(new FundRefusal.PaymentsDoNotFit(0, PayoutRules.MOST_PAYMENTS));
        scenario.when(CEM, new DropPayment(list, annas, "Again"))
                .thenRefused(new FundRefusal.NotOnTheList(annas));
        scenario.given(CEM, new MarkPaid(house.listed(annas), house.today()));
        assertEquals(Claim.Stage.PAID, house.claim(annas).stage());
        scenario.verified();
    }

    @Test
    void what_came_back_after_it_was_paid_is_set_aside_again_and_paid_once() {
        ClaimId annas = house.granted(ANNA, 3);
        ClaimId deas = house.granted(house.scenario.add(1).getFirst(), 2);
        PayoutId list = house.listed(annas, deas);
        scenario.given(CEM, new MarkPaid(list, house.today()));
        assertEquals(850_00, house.books().sum(house.bank));
        var back = new ReturnPayment(list, annas, house.today(), "That account is closed.");
        scenario.when(CEM, back)
                .thenDue(
                        new FundAct.Restored(annas),
                        new AccountsAct.Posted(
                                house.today(),
                                List.of(
                                        new Line(house.bank, 100_00),
                                        new Line(house.aside, -100_00)),
                                list.seq()));
        assertEquals(Claim.Stage.GRANTED, house.claim(annas).stage());
        assertEquals(Claim.Stage.PAID, house.claim(deas).stage());
        assertEquals(100_00, house.setAside());
        assertEquals(950_00, house.books().sum(house.bank));
        scenario.when(CEM, back).thenRefused(new FundRefusal.CameBackAlready(annas, house.today()));
        scenario.given(ANNA, new FundCommand.DirectClaim(annas, "In cash, please"));
        PayoutId second = house.listed(annas);
        scenario.when(CEM, back).thenRefused(new FundRefusal.CameBackAlready(annas, house.today()));
        scenario.given(CEM, new MarkPaid(second, house.today()));
        assertEquals(Claim.Stage.PAID, house.claim(annas).stage());
        assertEquals(0, house.setAside());
        assertEquals(850_00, house.books().sum(house.bank));
        scenario.verified();
    }

    @Test
    void only_what_was_paid_by_that_list_comes_back_and_only_after_it_was_paid() {
        ClaimId annas = house.granted(ANNA, 3);
        PayoutId list = house.listed(annas);
        var today = house.today();
        scenario.when(CEM, new ReturnPayment(list, annas, today, "Why"))
                .thenRefused(new FundRefusal.PayoutIsNotPaid(list));
        scenario.given(CEM, new MarkPaid(list, today));
        scenario.when(CEM, new ReturnPayment(list, annas, today.minusDays(1), "Why"))
                .thenRefused(new FundRefusal.CameBackBeforePaid(today.minusDays(1), today));
        scenario.when(CEM, new ReturnPayment(list, annas, today.plusDays(1), "Why"))
                .thenRefused(AccountsRefusal.DayDoesNotFit.class);
        scenario.when(CEM, new ReturnPayment(list, annas, today, " "))
                .thenRefused(FundRefusal.FundWordsDoNotFit.class);
        var none = new ClaimId(3);
        scenario.when(CEM, new ReturnPayment(list, none, today, "Why"))
                .thenRefused(new FundRefusal.NotOnTheList(none));
        scenario.when(CEM, new ReturnPayment(new PayoutId(3), annas, today, "Why"))
                .thenRefused(new FundRefusal.UnknownPayout(new PayoutId(3)));
        scenario.when(BEN, new ReturnPayment(list, annas, today, "Why"))
                .thenRefused(new ClerkRefusal.NeedsAMandate(PayoutRules.PAY));
        assertEquals(Claim.Stage.PAID, house.claim(annas).stage());
    }

    @Test
    void a_claim_that_cannot_be_paid_is_closed_by_decision_and_its_money_is_in_the_fund_again() {
        ClaimId annas = house.granted(ANNA, 3);
        PayoutId list = house.listed(annas);
        var closed = Enactment.of(new FundAct.Closed(annas), List.of());
        // Its money may be on its way.
        scenario.when(ANNA, Asks.put(closed)).thenRefused(new FundRefusal.NotToBeClosed(annas));
        scenario.given(CEM, new MarkPaid(list, house.today()));
        scenario.given(CEM, new ReturnPayment(list, annas, house.today(), "Moved, unknown"));
        house.decided(closed);
        assertEquals(Claim.Stage.CLOSED, house.claim(annas).stage());
        assertEquals(0, house.setAside());
        assertEquals(1000_00, house.there());
        scenario.when(CEM, new ListPayments(house.fund, house.bank, List.of(annas)))
                .thenRefused(new FundRefusal.NotToBePaid(annas));
        house.decided(Enactment.of(new FundAct.Awarded(annas), List.of()));
        assertEquals(Claim.Stage.GRANTED, house.claim(annas).stage(), "She was found.");
        scenario.given(CEM, new MarkPaid(house.listed(annas), house.today()));
        assertEquals(900_00, house.there());
        scenario.verified();
    }

    @Test
    void who_does_not_need_it_any_more_takes_back_what_was_granted_before_it_is_listed() {
        ClaimId annas = house.granted(ANNA, 3);
        PayoutId list = house.listed(annas);
        scenario.when(ANNA, new FundCommand.WithdrawClaim(annas))
                .thenRefused(new FundRefusal.ClaimIsSettled(annas));
        scenario.given(CEM, new DropPayment(list, annas, "She asked for it."));
        scenario.when(ANNA, new FundCommand.WithdrawClaim(annas))
                .thenDue(
                        new FundAct.Released(annas),
                        new AccountsAct.Posted(
                                house.today(),
                                List.of(
                                        new Line(house.aside, 100_00),
                                        new Line(house.money, -100_00)),
                                annas.seq()));
        assertEquals(Claim.Stage.WITHDRAWN, house.claim(annas).stage());
        assertEquals(1000_00, house.there());
        assertEquals(0, house.setAside());
        scenario.verified();
    }

    @Test
    void only_granted_claims_of_that_fund_are_listed_and_only_where_money_is() {
        ClaimId open = house.claimed(ANNA, 3);
        scenario.when(CEM, new ListPayments(house.fund, house.bank, List.of(open)))
                .thenRefused(new FundRefusal.NotToBePaid(open));
        scenario.when(CEM, new ListPayments(house.fund, house.bank, List.of()))
                .thenRefused(new FundRefusal.PaymentsDoNotFit(0, PayoutRules.MOST_PAYMENTS));
        ClaimId cems = house.claimed(CEM, 3);
        scenario.given(BEN, new FundCommand.ApproveClaim(cems));
        house.gives(ANNA, Grant.of(ClaimRules.APPROVE));
        scenario.given(ANNA, new FundCommand.ApproveClaim(cems));
        scenario.when(CEM, new ListPayments(house.fund, house.money, List.of(cems)))
                .thenRefused(new FundRefusal.HoldsNothingToPay(house.money));
        scenario.when(CEM, new ListPayments(house.fund, house.bank, List.of(cems, cems)))
                .thenRefused(new FundRefusal.NotToBePaid(cems));
        scenario.when(ANNA, new ListPayments(house.fund, house.bank, List.of(cems)))
                .thenRefused(new ClerkRefusal.NeedsAMandate(PayoutRules.PAY));
    }

    @Test
    void a_mandate_to_pay_goes_as_far_as_its_money_and_its_account() {
        ClaimId annas = house.granted(ANNA, 3);
        MandateId small = house.gives(BEN, new Grant(PayoutRules.PAY, null, 99_99L, ""));
        MandateId cash = house.gives(BEN, new Grant(PayoutRules.PAY, null, null, "cash"));
        MandateId bank = house.gives(BEN, new Grant(PayoutRules.PAY, 1L, 100_00L, "bank"));
        var lists = new ListPayments(house.fund, house.bank, List.of(annas));
        var beyond = new ClerkRefusal.BeyondTheMandate(PayoutRules.PAY, 1, 100_00);
        scenario.when(BEN, lists, small).thenRefused(beyond);
        scenario.when(BEN, lists, cash).thenRefused(beyond);
        scenario.when(BEN, lists, bank).thenRecorded();
        var list = new PayoutId(scenario.last("fund.listed"));
        scenario.when(CEM, new MarkPaid(list, house.today())).thenRecorded();
        assertEquals(Claim.Stage.PAID, house.claim(annas).stage());
    }

    @Test
    void what_is_not_at_the_bank_is_not_paid_from_there() {
        ClaimId annas = house.granted(ANNA, 3);
        PayoutId list = house.listed(annas);
        scenario.given(
                CEM,
                new AccountsCommand.Post(
                        house.today(),
                        List.of(new Line(house.bank, -950_00), new Line(house.dues, 950_00)),
                        null,
                        ""));
        scenario.when(CEM, new MarkPaid(list, house.today()))
                .thenRefused(new AccountsRefusal.Overdrawn(house.bank, euro(50_00)));
        scenario.when(CEM, new MarkPaid(list, house.today().plusDays(1)))
                .thenRefused(AccountsRefusal.DayDoesNotFit.class);
        scenario.verified();
    }
}
