// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import nacre.journal.Json;

/// Says which Nacre this is and what it runs on.
final class VersionCommand implements Command {

    @Override
    public String name() {
        return "version";
    }

    @Override
    public Answer run(Given given, Voice voice) {
        var facts =
                Json.object()
                        .put("nacre", Nacre.VERSION)
                        .put("java", Runtime.version().toString())
                        .done();
        voice.say(new Line("version.is", facts));
        return Answer.YES;
    }
}
