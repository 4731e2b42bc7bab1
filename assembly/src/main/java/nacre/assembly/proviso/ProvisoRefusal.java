// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proviso;

import java.util.List;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.ProposalId;

/// Why a proposal cannot depend on another so.
public sealed interface ProvisoRefusal extends Refusal {

    /// Each of these would depend on the next, and the last on the first.
    record ProvisoRing(List<ProposalId> proposals) implements ProvisoRefusal {
        /// Copies the list.
        public ProvisoRing {
            proposals = List.copyOf(proposals);
        }
    }

    /// The other proposal is decided already, or has ended.
    record DecidedAlready(ProposalId proposal) implements ProvisoRefusal {}

    /// Amendments neither depend on others nor can others depend on them.
    record NoProvisoOfAmendments(ProposalId amendment) implements ProvisoRefusal {}

    /// That is what it says already.
    record ProvisoStandsAlready(ProposalId proposal) implements ProvisoRefusal {}
}
