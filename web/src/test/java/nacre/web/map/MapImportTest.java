// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.web.map.Mapping.BEN;
import static nacre.web.map.Mapping.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nacre.campaign.unit.UnitPath;
import nacre.organ.Verifier;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Lists of people that are brought to the map.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapImportTest {
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
    void a_list_is_brought_looked_at_confirmed_and_undone_with_its_keys() {
        mapping.noted(MILA, "phone", "0151 234567");
        String list = mapping.list(mapping.early);
        assertEquals(403, branch.get(CEM, list + "/import").statusCode());
        var brought =
                branch.post(
                        BEN,
                        list + "/import",
                        "pasted",
                        "Name;Telefon\nJo Avramov;0171 9876543\nMila Obrador;\nKim <b>;\n");
        assertEquals(303, brought.statusCode(), brought.body());
        String draft = brought.headers().firstValue("Location").orElseThrow();
        String preview = branch.get(BEN, draft).body();
        assertTrue(preview.contains("3 people would come on the map."), preview);
        assertTrue(preview.contains("who is on the map here"), preview);
        assertEquals(404, branch.get(Branch.ANA, draft).statusCode());
        assertEquals(303, branch.post(BEN, draft, "out", "3").statusCode());
        String page = branch.get(BEN, list).body();
        assertTrue(page.contains("Jo Avramov") && page.contains("Kim &lt;b&gt;"), page);
        assertEquals(303, branch.get(BEN, draft).statusCode());
        assertEquals(3, mapping.maps().notes(mapping.early.last()).size());
        String import0 = branch.get(BEN, list + "/import").body();
        String undo = list + "/undo/" + mapping.maps().imports().lastKey();
        assertTrue(import0.contains(undo), import0);
        assertEquals(403, branch.post(CEM, undo).statusCode());
        assertTrue(branch.get(BEN, undo).body().contains("2 notes"));
        assertEquals(303, branch.post(BEN, undo).statusCode());
        assertFalse(branch.get(BEN, list).body().contains("Jo Avramov"));
        assertTrue(branch.get(BEN, list).body().contains(MILA));
        assertEquals(2, mapping.keyrings.of(branch.clerk.journal().organ()).state().shredded());
        assertEquals(404, branch.get(BEN, undo).statusCode());
    }

    @Test
    void ten_thousand_come_in_at_once_and_one_more_is_refused() {
        var rows = new StringBuilder("Name\n");
        for (int i = 0; i < 10_000; i++) {
            rows.append("Person ").append(Integer.toString(i, 36)).append(" Z\n");
        }
        assertEquals(303, bring(rows.toString()));
        assertEquals(10_000, mapping.maps().notes(mapping.early.last()).size());
        assertEquals(409, bring(rows + "Person last Z\n"));
        assertEquals(10_000, mapping.maps().notes(mapping.early.last()).size());
    }

    @Test
    void ten_thousand_lines_for_two_shifts_come_in_at_once() {
        var rows = new StringBuilder("Name,Unit,Phone,Consent\n");
        for (int i = 0; i < 10_000; i++) {
            rows.append("Person ").append(Integer.toString(i, 36)).append(" Z,");
            rows.append(i % 2 == 0 ? "Early" : "north yard/LATE").append(",0301").append(i);
            rows.append(",yes\n");
        }
        assertEquals(303, bring(mapping.north, rows.toString()));
        assertEquals(5_000, mapping.maps().notes(mapping.early.last()).size());
        assertEquals(5_000, mapping.maps().notes(mapping.late.last()).size());
        assertEquals(1, mapping.maps().imports().size());
        String again = mapping.list(mapping.north) + "/import";
        var brought = branch.post(BEN, again, "pasted", rows.toString());
        String draft = brought.headers().firstValue("Location").orElseThrow();
        String page = branch.get(BEN, draft).body();
        assertTrue(page.contains("10,000 may be there twice"), () -> page.substring(0, 2000));
    }

    /// Ben brings a list and confirms it as it is; the answer to that.
    private int bring(String list) {
        return bring(mapping.early, list);
    }

    private int bring(UnitPath place, String list) {
        String path = mapping.list(place) + "/import";
        var brought = branch.post(BEN, path, "pasted", list);
        return branch.post(BEN, brought.headers().firstValue("Location").orElseThrow())
                .statusCode();
    }
}
