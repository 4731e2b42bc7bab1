// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.council;

import static nacre.assembly.letter.LetterAct.organ;

import nacre.assembly.part.Act;
import nacre.assembly.proposal.ProposalId;
import nacre.ballot.Ballot;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.journal.OrganId;

/// What happened between an organ and a council: on the organ's record what it decided about the
/// council, on the council's whom it lets in.
public sealed interface CouncilAct extends Act {

    /// A council lets an organ in; it is a member once it has joined by its own decision.
    record Invited(OrganId organ) implements CouncilAct {}

    /// The organ joins a council.
    record Joined(OrganId council) implements CouncilAct {}

    /// The organ leaves a council.
    record Left(OrganId council) implements CouncilAct {}

    /// The organ tells its delegates how to answer.
    ///
    /// @param proposal in the council
    record Instructed(OrganId council, ProposalId proposal, Ballot answer) implements CouncilAct {}

    /// The organ tells its councils how many it has.
    record Told(Census census) implements CouncilAct {}

    @Override
    default String type() {
        return switch (this) {
            case Invited a -> "council.invited";
            case Joined a -> "council.joined";
            case Left a -> "council.left";
            case Instructed a -> "council.instructed";
            case Told a -> "council.told";
        };
    }

    @Override
    default Json.Fields facts() {
        return switch (this) {
            case Invited(var organ) -> Json.object().put("organ", organ.value()).done();
            case Joined(var council) -> Json.object().put("council", council.value()).done();
            case Left(var council) -> Json.object().put("council", council.value()).done();
            case Instructed(var council, var proposal, var answer) ->
                    Json.object()
                            .put("answer", answer.form())
                            .put("council", council.value())
                            .put("proposal", proposal.seq())
                            .done();
            case Told(var census) -> census.form().done();
        };
    }

    /// Reads the permanent form.
    static CouncilAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "council.invited" -> new Invited(organ(facts.only("organ"), "organ"));
            case "council.joined" -> new Joined(organ(facts.only("council"), "council"));
            case "council.left" -> new Left(organ(facts.only("council"), "council"));
            case "council.instructed" ->
                    new Instructed(
                            organ(facts.only("answer", "council", "proposal"), "council"),
                            new ProposalId(facts.whole("proposal")),
                            answer(facts));
            case "council.told" -> new Told(Census.read(facts.only("councils", "persons")));
            default -> throw new Malformed("type", "an act about a council", type);
        };
    }

    /// The answer that a field gives.
    ///
    /// @throws Malformed if it is none
    static Ballot answer(Json.Fields facts) {
        Ballot answer = Ballot.read(facts.text("answer"));
        if (answer == null) {
            throw new Malformed("answer", "an answer in a vote", facts.text("answer"));
        }
        return answer;
    }
}
