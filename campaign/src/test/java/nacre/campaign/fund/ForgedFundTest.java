// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static nacre.organ.Ground.CEMS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nacre.accounts.AccountsAct;
import nacre.accounts.Line;
import nacre.assembly.part.MemberId;
import nacre.campaign.fund.FundCommand.ApproveClaim;
import nacre.journal.Authority;
import nacre.journal.Json;
import nacre.organ.Forged;
import nacre.organ.Forger;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a record could say of a fund that no rule allows, with every hash right.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgedFundTest {
    private static final Authority BY_CEM = new Authority.Mandate(CEMS.seq());

    private final Hardship house = new Hardship();
    private final Scenario scenario = house.scenario;
    private final Forger forger = new Forger(scenario);

    private FundAct.Claimed claim(List<LocalDate> days, int dependants, long amount) {
        return new FundAct.Claimed(house.fund, days, dependants, amount);
    }

    @Test
    void a_claim_comes_to_what_the_terms_say_and_to_nothing_else() {
        List<LocalDate> days = house.days(3);
        forger.folds(ANNA, claim(days, 0, 100_00));
        forger.refused(ANNA, claim(days, 0, 100_01));
        forger.refused(ANNA, claim(days, 0, -100_00));
        forger.refused(ANNA, claim(days, 0, Json.LARGEST));
        forger.refused(ANNA, claim(days, 21, 140_00));
        forger.refused(ANNA, claim(List.of(), 0, 0));
        forger.refused(ANNA, claim(days.reversed(), 0, 100_00));
        forger.refused(ANNA, claim(Hardship.days(house.today(), 3), 0, 100_00));
        forger.refused(ANNA, claim(days, 0, 100_00), BY_CEM);
        house.claimed(ANNA, 3);
        forger.refused(ANNA, claim(days, 0, 150_00));
        forger.folds(BEN, claim(days, 0, 100_00));
    }

    @Test
    void nobody_opens_or_changes_a_fund_alone() {
        var changed = new FundAct.Changed(house.fund, house.terms(1));
        forger.refused(CEM, changed);
        forger.refused(CEM, changed, BY_CEM);
        forger.refused(CEM, new FundAct.Opened(house.money, house.aside, house.terms(1)), BY_CEM);
        ClaimId claim = house.claimed(ANNA, 3);
        scenario.given(BEN, new FundCommand.RefuseClaim(claim, "No"));
        forger.refused(CEM, new FundAct.Awarded(claim), BY_CEM);
    }

    @Test
    void a_claim_is_approved_by_others_each_once_and_then_granted_in_the_same_batch() {
        ClaimId claim = house.claimed(ANNA, 3);
        var approved = new FundAct.Approved(claim);
        forger.folds(CEM, approved, BY_CEM);
        forger.refused(CEM, approved);
        forger.refused(CEM, new FundAct.Granted(claim), BY_CEM);
        Forged.refused(scenario, CEM, BY_CEM, approved, approved);
        ClaimId cems = house.claimed(CEM, 3);
        forger.refused(CEM, new FundAct.Approved(cems), BY_CEM);
        forger.refused(CEM, new FundAct.Refused(cems), BY_CEM);
        scenario.given(BEN, new ApproveClaim(claim));
        // With the last approval the claim is granted and set aside, in the same batch or never.
        forger.refused(CEM, approved, BY_CEM);
        forger.refusedDue(List.of(new FundAct.Granted(claim)), claim.seq(), scenario.now());
    }

    @Test
    void nothing_is_set_aside_without_approvals() {
        ClaimId claim = house.claimed(ANNA, 3);
        Instant now = scenario.now();
        var posted =
                new AccountsAct.Posted(
                        house.today(),
                        List.of(new Line(house.money, 100_00), new Line(house.aside, -100_00)),
                        claim.seq());
        forger.refusedDue(List.of(new FundAct.Granted(claim), posted), claim.seq(), now);
        forger.refused(CEM, posted, BY_CEM);
    }

    @Test
    void nothing_comes_back_alone_and_no_granted_claim_is_closed_by_a_mandate() {
        ClaimId claim = house.granted(ANNA, 3);
        forger.refused(CEM, new FundAct.Closed(claim), BY_CEM);
        forger.refused(CEM, new FundAct.Released(claim), BY_CEM);
        PayoutId payout = house.listed(claim);
        var returned = new FundAct.Returned(payout, claim, house.today());
        forger.refused(CEM, returned, BY_CEM);
        scenario.given(CEM, new FundCommand.MarkPaid(payout, house.today()));
        forger.refused(CEM, returned);
        forger.refused(ANNA, returned, BY_CEM);
        // What came back is set aside in the same batch or never, and by nobody's own act.
        Forged.refused(scenario, CEM, BY_CEM, returned, returned);
        forger.refused(CEM, new FundAct.Restored(claim), BY_CEM);
        forger.refusedDue(List.of(new FundAct.Restored(claim)), claim.seq(), scenario.now());
    }

    @Test
    void only_who_claimed_takes_it_back_or_says_where_it_goes_to() {
        ClaimId claim = house.claimed(ANNA, 3);
        for (FundAct act : List.of(new FundAct.Withdrawn(claim), new FundAct.Directed(claim))) {
            forger.folds(ANNA, act);
            forger.refused(BEN, act);
        }
        scenario.given(ANNA, new FundCommand.WithdrawClaim(claim));
        forger.refused(ANNA, new FundAct.Withdrawn(claim));
        forger.refused(CEM, new FundAct.Approved(claim), BY_CEM);
    }

    @Test
    void nothing_is_listed_or_paid_twice_or_without_a_mandate() {
        ClaimId claim = house.granted(ANNA, 3);
        FundAct.Listed listed = list(claim);
        forger.folds(CEM, listed, BY_CEM);
        forger.refused(CEM, listed);
        forger.refused(BEN, listed, new Authority.Mandate(scenario.last("mandate.given")));
        forger.refused(CEM, list(claim, claim), BY_CEM);
        forger.refused(CEM, list(), BY_CEM);
        Forged.refused(scenario, CEM, BY_CEM, listed, listed);
        PayoutId payout = house.listed(claim);
        forger.folds(CEM, new FundAct.Exported(payout), BY_CEM);
        forger.refused(ANNA, new FundAct.Exported(payout));
        // Marked as paid, it leaves the books in the same batch or never.
        forger.refused(CEM, new FundAct.Paid(payout, house.today()), BY_CEM);
        scenario.given(CEM, new FundCommand.MarkPaid(payout, house.today()));
        forger.refused(CEM, new FundAct.Exported(payout), BY_CEM);
        forger.refused(CEM, new FundAct.Dropped(payout, claim), BY_CEM);
        forger.refused(CEM, list(claim), BY_CEM);
    }

    private FundAct.Listed list(ClaimId... claims) {
        return new FundAct.Listed(house.fund, house.bank, List.of(claims));
    }

    @Test
    void what_is_about_no_claim_or_list_that_there_is_does_not_fold() {
        var claim = new ClaimId(3);
        var payout = new PayoutId(3);
        for (FundAct act :
                List.of(
                        new FundAct.Approved(claim),
                        new FundAct.Refused(claim),
                        list(claim),
                        new FundAct.Exported(payout),
                        new FundAct.Dropped(payout, claim),
                        new FundAct.Paid(payout, house.today()))) {
            forger.refused(CEM, act, BY_CEM);
        }
        for (FundAct act : List.of(new FundAct.Withdrawn(claim), new FundAct.Directed(claim))) {
            forger.refused(ANNA, act);
        }
    }

    @Test
    void who_is_not_on_the_roll_claims_nothing() {
        forger.refused(new MemberId(1), claim(house.days(3), 0, 100_00));
    }
}
