// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.merger;

import nacre.assembly.letter.LetterAct;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.journal.Json;
import nacre.journal.OrganId;

/// A member says that she does not come along when her organ joins another, or does after all.
public record StayOut(OrganId other, boolean stays) implements Command {
    @Override
    public String type() {
        return "merger.stay-out";
    }

    @Override
    public Json.Fields form() {
        return Json.object().put("other", other.value()).put("stays", stays).done();
    }

    /// How it is read from its form.
    public static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "merger.stay-out",
                        form -> new StayOut(LetterAct.organ(form, "other"), form.truth("stays")));
    }
}
