// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.trust;

import static nacre.organ.Ground.CEM;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.campaign.unit.CampaignAct;
import nacre.campaign.unit.CampaignCommand.AddUnits;
import nacre.campaign.unit.CampaignCommand.NewUnit;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.CampaignPart;
import nacre.campaign.unit.UnitKind;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.Ground;
import nacre.organ.Scenario;
import nacre.web.organ.TestHouse;

/// One of two houses with a campaign and a yard of six people.
class Campaigned extends World {
    private static final List<NewUnit> YARD =
            List.of(new NewUnit(-1, UnitKind.PLACE, "North yard", 6));

    Campaigned(TestHouse house, Ground ground) {
        super(house, ground);
    }

    private static Enactment opens(Instant now) {
        var opened =
                new CampaignAct.Opened(
                        List.of(MatterKey.SHIFTS), 1, now.plus(Duration.ofDays(300)));
        return Enactment.of(
                opened,
                List.of(
                        Words.kept("acts", "Signed"),
                        Words.kept("aim", "Our say"),
                        Words.kept("title", "Our shift plan")));
    }

    /// The members open it, and Cem adds the yard.
    final CampaignId begin() {
        decide(Asks.put(opens(house.server().now())));
        var campaign = clerk.standing().states().of(CampaignPart.CAMPAIGNS).all().firstKey();
        hear(CEM, new AddUnits(UnitPath.of(campaign), YARD));
        return campaign;
    }

    /// The same without a house, where only the record and its files count.
    static CampaignId begun(Scenario branch) {
        branch.decided(opens(branch.now()));
        var campaign = new CampaignId(branch.last("campaign.opened"));
        branch.given(CEM, new AddUnits(UnitPath.of(campaign), YARD));
        return campaign;
    }
}
