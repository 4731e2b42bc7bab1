// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import static nacre.web.organ.Branch.BEN;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nacre.organ.Verifier;
import nacre.web.campaign.CampaignPartPages;
import nacre.web.campaign.Campaigning;
import nacre.web.part.PartsPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A part that campaigns know nothing of stands on their pages.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GardenCampaignTest {
    private final Campaigning campaigning =
            new Campaigning(
                    new PartsPages(List.of(new CampaignPartPages(), new GardenPartPages())));

    @AfterEach
    void stop() {
        var journal = campaigning.branch.clerk.journal();
        assertTrue(Verifier.verify(journal, campaigning.parts.parts()).holds());
        campaigning.branch.close();
    }

    @Test
    void a_part_says_how_it_stands_in_a_campaign_and_leads_to_its_page() {
        String campaign = campaigning.decided();
        String page = campaigning.branch.get(BEN, campaign).body();
        assertTrue(page.contains("0 beds grow for it"), page);
        assertTrue(page.contains(campaigning.branch.path("/garden")), page);
    }
}
