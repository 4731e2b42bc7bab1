// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static nacre.web.organ.Branch.BEN;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.assembly.proposal.ProposalCommand;
import nacre.ballot.Base;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Fraction;
import nacre.ballot.Rule;
import nacre.web.organ.Branch;

/// A branch in which all votes are taken so secretly, by the rule of its charter or by another.
final class HiddenBranch {
    private HiddenBranch() {}

    static Branch of(Secrecy secrecy) {
        return of(secrecy, Matter::rule);
    }

    /// Where more than three quarters of those who are not prevented have to say yes.
    static Branch ofThoseWhoCan(Secrecy secrecy) {
        var most =
                new Condition.Share(
                        Counted.YES, Comparator.MORE_THAN, new Fraction(3, 4), Base.NOT_PREVENTED);
        return of(secrecy, matter -> Rule.of(most));
    }

    private static Branch of(Secrecy secrecy, Function<Matter, Rule> rule) {
        Charter charter = Template.WORKPLACE_BRANCH.charter();
        List<Matter> hidden =
                charter.matters().stream()
                        .map(matter -> hidden(matter, secrecy, rule.apply(matter)))
                        .toList();
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

    private static Matter hidden(Matter matter, Secrecy secrecy, Rule rule) {
        return new Matter(
                matter.key(),
                matter.holder(),
                matter.method(),
                rule,
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
