// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import nacre.assembly.proposal.Proposal;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.Vote;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// What lists and pages say of a proposal.
public final class ProposalWords {

    private ProposalWords() {}

    /// Its page.
    public static String path(Visit visit, Proposal proposal) {
        return visit.path("/decide/" + proposal.id());
    }

    /// Its vote, or null if none has opened.
    public static @Nullable Vote vote(Visit visit, Proposal proposal) {
        return proposal.stage() instanceof Proposal.Stage.Voted(var vote)
                ? visit.assembly().votes().find(vote)
                : null;
    }

    /// The decision that it became, or null.
    static @Nullable Decision decision(Visit visit, Proposal proposal) {
        for (Decision decision : visit.assembly().votes().decisions().values()) {
            if (decision.proposal().equals(proposal.id())) {
                return decision;
            }
        }
        return null;
    }
}
