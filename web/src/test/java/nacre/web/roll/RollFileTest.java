// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import static nacre.web.roll.Files.draft;
import static nacre.web.roll.Files.in;
import static nacre.web.roll.Files.joined;
import static nacre.web.roll.Files.names;
import static nacre.web.roll.Files.preview;
import static nacre.web.roll.Files.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RollFileTest {
    private static final String GERMAN =
            """
            Personalnr;Name;Vorname;E-Mail privat;Handy
            4711;Müller;Jürgen;juergen@example.org;0170 1234567
            4712;O'Brien;Siobhán;siobhan@example.org;
            4713;von der Heide;Änne;;+49 (151) 555-1234
            """
                    .replace("\n", "\r\n");
    private static final List<String> GERMANS =
            List.of("Jürgen Müller", "Siobhán O'Brien", "Änne von der Heide");

    @Test
    void a_german_spreadsheet_is_read_without_being_told_how() {
        RollDraft draft = draft(in("windows-1252", GERMAN));

        assertEquals(
                new RollFormat(Encoding.WINDOWS_1252, Delimiter.SEMICOLON, true, true),
                draft.format());
        assertEquals(
                List.of(
                        RollField.NOTHING,
                        RollField.LAST_NAME,
                        RollField.FIRST_NAME,
                        RollField.EMAIL,
                        RollField.PHONE),
                draft.guess().fields());
        RollPreview preview = draft.preview(draft.guess(), List.of());
        assertEquals(GERMANS, names(preview));
        assertEquals("+49 (151) 555-1234", preview.people().getLast().phone());
        assertEquals(List.of(), preview.problems());
    }

    @Test
    void the_same_in_every_encoding() {
        assertEquals(GERMANS, names(preview(utf8(GERMAN))));
        assertEquals(GERMANS, names(preview(joined(new int[] {0xEF, 0xBB, 0xBF}, utf8(GERMAN)))));
        assertEquals(
                GERMANS, names(preview(joined(new int[] {0xFF, 0xFE}, in("UTF-16LE", GERMAN)))));
        assertEquals(
                GERMANS, names(preview(joined(new int[] {0xFE, 0xFF}, in("UTF-16BE", GERMAN)))));
    }

    @Test
    void bytes_as_a_spreadsheet_of_1999_left_them() {
        byte[] file = {
            'N', 'a', 'm', 'e', '\r', 'J', 'o', 's', (byte) 0xE9, ' ', (byte) 0x8A, '\r'
        };

        assertEquals(List.of("José Š"), names(preview(file)));
    }

    @Test
    void another_encoding_can_be_chosen() {
        byte[] file = in("windows-1250", "Name\nŁukasz Żółć\n");
        RollFormat guess = draft(file).format();
        var chosen =
                new RollFormat(
                        Encoding.WINDOWS_1250,
                        guess.delimiter(),
                        guess.hasHeader(),
                        guess.hasQuotes());

        RollDraft draft = assertInstanceOf(RollDraft.class, RollFile.read(file, chosen));

        assertEquals("Łukasz Żółć", draft.rows().getFirst().cells().getFirst());
        assertEquals(
                new FileRefusal.NotInEncoding(Encoding.UTF_8),
                RollFile.read(file, new RollFormat(Encoding.UTF_8, Delimiter.COMMA, true, true)));
    }

    @Test
    void every_delimiter_and_every_line_end() {
        for (String delimiter : List.of(",", ";", "\t")) {
            for (String end : List.of("\n", "\r\n", "\r")) {
                String file =
                        "name|email%sanna|anna@example.org%sben|ben@example.org"
                                .formatted(end, end)
                                .replace("|", delimiter);

                assertEquals(List.of("anna", "ben"), names(preview(file)), file);
            }
        }
    }

    @Test
    void last_and_first_name_in_one_cell_stay_as_written() {
        assertEquals(
                List.of("Nguyễn, Thị Minh", "Smith, Anna"),
                names(preview("Member;Depot\nNguyễn, Thị Minh;North\nSmith, Anna;North\n")));
        assertEquals(
                List.of("Smith, Anna", "Okafor, Ben"),
                names(preview("Name\n\"Smith, Anna\"\n\"Okafor, Ben\"\n")));
    }

    @Test
    void last_and_first_name_that_a_comma_took_apart_are_joined() {
        RollDraft draft = draft("Smith, Anna\nOkafor, Ben\nVan Dyke, Cleo\n");

        assertFalse(draft.format().hasHeader());
        assertEquals(
                List.of("Anna Smith", "Ben Okafor", "Cleo Van Dyke"),
                names(draft.preview(draft.guess(), List.of())));
    }

    @Test
    void a_list_of_names_alone_is_enough() {
        assertEquals(List.of("Anna Smith", "Ben Okafor"), names(preview("Anna Smith\nBen Okafor")));
    }

    @Test
    void headers_in_five_languages() {
        assertEquals(List.of("Anna Lind"), names(preview("Surname,First name\nLind,Anna\n")));
        assertEquals(List.of("Anna Lind"), names(preview("Nachname;Vorname\nLind;Anna\n")));
        assertEquals(List.of("Zoé Petit"), names(preview("NOM;Prénom;Courriel\nPetit;Zoé;\n")));
        assertEquals(
                List.of("Ana Ruiz Gil"),
                names(preview("Nombre;Apellido 1;Apellido 2;Móvil\nAna;Ruiz;Gil;\n")));
        assertEquals(List.of("Ada Neri"), names(preview("Cognome;Nome\nNeri;Ada\n")));
        assertEquals(List.of("Ada Neri"), names(preview("Nominativo;Cellulare\nAda Neri;\n")));
        assertEquals(List.of("Ana Gil"), names(preview("Nombre;Correo electrónico\nAna Gil;\n")));
    }

    @Test
    void without_header_the_cells_themselves_tell() {
        RollDraft draft = draft("17;anna@example.org;Anna Smith;0170 1234567\n18;;Ben Li;\n");

        assertEquals(
                List.of(RollField.NOTHING, RollField.EMAIL, RollField.NAME, RollField.PHONE),
                draft.guess().fields());
    }

    @Test
    void lines_count_as_in_the_file() {
        String file =
                """
                Name;Address

                Anna;"Quay 1
                2nd floor
                Harbour"
                ;;
                Ben;Quay 2;third
                ;Quay 3
                Cleo;Quay 4
                """;
        RollPreview preview = preview(file.replace("\n", "\r\n"));

        assertEquals(List.of("Anna", "Cleo"), names(preview));
        assertEquals(List.of(3L, 9L), preview.people().stream().map(RollPerson::line).toList());
        assertEquals(
                List.of(new RollProblem.CellCount(7, 3, 2), new RollProblem.NoName(8)),
                preview.problems());
        assertEquals(2, preview.linesLeftOut());
    }

    @Test
    void a_first_line_that_names_the_delimiter_is_believed() {
        RollDraft draft = draft("sep=;\r\nName;Note, short\r\nAnna;a,b\r\n");

        assertEquals(Delimiter.SEMICOLON, draft.format().delimiter());
        assertEquals(3, draft.rows().getFirst().line());
    }

    @Test
    void empty_columns_at_the_end_of_a_header_are_no_columns() {
        RollDraft draft = draft("Name;Phone;;;\nAnna;0170 1234567;;;\nBen;;\n");

        assertEquals(2, draft.columns().size());
        assertEquals(2, draft.rows().size());
    }

    @Test
    void a_column_that_the_header_forgot_is_a_column() {
        RollDraft draft = draft("Name;Phone\nAnna;0170 1234567;late\nBen;;early\nCleo;;\n");

        assertEquals(3, draft.columns().size());
        assertEquals(new Column("", "late"), draft.columns().getLast());
        assertEquals(3, draft.rows().size());
        assertEquals(2, draft("Anna;late;;\nBen;early;;\n").columns().size());
    }

    @Test
    void what_is_no_list_is_refused_by_what_it_is() {
        assertEquals(new FileRefusal.NobodyInFile(), RollFile.read(new byte[0]));
        assertEquals(new FileRefusal.NobodyInFile(), RollFile.read(utf8("\n ;; \n\r\n")));
        assertEquals(new FileRefusal.NobodyInFile(), RollFile.read(utf8("Name;E-Mail\n")));
        assertEquals(new FileRefusal.Spreadsheet(), RollFile.read(new byte[] {'P', 'K', 3, 4, 9}));
        assertEquals(
                new FileRefusal.NotText(), RollFile.read(new byte[] {'a', 0, 'b', 0, '\n', 0}));
        assertEquals(new FileRefusal.NotText(), RollFile.read(utf8("%PDF-1.7\nName\nAnna\n")));
        assertEquals(
                new FileRefusal.LargeFile(5_000_001, 5_000_000),
                RollFile.read(new byte[5_000_001]));
        assertEquals(
                new FileRefusal.ManyColumns(2, 100),
                RollFile.read(utf8("Name,Note\nAnna," + "x,".repeat(100) + "\n")));
    }

    @Test
    void twenty_thousand_rows_are_read_and_one_more_is_not() {
        String rows = "Anna Smith\n".repeat(20_000);

        assertEquals(20_000, draft("Name\n" + rows).rows().size());
        assertEquals(
                new FileRefusal.ManyRows(20_000), RollFile.read(utf8("Name\n" + rows + "Ben\n")));
    }

    @Test
    void a_loose_quotation_mark_is_named_and_can_be_read_as_a_letter() {
        byte[] file = utf8("Name;Note\nAnna;x\n\nBen;\"late shift\nCleo;y\n");

        assertEquals(new FileRefusal.LooseQuote(4), RollFile.read(file));
        var asLetters = new RollFormat(Encoding.UTF_8, Delimiter.SEMICOLON, true, false);
        RollDraft draft = assertInstanceOf(RollDraft.class, RollFile.read(file, asLetters));
        assertEquals("\"late shift", draft.rows().get(1).cells().get(1));
        assertEquals(
                new FileRefusal.LooseQuote(2),
                RollFile.read(utf8("Name;Note\n\"Anna\" Smith;x\nBen;y\n")));
    }

    @Test
    void five_thousand_members_with_quotes_and_notes() {
        var file = new StringBuilder("No,Name,Mail,Note\n");
        for (int i = 0; i < 5_000; i++) {
            file.append(i).append(",\"Member, ").append(i).append("\",m").append(i);
            file.append("@example.org,\"said \"\"yes\"\"\nand more\"\n");
        }

        RollPreview preview = preview(file.toString());

        assertEquals(5_000, preview.people().size());
        assertEquals(10_000, preview.people().getLast().line());
        assertTrue(preview.problems().isEmpty() && preview.duplicates().isEmpty());
    }
}
