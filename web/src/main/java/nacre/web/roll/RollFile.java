// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a list of people as groups really have it, from the bytes of a CSV file. Nothing that is
/// uploaded throws: what cannot be read is a [RollRefusal].
public final class RollFile {
    /// The most bytes that a file may have.
    public static final int MOST_BYTES = 5_000_000;

    /// The most rows that a file may have, its header apart.
    public static final int MOST_ROWS = RowReader.MOST_ROWS;

    private RollFile() {}

    /// Reads a file, guessing how.
    public static RollReading read(byte[] bytes) {
        RollRefusal refusal = FileKind.refusal(bytes);
        if (refusal != null) {
            return refusal;
        }
        Encoding encoding = Decoding.guess(bytes);
        String text = Decoding.text(bytes, encoding);
        if (text == null) {
            return new RollRefusal.NotInEncoding(encoding);
        }
        var start = RowReader.read(text, DelimiterGuess.of(text), true, 1).rows();
        boolean hasHeader = !start.isEmpty() && HeaderWords.areIn(start.getFirst());
        return read(text, new RollFormat(encoding, DelimiterGuess.of(text), hasHeader, true));
    }

    /// Reads a file as somebody said.
    public static RollReading read(byte[] bytes, RollFormat format) {
        RollRefusal refusal = FileKind.refusal(bytes);
        if (refusal != null) {
            return refusal;
        }
        String text = Decoding.text(bytes, format.encoding());
        return text == null ? new RollRefusal.NotInEncoding(format.encoding()) : read(text, format);
    }

    private static RollReading read(String text, RollFormat format) {
        if (text.indexOf('\0') >= 0) {
            return new RollRefusal.NotText();
        }
        int most = MOST_ROWS + (format.hasHeader() ? 1 : 0);
        var reader = RowReader.read(text, format.delimiter(), format.hasQuotes(), most);
        RollRefusal refusal = reader.refusal();
        if (refusal != null) {
            return refusal;
        }
        List<Row> rows = reader.rows();
        Row header = format.hasHeader() && !rows.isEmpty() ? rows.removeFirst() : null;
        return rows.isEmpty() ? new RollRefusal.NobodyInFile() : draft(format, header, rows);
    }

    private static RollDraft draft(RollFormat format, @Nullable Row header, List<Row> rows) {
        int width = width(header, rows);
        var fitting = new ArrayList<Row>();
        var problems = new ArrayList<RollProblem>();
        for (Row row : rows) {
            if (row.filled() > width || row.cells().size() < width) {
                problems.add(new RollProblem.CellCount(row.line(), row.cells().size(), width));
            } else {
                fitting.add(row.withWidth(width));
            }
        }
        var columns = columns(header, fitting, width);
        var guess = MappingGuess.of(columns, fitting);
        return new RollDraft(format, columns, fitting, problems, guess);
    }

    /// As many columns as the header has words; without a header, as most rows have cells.
    private static int width(@Nullable Row header, List<Row> rows) {
        if (header != null) {
            return header.filled();
        }
        var rowsOfWidth = new LinkedHashMap<Integer, Integer>();
        rows.forEach(row -> rowsOfWidth.merge(row.cells().size(), 1, Integer::sum));
        return rowsOfWidth.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static List<Column> columns(@Nullable Row header, List<Row> rows, int width) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < width; i++) {
            int at = i;
            String sample =
                    rows.stream()
                            .map(row -> Written.folded(row.cells().get(at)))
                            .filter(cell -> !cell.isEmpty())
                            .findFirst()
                            .orElse("");
            String name = header == null ? "" : Written.folded(header.cells().get(i));
            columns.add(new Column(name, sample));
        }
        return columns;
    }
}
