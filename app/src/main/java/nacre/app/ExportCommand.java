// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.util.List;
import nacre.journal.Json;
import nacre.journal.OrganId;
import nacre.store.Records;

/// Writes one organ's record into a file of JSON lines that any tool can read.
final class ExportCommand implements Command {
    private static final String ORGAN = "organ";
    private static final String DATA = "data";
    private static final String TO = "to";

    @Override
    public String name() {
        return "export";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.word(ORGAN, "ORGAN", String.class),
                Argument.folder(DATA),
                Argument.file(TO));
    }

    @Override
    public Answer run(Given given, Voice voice) {
        try (var records = Records.open(given.path(DATA))) {
            var named = given.text(ORGAN);
            var found =
                    records.organs().stream().filter(id -> id.value().equals(named)).findFirst();
            if (found.isEmpty()) {
                var there = records.organs().stream().map(OrganId::value).toList();
                var facts = Json.object().put("organ", named).put("there", Json.texts(there));
                voice.complain(new Line("export.unknown", facts.done()));
                return Answer.COULD_NOT;
            }
            records.export(found.get(), given.path(TO));
            var facts = Json.object().put("organ", named).put("file", given.path(TO).toString());
            voice.say(new Line("export.done", facts.done()));
            return Answer.YES;
        }
    }
}
