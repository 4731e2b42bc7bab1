// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unlessAllowed;

import java.time.Instant;
import java.util.List;
import nacre.assembly.amendment.AmendmentAct;
import nacre.assembly.amendment.AmendmentRules;
import nacre.assembly.amendment.Amendments;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Stamp;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalConditions;
import nacre.assembly.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/// What amendments do to the proposals they would change: these wait for them, get another
/// wording, and go on when the last of them is decided.
final class AmendmentFold {
    private AmendmentFold() {}

    static Assembly after(Assembly before, AmendmentAct act, Stamp stamp) {
        unlessAllowed(AmendmentRules.whyNot(before, act, stamp.actor()), act);
        return switch (act) {
            case AmendmentAct.Adopted(var id, long from, var enactments) ->
                    reworded(before, id, enactments, stamp);
            case AmendmentAct.Accepted(var amendment) -> {
                AmendmentAct.Adopted adopted = adopted(before.proposals().needed(amendment));
                Assembly accepted =
                        ProposalDues.notOpening(before, amendment)
                                .with(before.proposals().accepted(amendment, stamp.effective()));
                yield reworded(accepted, adopted.proposal(), adopted.enactments(), stamp);
            }
        };
    }

    private static AmendmentAct.Adopted adopted(Proposal amendment) {
        return needed(Amendments.of(amendment), "%s is no amendment.", amendment.id());
    }

    private static Assembly reworded(
            Assembly before, ProposalId id, List<Enactment> enactments, Stamp stamp) {
        Proposal proposal = before.proposals().needed(id);
        Instant opens = ProposalConditions.reopening(before, proposal, stamp.effective());
        Assembly next =
                ProposalDues.notOpening(before, id)
                        .with(before.proposals().reworded(id, enactments, stamp, opens));
        return ProposalDues.opening(overtaken(next, id, stamp), id);
    }

    /// An amendment was put: what it would change waits for it.
    static Assembly put(Assembly next, Proposal put) {
        AmendmentAct.Adopted adopted = Amendments.of(put);
        return adopted == null
                ? next
                : ProposalDues.notOpening(next, adopted.proposal())
                        .with(next.proposals().amending(adopted.proposal(), put.id()));
    }

    /// The amendments to this proposal that can change nothing any more end without a vote: they
    /// fall due at once. A vote that is open runs to its end.
    static Assembly overtaken(Assembly next, ProposalId id, Stamp stamp) {
        Assembly assembly = next;
        for (ProposalId each : next.proposals().needed(id).amendments()) {
            Proposal amendment = assembly.proposals().needed(each);
            if (amendment.isDiscussed() && Amendments.isOvertaken(assembly, amendment)) {
                assembly = ProposalDues.reopening(assembly, each, stamp.effective(), stamp.seq());
            }
        }
        return assembly;
    }

    /// This proposal is settled: if it was an amendment and the last that was undecided, what it
    /// would have changed waits no longer.
    static Assembly settled(Assembly next, @Nullable ProposalId id, Stamp stamp) {
        AmendmentAct.Adopted adopted =
                id == null ? null : Amendments.of(next.proposals().needed(id));
        if (adopted == null) {
            return next;
        }
        Proposal proposal = next.proposals().needed(adopted.proposal());
        boolean isFree =
                proposal.isDiscussed()
                        && proposal.text() == adopted.from()
                        && Amendments.undecided(next, proposal).isEmpty();
        if (!isFree) {
            return next;
        }
        Instant opens =
                proposal.opens().isBefore(stamp.effective()) ? stamp.effective() : proposal.opens();
        return ProposalDues.reopening(next, proposal.id(), opens, stamp.seq());
    }
}
