// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.meetings;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.MeetingTerms;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.vote.Vote;
import nacre.web.Option;
import nacre.web.decide.ProposalWords;
import nacre.web.organ.Visit;

/// What the page of a new meeting offers.
///
/// @param isChairs whether the reader calls it, under a mandate; else she asks for it
/// @param how how many have to ask, and how long before the hour
/// @param proposals what is still to be decided
public record CallView(String base, boolean isChairs, String how, List<Option> proposals) {

    /// Copies the list.
    public CallView {
        proposals = List.copyOf(proposals);
    }

    static CallView of(Visit visit) {
        MeetingTerms terms = visit.assembly().charter().meetings();
        boolean isChairs = isChairs(visit);
        var proposals = new ArrayList<Option>();
        for (Proposal proposal : visit.assembly().proposals().all().values()) {
            if (proposal.isDiscussed()
                    || ProposalWords.vote(visit, proposal) instanceof Vote.Open) {
                proposals.add(new Option(proposal.id().toString(), visit.title(proposal)));
            }
        }
        return new CallView(
                visit.path("/meetings"),
                isChairs,
                isChairs
                        ? visit.text().of("meeting.call.how", "notice", terms.notice())
                        : visit.text()
                                .of(
                                        "meeting.ask.how",
                                        "needed",
                                        terms.callersNeeded(visit.assembly().roll().entitled()),
                                        "notice",
                                        terms.notice()),
                proposals);
    }

    static boolean isChairs(Visit visit) {
        return visit.assembly().mandates().inForce().values().stream()
                .anyMatch(mandate -> mandate.gives(visit.me(), ProposalRules.CHAIR));
    }
}
