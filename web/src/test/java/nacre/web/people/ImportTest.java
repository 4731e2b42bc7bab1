// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import static nacre.web.people.PeopleHouse.ANA;
import static nacre.web.people.PeopleHouse.HARM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nacre.organ.Clerk;
import nacre.web.organ.TestHouse;
import nacre.web.roll.Workbooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportTest {
    private static final String MESSY =
            """
            Nachname;Vorname;E-Mail;Telefon;Personalnummer
            Müller;Jürgen;jm@example.org;0171 555 1234;4711
            Nuñez;José;;;
            Nuñez;José;jose@example.org;;
            ;;nobody@example.org;;
            Ben;;;;
            Kaputt;zu;viele;Zellen;hier;und;da
            """;

    private final TestHouse house = PeopleHouse.open();
    private final Clerk clerk = PeopleHouse.branch(house);

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void a_messy_file_is_mapped_previewed_and_put_on_the_roll_after_confirmation() {
        String draft = bring(MESSY.getBytes(Charset.forName("windows-1252")));
        String page = get(draft).body();
        assertTrue(page.contains("4 people would come on the roll."), page);
        assertTrue(page.contains("Jürgen Müller"), page);
        assertTrue(page.contains("Line 5 has no name."), page);
        assertTrue(page.contains("Line 7 has 7 cells"), page);
        assertTrue(page.contains("Line 4 has the same name as line 3."), page);
        assertTrue(page.contains("Line 6 has the same name as Ben, who is on the roll."), page);
        assertFalse(page.contains("4711</bdi>"), page);
        assertEquals(3, clerk.standing().assembly().roll().entitled());
        var confirmed = post(draft, "out", "6", "out", "4");
        assertEquals(303, confirmed.statusCode(), confirmed.body());
        assertEquals(5, clerk.standing().assembly().roll().entitled());
        assertEquals(3, clerk.standing().assembly().roll().entered());
        String told = get(location(confirmed)).body();
        assertTrue(told.contains("You put people on the roll."), told);
        assertTrue(told.contains("jm@example.org, 0171 555 1234"), told);
    }

    @Test
    void an_excel_workbook_goes_the_same_way() {
        String rows =
                "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"
                        + "<row r=\"3\"><c t=\"s\"><v>2</v></c><c><v>1.705551234E9</v></c></row>";
        String draft = bring(Workbooks.of(rows, "Name", "Telefon", "Jürgen Müller"));
        String page = get(draft).body();
        assertTrue(page.contains("1 person would come on the roll."), page);
        assertTrue(page.contains("Jürgen Müller"), page);
        post(draft);
        String told = get("/o/" + clerk.journal().organ() + "/people").body();
        assertTrue(told.contains("1705551234"), told);
    }

    @Test
    void a_list_is_undone_for_those_who_have_not_come_in() {
        post(bring("Name\nDia\nEli\n".getBytes(StandardCharsets.UTF_8)));
        long first = clerk.standing().assembly().roll().imports().lastKey();
        String organ = "/o/" + clerk.journal().organ() + "/people";
        String page = get(organ + "/import").body();
        assertTrue(page.contains("2 have not come in."), page);
        String undo = get(organ + "/undo/" + first).body();
        assertTrue(undo.contains("Take 2 off the roll") && undo.contains("Dia"), undo);
        assertTrue(undo.contains("now 0"), undo);
        assertEquals(303, post(organ + "/undo/" + first).statusCode());
        assertEquals(3, clerk.standing().assembly().roll().entitled());
        assertTrue(get(organ).body().contains("2 were taken off again"));
        assertFalse(get(organ + "/import").body().contains("Undo this list"));
        assertEquals(404, get(organ + "/undo/1").statusCode());
    }

    @Test
    void sent_twice_it_is_recorded_once_and_the_file_is_forgotten() {
        String draft = bring(MESSY.getBytes(StandardCharsets.UTF_8));
        post(draft, "out", "6");
        post(draft, "out", "6");
        assertEquals(6, clerk.standing().assembly().roll().entitled());
        assertEquals(303, get(draft).statusCode());
        String left = "" + house.server().shelf.list("import", house.server().now());
        assertFalse(left.contains("bytes"), left);
    }

    @Test
    void columns_and_format_can_be_said_otherwise() {
        String draft = bring("Dia,x\nEli,y\n".getBytes(StandardCharsets.UTF_8));
        String nameless = read(draft, "COMMA", "column-0", "NOTHING", "column-1", "NOTHING").body();
        assertTrue(nameless.contains("No column is taken for a name."), nameless);
        String twice = read(draft, "COMMA", "column-0", "NAME", "column-1", "NAME").body();
        assertTrue(twice.contains("Two columns are taken for “Whole name”."), twice);
        String right = read(draft, "COMMA", "column-0", "NAME", "column-1", "NOTHING").body();
        assertTrue(right.contains("2 people would come on the roll."), right);
        String one = read(draft, "SEMICOLON").body();
        assertTrue(one.contains("Dia,x"), one);
        assertEquals(303, post(draft + "/drop").statusCode());
        assertEquals(404, get(draft).statusCode());
    }

    @Test
    void a_pasted_list_works_without_a_file() {
        var answer = post(path("/people/import"), "pasted", "Dia Dorn\nEli Ebert\n");
        assertEquals(303, answer.statusCode(), answer.body());
        String page = get(location(answer)).body();
        assertTrue(page.contains("2 people would come on the roll."), page);
    }

    @Test
    void what_cannot_be_read_is_said_in_words() {
        var nothing = upload(new byte[0]);
        assertEquals(422, nothing.statusCode());
        assertTrue(nothing.body().contains("Choose a file, or paste a list."), nothing.body());
        var spreadsheet = upload(new byte[] {'P', 'K', 3, 4, 0, 0});
        assertEquals(422, spreadsheet.statusCode());
        assertTrue(spreadsheet.body().contains("This is a spreadsheet"), spreadsheet.body());
    }

    @Test
    void html_and_formulas_in_cells_are_shown_as_text() {
        String draft =
                bring(
                        ("Name\n" + HARM.replace("\"", "") + "\n=1+1\n")
                                .getBytes(StandardCharsets.UTF_8));
        String page = get(draft).body();
        assertFalse(page.contains("<script>alert"), page);
        assertFalse(page.contains("<b onclick"), page);
        assertTrue(page.contains("=1+1"), page);
    }

    @Test
    void five_thousand_lines_come_in_at_once() {
        String file =
                IntStream.range(0, 5000)
                        .mapToObj(i -> "Person %d Somebody,p%d@example.org".formatted(i, i))
                        .collect(Collectors.joining("\n", "Name,E-mail\n", "\n"));
        String draft = bring(file.getBytes(StandardCharsets.UTF_8));
        assertTrue(get(draft).body().contains("5,000 people would come on the roll."));
        assertEquals(303, post(draft).statusCode());
        assertEquals(5003, clerk.standing().assembly().roll().entitled());
        String last = get(path("/people?page=51")).body();
        assertTrue(last.contains("Part 51 of 51."), last);
    }

    @Test
    void a_roll_takes_no_units_languages_or_answers_and_one_column_for_both_contacts() {
        String list = "Name;Contact;Unit;Languages;Agrees;Member\nDia;d@example.org;A;es;yes;yes\n";
        String draft =
                bring((list + "Eli;030 123456;B;de;no;no\n").getBytes(StandardCharsets.UTF_8));
        String page = get(draft).body();
        assertTrue(page.contains("2 people would come on the roll."), page);
        assertTrue(page.contains("<bdi>d@example.org</bdi>"), page);
        assertTrue(page.contains("<bdi>030 123456</bdi>"), page);
        assertFalse(page.contains("value=\"UNIT\"") || page.contains("value=\"CONSENT\""), page);
    }

    @Test
    void another_members_draft_is_not_there() {
        String draft = bring(MESSY.getBytes(StandardCharsets.UTF_8));
        assertEquals(403, house.get(house.cookie(clerk, PeopleHouse.BEN), draft).statusCode());
    }

    private String bring(byte[] file) {
        var answer = upload(file);
        assertEquals(303, answer.statusCode(), answer.body());
        return location(answer);
    }

    private HttpResponse<String> upload(byte[] file) {
        return Upload.send(
                house.server(),
                house.cookie(clerk, ANA),
                path("/people/import"),
                house.command(),
                file);
    }

    private HttpResponse<String> read(String draft, String delimiter, String... fields) {
        var all = new String[fields.length + 6];
        System.arraycopy(fields, 0, all, 6, fields.length);
        all[0] = "encoding";
        all[1] = "UTF_8";
        all[2] = "delimiter";
        all[3] = delimiter;
        all[4] = "quotes";
        all[5] = "yes";
        assertEquals(303, post(draft + "/read", all).statusCode());
        return get(draft);
    }

    private HttpResponse<String> get(String path) {
        return house.get(house.cookie(clerk, ANA), path);
    }

    private HttpResponse<String> post(String path, String... fields) {
        return house.post(house.cookie(clerk, ANA), path, fields);
    }

    private String path(String page) {
        return "/o/" + clerk.journal().organ() + page;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
