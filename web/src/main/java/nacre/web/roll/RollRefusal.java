// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

/// Why a file could not be read at all.
public sealed interface RollRefusal extends RollReading {

    /// More bytes than are taken.
    record LargeFile(long bytes, long most) implements RollRefusal {}

    /// A file of a spreadsheet program, not the text that it can be saved as.
    record Spreadsheet() implements RollRefusal {}

    /// A picture, a program, anything but text.
    record NotText() implements RollRefusal {}

    /// Bytes that cannot be read by the encoding that was chosen.
    record NotInEncoding(Encoding encoding) implements RollRefusal {}

    /// No line with anything on it, the header apart.
    record NobodyInFile() implements RollRefusal {}

    /// More rows than are taken.
    record ManyRows(int most) implements RollRefusal {}

    /// More cells on one line than are taken.
    record ManyColumns(long line, int most) implements RollRefusal {}

    /// A quotation mark that opens and never closes, or closes before the cell ends, in the row
    /// that starts on this line.
    record LooseQuote(long line) implements RollRefusal {}
}
