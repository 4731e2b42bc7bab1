// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import static nacre.web.roll.Files.draft;
import static nacre.web.roll.Files.names;
import static nacre.web.roll.Files.preview;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RollCsvTest {
    private static final List<String> FORMULAS =
            List.of(
                    "=1+1",
                    "+49 170 1234567",
                    "-2",
                    "@SUM(A1)",
                    "=cmd|' /C calc'!A0",
                    "\t=1",
                    "\r=1",
                    "＝1+1",
                    "－1",
                    "  =1",
                    "\u00A0=1",
                    "Anna;=1",
                    "Anna,\"=1",
                    "Anna\n@1",
                    "'=1",
                    "''=1",
                    "'\t1");

    /// Where some spreadsheet might see a formula begin.
    private static final Pattern LIVE =
            Pattern.compile("(^|[,;\t\r\n])[ \\p{Zs}\"]*[=+\\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]");

    @Test
    void no_formula_stays_alive_and_each_comes_back() {
        for (String formula : FORMULAS) {
            String harmless = Formula.harmless(formula);

            assertFalse(LIVE.matcher(harmless).find(), harmless);
            assertEquals(formula, Formula.readBack(harmless));
        }
    }

    @Test
    void apostrophes_that_belong_to_names_stay() {
        for (String name : List.of("'t Hooft", "O'Brien", "D'Angelo-'t", "Anna, 'tis", "'")) {
            assertEquals(name, Formula.harmless(name));
            assertEquals(name, Formula.readBack(name));
        }
    }

    @Test
    void any_cell_at_all_is_harmless_and_comes_back() {
        String alphabet = "=+-@'\"\t\r\n,; \u00A0\uFEFF＝a";
        var random = new Random(20);
        for (int i = 0; i < 200_000; i++) {
            var cell = new StringBuilder();
            for (int n = random.nextInt(9); n > 0; n--) {
                cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String harmless = Formula.harmless(cell.toString());

            assertFalse(LIVE.matcher(harmless).find(), harmless);
            assertEquals(cell.toString(), Formula.readBack(harmless));
        }
    }

    @Test
    void the_bytes_are_what_spreadsheets_and_the_standard_expect() {
        byte[] file =
                RollCsv.write(
                        List.of("Name", "Phone"),
                        List.of(List.of("Smith, \"Nan\"", "+1"), List.of("Ünal", "")));

        assertEquals(
                "\uFEFFName,Phone\r\n\"Smith, \"\"Nan\"\"\",'+1\r\nÜnal,\r\n",
                new String(file, StandardCharsets.UTF_8));
    }

    @Test
    void a_formula_and_html_in_every_cell_are_names_like_any_other() {
        var rows = new ArrayList<List<String>>();
        for (String name : List.of("=HYPERLINK(\"http://evil\")", "<script>alert(1)</script>")) {
            rows.add(List.of(name, name, name));
        }

        RollPreview preview = preview(RollCsv.write(List.of("Name", "E-mail", "Phone"), rows));

        assertEquals(rows.stream().map(List::getFirst).toList(), names(preview));
        assertEquals(4, preview.problems().size());
        assertTrue(preview.people().stream().allMatch(p -> p.contact().isEmpty()));
    }

    @Test
    void what_was_written_is_read_back() {
        String alphabet = "aÄßéŁ'’-+=@,;\"\t .()<>&م👩🏽‍";
        var random = new Random(7);
        for (int round = 0; round < 60; round++) {
            var names = new ArrayList<String>();
            for (int i = 0; i < 50; i++) {
                String name = Written.folded("N" + random(random, alphabet)).strip();
                names.add(random.nextBoolean() ? name : "=" + name);
            }
            byte[] file =
                    RollCsv.write(
                            List.of("Name", "E-mail"),
                            names.stream().map(n -> List.of(n, "a@example.org")).toList());

            RollDraft draft = draft(file);

            assertEquals(Delimiter.COMMA, draft.format().delimiter());
            assertEquals(names, names(draft.preview(draft.guess(), List.of())));
        }
    }

    @Test
    void garbage_gets_a_clear_answer() {
        String alphabet = "a,;\t\"\"\n\r' =\u0000ÿ\uFEFF@0";
        var random = new Random(99);
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] file =
                    i % 2 == 0
                            ? random(random, alphabet).getBytes(StandardCharsets.UTF_8)
                            : bytes(random);
            var format =
                    new RollFormat(
                            any(random, Encoding.values()),
                            any(random, Delimiter.values()),
                            random.nextBoolean(),
                            random.nextBoolean());
            for (RollReading reading : List.of(RollFile.read(file), RollFile.read(file, format))) {
                if (reading instanceof RollDraft draft) {
                    var fields = new ArrayList<>(draft.guess().fields());
                    fields.replaceAll(f -> RollField.FIRST_NAME);
                    if (!fields.isEmpty()) {
                        draft.preview(new RollMapping(fields), List.of());
                    }
                } else {
                    assertInstanceOf(FileRefusal.class, reading);
                    refused++;
                }
            }
        }
        assertTrue(refused > 500 && refused < 5_500, refused + " refused");
    }

    private static String random(Random random, String alphabet) {
        var text = new StringBuilder();
        for (int n = random.nextInt(30); n > 0; n--) {
            int at = random.nextInt(alphabet.length());
            text.appendCodePoint(
                    alphabet.codePointAt(
                            Character.isLowSurrogate(alphabet.charAt(at)) ? at - 1 : at));
        }
        return text.toString();
    }

    private static <T> T any(Random random, T[] all) {
        return List.of(all).get(random.nextInt(all.length));
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }
}
