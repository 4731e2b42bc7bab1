// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.mandate.Grant;
import nacre.assembly.proposal.Asked;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteId;

/// Anna gives Cem the chair only together with a charter in which new names wait longer.
abstract class BundleStory {
    static final Duration DAY = Duration.ofDays(1);
    static final Charter STRICTER = Varied.wait(BRANCH.plan().charter(), 9);

    final Scenario branch = Scenario.of(BRANCH);
    final Instant ends = branch.now().plus(DAY.multipliedBy(80));
    final ProposalId chair =
            branch.put(ANNA, Asks.put(Asks.gives(CEM, ends, Grant.of(ProposalRules.CHAIR))));
    final ProposalId rules =
            branch.put(
                    ANNA,
                    Asks.put(Asks.changes(branch.assembly().charters().current().seq(), STRICTER)));

    static ProposalCommand.PutProposal together(MatterKey matter, ProposalId... parts) {
        return new ProposalCommand.PutProposal(
                matter,
                "All or nothing",
                "One without the other is nothing.",
                List.of(),
                Asked.bundle(List.of(parts)),
                null);
    }

    ProposalId bundle() {
        return branch.put(ANNA, together(MatterKey.MANDATES, chair, rules));
    }

    Proposal proposal(ProposalId id) {
        return branch.assembly().proposals().needed(id);
    }

    Vote.Open vote(ProposalId bundle) {
        VoteId id = branch.open(bundle);
        return branch.assembly().votes().open().get(id);
    }

    Matter matter(MatterKey key) {
        return branch.assembly().charter().matter(key);
    }
}
