// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import java.util.ArrayList;
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

    /// Several as they are written for good, content aside.
    public static Json form(List<Enactment> enactments) {
        return new Json.Items(enactments.stream().<Json>map(Enactment::form).toList());
    }

    /// Reads the permanent form of several.
    public static List<Enactment> readAll(Json.Items items) {
        return items.values().stream().map(Enactment::read).toList();
    }

    /// Several as a command asks for them: each with its words.
    public static Json asked(List<Enactment> enactments) {
        return new Json.Items(enactments.stream().<Json>map(Enactment::asked).toList());
    }

    private Json asked() {
        var written = new ArrayList<Json>();
        for (Content.Words each : words) {
            written.add(Json.object().put("field", each.field()).put("value", each.value()).done());
        }
        return Json.object().put("enactment", form()).put("words", new Json.Items(written)).done();
    }

    /// Reads the `enactments` that a command asks for: each with its words.
    ///
    /// @throws nacre.journal.Malformed if they are not written so
    public static List<Enactment> readAsked(Json.Fields form) {
        return Facts.each(form, "enactments", Enactment::readAskedOne);
    }

    private static Enactment readAskedOne(Json.Fields form) {
        Enactment read = read(form.value("enactment"));
        return new Enactment(
                read.type,
                read.facts,
                Facts.each(
                        form,
                        "words",
                        each -> Content.Words.kept(each.text("field"), each.text("value"))));
    }

    /// The words of several as content of the entry that proposes them: `enactment.0.task` and so
    /// on.
    public static List<Content.Words> words(List<Enactment> enactments) {
        var words = new ArrayList<Content.Words>();
        for (int i = 0; i < enactments.size(); i++) {
            for (Content.Words each : enactments.get(i).words) {
                words.add(
                        new Content.Words(
                                prefix(i) + each.field(),
                                each.keeping(),
                                each.subject(),
                                each.value()));
            }
        }
        return List.copyOf(words);
    }

    /// How the names of content fields begin that hold the words of an enactment.
    ///
    /// @param index its place in the proposal, from 0
    public static String prefix(int index) {
        return "enactment.%d.".formatted(index);
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
