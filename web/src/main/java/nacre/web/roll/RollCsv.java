// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Writes a list of people as CSV that spreadsheets open and [RollFile] reads back: commas, RFC
/// 4180 quotes and line ends, UTF-8 with the byte order mark by which spreadsheets know it,
/// formulas made harmless.
public final class RollCsv {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,4})?");

    private RollCsv() {}

    /// The bytes of a file with this header and these rows.
    public static byte[] write(List<String> header, Iterable<List<String>> rows) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(harmless(header));
            rows.forEach(row -> csv.writeRecord(harmless(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> harmless(List<String> cells) {
        return cells.stream().map(RollCsv::harmless).toList();
    }

    /// A plain number does nothing, and is to be added up.
    private static String harmless(String cell) {
        return NUMBER.matcher(cell).matches() ? cell : Formula.harmless(cell);
    }
}
