// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

/// Why a file could not be read at all.
public sealed interface FileRefusal extends RollReading {

    /// More bytes than are taken.
    record LargeFile(long bytes, long most) implements FileRefusal {}

    /// A file of another kind of spreadsheet than .xlsx, not the text that it can be saved as.
    record Spreadsheet() implements FileRefusal {}

    /// A workbook that is damaged, or no workbook inside.
    record BrokenWorkbook() implements FileRefusal {}

    /// A workbook with more parts than lists of people have.
    record ManyParts(int most) implements FileRefusal {}

    /// A workbook that unpacks to far more than a list of people does, as if made to fill the
    /// memory of whoever opens it.
    record UnpacksTooFar(long most) implements FileRefusal {}

    /// A picture, a program, anything but text.
    record NotText() implements FileRefusal {}

    /// Bytes that cannot be read by the encoding that was chosen.
    record NotInEncoding(Encoding encoding) implements FileRefusal {}

    /// No line with anything on it, the header apart.
    record NobodyInFile() implements FileRefusal {}

    /// More rows than are taken.
    record ManyRows(int most) implements FileRefusal {}

    /// More cells on one line than are taken.
    record ManyColumns(long line, int most) implements FileRefusal {}

    /// A quotation mark that opens and never closes, or closes before the cell ends, in the row
    /// that starts on this line.
    record LooseQuote(long line) implements FileRefusal {}
}
