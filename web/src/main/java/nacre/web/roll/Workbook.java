// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The first sheet of an Excel workbook (.xlsx, ECMA-376), written as CSV, so that from there on it
/// is read as any list is. Row n stands on line n.
///
/// Only what cells show is taken: no formula is run, no link followed, no style looked at. Whatever
/// is uploaded, nothing here throws.
///
/// @param csv the sheet with commas; null if there is a refusal
/// @param refusal why the workbook cannot be read
record Workbook(@Nullable String csv, @Nullable FileRefusal refusal) {

    /// A row further down than this is not a list that people keep by hand.
    static final int LAST_ROW = 100_000;

    static Workbook read(byte[] file) {
        try {
            Map<String, byte[]> parts = WorkbookParts.of(file);
            List<String> strings = SharedStrings.of(parts.get("xl/sharedStrings.xml"));
            byte[] sheet = FirstSheet.of(parts);
            return sheet == null
                    ? refused(new FileRefusal.Spreadsheet())
                    : written(new SheetReader(strings).read(sheet));
        } catch (WorkbookParts.Refused e) {
            return refused(e.refusal());
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            return refused(new FileRefusal.BrokenWorkbook());
        }
    }

    private static Workbook refused(FileRefusal why) {
        return new Workbook(null, why);
    }

    private static Workbook written(List<Row> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var text = new StringBuilder();
        long line = 1;
        for (Row row : rows) {
            while (line < row.line()) {
                text.append('\n');
                line++;
            }
            var cells = new ArrayList<String>();
            row.cells().forEach(cell -> cells.add(quoted(cell)));
            cells.addAll(Collections.nCopies(width - cells.size(), ""));
            text.append(String.join(",", cells)).append('\n');
            line++;
            if (text.length() > RollFile.MOST_BYTES) {
                return refused(new FileRefusal.LargeFile(text.length(), RollFile.MOST_BYTES));
            }
        }
        return new Workbook(text.toString(), null);
    }

    /// A line break in a cell becomes a space, so that lines stay what rows are.
    private static String quoted(String cell) {
        String flat = cell.replaceAll("\\R", " ").replace('\0', ' ');
        return flat.matches("[^\",;\t]*") ? flat : "\"" + flat.replace("\"", "\"\"") + "\"";
    }
}
