// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.util.Arrays;
import java.util.List;

/// Guesses a file's delimiter from its first rows: the one that takes nearly all of them apart into
/// equally many cells.
final class DelimiterGuess {
    private static final int ROWS = 200;
    private static final int CHARACTERS = 64 * 1024;

    /// Of five rows at least four.
    private static final int NEARLY_ALL_PER_CENT = 80;

    private DelimiterGuess() {}

    static Delimiter of(String text) {
        Delimiter named = Separator.named(text);
        if (named != null) {
            return named;
        }
        String start = text.substring(0, Math.min(CHARACTERS, text.length()));
        Delimiter best = Delimiter.SEMICOLON; // where there is one column: it stands in no name
        int bestAgreement = 0;
        for (Delimiter delimiter : Delimiter.values()) {
            int agreement = agreement(RowReader.read(start, delimiter, true, ROWS).rows());
            if (agreement >= NEARLY_ALL_PER_CENT) {
                return delimiter; // names hold commas, so tab and semicolon come first
            }
            if (agreement > bestAgreement) {
                best = delimiter;
                bestAgreement = agreement;
            }
        }
        return best;
    }

    /// How many of 100 rows have the most frequent number of cells; 0 if that is one cell.
    private static int agreement(List<Row> rows) {
        int[] rowsOfWidth = new int[RowReader.MOST_COLUMNS + 1];
        rows.forEach(row -> rowsOfWidth[row.cells().size()]++);
        int most = Arrays.stream(rowsOfWidth).max().orElse(0);
        return rows.isEmpty() || most == rowsOfWidth[1] ? 0 : 100 * most / rows.size();
    }
}
