// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.settle;

import java.util.List;
import java.util.Objects;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.Proposal;
import nacre.campaign.settle.Offer;
import nacre.campaign.settle.OfferId;
import nacre.campaign.settle.SettlementAct;
import nacre.campaign.settle.Talks;
import nacre.web.Option;
import nacre.web.decide.EnactmentWords.Tense;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// A settlement that is put to the members, for one reader who is about to answer.
///
/// @param talks their page, and with whom they are
/// @param proposal its page, where she answers
/// @param ends until when it would run
/// @param offer that it takes up, in a sentence; empty if it takes up none
/// @param isBelow whether that offer lies below a red line
/// @param clauses what it says
/// @param unanswered the demands that no clause answers
/// @param lines the red lines that belong to no single demand; may be empty
/// @param rule by which it is ratified
public record ProposedView(
        Option talks,
        String proposal,
        String title,
        String ends,
        String offer,
        boolean isBelow,
        List<ClauseRow> clauses,
        List<String> unanswered,
        String lines,
        String rule) {

    /// Copies the lists.
    public ProposedView {
        clauses = List.copyOf(clauses);
        unanswered = List.copyOf(unanswered);
    }

    /// Of a proposal that would make a settlement of these talks; null if it would not.
    static @Nullable ProposedView of(Visit visit, Talks talks, Proposal proposal) {
        for (int i = 0; i < proposal.enactments().size(); i++) {
            if (proposal.enactments().get(i).type().equals(SettlementAct.MADE)) {
                var made = Objects.requireNonNull(TalksView.made(proposal));
                return made.talks().equals(talks.id())
                        ? of(visit, talks, proposal, made, Enactment.prefix(i))
                        : null;
            }
        }
        return null;
    }

    private static ProposedView of(
            Visit visit, Talks talks, Proposal proposal, SettlementAct.Made made, String prefix) {
        OfferId id = made.offer();
        Offer offer = id == null ? null : talks.find(id);
        return new ProposedView(
                new Option(
                        SettleWords.path(visit, talks.id()), SettleWords.talks(visit, talks.id())),
                visit.path("/decide/" + proposal.id()),
                visit.words(proposal.text(), prefix + "title"),
                SettleWords.ends(visit, made.last()),
                offer == null
                        ? ""
                        : visit.text().of("settle.takes", "offer", SettleWords.offer(visit, offer)),
                offer != null && offer.isBelowALine(),
                ClauseRow.of(visit, talks, made.clauses(), proposal.text(), prefix, Tense.WILL),
                ClauseRow.unanswered(visit, talks, made.clauses()),
                SettleWords.said(visit, talks.id().seq(), "lines"),
                SettleWords.rule(visit));
    }
}
