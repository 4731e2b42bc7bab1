// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.journal.Json;

/// Sows a bed and tells all members so, in the same breath: two acts of two parts, each under a
/// power of its own.
public record Boast(long rows, String title) implements Command {
    @Override
    public String type() {
        return "garden.boast";
    }

    @Override
    public Json.Fields form() {
        return Json.object().put("rows", rows).put("title", title).done();
    }

    static CommandForms forms() {
        return CommandForms.none()
                .with("garden.boast", form -> new Boast(form.whole("rows"), form.text("title")));
    }
}
