// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.MemberId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who is shown that somebody needs money.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FundSightTest {
    private final Hardship house = new Hardship();

    private FundSight sight(MemberId reader) {
        Fund fund = house.funds().needed(house.fund);
        return FundSight.of(house.scenario.clerk().standing().states(), fund, reader);
    }

    @Test
    void a_claim_is_shown_to_whose_it_is_and_to_who_approves_or_pays_it() {
        MemberId dia = house.scenario.add(1).getFirst();
        house.gives(dia, Grant.of(PayoutRules.PAY));
        ClaimId id = house.claimed(ANNA, 3);
        Claim open = house.claim(id);
        assertTrue(sight(ANNA).shows(open));
        assertTrue(sight(BEN).shows(open) && sight(BEN).showsNote(open));
        assertFalse(sight(BEN).showsPayment(open));
        assertFalse(sight(dia).shows(open));
        assertEquals(List.of(open), sight(BEN).asked());
        assertEquals(List.of(), sight(ANNA).asked());
        house.scenario.given(BEN, new FundCommand.ApproveClaim(id));
        assertEquals(List.of(), sight(BEN).asked());
        house.scenario.given(CEM, new FundCommand.ApproveClaim(id));
        Claim granted = house.claim(id);
        assertTrue(sight(dia).shows(granted) && sight(dia).showsPayment(granted));
        assertFalse(sight(dia).showsNote(granted));
        MemberId other = house.scenario.add(1).getFirst();
        assertFalse(sight(other).shows(granted) || sight(other).showsPayment(granted));
        assertEquals(List.of(), sight(other).mine());
    }

    @Test
    void who_approves_for_another_fund_is_shown_nothing_of_this_one() {
        Claim open = house.claim(house.claimed(BEN, 3));
        house.gives(ANNA, new Grant(ClaimRules.APPROVE, null, null, "fund/" + house.aside));
        assertFalse(sight(ANNA).shows(open));
        house.gives(ANNA, new Grant(ClaimRules.APPROVE, null, null, "fund"));
        assertTrue(sight(ANNA).shows(open));
    }

    @Test
    void what_is_claimed_is_no_longer_free() {
        house.claimed(ANNA, 3);
        assertEquals(1000_00, sight(CEM).there());
        assertEquals(900_00, sight(CEM).free());
        house.granted(house.scenario.add(1).getFirst(), 3);
        assertEquals(100_00, sight(CEM).aside());
        assertEquals(800_00, sight(CEM).free());
    }
}
