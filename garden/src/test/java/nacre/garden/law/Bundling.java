// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nacre.assembly.Assembly;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Command;
import nacre.assembly.proposal.Asked;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/// What members come to ask about deciding several proposals as one.
final class Bundling {
    private final Chance chance;

    Bundling(Chance chance) {
        this.chance = chance;
    }

    Command next(Assembly assembly) {
        List<Proposal> discussed =
                assembly.proposals().all().values().stream().filter(Proposal::isDiscussed).toList();
        Proposal first = chance.of(discussed);
        ProposalId bundle = first == null ? null : first.bonds().bundle();
        if (bundle != null && chance.in(20)) {
            return new ProposalCommand.WithdrawProposal(bundle);
        }
        var parts = new ArrayList<ProposalId>();
        for (Proposal each : discussed) {
            boolean isHers =
                    (first != null && Objects.equals(each.author(), first.author()))
                            || chance.in(3);
            if (isHers && parts.size() < 2 + chance.below(2)) {
                parts.add(each.id());
            }
        }
        return new ProposalCommand.PutProposal(
                matter(assembly, parts),
                "All of it",
                "Or nothing.",
                List.of(),
                Asked.bundle(parts),
                null);
    }

    private MatterKey matter(Assembly assembly, List<ProposalId> parts) {
        @Nullable Proposal first =
                parts.isEmpty() ? null : assembly.proposals().find(parts.getFirst());
        return first == null || chance.in(4) ? MatterKey.CHARTER : first.matter();
    }
}
