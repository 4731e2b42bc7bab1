// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.List;
import nacre.assembly.amendment.AmendmentAct.Adopted;
import nacre.assembly.amendment.Amendments;
import nacre.assembly.bundle.Bundles;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.Question;
import nacre.web.organ.Visit;
import nacre.web.prose.Prose;
import org.jspecify.annotations.Nullable;

/// Makes the view of a proposal's amendments.
final class AmendViews {
    /// So many characters of a reason are shown in the list.
    private static final int LONGEST_REASON = 140;

    private final AllEnactments enactments;

    AmendViews(AllEnactments enactments) {
        this.enactments = enactments;
    }

    AmendView of(Visit visit, Proposal proposal) {
        String path = ProposalWords.path(visit, proposal);
        Adopted adopted = Amendments.of(proposal);
        return new AmendView(
                adopted == null ? null : asked(visit, proposal, adopted),
                proposal.amendments().stream().map(id -> row(visit, id)).toList(),
                mayAmend(visit, proposal) ? path + "/amend" : "",
                waiting(visit, proposal),
                proposal.wordings().size() > 1 ? path + "/versions" : "");
    }

    private AmendView.Asked asked(Visit visit, Proposal amendment, Adopted adopted) {
        Proposal proposal = visit.assembly().proposals().needed(adopted.proposal());
        boolean isOvertaken =
                Amendments.isOvertaken(visit.assembly(), amendment)
                        && !(amendment.stage() instanceof Proposal.Stage.Accepted)
                        && ProposalWords.isUndecided(visit, amendment);
        return new AmendView.Asked(
                ProposalWords.path(visit, proposal),
                visit.title(proposal),
                Worded.before(visit, enactments, adopted)
                        .to(Worded.of(visit, enactments, amendment, adopted)),
                ProposalWords.path(visit, amendment) + "/versions",
                isOvertaken ? visit.text().of("amend.overtaken") : "",
                amendment.isDiscussed() && !isOvertaken && visit.me().equals(proposal.author()));
    }

    private static DecideView.Row row(Visit visit, ProposalId id) {
        Proposal amendment = visit.assembly().proposals().needed(id);
        var state = ProposalViews.state(visit, amendment);
        String reason = visit.clerk().contents().text(amendment.text(), "text");
        return new DecideView.Row(
                state.mark(),
                state.color(),
                ProposalWords.path(visit, amendment),
                visit.text().of("amend.by", "name", author(visit, amendment)),
                Prose.of(reason) instanceof Prose prose
                        ? state.word() + ". " + prose.excerpt(LONGEST_REASON)
                        : state.word());
    }

    private static String author(Visit visit, Proposal amendment) {
        var author = amendment.author();
        return author == null ? "" : visit.name(author);
    }

    private static boolean mayAmend(Visit visit, Proposal proposal) {
        return proposal.question() instanceof Question.OfItself
                && proposal.isDiscussed()
                && Amendments.of(proposal) == null
                && visit.text().now().isBefore(Bundles.opens(visit.assembly(), proposal))
                && !visit.me().equals(proposal.author())
                && WritePages.mayPut(visit, visit.assembly().charter().find(proposal.matter()));
    }

    static String waiting(Visit visit, Proposal proposal) {
        List<Proposal> undecided = Amendments.undecided(visit.assembly(), proposal);
        return !proposal.isDiscussed() || undecided.isEmpty()
                ? ""
                : visit.text().of("amend.waits", "count", (long) undecided.size());
    }

    /// The two wordings that this page compares: those asked for, or the last two.
    @Nullable Compared compared(Visit visit, Proposal proposal, int from, int to) {
        Adopted adopted = Amendments.of(proposal);
        if (adopted != null) {
            return Worded.before(visit, enactments, adopted)
                    .to(Worded.of(visit, enactments, proposal, adopted));
        }
        var wordings = proposal.wordings();
        if (from < 1 || to < 1 || from > wordings.size() || to > wordings.size()) {
            return null;
        }
        return Worded.of(visit, enactments, wordings.get(from - 1))
                .to(Worded.of(visit, enactments, wordings.get(to - 1)));
    }
}
