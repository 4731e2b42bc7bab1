// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import static nacre.campaign.fund.Hardship.euro;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nacre.accounts.AccountsAct;
import nacre.accounts.AccountsCommand;
import nacre.accounts.AccountsRefusal;
import nacre.accounts.Line;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Enactment;
import nacre.campaign.fund.FundCommand.ApproveClaim;
import nacre.campaign.fund.FundCommand.RefuseClaim;
import nacre.campaign.fund.FundCommand.WithdrawClaim;
import nacre.organ.Asks;
import nacre.organ.ClerkRefusal;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Members claim for the days they were out; others approve, and what is granted is set aside.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimStoryTest {
    private final Hardship house = new Hardship();
    private final Scenario scenario = house.scenario;

    @Test
    void a_claim_comes_to_what_the_terms_say_and_is_set_aside_with_its_last_approval() {
        List<LocalDate> days = house.days(4);
        scenario.when(ANNA, house.claims(days, 1))
                .then(new FundAct.Claimed(house.fund, days, 1, 180_00));
        var id = new ClaimId(scenario.last("fund.claimed"));
        assertEquals(new Entitlement(4, 1, 60_00, 180_00, 180_00), house.claim(id).entitlement());
        scenario.when(BEN, new ApproveClaim(id)).then(new FundAct.Approved(id));
        assertEquals(0, house.setAside());
        scenario.when(CEM, new ApproveClaim(id))
                .thenDue(
                        new FundAct.Granted(id),
                        new AccountsAct.Posted(
                                house.today(),
                                List.of(
                                        new Line(house.money, 180_00),
                                        new Line(house.aside, -180_00)),
                                id.seq()));
        assertEquals(Claim.Stage.GRANTED, house.claim(id).stage());
        assertEquals(180_00, house.setAside());
        assertEquals(820_00, house.there());
        scenario.when(BEN, new ApproveClaim(id)).thenRefused(new FundRefusal.ClaimIsSettled(id));
    }

    @Test
    void whoever_has_many_to_keep_gets_the_most_for_a_day_and_nobody_more_than_the_most_in_all() {
        ClaimId first = house.claimed(ANNA, 8);
        assertEquals(350_00, house.claim(first).amount());
        scenario.given(ANNA, house.claims(Hardship.days(house.today().minusDays(20), 6), 9));
        var second = new ClaimId(scenario.last("fund.claimed"));
        assertEquals(
                new Entitlement(6, 0, 70_00, 420_00, 350_00), house.claim(second).entitlement());
        scenario.when(ANNA, house.claims(List.of(house.today().minusDays(10)), 0))
                .thenRefused(new FundRefusal.NothingIsLeftToHer(euro(700_00)));
        scenario.given(ANNA, new WithdrawClaim(second));
        scenario.given(ANNA, house.claims(List.of(house.today().minusDays(10)), 0));
        scenario.verified();
    }

    @Test
    void a_day_is_claimed_once_and_only_where_the_terms_reach() {
        LocalDate today = house.today();
        ClaimId first = house.claimed(ANNA, 3);
        scenario.when(ANNA, house.claims(house.days(5), 0))
                .thenRefused(new FundRefusal.DayIsClaimed(today.minusDays(2), first));
        LocalDate tomorrow = today.plusDays(1);
        LocalDate oldest = today.minusDays(30);
        scenario.when(ANNA, house.claims(List.of(tomorrow), 0))
                .thenRefused(new FundRefusal.DayOutOfReach(tomorrow, oldest, today));
        scenario.when(ANNA, house.claims(List.of(oldest.minusDays(1)), 0))
                .thenRefused(FundRefusal.DayOutOfReach.class);
        scenario.when(ANNA, house.claims(List.of(oldest, oldest), 0))
                .thenRefused(new FundRefusal.DaysOutOfOrder(oldest));
        scenario.when(ANNA, house.claims(List.of(), 0))
                .thenRefused(new FundRefusal.DaysDoNotFit(0, ClaimRules.MOST_DAYS));
        scenario.when(BEN, house.claims(house.days(1), 0))
                .thenRefused(new FundRefusal.OnlyWaitingDays(1));
        scenario.given(ANNA, house.claims(List.of(oldest), 0));
    }

    @Test
    void numbers_that_nobody_can_have_are_refused() {
        scenario.when(ANNA, house.claims(house.days(3), -1))
                .thenRefused(new FundRefusal.DependantsDoNotFit(-1, ClaimRules.MOST_DEPENDANTS));
        scenario.when(ANNA, house.claims(house.days(3), Integer.MAX_VALUE))
                .thenRefused(FundRefusal.DependantsDoNotFit.class);
        scenario.when(
                        ANNA,
                        new FundCommand.MakeClaim(new FundId(3), house.days(3), 0, "Cash", "", ""))
                .thenRefused(new FundRefusal.UnknownFund(new FundId(3)));
        scenario.when(ANNA, new FundCommand.MakeClaim(house.fund, house.days(3), 0, " ", "", ""))
                .thenRefused(FundRefusal.FundWordsDoNotFit.class);
    }

    @Test
    void nobody_approves_her_own_claim_or_one_twice() {
        ClaimId bens = house.claimed(BEN, 3);
        scenario.when(BEN, new ApproveClaim(bens)).thenRefused(new FundRefusal.OwnClaim(bens));
        scenario.when(BEN, new RefuseClaim(bens, "No")).thenRefused(new FundRefusal.OwnClaim(bens));
        ClaimId annas = house.claimed(ANNA, 3);
        scenario.given(BEN, new ApproveClaim(annas));
        scenario.when(BEN, new ApproveClaim(annas))
                .thenRefused(new FundRefusal.ApprovedAlready(annas));
        scenario.when(ANNA, new ApproveClaim(bens))
                .thenRefused(new ClerkRefusal.NeedsAMandate(ClaimRules.APPROVE));
        assertEquals(0, house.setAside());
    }

    @Test
    void a_mandate_that_ended_a_second_ago_approves_nothing() {
        ClaimId claim = house.claimed(ANNA, 3);
        MandateId bens = new MandateId(scenario.last("mandate.given"));
        scenario.at(scenario.assembly().mandates().inForce().get(bens).ends());
        scenario.when(BEN, new ApproveClaim(claim))
                .thenRefused(new ClerkRefusal.NeedsAMandate(ClaimRules.APPROVE));
    }

    @Test
    void a_mandate_for_so_much_money_or_for_another_fund_goes_no_further() {
        MandateId small = house.gives(ANNA, new Grant(ClaimRules.APPROVE, null, 120_00L, ""));
        MandateId elsewhere =
                house.gives(ANNA, new Grant(ClaimRules.APPROVE, null, null, "fund/" + house.aside));
        ClaimId bens = house.claimed(BEN, 3);
        ClaimId cems = house.claimed(CEM, 3);
        scenario.when(ANNA, new ApproveClaim(bens), elsewhere)
                .thenRefused(new ClerkRefusal.BeyondTheMandate(ClaimRules.APPROVE, 1, 100_00));
        scenario.when(ANNA, new ApproveClaim(bens), small).then(new FundAct.Approved(bens));
        scenario.when(ANNA, new ApproveClaim(cems), small)
                .thenRefused(new ClerkRefusal.BeyondTheMandate(ClaimRules.APPROVE, 1, 100_00));
    }

    @Test
    void what_the_fund_does_not_cover_is_not_granted_until_more_has_come_in() {
        var poor = new Hardship(120_00);
        ClaimId annas = poor.granted(ANNA, 3);
        ClaimId bens = poor.claimed(BEN, 3);
        poor.scenario.given(CEM, new ApproveClaim(bens));
        poor.gives(ANNA, Grant.of(ClaimRules.APPROVE));
        poor.scenario
                .when(ANNA, new ApproveClaim(bens))
                .thenRefused(new FundRefusal.FundDoesNotCover(euro(20_00), euro(80_00)));
        poor.given(80_00);
        poor.scenario.given(ANNA, new ApproveClaim(bens));
        assertEquals(0, poor.there());
        assertEquals(200_00, poor.setAside());
        assertEquals(Claim.Stage.GRANTED, poor.claim(annas).stage());
        poor.scenario.verified();
    }

    @Test
    void a_claim_keeps_the_terms_that_were_in_force_when_it_was_made() {
        ClaimId before = house.claimed(ANNA, 3);
        scenario.given(BEN, new ApproveClaim(before));
        house.decided(Enactment.of(new FundAct.Changed(house.fund, house.terms(1)), List.of()));
        assertEquals(Claim.Stage.OPEN, house.claim(before).stage());
        ClaimId after = house.claimed(CEM, 3);
        scenario.given(BEN, new ApproveClaim(after));
        assertEquals(Claim.Stage.GRANTED, house.claim(after).stage());
        scenario.given(CEM, new ApproveClaim(before));
        assertEquals(Claim.Stage.GRANTED, house.claim(before).stage());
        scenario.verified();
    }

    @Test
    void a_refused_claim_is_granted_by_a_decision_if_the_days_are_still_free() {
        ClaimId refused = house.claimed(ANNA, 3);
        scenario.when(BEN, new RefuseClaim(refused, " "))
                .thenRefused(FundRefusal.FundWordsDoNotFit.class);
        scenario.given(BEN, new RefuseClaim(refused, "You were seen at work."));
        scenario.when(CEM, new ApproveClaim(refused))
                .thenRefused(new FundRefusal.ClaimIsSettled(refused));
        Enactment awards = Enactment.of(new FundAct.Awarded(refused), List.of());
        ClaimId again = house.claimed(ANNA, 3);
        scenario.when(ANNA, Asks.put(awards)).thenRefused(FundRefusal.DayIsClaimed.class);
        scenario.given(ANNA, new WithdrawClaim(again));
        house.decided(awards);
        assertEquals(Claim.Stage.GRANTED, house.claim(refused).stage());
        assertEquals(100_00, house.setAside());
        scenario.when(ANNA, Asks.put(awards)).thenRefused(new FundRefusal.NotRefused(refused));
    }

    @Test
    void two_that_a_decision_awards_are_not_paid_with_the_same_money() {
        var poor = new Hardship(150_00);
        ClaimId annas = poor.claimed(ANNA, 3);
        ClaimId cems = poor.claimed(CEM, 3);
        poor.scenario.given(BEN, new RefuseClaim(annas, "No"));
        poor.scenario.given(BEN, new RefuseClaim(cems, "No"));
        Enactment first = Enactment.of(new FundAct.Awarded(annas), List.of());
        Enactment second = Enactment.of(new FundAct.Awarded(cems), List.of());
        poor.scenario
                .when(ANNA, Asks.put(first, second))
                .thenRefused(new FundRefusal.FundDoesNotCover(euro(50_00), euro(50_00)));
    }

    @Test
    void nobody_takes_from_the_fund_by_posting() {
        var takes =
                new AccountsCommand.Post(
                        house.today(),
                        List.of(new Line(house.money, 1_00), new Line(house.bank, -1_00)),
                        null,
                        "");
        scenario.when(CEM, takes).thenRefused(new AccountsRefusal.OnlyByDecision(house.money));
    }

    @Test
    void who_claims_says_anew_where_it_goes_to_until_it_is_on_a_list() {
        ClaimId claim = house.granted(ANNA, 3);
        scenario.when(BEN, new FundCommand.DirectClaim(claim, "To Ben"))
                .thenRefused(new FundRefusal.NotHerClaim(claim));
        scenario.given(ANNA, new FundCommand.DirectClaim(claim, "To the other account"));
        assertEquals(
                "To the other account",
                scenario.clerk().contents().text(house.claim(claim).payTo(), "payto"));
        house.listed(claim);
        scenario.when(ANNA, new FundCommand.DirectClaim(claim, "Elsewhere"))
                .thenRefused(new FundRefusal.ClaimIsSettled(claim));
    }

    @Test
    void what_she_wrote_is_erased_when_she_asks_and_everything_still_verifies() {
        ClaimId claim = house.granted(ANNA, 3);
        scenario.given(ANNA, Asks.erase(ANNA, claim.seq(), "payto"));
        assertNull(scenario.clerk().contents().find(claim.seq(), "payto"));
        scenario.verified();
    }

    @Test
    void the_leap_day_and_the_night_of_summer_time_are_days_like_others() {
        scenario.at(Instant.parse("2028-03-26T23:30:00Z"));
        LocalDate night = LocalDate.of(2028, 3, 27);
        LocalDate leap = LocalDate.of(2028, 2, 29);
        List<LocalDate> days = List.of(leap, leap.plusDays(1), night);
        scenario.when(ANNA, house.claims(days, 0))
                .then(new FundAct.Claimed(house.fund, days, 0, 100_00));
        LocalDate next = night.plusDays(1);
        scenario.when(BEN, house.claims(List.of(next), 0))
                .thenRefused(new FundRefusal.DayOutOfReach(next, LocalDate.of(2028, 2, 26), night));
    }

    @Test
    void while_the_server_sleeps_nothing_is_granted_and_nothing_is_lost() {
        ClaimId claim = house.claimed(ANNA, 3);
        scenario.given(BEN, new ApproveClaim(claim));
        var from = scenario.now();
        scenario.after(Duration.ofDays(9)).whenItWakes(from);
        scenario.given(CEM, new ApproveClaim(claim));
        assertEquals(Claim.Stage.GRANTED, house.claim(claim).stage());
        scenario.verified();
    }
}
