// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.announcement;

import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.journal.Json;

/// Says something to all members.
public record Announce(String title, String text) implements Command {
    @Override
    public String type() {
        return "announcement.announce";
    }

    @Override
    public Json.Fields form() {
        return Json.object().put("text", text).put("title", title).done();
    }

    /// How it is read from its form.
    public static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "announcement.announce",
                        form -> new Announce(form.text("title"), form.text("text")));
    }
}
