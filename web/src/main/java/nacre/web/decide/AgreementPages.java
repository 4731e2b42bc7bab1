// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import nacre.assembly.agreement.Agreement;
import nacre.assembly.proposal.Proposal;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// The agreements that hold, with those first that members have to look at again.
public final class AgreementPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    /// The agreements of these organs.
    public AgreementPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/o/{organ}/agreements", this::show);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        var due = new ArrayList<AgreementsView.Row>();
        var later = new ArrayList<AgreementsView.Row>();
        for (Agreement agreement : visit.assembly().agreements().inForce()) {
            boolean isDue = agreement.state() instanceof Agreement.State.UnderReview;
            (isDue ? due : later).add(row(visit, agreement, isDue));
        }
        var view =
                new AgreementsView(
                        visit.path("/decide"), visit.path("/decide?only=agreements"), due, later);
        return Response.page(
                templates.decideAgreements(visit.page(visit.text().of("agree.title")), view));
    }

    private static AgreementsView.Row row(Visit visit, Agreement agreement, boolean isDue) {
        Proposal proposal = ProposalWords.agreed(visit, agreement);
        String write = visit.path("/decide/new?matter=" + proposal.matter());
        return new AgreementsView.Row(
                ProposalWords.path(visit, proposal),
                visit.title(proposal),
                visit.text()
                        .of(
                                isDue ? "agree.line.due" : "agree.line",
                                "made",
                                agreement.made(),
                                "review",
                                agreement.review()),
                write + "&renew=" + agreement.id(),
                write + "&end=" + agreement.id());
    }
}
