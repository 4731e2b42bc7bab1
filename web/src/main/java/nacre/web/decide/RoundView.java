// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.amendment.Amendments;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.Round;
import nacre.assembly.proposal.Rounds;
import nacre.assembly.vote.Vote;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// In which round a proposal by consent or consensus is now, what one does in it, and when the next
/// begins.
///
/// @param steps the rounds, in their order
/// @param how what one does in the present one
/// @param hint what a comment is for in it
public record RoundView(List<Step> steps, String how, String hint) {

    /// Copies the list.
    public RoundView {
        steps = List.copyOf(steps);
    }

    /// One round.
    ///
    /// @param when until when it lasts, when it begins, or that it is over
    /// @param isNow whether it is the present one
    public record Step(String name, String when, boolean isNow) {}

    /// Null where a proposal is not decided in rounds, or its last one is over.
    static @Nullable RoundView of(Visit visit, Proposal proposal) {
        Vote vote = ProposalWords.vote(visit, proposal);
        boolean isUnderWay =
                proposal.stage() instanceof Proposal.Stage.Discussed || vote instanceof Vote.Open;
        Round now = isUnderWay ? Rounds.at(visit.assembly(), proposal, visit.text().now()) : null;
        if (now == null) {
            return null;
        }
        var steps = new ArrayList<Step>();
        Instant clarified = Rounds.clarified(visit.assembly(), proposal);
        Instant opens = vote == null ? proposal.opens() : vote.opened();
        if (clarified.isAfter(proposal.worded())) {
            steps.add(step(visit, Round.CLARIFY, now, proposal.worded(), clarified));
        }
        if (clarified.isBefore(opens)) {
            steps.add(step(visit, Round.REACT, now, clarified, opens));
        }
        steps.add(consent(visit, proposal, now, opens, vote));
        return new RoundView(
                steps,
                visit.text().of("round.how." + now.name()),
                visit.text().of("round.hint." + now.name()));
    }

    private static Step step(Visit visit, Round round, Round now, Instant from, Instant until) {
        var text = visit.text();
        String when =
                round == now
                        ? text.of("round.until", "until", text.deadline(until))
                        : round.compareTo(now) < 0
                                ? text.of("round.over")
                                : text.of("round.from", "from", text.deadline(from));
        return new Step(name(visit, round), when, round == now);
    }

    /// The vote; it begins when the last amendment is decided, if there are some.
    private static Step consent(
            Visit visit, Proposal proposal, Round now, Instant opens, @Nullable Vote vote) {
        if (vote instanceof Vote.Open open) {
            return step(visit, Round.CONSENT, now, opens, open.ends());
        }
        return Amendments.undecided(visit.assembly(), proposal).isEmpty()
                ? step(visit, Round.CONSENT, now, opens, opens)
                : new Step(
                        name(visit, Round.CONSENT), visit.text().of("round.from.amended"), false);
    }

    private static String name(Visit visit, Round round) {
        return visit.text().of("round." + round.name());
    }

    /// In which round something was said about a proposal, and of several texts on which; nothing
    /// where it is not decided in rounds.
    static String mark(Visit visit, Proposal proposal, Instant at) {
        Round round = Rounds.at(visit.assembly(), proposal, at);
        if (round == null) {
            return "";
        }
        long text = proposal.wordings().stream().filter(each -> !each.at().isAfter(at)).count();
        return proposal.wordings().size() == 1
                ? name(visit, round)
                : visit.text().of("round.mark", "round", name(visit, round), "text", text);
    }
}
