// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import java.time.Instant;
import nacre.assembly.amendment.Amendments;
import nacre.assembly.bundle.Bundles;
import nacre.assembly.charter.Matter;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.VotedMatter;

/// When the votes on proposals open by themselves.
final class ProposalDues {
    private ProposalDues() {}

    /// The vote opens by itself on its date, unless it waits for amendments; of a proposal in a
    /// bundle, the vote on the bundle.
    static Assembly opening(Assembly assembly, ProposalId id) {
        Proposal proposal = assembly.proposals().needed(id);
        ProposalId bundle = proposal.bonds().bundle();
        if (bundle != null) {
            return opening(putOff(assembly, bundle, proposal), bundle);
        }
        return Amendments.undecided(assembly, proposal).isEmpty()
                ? assembly.with(assembly.dues().plus(Dues.opening(proposal)))
                : assembly;
    }

    /// One of its parts is another since: the bundle waits for as long as that part would.
    private static Assembly putOff(Assembly assembly, ProposalId id, Proposal part) {
        Proposal bundle = assembly.proposals().needed(id);
        Matter matter = VotedMatter.today(assembly, bundle);
        Instant notified =
                matter == null
                        ? part.opens()
                        : Bundles.settled(assembly, bundle).plus(matter.timing().notice());
        Instant earliest = notified.isBefore(part.opens()) ? part.opens() : notified;
        return bundle.opens().isBefore(earliest)
                ? assembly.with(assembly.proposals().opening(id, earliest, part.dated()))
                : assembly;
    }

    /// It does not open by itself.
    static Assembly notOpening(Assembly assembly, ProposalId id) {
        return notOpening(assembly, assembly, id);
    }

    /// In `next`, what was due in `before` is due no longer: it does not open by itself.
    static Assembly notOpening(Assembly before, Assembly next, ProposalId id) {
        Proposal proposal = before.proposals().needed(id);
        ProposalId bundle = proposal.bonds().bundle();
        return bundle != null
                ? notOpening(before, next, bundle)
                : next.with(next.dues().minus(Dues.opening(proposal)));
    }

    /// It opens by itself on another date.
    ///
    /// @param entry what set this date
    static Assembly reopening(Assembly assembly, ProposalId id, Instant opens, long entry) {
        Assembly without = notOpening(assembly, id);
        return opening(without.with(without.proposals().opening(id, opens, entry)), id);
    }
}
