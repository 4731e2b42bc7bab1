// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.erasure;

import java.util.List;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.Facts;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;

/// Asks for personal content to be erased.
///
/// @param subject whom it is about: oneself, or somebody who has left and asked for it
/// @param fields which content
public record EraseContent(MemberId subject, List<Field> fields) implements Command {
    /// One content field of an entry.
    public record Field(long entry, String field) {}

    /// Copies the list.
    public EraseContent {
        fields = List.copyOf(fields);
    }

    @Override
    public String type() {
        return "content.erase";
    }

    @Override
    public Json.Fields form() {
        var list =
                fields.stream()
                        .<Json>map(f ->
                                Json.object()
                                        .put("entry", f.entry())
                                        .put("field", f.field())
                                        .done())
                        .toList();
        return Json.object()
                .put("fields", new Json.Items(list))
                .put("subject", subject.seq())
                .done();
    }

    /// How it is read from its form.
    public static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "content.erase",
                        form ->
                                new EraseContent(
                                        new MemberId(form.whole("subject")),
                                        Facts.each(
                                                form,
                                                "fields",
                                                field ->
                                                        new Field(
                                                                field.whole("entry"),
                                                                field.text("field")))));
    }
}
