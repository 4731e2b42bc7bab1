// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import static nacre.accounts.Treasury.TODAY;
import static nacre.accounts.Treasury.act;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.CEM;
import static nacre.organ.Ground.CEMS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateId;
import nacre.journal.Authority;
import nacre.organ.Asks;
import nacre.organ.Forged;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a record could say of money that no rule allows, with every hash right.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgedBooksTest {
    private static final Authority BY_CEM = new Authority.Mandate(CEMS.seq());

    private final Treasury house = new Treasury();
    private final Scenario scenario = house.scenario;

    @Test
    void an_honest_posting_can_be_folded() {
        Forged.fold(scenario, CEM, BY_CEM, act(house.dues, house.cash, 5));
    }

    @Test
    void money_comes_from_nowhere_in_no_record() {
        refused(act(new Line(house.dues, -5), new Line(house.cash, 6)));
        refused(act(new Line(house.cash, 5)));
        refused(act(new Line(house.dues, 0), new Line(house.cash, 0)));
        refused(act(new Line(house.dues, -5), new Line(house.cash, 3), new Line(house.cash, 2)));
        refused(act(house.dues, new AccountId(1), 5));
        refused(act(house.dues, house.cash, PostingRules.MOST + 1));
        refused(new AccountsAct.Posted(TODAY, List.of(), null));
        refused(
                new AccountsAct.Posted(
                        TODAY.plusDays(1), act(house.dues, house.cash, 5).lines(), null));
        refused(new AccountsAct.Posted(TODAY, act(house.dues, house.cash, 5).lines(), 9_999L));
    }

    @Test
    void numbers_that_no_computer_adds_up_are_refused_and_not_run_into() {
        long most = nacre.journal.Json.LARGEST;
        var lines = new ArrayList<Line>();
        for (int i = 0; i < 3_000; i++) {
            lines.add(new Line(house.cash, most));
            lines.add(new Line(house.dues, -most));
        }
        refused(new AccountsAct.Posted(TODAY, lines, null));
    }

    @Test
    void nobody_overdraws_what_is_barred() {
        refused(act(house.cash, house.spent, 1));
        refused(act(house.cash, house.fund, 1));
        PostingId in = house.posted(house.dues, house.cash, 5);
        house.posted(house.cash, house.spent, 5);
        refused(new AccountsAct.Reversed(in, TODAY));
    }

    @Test
    void from_a_guarded_account_no_mandate_takes() {
        PostingId gift = house.posted(house.fund, house.bank, 5);
        Forged.fold(scenario, CEM, BY_CEM, act(house.bank, house.fund, 5));
        scenario.given(CEM, new AccountsCommand.Guard(house.fund));
        refused(act(house.bank, house.fund, 5));
        refused(new AccountsAct.Reversed(gift, TODAY));
        Forged.fold(scenario, CEM, BY_CEM, act(house.fund, house.bank, 5));
        refused(new AccountsAct.Guarded(house.fund));
        refused(new AccountsAct.Guarded(house.dues));
    }

    @Test
    void a_posting_is_reversed_once_and_a_reversal_never() {
        PostingId in = house.posted(house.dues, house.cash, 5);
        var reversed = new AccountsAct.Reversed(in, TODAY);
        Forged.fold(scenario, CEM, BY_CEM, reversed);
        Forged.refused(scenario, CEM, BY_CEM, reversed, reversed);
        scenario.given(CEM, new AccountsCommand.Reverse(in, TODAY, ""));
        refused(reversed);
        refused(new AccountsAct.Reversed(new PostingId(scenario.last("accounts.reversed")), TODAY));
        refused(new AccountsAct.Reversed(new PostingId(1), TODAY));
    }

    @Test
    void a_closed_account_is_closed_and_none_is_closed_with_something_in_it() {
        house.posted(house.dues, house.bank, 5);
        refused(new AccountsAct.Closed(house.bank));
        refused(new AccountsAct.Closed(AccountId.of(ANNA)));
        refused(new AccountsAct.Closed(new AccountId(1)));
        scenario.given(CEM, new AccountsCommand.Close(house.cash));
        refused(new AccountsAct.Closed(house.cash));
        refused(act(house.dues, house.cash, 5));
    }

    @Test
    void books_are_opened_once_and_accounts_as_the_rules_say() {
        refused(new AccountsAct.Begun(new Currency("GBP", 2)));
        refused(new AccountsAct.Opened(Kind.MEMBER, true));
        refused(new AccountsAct.Opened(Kind.INCOME, false));
    }

    @Test
    void nobody_posts_without_a_mandate_beyond_it_or_after_it() {
        house.posted(house.dues, house.cash, 100);
        AccountsAct.Posted pays = act(house.cash, house.spent, 10);
        Forged.refused(scenario, CEM, new Authority.Right(), pays);
        Forged.refused(scenario, ANNA, BY_CEM, pays);
        Authority small = under(given(new Grant(PostingRules.POST, null, 9L, "")));
        Forged.refused(scenario, ANNA, small, pays);
        Forged.fold(scenario, ANNA, small, act(house.cash, house.spent, 8));
        Authority bank = under(given(new Grant(PostingRules.POST, null, null, place())));
        Forged.refused(scenario, ANNA, bank, pays);
        Forged.fold(scenario, ANNA, bank, act(house.cash, house.bank, 10));
        scenario.after(Duration.ofDays(200)).caughtUp();
        Forged.refused(scenario, ANNA, small, act(house.cash, house.spent, 1));
    }

    private String place() {
        return PostingRules.place(Kind.BANK, house.bank);
    }

    private void refused(AccountsAct act) {
        Forged.refused(scenario, CEM, BY_CEM, act);
    }

    private static Authority under(MandateId mandate) {
        return new Authority.Mandate(mandate.seq());
    }

    private MandateId given(Grant grant) {
        var ends = Scenario.START.plus(Duration.ofDays(150));
        scenario.decided(
                Asks.gives(new MandateAct.Given(List.of(ANNA), List.of(grant), ends, List.of())));
        return new MandateId(scenario.last("mandate.given"));
    }
}
