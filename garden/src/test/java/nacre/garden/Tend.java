// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.journal.Json;

/// Says, sealed, how many rows she would tend.
public record Tend(long question, long rows, String note) implements Command {
    /// The note of who wants it on record that she has said something.
    static final String ALOUD = "I have answered.";

    @Override
    public String type() {
        return "garden.tend";
    }

    @Override
    public Json.Fields form() {
        return Json.object().put("note", note).put("question", question).put("rows", rows).done();
    }

    static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "garden.tend",
                        form ->
                                new Tend(
                                        form.whole("question"),
                                        form.whole("rows"),
                                        form.text("note")));
    }
}
