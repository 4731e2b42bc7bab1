// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;

import nacre.assembly.bundle.Bundles;
import nacre.assembly.part.Due;
import nacre.assembly.part.Stamp;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalConditions;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proviso.Fate;
import nacre.assembly.proviso.ProvisoAct;
import nacre.assembly.proviso.ProvisoRules;
import nacre.assembly.vote.Decision;
import org.jspecify.annotations.Nullable;

/// What provisos do to proposals and decisions: these wait for others, and take force or fall as
/// soon as the others are settled.
final class ProvisoFold {
    private ProvisoFold() {}

    static Assembly after(Assembly before, ProvisoAct act, Stamp stamp) {
        return switch (act) {
            case ProvisoAct.Set set -> set(before, set, stamp);
            case ProvisoAct.Met(long seq) -> decided(before, act, seq, stamp);
            case ProvisoAct.Failed(long seq, var why) -> decided(before, act, seq, stamp);
        };
    }

    private static Assembly set(Assembly before, ProvisoAct.Set set, Stamp stamp) {
        unlessAllowed(ProvisoRules.whyNot(before, set, stamp.actor(), stamp.effective()), set);
        Proposal proposal = before.proposals().needed(set.proposal());
        var opens = ProposalConditions.reopening(before, proposal, stamp.effective());
        unless(set.opens().equals(opens), "The vote would open at %s.", opens);
        Assembly next =
                ProposalDues.notOpening(before, proposal.id())
                        .with(
                                before.proposals()
                                        .depending(proposal.id(), set.onlyIf(), opens, stamp));
        return ProposalDues.opening(next, proposal.id());
    }

    private static Assembly decided(Assembly before, ProvisoAct act, long seq, Stamp stamp) {
        Assembly next = before.with(before.votes().after(act, stamp, before));
        Decision decision = next.votes().neededDecision(seq);
        for (Due due : next.dues()) {
            if (Dues.kind(due).equals("proviso") && Dues.about(due) == seq) {
                next = next.with(next.dues().minus(due));
            }
        }
        if (decision.state() instanceof Decision.State.Pending) {
            next = next.with(next.dues().plus(Dues.enacting(decision)));
        }
        Assembly free = RatificationFold.begun(next, decision, stamp);
        return settled(free, decision.proposal(), stamp);
    }

    /// A vote has closed: if what passed depends on another that is settled, it need not wait.
    static Assembly passed(Assembly next, Decision decision, Stamp stamp) {
        return decision.state() instanceof Decision.State.Waiting
                        && !ProvisoRules.fate(next, decision).isOpen()
                ? due(next, decision, stamp)
                : next;
    }

    /// Something came of this proposal: what depends on it waits no longer, if it is settled.
    static Assembly settled(Assembly next, @Nullable ProposalId id, Stamp stamp) {
        Proposal proposal = id == null ? null : next.proposals().needed(id);
        if (proposal == null || Fate.of(next, proposal).isOpen()) {
            return next;
        }
        Assembly assembly = next;
        for (Proposal part : Bundles.parts(next, proposal)) {
            assembly = settled(assembly, part.id(), stamp);
        }
        for (ProposalId dependent : proposal.bonds().dependents()) {
            Decision decision = next.votes().decisionOn(dependent);
            if (decision != null && decision.state() instanceof Decision.State.Waiting) {
                assembly = due(assembly, decision, stamp);
            }
        }
        return assembly;
    }

    private static Assembly due(Assembly next, Decision decision, Stamp stamp) {
        return next.with(next.dues().plus(Dues.proviso(stamp.effective(), stamp.seq(), decision)));
    }
}
