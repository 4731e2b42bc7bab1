// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.nio.file.Path;
import java.util.List;
import nacre.organ.Parts;
import nacre.store.Records;
import nacre.store.Store;

/// Makes a new data folder from a backup that holds when verified; replaces nothing.
final class RestoreCommand implements Command {
    private static final String FROM = "from";
    private static final String DATA = "data";

    private final Parts parts;

    RestoreCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.file(FROM), Argument.folder(DATA));
    }

    @Override
    public Answer run(Given given, Voice voice) {
        Path from = given.path(FROM);
        var verification = new Verification(parts, voice);
        try (var backup = Records.open(from)) {
            verification.verify(backup);
            verification.sealed(backup.boxes());
        }
        if (verification.sum() != Answer.YES) {
            voice.complain(Line.of("restore.wrong", "file", from.toString()));
            return Answer.NO;
        }
        Path folder = given.path(DATA);
        Store.restore(from, folder);
        voice.say(Line.of("restore.done", "folder", folder.toString()));
        return Answer.YES;
    }
}
