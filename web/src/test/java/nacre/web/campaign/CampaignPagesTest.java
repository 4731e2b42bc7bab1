// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.campaign;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nacre.campaign.unit.UnitPath;
import nacre.organ.Verifier;
import nacre.web.organ.Branch;
import nacre.web.part.PartsPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CampaignPagesTest {
    private final Campaigning campaigning =
            new Campaigning(new PartsPages(List.of(new CampaignPartPages())));
    private final Branch branch = campaigning.branch;

    @AfterEach
    void stop() {
        var verdict = Verifier.verify(branch.clerk.journal(), campaigning.parts.parts());
        branch.close();
        assertTrue(verdict.holds(), verdict::toString);
    }

    @Test
    void members_decide_on_a_campaign_that_one_of_them_proposed_in_its_form() {
        String list = branch.path("/campaigns");
        assertTrue(branch.get(BEN, branch.path("")).body().contains(list));
        assertTrue(branch.get(BEN, list).body().contains("No campaign is under way."));
        assertTrue(branch.get(BEN, list + "/new").body().contains("Brought others along"));
        String campaign = campaigning.decided();
        assertTrue(branch.get(BEN, list).body().contains(campaign));
        String page = branch.get(BEN, campaign).body();
        assertTrue(page.contains("Our shift plan &lt;b&gt;"), page);
        assertTrue(page.contains("Who works when"), page);
        assertFalse(page.contains("id=\"add\""), page);
        assertFalse(page.contains("id=\"together\""), page);
        String record = branch.get(BEN, branch.path("/record")).body();
        assertTrue(record.contains("was opened"), record);
        String proposal =
                branch.get(
                                BEN,
                                branch.path(
                                        "/decide/"
                                                + branch.clerk
                                                        .standing()
                                                        .assembly()
                                                        .proposals()
                                                        .all()
                                                        .lastKey()))
                        .body();
        assertTrue(proposal.contains("1 is the strongest"), proposal);
    }

    @Test
    void what_is_wrong_in_the_form_stands_beside_its_field() {
        var page =
                branch.post(
                        ANA,
                        branch.path("/campaigns/new"),
                        "title",
                        "",
                        "acts",
                        " ",
                        "purges",
                        "soon",
                        "matter",
                        "weather");
        assertEquals(422, page.statusCode());
        for (String field : List.of("title", "aim", "acts", "purges", "matter")) {
            assertTrue(page.body().contains("id=\"" + field + "-err\""), field);
        }
        var late =
                branch.post(
                        ANA,
                        branch.path("/campaigns/new"),
                        "title",
                        "T",
                        "aim",
                        "A",
                        "acts",
                        "Came",
                        "purges",
                        "2031-01-01",
                        "matter",
                        "everyday");
        assertEquals(409, late.statusCode());
        assertTrue(late.body().contains("Notes about people must end one day."), late.body());
    }

    @Test
    void the_committee_adds_yards_and_shifts_at_once_and_changes_one() {
        String campaign = campaigning.decided();
        assertTrue(branch.get(ANA, campaign + "/several?start=depot").body().contains("Yard 2"));
        assertEquals(403, branch.get(BEN, campaign + "/several").statusCode());
        UnitPath early = campaigning.filled(campaign);
        assertEquals(6, campaigning.campaigns().units().size());
        String unit = campaign + "/units/" + early.last();
        branch.post(ANA, unit + "/count", "people", "25");
        branch.post(ANA, unit + "/rename", "name", "Early shift");
        branch.post(ANA, unit + "/add", "name", "Line 4", "kind", "team", "people", "6");
        String page = branch.get(BEN, unit).body();
        assertTrue(page.contains("<h1>Early shift</h1>"), page);
        assertTrue(page.contains("Unit, 31 people"), page);
        assertTrue(page.contains("Team, 6 people"), page);
        assertFalse(page.contains("rename-name"), page);
        assertTrue(branch.get(BEN, campaign).body().contains("31 people belong to it."));
        branch.post(ANA, unit + "/end");
        assertTrue(branch.get(BEN, unit).body().contains("there no longer"));
    }

    @Test
    void bad_input_is_told_and_strangers_see_nothing() {
        String campaign = campaigning.decided();
        UnitPath early = campaigning.filled(campaign);
        String unit = campaign + "/units/" + early.last();
        assertEquals(422, branch.post(ANA, unit + "/count", "people", "-3").statusCode());
        var wrong = branch.post(ANA, unit + "/add", "name", "", "kind", "team");
        assertEquals(409, wrong.statusCode());
        assertTrue(wrong.body().contains("A name is needed"), wrong.body());
        assertEquals(409, branch.post(BEN, unit + "/rename", "name", "Mine").statusCode());
        assertEquals(404, branch.get(ANA, campaign + "/units/3").statusCode());
        assertEquals(404, branch.get(ANA, branch.path("/campaigns/3")).statusCode());
        assertEquals(404, branch.get(branch.foreigner(), campaign).statusCode());
        assertEquals(404, branch.get(branch.foreigner(), unit).statusCode());
    }

    @Test
    void a_mandate_is_given_for_a_place_by_its_name() {
        String campaign = campaigning.decided();
        UnitPath early = campaigning.filled(campaign);
        String form = branch.get(ANA, branch.path("/decide/new?matter=mandates")).body();
        assertFalse(form.contains("North yard"), form);
        String[] asked = {
            "matter", "mandates",
            "title", "Ben organises",
            "text", "He knows everybody there.",
            "e", "0-give",
            "e0-title", "Organiser",
            "e0-task", "Talk with everybody.",
            "e0-holders", BEN.toString(),
            "e0-powers", "steer",
            "e0-place-steer", early.value(),
            "e0-ends", "2027-01-20",
            "do", "preview"
        };
        String preview = branch.post(ANA, branch.path("/decide/new"), asked).body();
        assertTrue(preview.contains("Our shift plan &lt;b&gt; / North yard / Early"), preview);
        asked[asked.length - 5] = "99/1"; // the place
        assertEquals(422, branch.post(ANA, branch.path("/decide/new"), asked).statusCode());
    }
}
