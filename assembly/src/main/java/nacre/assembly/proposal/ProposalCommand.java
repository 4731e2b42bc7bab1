// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Facts;
import nacre.assembly.roll.RollCommand.Person;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What somebody may ask about proposals.
public sealed interface ProposalCommand extends Command {

    /// Puts a proposal; its vote opens by itself when the usual discussion is over.
    ///
    /// @param asked what it asks
    /// @param candidate somebody new whom it would admit, or null; her admission is then the first
    ///     enactment
    record PutProposal(
            MatterKey matter,
            String title,
            String text,
            List<Enactment> enactments,
            Asked asked,
            @Nullable Person candidate)
            implements ProposalCommand {
        /// Copies the list.
        public PutProposal {
            enactments = List.copyOf(enactments);
        }

        /// One that asks about itself.
        public PutProposal(
                MatterKey matter,
                String title,
                String text,
                List<Enactment> enactments,
                @Nullable Person candidate) {
            this(matter, title, text, enactments, Asked.OF_ITSELF, candidate);
        }
    }

    /// Gives one's own proposal another wording and other enactments, before its vote opens.
    record ChangeProposal(
            ProposalId proposal, String title, String text, List<Enactment> enactments, Asked asked)
            implements ProposalCommand {
        /// Copies the list.
        public ChangeProposal {
            enactments = List.copyOf(enactments);
        }

        /// To one that asks about itself.
        public ChangeProposal(
                ProposalId proposal, String title, String text, List<Enactment> enactments) {
            this(proposal, title, text, enactments, Asked.OF_ITSELF);
        }
    }

    /// Takes one's own proposal back, before its vote opens.
    record WithdrawProposal(ProposalId proposal) implements ProposalCommand {}

    /// Asks for a vote over the objections that stopped a proposal, by the charter's fall-back.
    record ReferProposal(ProposalId proposal) implements ProposalCommand {}

    /// Gives the discussion more time.
    record ExtendDiscussion(ProposalId proposal, Instant opens) implements ProposalCommand {}

    /// Says something about a proposal.
    ///
    /// @param to the comment it answers, or null
    record PostComment(ProposalId proposal, @Nullable Long to, String text)
            implements ProposalCommand {}

    /// States one's view on one's own removal.
    record StateView(ProposalId proposal, String text) implements ProposalCommand {}

    @Override
    default String type() {
        return switch (this) {
            case PutProposal c -> "proposal.put-proposal";
            case ChangeProposal c -> "proposal.change-proposal";
            case WithdrawProposal c -> "proposal.withdraw-proposal";
            case ReferProposal c -> "proposal.refer-proposal";
            case ExtendDiscussion c -> "discussion.extend-discussion";
            case PostComment c -> "discussion.post-comment";
            case StateView c -> "discussion.state-view";
        };
    }

    @Override
    default Json.Fields form() {
        var form = Json.object();
        return switch (this) {
            case PutProposal c -> {
                if (c.candidate != null) {
                    form.put("candidate", c.candidate.name())
                            .put("candidate-contact", c.candidate.contact());
                }
                write(c.asked, form);
                yield form.put("enactments", Enactment.asked(c.enactments))
                        .put("matter", c.matter.value())
                        .put("text", c.text)
                        .put("title", c.title)
                        .done();
            }
            case ChangeProposal c -> {
                write(c.asked, form);
                yield form.put("enactments", Enactment.asked(c.enactments))
                        .put("proposal", c.proposal.seq())
                        .put("text", c.text)
                        .put("title", c.title)
                        .done();
            }
            case WithdrawProposal(var proposal) -> form.put("proposal", proposal.seq()).done();
            case ReferProposal(var proposal) -> form.put("proposal", proposal.seq()).done();
            case ExtendDiscussion(var proposal, var opens) ->
                    form.put("opens", opens.getEpochSecond())
                            .put("proposal", proposal.seq())
                            .done();
            case PostComment(var proposal, var to, var text) -> {
                if (to != null) {
                    form.put("to", to);
                }
                yield form.put("proposal", proposal.seq()).put("text", text).done();
            }
            case StateView(var proposal, var text) ->
                    form.put("proposal", proposal.seq()).put("text", text).done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with("proposal.put-proposal", ProposalCommand::put)
                .with(
                        "proposal.change-proposal",
                        form ->
                                new ChangeProposal(
                                        proposal(form),
                                        form.text("title"),
                                        form.text("text"),
                                        Enactment.readAsked(form),
                                        asked(form)))
                .with("proposal.withdraw-proposal", form -> new WithdrawProposal(proposal(form)))
                .with("proposal.refer-proposal", form -> new ReferProposal(proposal(form)))
                .with(
                        "discussion.extend-discussion",
                        form ->
                                new ExtendDiscussion(
                                        proposal(form), Instant.ofEpochSecond(form.whole("opens"))))
                .with(
                        "discussion.post-comment",
                        form ->
                                new PostComment(
                                        proposal(form),
                                        form.has("to") ? form.whole("to") : null,
                                        form.text("text")))
                .with(
                        "discussion.state-view",
                        form -> new StateView(proposal(form), form.text("text")));
    }

    private static void write(Asked asked, Json.Draft form) {
        if (!asked.options().isEmpty()) {
            var options = asked.options().stream().<Json>map(Json.Text::new).toList();
            form.put("options", new Json.Items(options));
        }
        if (!asked.parts().isEmpty()) {
            form.put("parts", Question.form(asked.parts()));
        }
        if (asked.seats() != 0) {
            form.put("seats", asked.seats());
        }
    }

    private static PutProposal put(Json.Fields form) {
        return new PutProposal(
                Facts.matter(form),
                form.text("title"),
                form.text("text"),
                Enactment.readAsked(form),
                asked(form),
                form.has("candidate")
                        ? new Person(form.text("candidate"), form.text("candidate-contact"))
                        : null);
    }

    private static ProposalId proposal(Json.Fields form) {
        return new ProposalId(form.whole("proposal"));
    }

    private static Asked asked(Json.Fields form) {
        return new Asked(
                form.has("options") ? form.items("options").texts() : List.of(),
                form.has("seats") ? Facts.small(form, "seats") : 0,
                form.has("parts")
                        ? form.items("parts").wholes().stream().map(ProposalId::new).toList()
                        : List.of());
    }
}
