// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.candidacy;

import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.proposal.ProposalId;
import nacre.journal.Json;

/// What a member may ask about standing in an election: for herself, and for nobody else.
public sealed interface CandidacyCommand extends Command {

    /// Stands.
    ///
    /// @param text what she says of herself and of the task; may be empty
    record Stand(ProposalId proposal, String text) implements CandidacyCommand {}

    /// Stands no longer; until the vote opens.
    record StandDown(ProposalId proposal) implements CandidacyCommand {}

    @Override
    default String type() {
        return switch (this) {
            case Stand c -> "candidacy.stand";
            case StandDown c -> "candidacy.stand-down";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case Stand(var proposal, String text) -> {
                var form = Json.object().put("proposal", proposal.seq());
                if (!text.isEmpty()) {
                    form.put("text", text);
                }
                yield form.done();
            }
            case StandDown(var proposal) -> Json.object().put("proposal", proposal.seq()).done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "candidacy.stand",
                        form ->
                                new Stand(
                                        proposal(form), form.has("text") ? form.text("text") : ""))
                .with("candidacy.stand-down", form -> new StandDown(proposal(form)));
    }

    private static ProposalId proposal(Json.Fields form) {
        return new ProposalId(form.whole("proposal"));
    }
}
