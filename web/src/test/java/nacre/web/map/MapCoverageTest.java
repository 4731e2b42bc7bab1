// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.web.map.Mapping.BEN;
import static nacre.web.map.Mapping.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import nacre.campaign.unit.CampaignCommand;
import nacre.campaign.unit.UnitKind;
import nacre.campaign.unit.UnitPath;
import nacre.organ.Verifier;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What the committee sees of how far a campaign has come, and an organiser of what she agreed to.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapCoverageTest {
    private static final String MILA = "Mila Obrador";

    private final Mapping mapping = new Mapping();
    private final Branch branch = mapping.branch;

    @AfterEach
    void stop() {
        var verdict = Verifier.verify(branch.clerk.journal(), mapping.parts.parts());
        mapping.close();
        assertTrue(verdict.holds(), verdict::toString);
    }

    private String coverage() {
        return mapping.map("/campaigns/" + mapping.campaign + "/coverage");
    }

    private String page() {
        return branch.get(mapping.dia, coverage()).body();
    }

    private void count(UnitPath place, long people) {
        branch.hear(Branch.ANA, new CampaignCommand.CountPeople(place.last(), people));
    }

    private void talk(String person) {
        String today = branch.server.now().toString().substring(0, 10);
        branch.post(BEN, person + "/talk", "will", "Comes along", "day", today);
    }

    @Test
    void the_committee_sees_where_nobody_is_and_no_number_below_three() {
        mapping.noted(MILA, "leads", "yes");
        mapping.noted("Jo");
        assertTrue(page().contains("Fewer than 3 of 20 on the map."), page());
        assertFalse(page().contains(MILA), page());
        mapping.noted("Kim");
        assertTrue(page().contains("3 of 20 on the map."), page());
        assertTrue(page().contains("no conversation in 30 days"), page());
        assertEquals(404, branch.get(BEN, coverage()).statusCode());
    }

    @Test
    void whoever_has_left_counts_no_longer() {
        String mila = mapping.noted(MILA);
        mapping.noted("Jo");
        mapping.noted("Kim");
        assertTrue(page().contains("3 of 20 on the map."), page());
        branch.post(BEN, mila + "/left");
        assertTrue(page().contains("Fewer than 3 of 20 on the map."), page());
    }

    @Test
    void how_many_were_talked_with_and_seen_to_act_shows_at_once_and_talks_grow_old() {
        for (String name : new String[] {"Ana", "Jo", "Kim"}) {
            String person = mapping.noted(name);
            talk(person);
            branch.post(BEN, person + "/assess", "number", "2", "act", "Signed");
        }
        String claims = mapping.noted("Lu");
        branch.post(BEN, claims + "/assess", "number", "1", "act", "");
        assertTrue(page().contains("3 of 20 talked with in 30 days."), page());
        assertTrue(page().contains("3 of 20 noted by something we saw them do."), page());
        assertTrue(page().contains("At least 4 of 80 on the map."), page());
        branch.pass(Duration.ofDays(31));
        assertTrue(page().contains("0 of 20 talked with in 30 days."), page());
        assertTrue(page().contains("3 of 20 noted by something we saw them do."), page());
    }

    @Test
    void a_unit_of_two_is_counted_with_the_smallest_other_and_never_alone() {
        mapping.noted(MILA, "leads", "yes");
        count(mapping.early, 2);
        count(mapping.north, 0);
        String row = row("North yard / Early, North yard / Late");
        assertTrue(row.contains("Fewer than 3 of 22 on the map."), row);
        assertFalse(page().contains(">North yard / Early<"), page());
        assertFalse(page().contains(" of 2 "), page());
        assertTrue(row("South yard").contains("0 of 20 on the map."), page());
    }

    private String row(String name) {
        String page = page();
        int start = page.indexOf(">" + name + "<");
        assertTrue(start > 0, page);
        return page.substring(start, page.indexOf("</li>", start));
    }

    @Test
    void of_fewer_than_five_in_all_nothing_is_said() {
        mapping.noted(MILA, "leads", "yes");
        count(mapping.early, 4);
        for (var place : new UnitPath[] {mapping.north, mapping.late, mapping.south}) {
            count(place, 0);
        }
        String row = row("North yard / Early");
        assertTrue(row.contains("Fewer than 5 belong here"), row);
        assertFalse(page().contains("nobody whom"), page());
        assertTrue(page().contains("Too few of 0 are on the map"), page());
    }

    @Test
    void taking_the_shown_numbers_from_the_sum_tells_nothing_of_what_is_not_shown() {
        mapping.noted(MILA);
        mapping.noted("Jo");
        for (String name : new String[] {"Kim", "Lu", "Max"}) {
            mapping.noted(CEM, mapping.south, name);
        }
        assertTrue(page().contains("At least 3 of 80 on the map."), page());
        branch.post(CEM, mapping.map("/hide"), "place", mapping.south.value());
        assertTrue(row("South yard").contains("Hidden."), page());
        assertTrue(page().contains("Too few of 60 are on the map"), page());
    }

    @Test
    void many_units_are_shown_place_by_place_and_each_place_on_a_page_of_its_own() {
        var units = new ArrayList<CampaignCommand.NewUnit>();
        for (int i = 0; i < 45; i++) {
            units.add(new CampaignCommand.NewUnit(-1, UnitKind.UNIT, "Line " + i, 6));
        }
        branch.hear(Branch.ANA, new CampaignCommand.AddUnits(mapping.south, units));
        String page = page();
        assertTrue(page.contains("Too few of 350 are on the map"), page);
        assertFalse(page.contains("Line 7"), page);
        String south = coverage() + "?in=" + mapping.south.last();
        assertTrue(page.contains(south), page);
        String north = branch.get(mapping.dia, coverage() + "?in=" + mapping.north.last()).body();
        assertTrue(north.contains("North yard / Early") && !north.contains("Line 7"), north);
        assertTrue(branch.get(mapping.dia, south).body().contains("South yard / Line 7"));
        assertEquals(404, branch.get(BEN, south).statusCode());
    }

    @Test
    void where_nobody_said_how_many_belong_somewhere_only_that_is_said() {
        count(mapping.early, 0);
        assertFalse(page().contains("nobody has said how many"), page());
        mapping.noted(MILA);
        assertTrue(page().contains("1 unit has people on the map, but nobody has said"), page());
    }

    @Test
    void an_organiser_is_reminded_of_a_number_and_of_no_name_and_nobody_else_is() {
        String mila = mapping.noted(MILA);
        String today = branch.server.now().toString().substring(0, 10);
        branch.post(BEN, mila + "/talk", "will", "Comes", "day", today, "next", "2026-12-20");
        assertFalse(branch.get(BEN, "/").body().contains("Talk again"));
        branch.pass(Duration.ofDays(9));
        long size = branch.clerk.standing().size();
        String page = branch.get(BEN, "/").body();
        assertTrue(page.contains("Talk again with 1 person"), page);
        assertFalse(page.contains("Mila"), page);
        assertEquals(size, branch.clerk.standing().size());
        for (var other : new nacre.assembly.part.MemberId[] {CEM, mapping.dia}) {
            assertFalse(branch.get(other, "/").body().contains("Talk again"));
        }
        branch.post(BEN, mapping.map("/hide"), "place", mapping.north.value());
        assertFalse(branch.get(BEN, "/").body().contains("Talk again"));
    }
}
