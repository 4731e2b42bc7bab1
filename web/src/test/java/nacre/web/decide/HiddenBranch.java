// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static nacre.web.organ.Branch.BEN;

import java.time.Duration;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.assembly.proposal.ProposalCommand;
import nacre.web.organ.Branch;

/// A branch in which all votes are hidden.
final class HiddenBranch {
    private HiddenBranch() {}

    static Branch of(Secrecy secrecy) {
        Charter charter = Template.WORKPLACE_BRANCH.charter();
        List<Matter> hidden =
                charter.matters().stream().map(matter -> hidden(matter, secrecy)).toList();
        return new Branch(
                new Charter(
                        charter.template(),
                        charter.rights(),
                        charter.admission(),
                        charter.mandates(),
                        charter.roll(),
                        hidden),
                visits -> Deciding.pages(visits));
    }

    private static Matter hidden(Matter matter, Secrecy secrecy) {
        return new Matter(
                matter.key(),
                matter.holder(),
                matter.method(),
                matter.rule(),
                secrecy,
                matter.timing(),
                matter.proposers(),
                matter.terms());
    }

    /// A proposal whose vote has just opened; the path of its page.
    static String open(Branch branch) {
        var put =
                new ProposalCommand.PutProposal(
                        MatterKey.EVERYDAY, "New locks", "For both doors.", List.of(), null);
        var receipt = branch.hear(BEN, put);
        branch.pass(Duration.ofDays(4));
        return branch.path("/decide/" + receipt.first());
    }
}
