// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Excel workbooks as groups bring them, and as somebody builds them who means harm.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class WorkbookTest {
    private static final String HEADER =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";

    @Test
    void the_first_sheet_that_is_not_hidden_becomes_the_list() {
        byte[] file =
                Workbooks.of(
                        HEADER
                                + row(2, text("A2", 2) + number("B2", "4.91701234567E11"))
                                + row(5, inline("A5", "Eli") + number("B5", "170555.0")),
                        "Name",
                        "Telefon",
                        "Dia \"D\" Osei, jun.");
        RollPreview preview = Files.preview(file);
        assertEquals(List.of("Dia \"D\" Osei, jun.", "Eli"), Files.names(preview));
        assertEquals("491701234567", preview.people().getFirst().phone());
        assertEquals(List.of(2L, 5L), preview.people().stream().map(RollPerson::line).toList());
    }

    @Test
    void kept_as_text_it_reads_the_same() {
        byte[] file = Workbooks.of(HEADER + row(2, text("A2", 2)), "Name", "Mail", "Dia");
        byte[] csv = RollFile.asText(file);
        assertEquals(Files.names(Files.preview(file)), Files.names(Files.preview(csv)));
    }

    @Test
    void what_formulas_show_is_taken_and_their_errors_and_line_breaks_are_not() {
        String cells =
                "<c r=\"A2\" t=\"str\"><f>A1&amp;B1</f><v>Dia\nOsei</v></c>"
                        + "<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>";
        RollPreview preview =
                Files.preview(Workbooks.of(HEADER + row(2, cells), "Name", "Telefon"));
        assertEquals(List.of("Dia Osei"), Files.names(preview));
        assertEquals("", preview.people().getFirst().phone());
    }

    @Test
    void how_a_name_is_read_aloud_is_no_part_of_it() {
        String aloud =
                "<c r=\"A2\" t=\"inlineStr\"><is><r><t>Mori </t></r><r><t>Rin</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>moririn</t></rPh></is></c>";
        RollPreview preview =
                Files.preview(Workbooks.of(HEADER + row(2, aloud), "Name", "Telefon"));
        assertEquals(List.of("Mori Rin"), Files.names(preview));
    }

    @Test
    void a_part_that_unpacks_to_a_thousand_times_its_size_is_refused_wherever_it_lies()
            throws IOException {
        for (String name : List.of("xl/worksheets/sheet2.xml", "docProps/thumbnail.bin")) {
            byte[] bomb = bomb(name, 400);
            assertInstanceOf(FileRefusal.UnpacksTooFar.class, RollFile.read(bomb), name);
            assertEquals(bomb, RollFile.asText(bomb));
        }
    }

    @Test
    void too_many_parts_are_refused() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (int i = 0; i <= WorkbookParts.MOST_PARTS; i++) {
                zip.putNextEntry(new ZipEntry("xl/media/" + i));
            }
        }
        assertEquals(
                new FileRefusal.ManyParts(WorkbookParts.MOST_PARTS),
                RollFile.read(file.toByteArray()));
    }

    @Test
    void document_types_and_entities_are_refused_in_each_part() {
        String outside = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        String laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        for (String type : List.of(outside, laughs)) {
            for (String part :
                    List.of(
                            "xl/workbook.xml",
                            "xl/_rels/workbook.xml.rels",
                            "xl/worksheets/sheet2.xml",
                            "xl/sharedStrings.xml")) {
                var parts = Workbooks.parts(HEADER, "Name", "Mail");
                parts.put(part, type + parts.get(part));
                assertEquals(
                        new FileRefusal.BrokenWorkbook(),
                        RollFile.read(Workbooks.packed(parts)),
                        part);
            }
        }
    }

    @Test
    void one_long_text_in_every_cell_is_refused_before_it_fills_the_memory() {
        var rows = new StringBuilder();
        for (int i = 1; i <= 5_000; i++) {
            rows.append(row(i, text("A" + i, 0) + text("B" + i, 0)));
        }
        RollReading read = RollFile.read(Workbooks.of(rows.toString(), "x".repeat(1_000)));
        assertInstanceOf(FileRefusal.LargeFile.class, read);
    }

    @Test
    void rows_and_columns_without_end_are_refused() {
        var rows = new StringBuilder();
        for (int i = 1; i <= RowReader.MOST_ROWS + 2; i++) {
            rows.append(row(i, number("A" + i, "1")));
        }
        assertEquals(
                new FileRefusal.ManyRows(RowReader.MOST_ROWS),
                RollFile.read(Workbooks.of(rows.toString())));
        assertEquals(
                new FileRefusal.ManyColumns(1, RowReader.MOST_COLUMNS),
                RollFile.read(Workbooks.of(row(1, number("XFD1", "1")))));
        for (String broken :
                List.of(
                        row(2_000_000_000, number("A1", "1")),
                        row(2, number("A2", "1")) + row(1, number("A1", "2")),
                        row(1, text("A1", 99)),
                        row(1, number("A1", "many")),
                        "<row r=\"1\"><c>")) {
            assertEquals(
                    new FileRefusal.BrokenWorkbook(), RollFile.read(Workbooks.of(broken)), broken);
        }
        Files.draft(Workbooks.of(row(1, number("A1", "1E999999999"))));
    }

    @Test
    void other_archives_are_named_and_every_cut_of_a_workbook_gets_an_answer() {
        var parts = Workbooks.parts(HEADER, "Name", "Mail");
        parts.remove("xl/workbook.xml");
        assertEquals(new FileRefusal.Spreadsheet(), RollFile.read(Workbooks.packed(parts)));
        byte[] whole = Workbooks.of(HEADER + row(2, text("A2", 2)), "Name", "Mail", "Dia");
        for (int length = 4; length < whole.length; length += 7) {
            RollFile.read(Arrays.copyOf(whole, length));
        }
        for (int i = 0; i < whole.length; i++) {
            byte[] bent = whole.clone();
            bent[i] ^= 0x55;
            RollFile.read(bent);
        }
    }

    private static byte[] bomb(String name, int megabytes) throws IOException {
        var file = new ByteArrayOutputStream();
        byte[] zeros = new byte[1024 * 1024];
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < megabytes; i++) {
                zip.write(zeros);
            }
        }
        return file.toByteArray();
    }

    private static String row(long number, String cells) {
        return "<row r=\"%d\">%s</row>".formatted(number, cells);
    }

    private static String text(String cell, int index) {
        return "<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(cell, index);
    }

    private static String number(String cell, String value) {
        return "<c r=\"%s\"><v>%s</v></c>".formatted(cell, value);
    }

    private static String inline(String cell, String value) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(cell, value);
    }
}
