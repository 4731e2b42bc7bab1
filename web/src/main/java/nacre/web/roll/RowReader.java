// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes text apart into rows, as far as they may be needed.
///
/// A first line `sep=;`, which some spreadsheets write for each other, is left out and counted.
final class RowReader {
    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 100;

    /// Longer cells are cut: nothing so long is taken, and putting marks in order costs the square.
    static final int MOST_CHARACTERS = 1_000;

    /// Never a character of a text (Unicode §23.7).
    private static final char NO_QUOTE = '\uFFFF';

    private final List<Row> rows = new ArrayList<>();
    private @Nullable FileRefusal refusal;

    private RowReader() {}

    /// Rows with anything in them, up to the first that cannot be read.
    List<Row> rows() {
        return rows;
    }

    /// Why reading ended early, or null if it did not.
    @Nullable FileRefusal refusal() {
        return refusal;
    }

    static RowReader read(String text, Delimiter delimiter, boolean hasQuotes, int mostRows) {
        var reader = new RowReader();
        int start = Separator.length(text);
        reader.take(text.substring(start), delimiter, hasQuotes, mostRows, start > 0 ? 1 : 0);
        return reader;
    }

    private void take(String text, Delimiter delimiter, boolean hasQuotes, int most, int above) {
        var cells = new Cells(above);
        // Text in memory, so there is nothing to close.
        var csv =
                CsvReader.builder()
                        .fieldSeparator(delimiter.sign())
                        .quoteCharacter(hasQuotes ? '"' : NO_QUOTE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .trimWhitespacesAroundQuotes(true)
                        .allowUnclosedQuote(false)
                        .build(cells, text);
        try {
            for (Row row : csv) {
                if (cells.isTooWide()) {
                    refusal = new FileRefusal.ManyColumns(row.line(), MOST_COLUMNS);
                    return;
                }
                if (row.isBlank()) {
                    continue;
                }
                if (rows.size() == most) {
                    refusal = new FileRefusal.ManyRows(MOST_ROWS);
                    return;
                }
                rows.add(row);
            }
        } catch (CsvParseException e) {
            // Its sizes are never reached by a file of the size taken, so this is about quotes.
            refusal = new FileRefusal.LooseQuote(cells.line());
        }
    }

    /// Collects the cells of one row after another, and no more than can be used.
    private static final class Cells extends AbstractBaseCsvCallbackHandler<Row> {
        private final int above;
        private List<String> cells = new ArrayList<>();
        private long line;
        private boolean isTooWide;

        Cells(int above) {
            this.above = above;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber + above;
            cells = new ArrayList<>();
        }

        @Override
        protected void handleField(int index, char[] text, int from, int length, boolean quoted) {
            if (index < MOST_COLUMNS) {
                cells.add(new String(text, from, Math.min(length, MOST_CHARACTERS)));
            } else {
                isTooWide |= !new String(text, from, length).isBlank();
            }
        }

        @Override
        protected Row buildRecord() {
            return new Row(line, cells);
        }

        long line() {
            return line;
        }

        boolean isTooWide() {
            return isTooWide;
        }
    }
}
