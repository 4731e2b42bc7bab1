// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nacre.journal.StoreFailure;
import nacre.organ.Parts;
import nacre.store.ExportedJournal;
import nacre.store.Records;

/// Verifies every record in a data folder, a backup or an export, from its first entry on.
final class VerifyCommand implements Command {
    private static final String WHAT = "what";
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(US_ASCII);

    private final Parts parts;

    VerifyCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.word(WHAT, "DIR|FILE", Path.class));
    }

    @Override
    public Answer run(Given given, Voice voice) {
        var verification = new Verification(parts, voice);
        Path what = given.path(WHAT);
        if (isExport(what)) {
            verify(what, verification);
        } else {
            try (var records = Records.open(what)) {
                verification.verify(records);
            }
        }
        return verification.sum();
    }

    private static void verify(Path export, Verification verification) {
        try {
            verification.verify(ExportedJournal.open(export));
        } catch (StoreFailure.Unusable broken) {
            verification.broken(String.valueOf(broken.getMessage()));
        }
    }

    /// Whether it is a file that SQLite did not write.
    private static boolean isExport(Path what) {
        if (!Files.isRegularFile(what)) {
            return false;
        }
        try (var in = Files.newInputStream(what)) {
            return !Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
