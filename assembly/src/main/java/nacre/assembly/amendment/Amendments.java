// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.amendment;

import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.amendment.AmendmentAct.Adopted;
import nacre.assembly.bundle.Bundles;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.Vote;
import org.jspecify.annotations.Nullable;

/// Which proposals are amendments, and which proposals wait for some.
public final class Amendments {

    private Amendments() {}

    /// What this proposal would make of another, or null if it is no amendment.
    public static @Nullable Adopted of(Proposal proposal) {
        return of(proposal.enactments());
    }

    /// What a proposal with these enactments would make of another, or null.
    public static @Nullable Adopted of(List<Enactment> enactments) {
        return enactments.size() == 1
                        && enactments.getFirst().type().equals(AmendmentAct.ADOPTED)
                        && AmendmentAct.read(AmendmentAct.ADOPTED, enactments.getFirst().facts())
                                instanceof Adopted adopted
                ? adopted
                : null;
    }

    /// The amendments that a proposal waits for: to its present wording, or that of its parts, and
    /// not decided yet.
    public static List<Proposal> undecided(Assembly assembly, Proposal proposal) {
        List<Proposal> parts = Bundles.parts(assembly, proposal);
        return parts.isEmpty()
                ? undecidedOn(assembly, proposal)
                : parts.stream().flatMap(each -> undecidedOn(assembly, each).stream()).toList();
    }

    private static List<Proposal> undecidedOn(Assembly assembly, Proposal proposal) {
        return proposal.amendments().stream()
                .map(assembly.proposals()::needed)
                .filter(amendment -> isUndecided(assembly, proposal, amendment))
                .toList();
    }

    private static boolean isUndecided(Assembly assembly, Proposal proposal, Proposal amendment) {
        Adopted adopted = of(amendment);
        if (adopted == null || adopted.from() != proposal.text()) {
            return false;
        }
        return switch (amendment.stage()) {
            case Proposal.Stage.Discussed d -> true;
            case Proposal.Stage.Referred r -> true;
            case Proposal.Stage.Voted(var id) ->
                    switch (assembly.votes().find(id)) {
                        case Vote.Open open -> true;
                        case Vote.Closed closed -> isBeingAdopted(assembly, amendment);
                        case null -> false;
                    };
            case Proposal.Stage over -> false;
        };
    }

    /// Whether it has passed in the batch that is being recorded, and changes the wording next.
    private static boolean isBeingAdopted(Assembly assembly, Proposal amendment) {
        Decision decision = assembly.votes().decisionOn(amendment.id());
        return decision != null && decision.state() instanceof Decision.State.Pending;
    }

    /// Whether this is an amendment that can change nothing any more, for what it would change is
    /// no longer discussed or has another wording.
    public static boolean isOvertaken(Assembly assembly, Proposal amendment) {
        Adopted adopted = of(amendment);
        if (adopted == null) {
            return false;
        }
        Proposal proposal = assembly.proposals().needed(adopted.proposal());
        return !proposal.isDiscussed() || proposal.text() != adopted.from();
    }
}
