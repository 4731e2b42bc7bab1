// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import nacre.journal.ExportForm;
import nacre.journal.Journal;
import nacre.journal.Json;

/// Writes one organ’s record as a file of lines (RECORD, export).
final class Export {
    private Export() {}

    static void write(Journal journal, Path file) {
        try {
            NewFile.write(file, beside -> fill(journal, beside));
        } catch (IOException | UncheckedIOException e) {
            throw Unusable.because(
                    e, "No export was written: %s".formatted(e), "Maybe there is no room.");
        }
    }

    private static void fill(Journal journal, Path file) throws IOException {
        long size = journal.head().size();
        var announced = new ArrayList<>(journal.announced());
        announced.removeIf(head -> head.size() > size);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            line(out, ExportForm.header(journal.organ(), size, announced.size()));
            journal.read(0, size, entry -> line(out, ExportForm.form(entry)));
            announced.forEach(head -> line(out, ExportForm.form(head)));
        }
    }

    private static void line(OutputStream out, Json.Fields line) {
        try {
            out.write(line.bytes());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
