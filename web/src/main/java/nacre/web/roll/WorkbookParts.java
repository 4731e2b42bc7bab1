// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Unpacks a workbook, as far as its parts are needed, and stops at anything that unpacks to more
/// than lists of people do. Names of parts are keys in a map and nothing else.
final class WorkbookParts {

    /// The most parts that a workbook may have; a large one with pictures has some hundred.
    static final int MOST_PARTS = 1_000;

    /// The most bytes that all parts may come to.
    static final int MOST_UNPACKED = 64 * 1024 * 1024;

    /// How many times its own size a workbook may unpack to. Sheets of real lists come to 5 to 30
    /// times; a zip bomb to 1,000 times, which is the most that DEFLATE can.
    static final int MOST_RATIO = 200;

    /// So much is always unpacked: short files of repeated words are packed tightly.
    private static final int SMALL = 1024 * 1024;

    private final long most;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private long unpacked;

    private WorkbookParts(long most) {
        this.most = most;
    }

    /// Ends the reading of a workbook.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient FileRefusal refusal;

        Refused(FileRefusal refusal) {
            super(refusal.toString());
            this.refusal = refusal;
        }

        FileRefusal refusal() {
            return refusal;
        }
    }

    static Map<String, byte[]> of(byte[] file) throws IOException {
        long most = Math.min(MOST_UNPACKED, Math.max(SMALL, (long) MOST_RATIO * file.length));
        var workbook = new WorkbookParts(most);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry entry = zip.getNextEntry();
            for (int count = 1; entry != null; count++) {
                if (count > MOST_PARTS) {
                    throw new Refused(new FileRefusal.ManyParts(MOST_PARTS));
                }
                workbook.take(zip, entry.getName());
                entry = zip.getNextEntry();
            }
        }
        return workbook.parts;
    }

    /// Keeps a part if it is needed; all count.
    private void take(ZipInputStream zip, String name) throws IOException {
        boolean isKept = isNeeded(name);
        var kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        int read = zip.read(buffer);
        while (read >= 0) {
            unpacked += read;
            if (unpacked > most) {
                throw new Refused(new FileRefusal.UnpacksTooFar(most));
            }
            kept.write(buffer, 0, isKept ? read : 0);
            read = zip.read(buffer);
        }
        if (isKept && parts.put(name, kept.toByteArray()) != null) {
            throw new Refused(new FileRefusal.BrokenWorkbook());
        }
    }

    private static boolean isNeeded(String name) {
        return name.equals("xl/workbook.xml")
                || name.equals("xl/_rels/workbook.xml.rels")
                || name.equals("xl/sharedStrings.xml")
                || name.startsWith("xl/worksheets/");
    }
}
