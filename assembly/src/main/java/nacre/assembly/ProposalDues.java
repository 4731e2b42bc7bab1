// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import java.time.Instant;
import nacre.assembly.amendment.Amendments;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;

/// When the votes on proposals open by themselves.
final class ProposalDues {
    private ProposalDues() {}

    /// The vote opens by itself on its date, unless it waits for amendments.
    static Assembly opening(Assembly assembly, ProposalId id) {
        Proposal proposal = assembly.proposals().needed(id);
        return Amendments.undecided(assembly, proposal).isEmpty()
                ? assembly.with(assembly.dues().plus(Dues.opening(proposal)))
                : assembly;
    }

    /// It does not open by itself.
    static Assembly notOpening(Assembly assembly, ProposalId id) {
        Proposal proposal = assembly.proposals().needed(id);
        return assembly.with(assembly.dues().minus(Dues.opening(proposal)));
    }

    /// In `next`, what was due in `before` is due no longer: it does not open by itself.
    static Assembly notOpening(Assembly before, Assembly next, ProposalId id) {
        return next.with(next.dues().minus(Dues.opening(before.proposals().needed(id))));
    }

    /// It opens by itself on another date.
    ///
    /// @param entry what set this date
    static Assembly reopening(Assembly assembly, ProposalId id, Instant opens, long entry) {
        Assembly without = notOpening(assembly, id);
        return opening(without.with(without.proposals().opening(id, opens, entry)), id);
    }
}
