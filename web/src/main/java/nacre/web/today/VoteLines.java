// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.today;

import nacre.assembly.proposal.Proposal;
import nacre.assembly.vote.Vote;
import nacre.ballot.Ballot;
import nacre.ballot.Count;
import nacre.ballot.Counting;
import nacre.web.Line;
import nacre.web.decide.BallotWords;
import nacre.web.decide.OutcomeWords;
import nacre.web.decide.ProposalWords;
import nacre.web.decide.Settled;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Votes and proposals as rows of a list for one reader.
final class VoteLines {
    private final Visit visit;

    VoteLines(Visit visit) {
        this.visit = visit;
    }

    /// Whether an open vote waits for her answer.
    static boolean waitsFor(Visit visit, Vote.Open vote) {
        return visit.isAsked(vote);
    }

    /// A vote that waits for her answer.
    Line asking(Vote.Open vote, String where) {
        return new Line(
                "ask",
                "due",
                visit.title(proposal(vote)),
                path(proposal(vote)),
                where + visit.text().of("today.closes", "closes", deadline(vote)),
                visit.text().of("today.vote"));
    }

    /// An open vote that does not wait for her: what she answered, how far it has come, what it
    /// lacks.
    Line open(Vote.Open vote) {
        if (vote.isHidden()) {
            return sealed(vote);
        }
        Ballot mine = vote.answers().get(visit.voice());
        String answer =
                mine == null ? "" : BallotWords.say(visit, vote, "today.answered.", mine) + " ";
        String outlook = OutcomeWords.outlook(visit, vote);
        return Line.of(
                mine == null ? "open" : "mine",
                visit.title(proposal(vote)),
                path(proposal(vote)),
                "%s%s %s %s"
                        .formatted(
                                answer,
                                part(vote.count()),
                                outlook,
                                visit.text().of("today.closes", "closes", deadline(vote))));
    }

    /// Of a vote whose answers are sealed she sees whether hers is among them.
    private Line sealed(Vote.Open vote) {
        boolean isAnswered = visit.hasAnswered(vote);
        String mine = isAnswered ? visit.text().of("decide.sealed.mine") + " " : "";
        return Line.of(
                isAnswered ? "mine" : "open",
                visit.title(proposal(vote)),
                path(proposal(vote)),
                mine
                        + visit.text().of("decide.sealed.line")
                        + " "
                        + visit.text().of("today.closes", "closes", deadline(vote)));
    }

    /// A proposal that is discussed.
    Line discussed(Proposal proposal, String where) {
        return Line.of(
                "new",
                visit.title(proposal),
                path(proposal),
                where + ProposalWords.opens(visit, proposal));
    }

    /// A vote that is over.
    Line over(Vote.Closed vote, String where) {
        var state = Settled.state(visit, vote);
        String title =
                visit.text()
                        .of(
                                "today.outcome",
                                "outcome",
                                state.word(),
                                "title",
                                visit.title(proposal(vote)));
        return new Line(
                state.mark(), state.color(), title, path(proposal(vote)), where + sums(vote), "");
    }

    private String deadline(Vote.Open vote) {
        return visit.text().deadline(vote.ends());
    }

    private String part(Count count) {
        return visit.text()
                .of("today.part", "answered", count.answered(), "entitled", count.entitled());
    }

    /// The sums that decided, as the vote's own page says them, when, and what came of it.
    private String sums(Vote.Closed vote) {
        String sums =
                vote.counting() instanceof Counting.Options
                        ? OutcomeWords.sentence(visit, vote)
                        : OutcomeWords.sums(visit, vote);
        String line =
                sums.isEmpty() // nothing was counted, for the text gave way to another
                        ? visit.text().of("today.over.uncounted", "day", vote.closes())
                        : visit.text().of("today.over", "sums", sums, "day", vote.closes());
        String more = Settled.afterwards(visit, vote);
        return more.isEmpty() ? line : line + " " + more;
    }

    private Proposal proposal(Vote vote) {
        return visit.assembly().proposals().needed(vote.proposal());
    }

    private String path(@Nullable Proposal proposal) {
        return proposal == null ? visit.path("/decide") : visit.path("/decide/" + proposal.id());
    }
}
