// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import nacre.assembly.proposal.Proposal;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.Vote;
import nacre.web.organ.Visit;
import nacre.web.words.Text;
import org.jspecify.annotations.Nullable;

/// What a vote that is over came to, in lists.
public final class Settled {

    private Settled() {}

    /// Its mark and its word; what the organs of a council ratify has not passed before they have.
    public static ProposalView.State state(Visit visit, Vote.Closed vote) {
        var text = visit.text();
        Decision decision = decision(visit, vote);
        return switch (decision == null ? null : decision.state()) {
            case Decision.State.Ratifying _ ->
                    new ProposalView.State("open", "", text.of("decide.state.ratifying"));
            case Decision.State.NotRatified _ ->
                    new ProposalView.State("failed", "bad", text.of("decide.state.not-ratified"));
            case Decision.State.Pending _, Decision.State.Done _ -> outcome(text, vote);
            case Decision.State.Impossible _, Decision.State.Waiting _ -> outcome(text, vote);
            case Decision.State.Fallen _ -> outcome(text, vote);
            case null -> outcome(text, vote);
        };
    }

    private static ProposalView.State outcome(Text text, Vote.Closed vote) {
        var look = OutcomeLook.of(vote.outcome());
        return new ProposalView.State(
                look.mark(), look.color(), OutcomeWords.word(text, vote.outcome()));
    }

    /// What its decision waits for, or why it brought nothing about; nothing where it did.
    public static String afterwards(Visit visit, Vote.Closed vote) {
        return BondsViews.decided(visit, decision(visit, vote));
    }

    private static @Nullable Decision decision(Visit visit, Vote vote) {
        Proposal proposal = visit.assembly().proposals().needed(vote.proposal());
        return ProposalWords.decision(visit, proposal);
    }
}
