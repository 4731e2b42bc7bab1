// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import nacre.journal.Json;

/// One thing that a command says: which sentence, and the facts in it.
///
/// @param key of the sentence in the text file, and the value of `said` in JSON
/// @param facts the sentence's placeholders
record Line(String key, Json.Fields facts) {

    /// A line without facts.
    static Line of(String key) {
        return new Line(key, Json.object().done());
    }

    /// A line with one fact.
    static Line of(String key, String name, String value) {
        return new Line(key, Json.object().put(name, value).done());
    }

    /// The line as JSON: the facts, and `said`.
    Json.Fields json() {
        var draft = Json.object().put("said", key);
        facts.values().forEach(draft::put);
        return draft.done();
    }
}
