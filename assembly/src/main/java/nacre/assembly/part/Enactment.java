// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import java.util.List;
import nacre.journal.Content;
import nacre.journal.Json;

/// An act that a proposal will record the moment it passes, as data: the proposing organ need not
/// know the part it belongs to.
///
/// @param type the act's type
/// @param facts the act's facts, in their permanent form
/// @param words its content; empty in a state, which holds facts only
public record Enactment(String type, Json.Fields facts, List<Content.Words> words) {

    /// Copies the list.
    public Enactment {
        words = List.copyOf(words);
    }

    /// An enactment of an act.
    public static Enactment of(Act act, List<Content.Words> words) {
        return new Enactment(act.type(), act.facts(), words);
    }

    /// The same without its content.
    public Enactment withoutWords() {
        return new Enactment(type, facts, List.of());
    }

    /// As it is written for good, content aside.
    public Json.Fields form() {
        return Json.object().put("facts", facts).put("type", type).done();
    }

    /// Reads the permanent form.
    public static Enactment read(Json form) {
        if (form instanceof Json.Fields fields) {
            fields.only("facts", "type");
            return new Enactment(fields.text("type"), fields.fields("facts"), List.of());
        }
        throw new nacre.journal.Malformed("enactment", "an object", form.write());
    }
}
