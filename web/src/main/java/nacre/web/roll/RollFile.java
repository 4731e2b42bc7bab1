// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Reads a list of people as groups really have it, from the bytes of a CSV
/// file or of an Excel workbook. Nothing that is
/// uploaded throws: what cannot be read is a [FileRefusal].
public final class RollFile {
    /// The most bytes that a file may have.
    public static final int MOST_BYTES = 5_000_000;

    /// The most rows that a file may have, its header apart.
    public static final int MOST_ROWS = RowReader.MOST_ROWS;

    private RollFile() {}

    /// The list in a file as text: a workbook's first sheet as CSV, anything else as it is. What no
    /// list can be taken from stays as it is too, for [#read] to say why.
    public static byte[] asText(byte[] bytes) {
        String csv =
                FileKind.isWorkbook(bytes) && bytes.length <= MOST_BYTES
                        ? Workbook.read(bytes).csv()
                        : null;
        return csv == null ? bytes : csv.getBytes(StandardCharsets.UTF_8);
    }

    /// Reads a file, guessing how.
    public static RollReading read(byte[] bytes) {
        if (FileKind.isWorkbook(bytes) && bytes.length <= MOST_BYTES) {
            Workbook workbook = Workbook.read(bytes);
            FileRefusal why = workbook.refusal();
            String csv = workbook.csv();
            if (csv == null) {
                return why == null ? new FileRefusal.BrokenWorkbook() : why;
            }
            return guessed(csv, Encoding.UTF_8, Delimiter.COMMA);
        }
        FileRefusal refusal = FileKind.refusal(bytes);
        if (refusal != null) {
            return refusal;
        }
        Encoding encoding = Decoding.guess(bytes);
        String text = Decoding.text(bytes, encoding);
        if (text == null) {
            return new FileRefusal.NotInEncoding(encoding);
        }
        return guessed(text, encoding, DelimiterGuess.of(text));
    }

    private static RollReading guessed(String text, Encoding encoding, Delimiter delimiter) {
        List<Row> start = RowReader.read(text, delimiter, true, 1).rows();
        boolean hasHeader = !start.isEmpty() && HeaderWords.areIn(start.getFirst());
        return read(text, new RollFormat(encoding, delimiter, hasHeader, true));
    }

    /// Reads a file as somebody said.
    public static RollReading read(byte[] bytes, RollFormat format) {
        FileRefusal refusal = FileKind.refusal(bytes);
        if (refusal != null) {
            return refusal;
        }
        String text = Decoding.text(bytes, format.encoding());
        return text == null ? new FileRefusal.NotInEncoding(format.encoding()) : read(text, format);
    }

    private static RollReading read(String text, RollFormat format) {
        if (text.indexOf('\0') >= 0) {
            return new FileRefusal.NotText();
        }
        int most = MOST_ROWS + (format.hasHeader() ? 1 : 0);
        var reader = RowReader.read(text, format.delimiter(), format.hasQuotes(), most);
        FileRefusal refusal = reader.refusal();
        if (refusal != null) {
            return refusal;
        }
        List<Row> rows = reader.rows();
        Row header = format.hasHeader() && !rows.isEmpty() ? rows.removeFirst() : null;
        return rows.isEmpty() ? new FileRefusal.NobodyInFile() : draft(format, header, rows);
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

    /// As many columns as most rows fill, and no fewer than the header has words.
    private static int width(@Nullable Row header, List<Row> rows) {
        if (header != null) {
            return Math.max(header.filled(), mostFrequent(rows, Row::filled));
        }
        int size = mostFrequent(rows, row -> row.cells().size());
        return rows.stream()
                .filter(row -> row.cells().size() == size)
                .mapToInt(Row::filled)
                .max()
                .orElseThrow();
    }

    private static int mostFrequent(List<Row> rows, ToIntFunction<Row> count) {
        int[] rowsOf = new int[RowReader.MOST_COLUMNS + 1];
        int best = 0;
        for (Row row : rows) {
            int found = count.applyAsInt(row);
            rowsOf[found]++;
            best = rowsOf[found] > rowsOf[best] ? found : best;
        }
        return best;
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
            String name = header == null || i >= header.cells().size() ? "" : header.cells().get(i);
            columns.add(new Column(Written.folded(name), sample));
        }
        return columns;
    }
}
