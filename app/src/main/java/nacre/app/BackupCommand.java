// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.nio.file.Path;
import java.util.List;
import nacre.organ.Parts;
import nacre.store.Records;

/// Writes all records of a data folder into one file, and verifies that file. The server may run.
final class BackupCommand implements Command {
    private static final String DATA = "data";
    private static final String TO = "to";

    private final Parts parts;

    BackupCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.folder(DATA), Argument.file(TO));
    }

    @Override
    public Answer run(Given given, Voice voice) {
        Path to = given.path(TO);
        try (var records = Records.open(given.path(DATA))) {
            records.backup(to);
        }
        var verification = new Verification(parts, voice);
        try (var copy = Records.open(to)) {
            verification.verify(copy);
            verification.sealed(copy.boxes());
        }
        Answer answer = verification.sum();
        voice.say(
                Line.of(
                        answer == Answer.YES ? "backup.done" : "backup.wrong",
                        "file",
                        to.toString()));
        return answer;
    }
}
