// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.amendment;

import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.ProposalId;

/// Why an amendment cannot be put or accepted, and what has to wait for amendments.
public sealed interface AmendmentRefusal extends Refusal {

    /// An amendment changes one proposal and does nothing else.
    record AmendmentNotAlone(int enactments) implements AmendmentRefusal {}

    /// Amendments are not amended: another one can be put.
    record AmendmentOfAnAmendment(ProposalId amendment) implements AmendmentRefusal {}

    /// The proposal has another wording by now.
    record WordingWasChanged(ProposalId proposal, long from, long current)
            implements AmendmentRefusal {}

    /// Its vote would open by now if it were not waiting for amendments; no more can be put.
    record TooLateToAmend(ProposalId proposal, Instant opens) implements AmendmentRefusal {}

    /// So many amendments to it are undecided that no more can be put.
    record TooManyAmendments(ProposalId proposal, int most) implements AmendmentRefusal {}

    /// There is no such amendment.
    record UnknownAmendment(ProposalId amendment) implements AmendmentRefusal {}

    /// Only the author of the proposal may accept an amendment to it.
    record NotHersToAccept(ProposalId amendment, ProposalId proposal) implements AmendmentRefusal {}

    /// Amendments to it are undecided, and it waits for them.
    record WaitsForAmendments(ProposalId proposal, List<ProposalId> amendments)
            implements AmendmentRefusal {
        /// Copies the list.
        public WaitsForAmendments {
            amendments = List.copyOf(amendments);
        }
    }

    /// On this matter members choose between options; whoever wants another one says so in the
    /// discussion, and the author may add it.
    record OptionsAreNotAmended(MatterKey matter) implements AmendmentRefusal {}
}
