// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.amendment;

import java.util.List;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalId;
import nacre.journal.Json;

/// What somebody may ask about amendments. An amendment is discussed, voted on and taken back as
/// any proposal is.
public sealed interface AmendmentCommand extends Command {

    /// Asks that a proposal under discussion get another wording.
    ///
    /// @param from the entry of the wording that she read
    /// @param title the title it is to have
    /// @param text the text it is to have
    /// @param enactments all that it is to bring about
    /// @param reason why
    record PutAmendment(
            ProposalId proposal,
            long from,
            String title,
            String text,
            List<Enactment> enactments,
            String reason)
            implements AmendmentCommand {
        /// Copies the list.
        public PutAmendment {
            enactments = List.copyOf(enactments);
        }
    }

    /// Takes over, into one's own proposal, what an amendment asks for.
    record AcceptAmendment(ProposalId amendment) implements AmendmentCommand {}

    @Override
    default String type() {
        return switch (this) {
            case PutAmendment c -> "amendment.put-amendment";
            case AcceptAmendment c -> "amendment.accept-amendment";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case PutAmendment c ->
                    Json.object()
                            .put("enactments", Enactment.asked(c.enactments))
                            .put("from", c.from)
                            .put("proposal", c.proposal.seq())
                            .put("reason", c.reason)
                            .put("text", c.text)
                            .put("title", c.title)
                            .done();
            case AcceptAmendment(var amendment) ->
                    Json.object().put("amendment", amendment.seq()).done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "amendment.put-amendment",
                        form ->
                                new PutAmendment(
                                        new ProposalId(form.whole("proposal")),
                                        form.whole("from"),
                                        form.text("title"),
                                        form.text("text"),
                                        Enactment.readAsked(form),
                                        form.text("reason")))
                .with(
                        "amendment.accept-amendment",
                        form -> new AcceptAmendment(new ProposalId(form.whole("amendment"))));
    }
}
