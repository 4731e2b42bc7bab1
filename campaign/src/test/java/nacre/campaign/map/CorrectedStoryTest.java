// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.map;

import static nacre.campaign.map.MapPart.MAPS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.CampaignRefusal;
import nacre.campaign.unit.Depot;
import nacre.journal.Authority;
import nacre.organ.Forger;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A member says something of what is noted about herself.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectedStoryTest {
    private final Depot depot = Depot.campaigning();
    private final Scenario scenario = depot.scenario();
    private final String sealed = "n1.00112233445566778899aabbccddeeff.AAAAAAAAAAAAAAAAAAAAAA";

    private Maps maps() {
        return scenario.clerk().standing().states().of(MAPS);
    }

    private List<Long> over() {
        return MAPS.over(scenario.clerk().standing().states(), Depot.PURGE);
    }

    @Test
    void what_a_member_says_of_herself_names_no_unit_and_ends_with_the_rest() {
        MemberId eli = scenario.add(1).getFirst();
        CampaignId campaign = depot.campaign();
        scenario.when(eli, new MapCommand.Correct(campaign, sealed))
                .then(new MapAct.Corrected(campaign));
        long entry = scenario.last("map.corrected");
        assertEquals(List.of(entry), maps().said(campaign));
        assertEquals(new Authority.Right(), scenario.leaf(entry).authority());
        assertEquals(
                "{\"campaign\":%s}".formatted(campaign), scenario.entry(entry).facts().write());
        scenario.when(eli, new MapCommand.Correct(campaign, "I stand at 1"))
                .thenRefused(MapRefusal.NoteDoesNotFit.class);
        var none = new CampaignId(3);
        scenario.when(eli, new MapCommand.Correct(none, sealed))
                .thenRefused(new CampaignRefusal.UnknownCampaign(none));
        assertEquals(1, over().size());
        scenario.at(Depot.PURGE).caughtUp();
        assertEquals(new MapAct.Purged(campaign, 1), scenario.act(scenario.last("map.purged")));
        assertEquals(List.of(), maps().said(campaign));
        scenario.when(eli, new MapCommand.Correct(campaign, sealed))
                .thenRefused(new MapRefusal.MapIsPurged(campaign));
        scenario.verified();
    }

    @Test
    void a_forged_one_does_not_fold() {
        MemberId eli = scenario.add(1).getFirst();
        var forger = new Forger(scenario);
        forger.folds(eli, new MapAct.Corrected(depot.campaign()));
        forger.refused(eli, new MapAct.Corrected(new CampaignId(3)));
        forger.refused(null, new MapAct.Corrected(depot.campaign()), new Authority.Server());
    }
}
