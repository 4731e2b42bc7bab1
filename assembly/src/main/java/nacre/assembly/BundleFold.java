// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import java.time.Instant;
import nacre.assembly.bundle.Bundles;
import nacre.assembly.part.Stamp;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalConditions;
import nacre.assembly.proposal.ProposalId;

/// What bundles do to the proposals in them: these are voted on together, or each by itself again.
final class BundleFold {
    private BundleFold() {}

    /// A bundle was put: no vote opens on its parts.
    static Assembly put(Assembly next, Proposal put) {
        Assembly assembly = next;
        for (Proposal part : Bundles.parts(next, put)) {
            assembly = ProposalDues.notOpening(assembly, part.id());
            assembly = assembly.with(assembly.proposals().bundled(part.id(), put.id()));
        }
        return assembly;
    }

    /// The vote on a bundle opened: it is the vote on its parts.
    static Assembly voted(Assembly next, ProposalId id) {
        Assembly assembly = next;
        for (Proposal part : Bundles.parts(next, next.proposals().needed(id))) {
            assembly = assembly.with(assembly.proposals().votedTogether(part.id(), id));
        }
        return assembly;
    }

    /// A bundle ended without a vote: each of its parts goes on by itself, after its notice.
    static Assembly ended(Assembly next, ProposalId id, Stamp stamp) {
        Assembly assembly = next;
        for (Proposal part : Bundles.parts(next, next.proposals().needed(id))) {
            assembly = assembly.with(assembly.proposals().bundled(part.id(), null));
            Instant now = stamp.effective();
            Instant notified = ProposalConditions.reopening(assembly, part, now);
            Instant opens = notified.isBefore(now) ? now : notified;
            assembly = ProposalDues.reopening(assembly, part.id(), opens, stamp.seq());
        }
        return assembly;
    }
}
