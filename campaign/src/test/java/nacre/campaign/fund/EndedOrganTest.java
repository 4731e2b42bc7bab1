// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import static java.util.Objects.requireNonNull;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.founding.DissolvingRules;
import nacre.assembly.founding.Holdings;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.merger.MergerAct;
import nacre.assembly.merger.Side;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.split.GoAlong;
import nacre.assembly.split.SplitAct;
import nacre.assembly.split.SplitRules;
import nacre.ballot.Choice;
import nacre.campaign.fund.FundCommand.ApproveClaim;
import nacre.campaign.fund.FundCommand.DirectClaim;
import nacre.campaign.fund.FundCommand.MarkPaid;
import nacre.campaign.fund.FundCommand.ReturnPayment;
import nacre.campaign.unit.Depot;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.ClerkRefusal;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// An organ ends, or people leave it, while claims on its fund wait to be granted or paid.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndedOrganTest {
    private final Hardship house = new Hardship();
    private final Scenario scenario = house.scenario;

    @Test
    void an_organ_that_dissolves_leaves_its_claims_as_they_are_and_all_money_in_the_books() {
        ClaimId granted = house.granted(ANNA, 3);
        PayoutId list = house.listed(granted);
        ClaimId open = house.claimed(BEN, 2);
        scenario.given(CEM, new ApproveClaim(open));
        decided(Enactment.of(new OrganAct.Dissolved(Holdings.AS_SAID, null), List.of()));
        assertTrue(scenario.assembly().isOver());
        leaves(granted, list, open, DissolvingRules.OrganIsDissolved.class);
    }

    @Test
    void an_organ_that_becomes_part_of_another_leaves_them_too() {
        ClaimId granted = house.granted(ANNA, 3);
        PayoutId list = house.listed(granted);
        ClaimId open = house.claimed(BEN, 2);
        Scenario other = scenario.beside(Depot.ground());
        merges(other, scenario, Side.TAKES_IN);
        merges(scenario, other, Side.JOINS);
        for (int i = 0; i < 3; i++) {
            scenario.caughtUp();
            other.caughtUp();
        }
        assertTrue(scenario.assembly().isOver());
        leaves(granted, list, open, DissolvingRules.OrganHasMerged.class);
        assertEquals(6, other.assembly().roll().entitled());
        assertTrue(other.clerk().standing().states().of(FundPart.FUNDS).claims().isEmpty());
        other.verified();
    }

    /// What was open stays open in a record that can only be read, and nothing is due in it.
    private void leaves(
            ClaimId granted, PayoutId list, ClaimId open, Class<? extends Refusal> over) {
        assertEquals(Claim.Stage.LISTED, house.claim(granted).stage());
        assertEquals(Claim.Stage.OPEN, house.claim(open).stage());
        assertEquals(100_00, house.setAside());
        assertEquals(900_00, house.there());
        scenario.when(CEM, new ApproveClaim(open)).thenRefused(over);
        scenario.when(BEN, new ApproveClaim(open)).thenRefused(over);
        scenario.when(CEM, new MarkPaid(list, house.today())).thenRefused(over);
        scenario.when(ANNA, new DirectClaim(granted, "Cash")).thenRefused(over);
        scenario.when(ANNA, house.claims(house.days(1), 0)).thenRefused(over);
        long size = scenario.journal().head().size();
        scenario.after(Duration.ofDays(400)).caughtUp().verified();
        assertEquals(size, scenario.journal().head().size(), "nothing is due in it");
    }

    @Test
    void who_goes_along_with_a_split_is_paid_what_was_granted_before_it() {
        List<MemberId> going = scenario.add(3);
        MemberId dea = going.getFirst();
        ClaimId granted = house.granted(dea, 3);
        scenario.given(dea, house.claims(Hardship.days(house.today().minusDays(9), 2), 0));
        var open = new ClaimId(scenario.last("fund.claimed"));
        long split = splits();
        going.forEach(each -> scenario.given(each, new GoAlong(split, true)));
        scenario.at(requireNonNull(scenario.assembly().ties().splits().open()).until()).caughtUp();
        assertFalse(scenario.assembly().roll().contains(dea));
        scenario.when(dea, new DirectClaim(granted, "Cash"))
                .thenRefused(ClerkRefusal.NoMember.class);
        scenario.given(BEN, new ApproveClaim(open)).given(CEM, new ApproveClaim(open));
        PayoutId list = house.listed(granted, open);
        scenario.given(CEM, new MarkPaid(list, house.today()));
        scenario.given(CEM, new ReturnPayment(list, open, house.today(), "Account closed"));
        decided(Enactment.of(new FundAct.Closed(open), List.of()));
        assertEquals(Claim.Stage.PAID, house.claim(granted).stage());
        assertEquals(900_00, house.there());
        Scenario off = scenario.beside(SplitRules.organ(scenario.organ(), split));
        assertTrue(off.clerk().standing().states().of(FundPart.FUNDS).claims().isEmpty());
        off.verified();
        scenario.verified();
    }

    private void decided(Enactment enactment) {
        MatterKey matter =
                enactment.type().startsWith("fund.") ? MatterKey.EVERYDAY : MatterKey.CHARTER;
        scenario.decide(scenario.put(ANNA, Asks.put(matter, enactment)), Choice.YES);
    }

    private static void merges(Scenario organ, Scenario other, Side side) {
        var agreed =
                new MergerAct.Agreed(other.organ(), side, organ.now().plus(Duration.ofDays(80)));
        organ.decide(
                organ.put(ANNA, Asks.put(MatterKey.CHARTER, Enactment.of(agreed, List.of()))),
                Choice.YES);
    }

    private long splits() {
        decided(
                Enactment.of(
                        new SplitAct.Decided(Template.WORKPLACE_BRANCH.charter(), 3, 7),
                        List.of(
                                Words.kept(SplitRules.NAME, "Night shift"),
                                Words.kept(SplitRules.PURPOSE, "To look after the nights"))));
        return scenario.last("split.decided");
    }
}
