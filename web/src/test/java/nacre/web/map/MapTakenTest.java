// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.web.map.Mapping.BEN;
import static nacre.web.map.Mapping.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nacre.campaign.map.Maps;
import nacre.organ.Verifier;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What organisers take along: lists of a few, and files of a part of the map.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapTakenTest {
    private static final String MILA = "Mila Obrador";

    private final Mapping mapping = new Mapping();
    private final Branch branch = mapping.branch;

    @AfterEach
    void stop() {
        var verdict = Verifier.verify(branch.clerk.journal(), mapping.parts.parts());
        mapping.close();
        assertTrue(verdict.holds(), verdict::toString);
    }

    @Test
    void a_list_to_take_along_is_hers_alone_and_ends() {
        String mila = mapping.noted(MILA, "phone", "0151 234567");
        String person = mila.substring(mila.lastIndexOf('/') + 1);
        String take = mapping.list(mapping.early) + "/take";
        assertEquals(422, branch.post(BEN, take, "days", "1").statusCode());
        var made = branch.post(BEN, take, "people", person, "days", "1");
        assertEquals(303, made.statusCode(), made.body());
        String list = made.headers().firstValue("Location").orElseThrow();
        String page = branch.get(BEN, list).body();
        assertTrue(page.contains(MILA) && page.contains("For Ben"), page);
        assertEquals(404, branch.get(Branch.ANA, list).statusCode());
        assertTrue(branch.get(mapping.dia, readingLog()).body().contains("Ben took 1 person"));
        branch.pass(Duration.ofDays(3));
        var over = branch.get(BEN, list);
        assertEquals(409, over.statusCode());
        assertFalse(over.body().contains(MILA));
    }

    @Test
    void a_file_of_her_part_is_on_the_record_before_it_comes_marked_on_every_line_and_limited() {
        String mila = mapping.noted(MILA, "phone", "0151 234567", "contact", "yes");
        mapping.noted(BEN, mapping.late, "=Kim", "phone", "0171 9876543");
        mapping.noted(CEM, mapping.south, "Jo Avramov");
        branch.post(BEN, mila + "/assess", "number", "2", "act", "Signed");
        String path = mapping.list(mapping.north) + "/export";
        assertTrue(branch.get(BEN, path).body().contains("2 people would be in it"));
        assertEquals(0, exports());
        var csv = branch.post(BEN, path, "as", "csv");
        assertEquals(1, exports());
        long number = mapping.maps().readings(mapping.campaign).getLast().entry();
        String name = csv.headers().firstValue("Content-Disposition").orElseThrow();
        assertEquals("attachment; filename=\"map-%d.csv\"".formatted(number), name);
        List<String> lines = csv.body().lines().toList();
        assertEquals(3, lines.size(), csv.body());
        assertTrue(csv.body().contains(MILA + ",Early,0151 234567"), csv.body());
        assertTrue(csv.body().contains("Stands at 2: Signed."), csv.body());
        assertFalse(csv.body().contains("0171"), csv.body());
        assertFalse(csv.body().contains("Avramov"), csv.body());
        assertFalse(csv.body().contains("\n=Kim"), csv.body());
        for (String line : lines.subList(1, 3)) {
            assertTrue(
                    line.contains("Number " + number + ", taken by Ben, 2026-12-12 12:00."), line);
            assertTrue(line.contains("Destroy it by 1 June 2027."), line);
        }
        var sheet = branch.post(BEN, path, "as", "sheet");
        assertTrue(sheet.body().contains(MILA) && sheet.body().contains("taken by Ben"));
        assertEquals(2, exports());
        var third = branch.post(BEN, path, "as", "csv");
        assertEquals(409, third.statusCode());
        assertFalse(third.body().contains(MILA));
        assertTrue(branch.get(BEN, path).body().contains("You took 2 files in 24 hours."));
        String log = branch.get(mapping.dia, readingLog()).body();
        assertTrue(log.contains("Ben took a file of 2 people of North yard along"), log);
        for (var nosy : List.of(CEM, mapping.dia)) {
            assertEquals(403, branch.get(nosy, path).statusCode());
            assertEquals(403, branch.post(nosy, path, "as", "csv").statusCode());
        }
    }

    private long exports() {
        return mapping.maps().readings(mapping.campaign).stream()
                .filter(each -> each.way() == Maps.Way.EXPORTED)
                .count();
    }

    @Test
    void the_form_of_an_old_file_sent_again_opens_nothing_that_was_noted_since() {
        mapping.noted(MILA);
        String path = mapping.list(mapping.early) + "/export";
        String cookie = branch.cookie(BEN);
        String[] form = {"command", branch.command(), "as", "csv"};
        assertTrue(branch.server.postAs(cookie, path, form).body().contains(MILA));
        assertTrue(branch.server.postAs(cookie, path, form).body().contains(MILA));
        assertEquals(1, exports());
        branch.pass(Duration.ofHours(2));
        var again = branch.server.postAs(cookie, path, form);
        assertEquals(303, again.statusCode());
        assertEquals(1, exports());
    }

    private String readingLog() {
        return mapping.map("/campaigns/" + mapping.campaign + "/readings");
    }
}
