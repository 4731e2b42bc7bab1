// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import static nacre.accounts.Treasury.EURO;
import static nacre.accounts.Treasury.TODAY;
import static nacre.accounts.Treasury.act;
import static nacre.accounts.Treasury.post;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.journal.Authority;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.ClerkRefusal;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Money moves between accounts, within mandates, and every wrong movement is put right by another.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostingStoryTest {
    private final Treasury house = new Treasury();
    private final Scenario scenario = house.scenario;

    @Test
    void dues_come_in_and_leaflets_are_paid_for() {
        scenario.when(CEM, post(house.dues, house.cash, 50_00))
                .then(act(house.dues, house.cash, 50_00));
        house.posted(house.cash, house.spent, 12_50);
        assertEquals(37_50, house.balance(house.cash));
        assertEquals(50_00, house.balance(house.dues));
        assertEquals(12_50, house.balance(house.spent));
        assertEquals(37_50, house.books().balance(Kind.CASH));
        scenario.verified();
    }

    @Test
    void one_posting_may_have_many_lines_and_members_have_accounts_without_anybody_opening_them() {
        house.posted(house.fund, house.bank, 90_00);
        AccountId anna = AccountId.of(ANNA);
        AccountId ben = AccountId.of(BEN);
        scenario.given(
                CEM,
                post(new Line(house.fund, 90_00), new Line(anna, -45_00), new Line(ben, -45_00)));
        house.posted(house.bank, anna, 45_00);
        assertEquals(0, house.balance(anna));
        assertEquals(45_00, house.balance(ben));
        assertEquals(45_00, house.books().balance(Kind.MEMBER));
        assertEquals(0, house.balance(house.fund));
    }

    @Test
    void a_wrong_posting_is_reversed_once_and_never_edited() {
        PostingId wrong = house.posted(house.dues, house.cash, 500_00);
        var reverse = new AccountsCommand.Reverse(wrong, TODAY, "One zero too many");
        long seq = scenario.clerk().standing().size();
        scenario.when(CEM, reverse).then(new AccountsAct.Reversed(wrong, TODAY));
        assertEquals(0, house.balance(house.cash));
        assertEquals("One zero too many", scenario.clerk().contents().text(seq, "memo"));
        scenario.when(CEM, reverse)
                .thenRefused(new AccountsRefusal.IsReversed(wrong, new PostingId(seq)));
        scenario.when(CEM, new AccountsCommand.Reverse(new PostingId(seq), TODAY, ""))
                .thenRefused(new AccountsRefusal.IsAReversal(new PostingId(seq)));
        scenario.when(CEM, new AccountsCommand.Reverse(new PostingId(3), TODAY, ""))
                .thenRefused(new AccountsRefusal.UnknownPosting(new PostingId(3)));
    }

    @Test
    void what_is_not_there_is_not_spent() {
        house.posted(house.dues, house.cash, 10_00);
        scenario.when(CEM, post(house.cash, house.spent, 10_01))
                .thenRefused(new AccountsRefusal.Overdrawn(house.cash, new Money(10_00, EURO)));
        scenario.when(CEM, post(house.cash, house.spent, 10_00))
                .then(act(house.cash, house.spent, 10_00));
    }

    @Test
    void a_fund_gives_no_more_than_it_holds_and_a_reversal_takes_no_more_than_there_is() {
        house.posted(house.dues, house.bank, 30_00);
        PostingId gift = house.posted(house.fund, house.bank, 20_00);
        scenario.when(CEM, post(house.bank, house.fund, 20_01))
                .thenRefused(new AccountsRefusal.Overdrawn(house.fund, new Money(20_00, EURO)));
        house.posted(house.bank, house.fund, 20_00);
        scenario.when(CEM, new AccountsCommand.Reverse(gift, TODAY, ""))
                .thenRefused(new AccountsRefusal.Overdrawn(house.fund, new Money(0, EURO)));
    }

    @Test
    void from_a_guarded_account_only_a_decision_takes() {
        house.posted(house.fund, house.bank, 50_00);
        scenario.when(CEM, new AccountsCommand.Guard(house.fund))
                .then(new AccountsAct.Guarded(house.fund));
        PostingId gift = house.posted(house.fund, house.bank, 20_00);
        AccountsCommand.Post takes = post(house.bank, house.fund, 1);
        scenario.when(CEM, takes).thenRefused(new AccountsRefusal.OnlyByDecision(house.fund));
        scenario.when(CEM, new AccountsCommand.Reverse(gift, TODAY, ""))
                .thenRefused(new AccountsRefusal.OnlyByDecision(house.fund));
        scenario.when(CEM, new AccountsCommand.Guard(house.fund))
                .thenRefused(new AccountsRefusal.IsGuarded(house.fund));
        scenario.when(CEM, new AccountsCommand.Guard(house.dues))
                .thenRefused(new AccountsRefusal.HoldsNoMoney(Kind.INCOME));
        scenario.decided(Enactment.of(takes.posted(), List.of()));
        assertEquals(69_99, house.balance(house.fund));
        scenario.verified();
    }

    @Test
    void an_account_that_may_be_overdrawn_is() {
        long seq = scenario.clerk().standing().size();
        scenario.given(CEM, new AccountsCommand.Open(Kind.BANK, true, "Bank with a credit line"));
        var bank = new AccountId(seq);
        house.posted(bank, house.spent, 40_00);
        assertEquals(-40_00, house.balance(bank));
    }

    @Test
    void what_does_not_add_up_or_does_not_fit_is_said() {
        scenario.when(CEM, post(new Line(house.dues, -5), new Line(house.cash, 6)))
                .thenRefused(new AccountsRefusal.DoesNotBalance(new Money(1, EURO)));
        scenario.when(CEM, post(new Line(house.dues, 0), new Line(house.cash, 0)))
                .thenRefused(new AccountsRefusal.MovesNothing(house.dues));
        scenario.when(CEM, post(new Line(house.cash, 5)))
                .thenRefused(new AccountsRefusal.LinesDoNotFit(1, 2, 500));
        scenario.when(CEM, post(house.cash, house.cash, 5))
                .thenRefused(new AccountsRefusal.AccountTwice(house.cash));
        scenario.when(CEM, post(house.dues, new AccountId(1), 5))
                .thenRefused(new AccountsRefusal.UnknownAccount(new AccountId(1)));
        scenario.when(CEM, post(house.dues, house.cash, PostingRules.MOST + 1))
                .thenRefused(new AccountsRefusal.TooMuch(house.dues));
        var tomorrow = TODAY.plusDays(1);
        scenario.when(CEM, on(tomorrow))
                .thenRefused(
                        new AccountsRefusal.DayDoesNotFit(tomorrow, PostingRules.FIRST_DAY, TODAY));
        var resting =
                new AccountsCommand.Post(
                        TODAY, Treasury.lines(house.dues, -5, house.cash, 5), 9_999L, "");
        scenario.when(CEM, resting).thenRefused(new AccountsRefusal.RestsOnNothing(9_999));
        var long501 =
                new AccountsCommand.Post(
                        TODAY, Treasury.lines(house.dues, -5, house.cash, 5), 5L, "a".repeat(501));
        scenario.when(CEM, long501).thenRefused(new AccountsRefusal.MemoDoesNotFit(501, 500));
    }

    private AccountsCommand.Post on(LocalDate day) {
        return new AccountsCommand.Post(
                day, Treasury.lines(house.dues, -5, house.cash, 5), null, "");
    }

    @Test
    void the_most_that_books_hold_is_not_gone_beyond() {
        house.posted(house.dues, house.cash, PostingRules.MOST);
        scenario.when(CEM, post(house.dues, house.cash, 1))
                .thenRefused(new AccountsRefusal.TooMuch(house.dues));
    }

    @Test
    void an_account_is_closed_once_nothing_is_left_in_it() {
        PostingId in = house.posted(house.dues, house.cash, 5_00);
        scenario.when(CEM, new AccountsCommand.Close(house.cash))
                .thenRefused(
                        new AccountsRefusal.SomethingIsLeft(house.cash, new Money(5_00, EURO)));
        house.posted(house.cash, house.bank, 5_00);
        scenario.when(CEM, new AccountsCommand.Close(house.cash))
                .then(new AccountsAct.Closed(house.cash));
        scenario.when(CEM, post(house.dues, house.cash, 1))
                .thenRefused(new AccountsRefusal.AccountIsClosed(house.cash));
        scenario.when(CEM, new AccountsCommand.Reverse(in, TODAY, ""))
                .thenRefused(new AccountsRefusal.AccountIsClosed(house.cash));
        scenario.when(CEM, new AccountsCommand.Close(AccountId.of(ANNA)))
                .thenRefused(new AccountsRefusal.MembersHaveTheirs());
        scenario.when(CEM, new AccountsCommand.Close(new AccountId(1)))
                .thenRefused(new AccountsRefusal.UnknownAccount(new AccountId(1)));
    }

    @Test
    void a_mandate_moves_no_more_than_its_limit() {
        house.posted(house.dues, house.cash, 100_00);
        given(new Grant(PostingRules.POST, null, 60_00L, ""));
        scenario.when(ANNA, post(house.cash, house.spent, 60_01))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(PostingRules.POST, 1, 60_01));
        scenario.given(ANNA, post(house.cash, house.spent, 40_00));
        scenario.when(ANNA, post(house.cash, house.spent, 20_01))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(PostingRules.POST, 1, 20_01));
        PostingId last = new PostingId(scenario.last("accounts.posted"));
        scenario.when(ANNA, new AccountsCommand.Reverse(last, TODAY, ""))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(PostingRules.POST, 1, 40_00));
        scenario.when(BEN, post(house.cash, house.spent, 1))
                .thenRefused(new ClerkRefusal.NeedsAMandate(PostingRules.POST));
    }

    @Test
    void a_mandate_for_one_account_moves_what_goes_through_it() {
        house.posted(house.dues, house.cash, 100_00);
        given(new Grant(PostingRules.POST, null, null, PostingRules.place(Kind.CASH, house.cash)));
        scenario.given(ANNA, post(house.cash, house.bank, 30_00));
        scenario.given(
                ANNA,
                new AccountsCommand.Post(
                        TODAY,
                        Treasury.lines(house.cash, -3_00, house.spent, 1_00, house.bank, 2_00),
                        null,
                        ""));
        var beside = new ClerkRefusal.BeyondTheMandate(PostingRules.POST, 1, 3_00);
        scenario.when(ANNA, post(house.bank, house.spent, 3_00)).thenRefused(beside);
        scenario.when(
                        ANNA,
                        new AccountsCommand.Post(
                                TODAY,
                                Treasury.lines(
                                        house.cash, -1_00, house.bank, -2_00, house.spent, 3_00),
                                null,
                                ""))
                .thenRefused(beside);
    }

    @Test
    void a_mandate_for_a_kind_of_account_moves_what_goes_through_accounts_of_that_kind() {
        house.posted(house.dues, house.cash, 100_00);
        AccountId other = house.opened(Kind.CASH, "Second cash box");
        given(new Grant(PostingRules.POST, null, null, PostingRules.place(Kind.CASH)));
        scenario.given(ANNA, post(house.cash, other, 30_00));
        scenario.given(
                ANNA,
                new AccountsCommand.Post(
                        TODAY,
                        Treasury.lines(house.cash, -3_00, other, -1_00, house.spent, 4_00),
                        null,
                        ""));
        scenario.when(ANNA, post(house.dues, house.bank, 3_00))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(PostingRules.POST, 1, 3_00));
    }

    @Test
    void a_decision_posts_with_the_words_of_its_proposal() {
        house.posted(house.fund, house.bank, 80_00);
        AccountsAct.Posted pays = act(house.bank, house.fund, 80_00);
        scenario.decided(Enactment.of(pays, List.of(Words.kept("memo", "For the strikers"))));
        long seq = scenario.last("accounts.posted");
        assertEquals(pays, scenario.act(seq));
        assertEquals("For the strikers", scenario.clerk().contents().text(seq, "memo"));
        var decision = new Authority.Decision(scenario.last("vote.closed"));
        assertEquals(decision, scenario.leaf(seq).authority());
        scenario.when(ANNA, Asks.put(Enactment.of(pays, List.of())))
                .thenRefused(new AccountsRefusal.Overdrawn(house.bank, new Money(0, EURO)));
    }

    @Test
    void a_memo_about_one_member_is_hers_to_have_erased_and_the_posting_stays() {
        AccountId ben = AccountId.of(BEN);
        var support =
                new AccountsCommand.Post(
                        TODAY, Treasury.lines(house.spent, 5_00, ben, -5_00), null, "Hardship");
        long seq = scenario.clerk().standing().size();
        scenario.given(CEM, support);
        scenario.when(BEN, Asks.erase(BEN, seq, "memo"))
                .then(new ErasureAct.Erased(seq, "memo", BEN));
        assertNull(scenario.clerk().contents().find(seq, "memo"));
        assertEquals(5_00, house.balance(ben));
    }

    @Test
    void a_treasurer_whose_mandate_is_over_posts_nothing_and_her_postings_stand() {
        house.posted(house.dues, house.cash, 10_00);
        MandateId id = given(Grant.of(PostingRules.POST));
        scenario.given(ANNA, post(house.cash, house.bank, 5_00));
        scenario.after(Duration.ofDays(200));
        scenario.when(ANNA, post(house.cash, house.bank, 5_00))
                .thenRefused(new ClerkRefusal.NeedsAMandate(PostingRules.POST));
        assertEquals(5_00, house.balance(house.bank));
        assertEquals(false, scenario.assembly().mandates().inForce().containsKey(id));
    }

    @Test
    void who_has_left_still_has_an_account_to_be_settled() {
        house.posted(house.dues, house.cash, 10_00);
        AccountId ben = AccountId.of(BEN);
        house.posted(ben, house.spent, 10_00);
        scenario.decided(Asks.removes(BEN));
        scenario.given(CEM, post(house.cash, ben, 10_00));
        assertEquals(0, house.balance(ben));
    }

    private MandateId given(Grant grant) {
        var ends = Scenario.START.plus(Duration.ofDays(150));
        scenario.decided(
                Asks.gives(new MandateAct.Given(List.of(ANNA), List.of(grant), ends, List.of())));
        return new MandateId(scenario.last("mandate.given"));
    }

    @Test
    void a_member_is_no_account_before_she_is_on_the_roll() {
        var next = new MemberId(scenario.clerk().standing().size());
        scenario.when(CEM, post(house.dues, AccountId.of(next), 5))
                .thenRefused(new AccountsRefusal.UnknownAccount(AccountId.of(next)));
    }
}
