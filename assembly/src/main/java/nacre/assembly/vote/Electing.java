// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.bundle.Bundles;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Step;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.Question;
import nacre.assembly.proposal.QuestionRules;
import nacre.ballot.Outcome;

/// What a decision enacts. That of an election gives its mandate to those who were chosen; whoever
/// of them has left since gets none, and nobody else takes her place.
///
/// @param enactments what is recorded
/// @param gone the chosen ones who are no longer members
record Electing(List<Bundles.Planned> enactments, List<MemberId> gone) {

    /// Copies the lists.
    Electing {
        enactments = List.copyOf(enactments);
        gone = List.copyOf(gone);
    }

    static Electing of(Assembly assembly, Decision decision) {
        Proposal proposal = assembly.proposals().needed(decision.proposal());
        MandateAct.Given mandate = QuestionRules.mandate(proposal.enactments());
        if (!(proposal.question() instanceof Question.Election) || mandate == null) {
            return new Electing(Bundles.enactments(assembly, proposal), List.of());
        }
        var holders = new ArrayList<MemberId>();
        var gone = new ArrayList<MemberId>();
        for (MemberId each : chosen(assembly, proposal)) {
            (assembly.voice(each) == null ? gone : holders).add(each);
        }
        // if all of them have left, the rules say why it cannot be given
        return holders.isEmpty()
                ? new Electing(List.of(to(proposal, gone, mandate)), List.of())
                : new Electing(List.of(to(proposal, holders, mandate)), gone);
    }

    /// Whom the vote on this election chose, in the order in which they had stood.
    static List<MemberId> chosen(Assembly assembly, Proposal proposal) {
        return proposal.stage() instanceof Proposal.Stage.Voted(var id)
                        && assembly.votes().find(id) instanceof Vote.Closed vote
                        && vote.outcome() instanceof Outcome.Chosen chosen
                ? chosen.options().stream().map(proposal::candidate).toList()
                : List.of();
    }

    /// The enactment of an election's mandate for these.
    private static Bundles.Planned to(
            Proposal proposal, List<MemberId> holders, MandateAct.Given mandate) {
        return new Bundles.Planned(
                Enactment.of(mandate.to(holders), List.of()),
                new Step.Copy(proposal.text(), Enactment.prefix(0)));
    }
}
