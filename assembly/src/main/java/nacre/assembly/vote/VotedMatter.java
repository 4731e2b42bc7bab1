// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import nacre.assembly.Assembly;
import nacre.assembly.amendment.AmendmentRules;
import nacre.assembly.bundle.Bundles;
import nacre.assembly.charter.Matter;
import nacre.assembly.mandate.MandateRules;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.Question;
import org.jspecify.annotations.Nullable;

/// The matter by whose rule, secrecy and times a proposal is voted on.
public final class VotedMatter {

    private VotedMatter() {}

    /// As the charter has it today; null if it no longer has it.
    public static @Nullable Matter today(Assembly assembly, Proposal proposal) {
        return proposal.question() instanceof Question.Bundle(var parts)
                ? Bundles.matter(assembly, parts)
                : assembly.charter().find(proposal.decidedUnder());
    }

    /// As a vote that opened now would be taken on it: mandates are taken back by no harder a rule
    /// than they were given by, and another wording is for this organ to decide.
    public static @Nullable Matter of(Assembly assembly, Proposal proposal) {
        Matter today = today(assembly, proposal);
        return today == null || proposal.question() instanceof Question.Bundle
                ? today
                : AmendmentRules.matter(proposal, MandateRules.recallMatter(assembly, proposal));
    }
}
