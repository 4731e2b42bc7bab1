// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import nacre.journal.Json;
import nacre.store.StoredKeys;

/// Looks after the keys to sealed notes in a data folder: what is there, a backup of them apart
/// from the records, and a new key file. Codes are made and typed on the pages only.
final class KeyCommand implements Command {
    private static final String WHAT = "what";
    private static final String FILE = "file";
    private static final String DATA = "data";

    /// What may be done with them.
    enum What {
        SHOW(false),
        BACKUP(true),
        RESTORE(true),
        ROTATE(false);

        private final boolean needsFile;

        What(boolean needsFile) {
            this.needsFile = needsFile;
        }
    }

    @Override
    public String name() {
        return "key";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.word(WHAT, "show|backup|restore|rotate", What.class),
                Argument.word(FILE, "FILE", Path.class).optional(),
                Argument.folder(DATA));
    }

    @Override
    public Answer run(Given given, Voice voice) {
        Path data = given.path(DATA);
        What what = given.word(WHAT, What.class);
        if (what.needsFile && !given.has(FILE)) {
            voice.complain(Line.of("key.no-file"));
            return Answer.COULD_NOT;
        }
        switch (what) {
            case SHOW -> show(data, voice);
            case ROTATE -> rotate(data, voice);
            case BACKUP -> {
                StoredKeys.backup(data, given.path(FILE));
                voice.say(Line.of("key.backup", "file", given.path(FILE).toString()));
            }
            case RESTORE -> {
                StoredKeys.restore(given.path(FILE), data);
                voice.say(Line.of("key.restore", "folder", data.toString()));
            }
        }
        return Answer.YES;
    }

    private static void show(Path data, Voice voice) {
        List<StoredKeys.OfOrgan> all = StoredKeys.show(data);
        all.forEach(one -> voice.say(line(one)));
        if (all.isEmpty()) {
            voice.say(Line.of("key.none"));
        }
    }

    private static Line line(StoredKeys.OfOrgan one) {
        String guard = "key.codes";
        if (one.isFile()) {
            guard = one.isOpen() ? "key.by-file" : "key.no-right-file";
        }
        var facts =
                Json.object()
                        .put("codes", one.codes())
                        .put("keys", one.keys())
                        .put("organ", one.organ().value())
                        .put("prepared", one.prepared())
                        .put("shredded", one.shredded());
        return new Line(guard, facts.done());
    }

    private static void rotate(Path data, Voice voice) {
        int organs = StoredKeys.rotate(data, new SecureRandom());
        voice.say(new Line("key.rotate", Json.object().put("organs", organs).done()));
    }
}
