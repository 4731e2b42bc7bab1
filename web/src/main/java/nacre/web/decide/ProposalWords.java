// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import nacre.assembly.agreement.Agreement;
import nacre.assembly.amendment.Amendments;
import nacre.assembly.founding.Founding;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.Question;
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

    /// The vote by which it is decided, of its own or on the bundle that it is in; or null.
    static @Nullable Vote decidingVote(Visit visit, Proposal proposal) {
        Proposal bundle = bundle(visit, proposal);
        return vote(visit, bundle == null ? proposal : bundle);
    }

    /// The bundle that it is in, or null.
    static @Nullable Proposal bundle(Visit visit, Proposal proposal) {
        ProposalId bundle = proposal.bonds().bundle();
        return bundle == null ? null : visit.assembly().proposals().needed(bundle);
    }

    /// The proposal that an agreement was made by.
    public static Proposal agreed(Visit visit, Agreement agreement) {
        Decision decision = visit.assembly().votes().decision(agreement.decision());
        if (decision == null) {
            throw new IllegalStateException(
                    "Agreement %s was made by no decision. Maybe it is not folded."
                            .formatted(agreement.id()));
        }
        return visit.assembly().proposals().needed(decision.proposal());
    }

    /// Whether the vote that decides it is open.
    public static boolean isVotedOn(Visit visit, Proposal proposal) {
        return decidingVote(visit, proposal) instanceof Vote.Open;
    }

    /// Whether no vote on it is over.
    static boolean isUndecided(Visit visit, Proposal proposal) {
        return !(vote(visit, proposal) instanceof Vote.Closed);
    }

    /// When the vote on a proposal opens that is discussed, or that it waits for amendments, or in
    /// which bundle it is.
    public static String opens(Visit visit, Proposal proposal) {
        var text = visit.text();
        Proposal bundle = bundle(visit, proposal);
        if (bundle != null) {
            return text.of("bundle.line", "title", visit.title(bundle));
        }
        return Amendments.undecided(visit.assembly(), proposal).isEmpty()
                ? text.of("decide.opens", "when", text.deadline(proposal.opens()))
                : text.of("amend.opens", "when", text.moment(proposal.opens()));
    }

    /// The sentence for a proposal that ended without a vote.
    static String lapsed(Visit visit, Proposal proposal) {
        Founding founding = visit.assembly().founding();
        if (proposal.stage() instanceof Proposal.Stage.Lapsed(var at)
                && founding != null
                && at.equals(founding.over())) {
            return founding.into() == null ? "decide.lapsed.dissolved" : "decide.lapsed.merged";
        }
        if (proposal.question() instanceof Question.Election && proposal.candidates().isEmpty()) {
            return "option.lapsed";
        }
        return Amendments.of(proposal) == null ? "decide.lapsed" : "amend.lapsed";
    }

    /// The decision that it became, or null.
    static @Nullable Decision decision(Visit visit, Proposal proposal) {
        return visit.assembly().votes().decisionOn(proposal.id());
    }
}
