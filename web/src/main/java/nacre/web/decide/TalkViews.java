// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Comment;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.Rounds;
import nacre.assembly.vote.Vote;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;

/// Makes the view of a discussion.
final class TalkViews {
    private static final int MOST_THREADS = 40;

    private TalkViews() {}

    /// @param showsAll whether the earlier ones of a long discussion are wanted too
    static TalkView of(Visit visit, Proposal proposal, boolean showsAll) {
        var threads = new ArrayList<TalkView.Strand>();
        var statements = new ArrayList<TalkView.Said>();
        var people = new TreeSet<MemberId>();
        for (Comment comment : proposal.comments()) {
            people.add(comment.by());
        }
        var firsts = proposal.comments().stream().filter(TalkViews::isFirst).toList();
        int earlier = showsAll ? 0 : Math.max(0, firsts.size() - MOST_THREADS);
        for (Comment first : firsts.subList(earlier, firsts.size())) {
            threads.add(
                    new TalkView.Strand(
                            said(visit, proposal, first), answers(visit, proposal, first)));
        }
        for (Comment comment : proposal.comments()) {
            if (comment.isStatement()) {
                statements.add(said(visit, proposal, comment));
            }
        }
        boolean isOpen = isOpen(visit, proposal);
        return new TalkView(
                proposal.comments().size() - statements.size(),
                people.size(),
                statements,
                isOpen && proposal.wouldRemove(visit.me()),
                proposal.enactments().stream().anyMatch(e -> e.type().equals("roll.removed")),
                threads,
                earlier,
                isOpen);
    }

    private static boolean isFirst(Comment comment) {
        return comment.to() == null && !comment.isStatement();
    }

    private static List<TalkView.Said> answers(Visit visit, Proposal proposal, Comment first) {
        return proposal.comments().stream()
                .filter(comment -> comment.to() != null && comment.to() == first.seq())
                .map(comment -> said(visit, proposal, comment))
                .toList();
    }

    private static TalkView.Said said(Visit visit, Proposal proposal, Comment comment) {
        boolean isThere = visit.clerk().contents().find(comment.seq(), "text") != null;
        return new TalkView.Said(
                comment.seq(),
                visit.name(comment.by()),
                visit.text().moment(comment.at()),
                comment.at().toString(),
                RoundView.mark(visit, proposal, comment.at()),
                Written.of(visit, comment.seq(), "text").content(),
                isThere && comment.by().equals(visit.me()));
    }

    private static boolean isOpen(Visit visit, Proposal proposal) {
        return proposal.isDiscussed()
                || Rounds.mayChange(visit.assembly(), proposal)
                || ProposalWords.decidingVote(visit, proposal) instanceof Vote.Open;
    }
}
