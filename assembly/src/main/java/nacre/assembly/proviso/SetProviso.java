// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proviso;

import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.proposal.ProposalId;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// Makes one's own proposal depend on another: it takes force only if the other passes as well.
///
/// @param onlyIf the other; null to make it depend on none
public record SetProviso(ProposalId proposal, @Nullable ProposalId onlyIf) implements Command {
    @Override
    public String type() {
        return "proviso.set-proviso";
    }

    @Override
    public Json.Fields form() {
        var form = Json.object();
        if (onlyIf != null) {
            form.put("only-if", onlyIf.seq());
        }
        return form.put("proposal", proposal.seq()).done();
    }

    /// How it is read from its form.
    public static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "proviso.set-proviso",
                        form ->
                                new SetProviso(
                                        new ProposalId(form.whole("proposal")),
                                        form.has("only-if")
                                                ? new ProposalId(form.whole("only-if"))
                                                : null));
    }
}
