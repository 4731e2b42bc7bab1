// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import nacre.assembly.box.Promise;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.Facts;
import nacre.journal.Json;

/// Asks everybody how many rows she would tend.
///
/// @param threshold as soon as so many have answered, all is shown; 0 to wait until the end
/// @param enough as soon as so many rows would be tended, all is shown, and never with fewer; 0 if
///     any will do
public record Ask(Promise promise, long threshold, long enough) implements Command {
    public Ask(Promise promise, long threshold) {
        this(promise, threshold, 0);
    }

    @Override
    public String type() {
        return "garden.ask";
    }

    @Override
    public Json.Fields form() {
        return Json.object()
                .put("enough", enough)
                .put("promise", promise.word())
                .put("threshold", threshold)
                .done();
    }

    static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "garden.ask",
                        form ->
                                new Ask(
                                        Facts.word(form, "promise", Promise.class),
                                        form.whole("threshold"),
                                        form.whole("enough")));
    }
}
