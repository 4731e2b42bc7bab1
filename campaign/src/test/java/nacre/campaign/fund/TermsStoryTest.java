// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import static nacre.campaign.fund.Hardship.euro;
import static nacre.organ.Ground.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.campaign.unit.Depot;
import nacre.organ.Asks;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// How much a fund pays, to whom and by whose approval, is decided by the rule for the charter.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TermsStoryTest {
    private final Hardship house = new Hardship();
    private final Scenario scenario = house.scenario;

    private Enactment changes(Terms terms) {
        return Enactment.of(new FundAct.Changed(house.fund, terms), List.of());
    }

    private static Terms terms(long perDay, long mostPerDay, int approvals, LocalDate until) {
        LocalDate from = LocalDate.of(2026, 3, 2);
        return new Terms(perDay, 0, mostPerDay, 700_00, 1, approvals, 30, from, until);
    }

    @Test
    void terms_change_by_the_rule_for_the_charter_and_by_no_easier_one() {
        Enactment one = changes(house.terms(1));
        scenario.when(ANNA, Asks.put(one)).thenRefused(ProposalRefusal.WrongMatter.class);
        house.decided(one);
        assertEquals(house.terms(1), house.funds().needed(house.fund).terms());
        scenario.verified();
    }

    @Test
    void terms_that_nobody_can_keep_to_are_refused() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        refused(
                terms(-1, 70_00, 2, day),
                new FundRefusal.TermAmountDoesNotFit(
                        Term.PER_DAY, euro(1), euro(Terms.MOST_FOR_A_DAY)));
        refused(
                terms(50_00, 49_99, 2, day),
                new FundRefusal.TermAmountDoesNotFit(
                        Term.MOST_PER_DAY, euro(50_00), euro(Terms.MOST_FOR_A_DAY)));
        refused(
                terms(50_00, 700_01, 2, day),
                new FundRefusal.TermAmountDoesNotFit(
                        Term.MOST_IN_ALL, euro(700_01), euro(Terms.MOST_FOR_ONE)));
        refused(
                terms(50_00, 70_00, 0, day),
                new FundRefusal.TermDoesNotFit(Term.APPROVALS, 1, Terms.MOST_APPROVALS));
        LocalDate before = day.minusDays(1);
        refused(terms(50_00, 70_00, 2, before), new FundRefusal.EndsBeforeItBegins(day, before));
    }

    private void refused(Terms terms, FundRefusal why) {
        scenario.when(ANNA, Asks.put(MatterKey.CHARTER, changes(terms))).thenRefused(why);
    }

    @Test
    void an_account_serves_one_fund_and_may_not_fall_below_zero() {
        for (var account : List.of(house.money, house.bank, house.aside)) {
            var opens = new FundAct.Opened(account, account, house.terms(2));
            scenario.when(ANNA, Asks.put(MatterKey.CHARTER, Enactment.of(opens, List.of())))
                    .thenRefused(new FundRefusal.NotForAFund(account));
        }
    }

    @Test
    void without_books_there_is_no_fund() {
        Scenario empty = Scenario.of(Depot.ground());
        empty.when(ANNA, Asks.put(MatterKey.CHARTER, house.opens(house.terms(2))))
                .thenRefused(new FundRefusal.NotForAFund(house.money));
        empty.verified();
    }

    @Test
    void from_another_first_day_on_waiting_and_the_most_in_all_count_anew() {
        house.claimed(ANNA, 3);
        LocalDate next = house.today().plusDays(1);
        house.decided(changes(new Terms(50_00, 0, 50_00, 60_00, 2, 1, 30, next, next.plusDays(9))));
        scenario.after(Duration.ofDays(9));
        scenario.when(ANNA, house.claims(Hardship.days(next, 3), 0))
                .then(new FundAct.Claimed(house.fund, Hardship.days(next, 3), 0, 50_00));
        scenario.when(ANNA, house.claims(Hardship.days(next.plusDays(9), 2), 0))
                .thenRefused(
                        new FundRefusal.DayOutOfReach(next.plusDays(10), next, next.plusDays(9)));
    }
}
