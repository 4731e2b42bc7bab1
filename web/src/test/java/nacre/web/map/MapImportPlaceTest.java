// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.web.map.Mapping.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nacre.campaign.unit.CampaignCommand.AddUnits;
import nacre.campaign.unit.CampaignCommand.EndUnit;
import nacre.campaign.unit.CampaignCommand.NewUnit;
import nacre.campaign.unit.CampaignCommand.RenameUnit;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitKind;
import nacre.campaign.unit.UnitPath;
import nacre.organ.Verifier;
import nacre.web.organ.Branch;
import nacre.web.people.Upload;
import nacre.web.roll.Workbooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// One list for a place with everything beneath it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapImportPlaceTest {
    private final Mapping mapping = new Mapping();
    private final Branch branch = mapping.branch;

    @AfterEach
    void stop() {
        var verdict = Verifier.verify(branch.clerk.journal(), mapping.parts.parts());
        mapping.close();
        assertTrue(verdict.holds(), verdict::toString);
    }

    @Test
    void one_list_fills_both_shifts_and_is_undone_at_once() {
        mapping.noted("Mila Obrador");
        String draft =
                draft(
                        "\uFEFFNombre;Contacto;Unidad;Idiomas;Podemos llamar o escribir;Miembro\n"
                                + "Jo Avramov;0171 9876543;EARLY;bg, de;Sí;no\n"
                                + "Kim Thanh;kim@example.org;North yard / Láte;;sí;sí\n"
                                + "Mila Obrador;0151 234567;Late;;no;\n"
                                + "Lou Reh;030 111222;north yard;;;\n");
        String page = page(draft);
        assertSays(page, "4 people would come on the map.");
        assertSays(page, "<li>North yard: 1 person</li>");
        assertSays(page, "<li>North yard / Early: 1 person</li>");
        assertSays(page, "<li>North yard / Late: 2 people</li>");
        assertSays(page, "same name as Mila Obrador, who is on the map here");
        assertSays(page, "North yard / Early · 0171 9876543 · bg, de · Not a member");
        assertSays(page, "For 2 people the list has a phone or an e-mail");
        assertFalse(page.contains("030 111222 ·"), page);
        assertEquals(303, branch.post(BEN, draft, "seen", seen(page), "out", "4").statusCode());
        assertEquals(2, notes(mapping.early));
        assertEquals(1, notes(mapping.late));
        assertEquals(1, notes(mapping.north));
        assertSays(list(mapping.late), "Kim Thanh");
        String lou = "/people/" + mapping.maps().notes(mapping.north.last()).getFirst();
        String about = branch.get(BEN, mapping.map(lou)).body();
        assertTrue(about.contains("Lou Reh") && !about.contains("030 111222"), about);
        assertSays(about, "She has not agreed.");
        String undo = mapping.list(mapping.north) + "/undo/" + mapping.maps().imports().lastKey();
        assertEquals(303, branch.post(BEN, undo).statusCode());
        assertEquals(1, notes(mapping.early));
        assertEquals(0, notes(mapping.late) + notes(mapping.north));
        assertEquals(3, mapping.keyrings.of(branch.clerk.journal().organ()).state().shredded());
    }

    @Test
    void lines_that_name_no_one_unit_are_left_out_and_it_says_why() {
        var more =
                List.of(
                        new NewUnit(-1, UnitKind.UNIT, "Early", 3),
                        new NewUnit(-1, UnitKind.UNIT, "Ferry", 3));
        long added = branch.hear(Branch.ANA, new AddUnits(mapping.late, more)).first();
        branch.hear(Branch.ANA, new EndUnit(new UnitId(added + 1)));
        String draft =
                draft(
                        "Name,Unit,May we call,Member,Phone\n"
                                + "Jo,Early,yes,yes,0171 1\n"
                                + "Kim,Nigth,,,\n"
                                + "Lou,,,,\n"
                                + "Max,Ferry,,,\n"
                                + ",Late,,,\n"
                                + "Nil,Late,maybe,perhaps,0171 987654\n"
                                + "One,\"North yard / Early\",,,\n"
                                + "Pat,Late,yes\n");
        String page = page(draft);
        assertSays(page, "2 people would come on the map.");
        assertSays(page, "Nobody is taken from 6 lines.");
        assertSays(
                page,
                "Line 2: more than one unit is called “Early”. Nobody is taken from this line."
                        + " Write one of these: Our shift plan / North yard / Early and"
                        + " Our shift plan / North yard / Late / Early.");
        assertSays(page, "Line 3: there is no unit “Nigth” in this campaign.");
        assertSays(page, "Line 4 names no unit.");
        assertSays(page, "Line 5: “Ferry” is closed or hidden now.");
        assertSays(page, "Line 6 has no name.");
        assertSays(page, "Line 7: “maybe” is neither yes nor no.");
        assertSays(page, "Line 7: “perhaps” is neither yes nor no.");
        assertSays(page, "Line 9 has 3 cells");
        assertEquals(303, branch.post(BEN, draft, "seen", seen(page)).statusCode());
        assertEquals(1, notes(mapping.early));
        assertEquals(1, notes(mapping.late));
    }

    @Test
    void an_organiser_of_one_yard_brings_nobody_to_another_and_the_lines_are_named() {
        String typed = "Name\tUnit\nJo\tEarly\nKim\tSouth yard\nLou\tour shift plan/south yard\n";
        String draft = draft(typed);
        String page = page(draft);
        assertSays(page, "Nothing can be brought from this list: 2 lines name units outside");
        assertSays(page, "Line 3: “South yard” is not in this place.");
        assertSays(page, "Line 4: “our shift plan/south yard” is not in this place.");
        assertFalse(page.contains("Put them on the map"), page);
        var sent = branch.post(BEN, draft, "out", "3", "out", "4");
        assertEquals(422, sent.statusCode(), sent.body());
        assertSays(sent.body(), "Line 3: “South yard” is not in this place.");
        assertTrue(mapping.maps().imports().isEmpty());
        assertEquals(403, branch.get(Mapping.CEM, draft).statusCode());
    }

    @Test
    void what_a_list_is_refused_for_is_said_before_all_else() {
        String others = "Nobody,Nigth\n".repeat(150);
        String page = page(draft("Name,Unit\n" + others + "Kim,South yard\n"));
        assertSays(page, "Line 152: “South yard” is not in this place.");
        assertSays(page, "And 51 more.");
    }

    @Test
    void a_place_with_units_needs_their_column_and_the_list_waits_until_it_is_said() {
        String draft = draft("Name,Where\nJo,Early\nKim,Late\n");
        assertSays(page(draft), "no column says who belongs to which");
        assertEquals(422, branch.post(BEN, draft).statusCode());
        assertSays(branch.get(BEN, mapping.list(mapping.north) + "/import").body(), "Late</li>");
        var read =
                branch.post(
                        BEN,
                        draft + "/read",
                        "encoding",
                        "UTF_8",
                        "delimiter",
                        "COMMA",
                        "header",
                        "yes",
                        "quotes",
                        "yes",
                        "column-0",
                        "NAME",
                        "column-1",
                        "UNIT");
        assertEquals(303, read.statusCode(), read.body());
        assertSays(page(draft), "2 people would come on the map.");
    }

    @Test
    void what_she_did_not_see_is_not_done() {
        String draft = draft("Name,Unit\nJo,Early\nKim,Night\n");
        branch.hear(Branch.ANA, new RenameUnit(mapping.late.last(), "Night"));
        String seen = seen(page(draft));
        branch.hear(Branch.ANA, new RenameUnit(mapping.late.last(), "Late"));
        branch.hear(Branch.ANA, new RenameUnit(mapping.north.last(), "Night"));
        var sent = branch.post(BEN, draft, "seen", seen);
        assertEquals(422, sent.statusCode(), sent.body());
        assertSays(sent.body(), "Something has changed since you looked");
        assertSays(sent.body(), "<li>Night: 1 person</li>");
        assertEquals(0, notes(mapping.early) + notes(mapping.late) + notes(mapping.north));
        assertEquals(303, branch.post(BEN, draft, "seen", seen(sent.body())).statusCode());
        assertEquals(1, notes(mapping.early));
        assertEquals(1, notes(mapping.north));
    }

    @Test
    void a_unit_that_closes_meanwhile_takes_nobody() {
        String draft = draft("Name,Unit\nJo,Early\nKim,Late\n");
        String seen = seen(page(draft));
        branch.hear(Branch.ANA, new EndUnit(mapping.late.last()));
        var sent = branch.post(BEN, draft, "seen", seen);
        assertEquals(422, sent.statusCode(), sent.body());
        assertSays(sent.body(), "Line 3: “Late” is closed or hidden now.");
        assertTrue(mapping.maps().imports().isEmpty());
    }

    @Test
    void before_doubles_are_said_it_is_on_the_record_in_which_units_she_looked() {
        mapping.noted("Mila Obrador");
        mapping.noted(BEN, mapping.late, "Kim Thanh");
        String draft = draft("Name,Unit\nKim Thanh,Early\n");
        long before = mapping.readings();
        String session = branch.cookie(BEN);
        assertSays(branch.get(session, draft).body(), "same name as Kim Thanh");
        assertEquals(before + 2, mapping.readings());
        branch.get(session, draft);
        assertEquals(before + 2, mapping.readings());
    }

    @Test
    void a_workbook_with_formulas_in_its_cells_is_read_as_text() {
        String rows =
                "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row r=\"2\"><c"
                        + " t=\"s\"><v>2</v></c><c t=\"str\"><f>A1</f><v>Early</v></c></row><row"
                        + " r=\"3\"><c t=\"s\"><v>3</v></c><c t=\"s\"><v>4</v></c></row>";
        byte[] file = Workbooks.of(rows, "Name", "Unit", "Jo Avramov", "Kim", "=HYPERLINK(\"x\")");
        var answer =
                Upload.send(
                        branch.server,
                        branch.cookie(BEN),
                        mapping.list(mapping.north) + "/import",
                        branch.command(),
                        file);
        assertEquals(303, answer.statusCode(), answer.body());
        String page = page(answer.headers().firstValue("Location").orElseThrow());
        assertSays(page, "<li>North yard / Early: 1 person</li>");
        assertSays(page, "Line 3: there is no unit “=HYPERLINK(");
    }

    private String draft(String list) {
        var answer =
                Upload.send(
                        branch.server,
                        branch.cookie(BEN),
                        mapping.list(mapping.north) + "/import",
                        branch.command(),
                        list.getBytes(StandardCharsets.UTF_8));
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String page(String draft) {
        return branch.get(BEN, draft).body();
    }

    /// What the form beneath a page says that she has seen.
    private static String seen(String page) {
        String before = "name=\"seen\" value=\"";
        int from = page.indexOf(before) + before.length();
        return page.substring(from, page.indexOf('"', from));
    }

    private String list(UnitPath place) {
        return branch.get(BEN, mapping.list(place)).body();
    }

    private int notes(UnitPath place) {
        return mapping.maps().notes(place.last()).size();
    }

    private static void assertSays(String page, String words) {
        assertTrue(page.contains(words), page);
    }
}
