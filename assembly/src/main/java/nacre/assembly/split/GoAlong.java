// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.split;

import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.journal.Json;

/// A member says that she goes along when her organ becomes two, or stays after all.
///
/// @param split the entry that decided on the split
public record GoAlong(long split, boolean goes) implements Command {
    @Override
    public String type() {
        return "split.go-along";
    }

    @Override
    public Json.Fields form() {
        return Json.object().put("goes", goes).put("split", split).done();
    }

    /// How it is read from its form.
    public static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "split.go-along",
                        form -> new GoAlong(form.whole("split"), form.truth("goes")));
    }
}
