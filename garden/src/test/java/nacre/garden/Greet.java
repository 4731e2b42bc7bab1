// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import nacre.assembly.part.Command;
import nacre.journal.Json;

/// Greets a bed in passing; a guest's command.
public record Greet() implements Command {
    @Override
    public String type() {
        return "garden.greet";
    }

    @Override
    public Json.Fields form() {
        return Json.object().done();
    }
}
