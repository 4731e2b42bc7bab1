// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.pledge;

import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.Facts;
import nacre.journal.Json;

/// What a member may ask about a pledge. What she puts is sealed.
public sealed interface PledgeCommand extends Command {

    /// The pledge it is about.
    PledgeId pledge();

    /// Pledges. In place of what she has in the box.
    ///
    /// @param group which of the pledge's groups she says that she belongs to, from 0
    record GivePledge(PledgeId pledge, int group) implements PledgeCommand {}

    /// Takes her pledge back, if she has given one.
    record TakeBackPledge(PledgeId pledge) implements PledgeCommand {}

    @Override
    default String type() {
        return switch (this) {
            case GivePledge c -> "pledge.give";
            case TakeBackPledge c -> "pledge.take-back";
        };
    }

    @Override
    default Json.Fields form() {
        var form = Json.object().put("pledge", pledge().seq());
        if (this instanceof GivePledge(var pledge, int group)) {
            form.put("group", group);
        }
        return form.done();
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "pledge.give",
                        form -> new GivePledge(pledge(form), Facts.small(form, "group")))
                .with("pledge.take-back", form -> new TakeBackPledge(pledge(form)));
    }

    private static PledgeId pledge(Json.Fields form) {
        return new PledgeId(form.whole("pledge"));
    }
}
