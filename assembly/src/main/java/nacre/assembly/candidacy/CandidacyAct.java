// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.candidacy;

import nacre.assembly.part.Act;
import nacre.assembly.proposal.ProposalId;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// What members did about standing in elections. The `text` of who stands is personal content.
public sealed interface CandidacyAct extends Act {

    /// A member stands.
    record Stood(ProposalId proposal) implements CandidacyAct {}

    /// She stands no longer.
    record Withdrawn(ProposalId proposal) implements CandidacyAct {}

    /// The election.
    ProposalId proposal();

    @Override
    default String type() {
        return switch (this) {
            case Stood a -> "candidacy.stood";
            case Withdrawn a -> "candidacy.withdrawn";
        };
    }

    @Override
    default Json.Fields facts() {
        return Json.object().put("proposal", proposal().seq()).done();
    }

    /// Reads the permanent form.
    static CandidacyAct read(String type, Json.Fields facts) {
        var proposal = new ProposalId(facts.only("proposal").whole("proposal"));
        return switch (type) {
            case "candidacy.stood" -> new Stood(proposal);
            case "candidacy.withdrawn" -> new Withdrawn(proposal);
            default -> throw new Malformed("type", "an act on a candidacy", type);
        };
    }
}
