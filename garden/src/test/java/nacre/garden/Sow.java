// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.journal.Json;

/// Sows a bed of so many rows, and says something about it.
public record Sow(long rows, String note) implements Command {
    @Override
    public String type() {
        return "garden.sow";
    }

    @Override
    public Json.Fields form() {
        return Json.object().put("note", note).put("rows", rows).done();
    }

    static CommandForms forms() {
        return CommandForms.none()
                .with("garden.sow", form -> new Sow(form.whole("rows"), form.text("note")));
    }
}
