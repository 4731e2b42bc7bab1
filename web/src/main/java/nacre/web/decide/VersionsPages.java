// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.amendment.Amendments;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.Wording;
import nacre.web.Form;
import nacre.web.Option;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// The versions of a proposal, any two compared: within the text, or side by side.
public final class VersionsPages implements Pages {
    private static final String BESIDE = "beside";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final AmendViews amends;

    /// The versions of proposals in these organs.
    public VersionsPages(Visits visits) {
        this.visits = visits;
        this.amends = new AmendViews(new AllEnactments(visits.parts()));
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/o/{organ}/decide/{proposal:\\d+}/versions", this::show);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Proposal proposal = ProposalPages.find(visit);
        boolean isAmendment = Amendments.of(proposal) != null;
        int last = proposal.wordings().size();
        int from = number(request.query("from"), Math.max(1, last - 1));
        int to = number(request.query("to"), last);
        Compared compared = amends.compared(visit, proposal, from, to);
        if (compared == null) {
            throw new Stop(new Trouble.NoPage());
        }
        var text = visit.text();
        String path = ProposalWords.path(visit, proposal) + "/versions";
        boolean isBeside = request.query("show").equals(BESIDE);
        String chosen = isAmendment ? "" : "from=%d&to=%d".formatted(from, to);
        String show = isBeside ? "" : "show=" + BESIDE;
        String query = chosen.isEmpty() || show.isEmpty() ? chosen + show : chosen + "&" + show;
        var view =
                new VersionsView(
                        path,
                        ProposalWords.path(visit, proposal),
                        visit.title(proposal),
                        isAmendment ? List.of() : versions(visit, proposal),
                        Form.empty()
                                .with("from", Integer.toString(from))
                                .with("to", Integer.toString(to))
                                .with("show", request.query("show")),
                        isAmendment ? text.of("amend.before") : text.of("version", "number", from),
                        isAmendment ? text.of("amend.asked") : text.of("version", "number", to),
                        compared,
                        isBeside,
                        query.isEmpty() ? path : path + "?" + query);
        return Response.page(templates.decideVersions(visit.page(text.of("versions.title")), view));
    }

    private static int number(String query, int otherwise) {
        if (query.isEmpty()) {
            return otherwise;
        }
        return query.matches("\\d{1,4}") ? Integer.parseInt(query) : 0;
    }

    private static List<Option> versions(Visit visit, Proposal proposal) {
        var options = new ArrayList<Option>();
        int number = 1;
        for (Wording wording : proposal.wordings()) {
            options.add(
                    new Option(
                            Integer.toString(number),
                            visit.text().of("version.at", "number", number, "when", wording.at())));
            number++;
        }
        return options;
    }
}
