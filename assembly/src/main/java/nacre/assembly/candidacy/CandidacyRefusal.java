// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.candidacy;

import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.ProposalId;

/// Why nobody stands so.
public sealed interface CandidacyRefusal extends Refusal {

    /// Nobody is elected by this proposal.
    record NoElection(ProposalId proposal) implements CandidacyRefusal {}

    /// She stands already.
    record StandsAlready(ProposalId proposal, MemberId member) implements CandidacyRefusal {}

    /// She does not stand.
    record DoesNotStand(ProposalId proposal, MemberId member) implements CandidacyRefusal {}

    /// As many stand as members can be asked to compare.
    record TooManyStand(ProposalId proposal, int most) implements CandidacyRefusal {}
}
