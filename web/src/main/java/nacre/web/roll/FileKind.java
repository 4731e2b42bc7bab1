// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Knows by their first bytes the files that people take for lists.
final class FileKind {
    private static final byte[] ZIP = {'P', 'K', 3, 4}; // .xlsx, .ods, .numbers
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}; // .xls
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private FileKind() {}

    /// Why a file is not even looked at, or null if it is.
    static @Nullable FileRefusal refusal(byte[] bytes) {
        if (bytes.length > RollFile.MOST_BYTES) {
            return new FileRefusal.LargeFile(bytes.length, RollFile.MOST_BYTES);
        }
        if (isWorkbook(bytes) || startsWith(bytes, OLE)) {
            return new FileRefusal.Spreadsheet();
        }
        return startsWith(bytes, PDF) ? new FileRefusal.NotText() : null;
    }

    /// Whether it may be a workbook of the kind that can be read.
    static boolean isWorkbook(byte[] bytes) {
        return startsWith(bytes, ZIP);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
