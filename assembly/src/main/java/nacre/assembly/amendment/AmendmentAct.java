// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.amendment;

import java.util.List;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalId;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// What happened to amendments. An amendment is a proposal that enacts nothing but `Adopted`: what
/// it would make of another. The entries of both acts hold the new wording as kept content, by the
/// same names as the entry that put the proposal: `title`, `text`, `enactment.0.task` and so on.
public sealed interface AmendmentAct extends Act {

    /// The type of an amendment's one enactment.
    String ADOPTED = "amendment.adopted";

    /// The type of an acceptance.
    String ACCEPTED = "amendment.accepted";

    /// A proposal got the wording that an amendment asked for, for members decided so.
    ///
    /// @param proposal what is amended
    /// @param from the entry of the wording that it changes; once there is another, it is overtaken
    /// @param enactments what the proposal brings about from now on
    record Adopted(ProposalId proposal, long from, List<Enactment> enactments)
            implements AmendmentAct {
        /// Copies the list.
        public Adopted {
            enactments = List.copyOf(enactments);
        }
    }

    /// The author of a proposal took over what this amendment asks for.
    record Accepted(ProposalId amendment) implements AmendmentAct {}

    @Override
    default String type() {
        return switch (this) {
            case Adopted a -> ADOPTED;
            case Accepted a -> ACCEPTED;
        };
    }

    @Override
    default Json.Fields facts() {
        return switch (this) {
            case Adopted(var proposal, long from, var enactments) ->
                    Json.object()
                            .put("enactments", Enactment.form(enactments))
                            .put("from", from)
                            .put("proposal", proposal.seq())
                            .done();
            case Accepted(var amendment) -> Json.object().put("amendment", amendment.seq()).done();
        };
    }

    /// Reads the permanent form.
    static AmendmentAct read(String type, Json.Fields facts) {
        return switch (type) {
            case ADOPTED ->
                    new Adopted(
                            new ProposalId(
                                    facts.only("enactments", "from", "proposal").whole("proposal")),
                            facts.whole("from"),
                            Enactment.readAll(facts.items("enactments")));
            case ACCEPTED ->
                    new Accepted(new ProposalId(facts.only("amendment").whole("amendment")));
            default -> throw new Malformed("type", "an act on an amendment", type);
        };
    }
}
