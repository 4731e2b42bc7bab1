// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.vote.Vote;
import nacre.ballot.Count;
import nacre.ballot.Tally;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.roll.RollCsv;

/// All proposals of an organ: what waits for an answer, what is discussed, what was decided.
public final class DecidePages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    /// The lists of these organs.
    public DecidePages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/o/{organ}/decide", this::show)
                .get("/o/{organ}/decide/decisions.csv", this::decisions);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        var page = visit.page(visit.text().of("place.decide"));
        return Response.page(templates.decideList(page, DecideViews.of(visit)));
    }

    private Response decisions(Request request) {
        Visit visit = visits.of(request);
        var header = new ArrayList<String>();
        for (String column : List.of("number", "title", "matter", "outcome", "yes", "no")) {
            header.add(visit.text().of("decide.csv." + column));
        }
        for (String column : List.of("abstain", "entitled", "entered", "opened", "closed")) {
            header.add(visit.text().of("decide.csv." + column));
        }
        var rows = new ArrayList<List<String>>();
        for (Proposal proposal : visit.assembly().proposals().all().values()) {
            if (ProposalWords.vote(visit, proposal) instanceof Vote.Closed vote) {
                rows.add(row(visit, proposal, vote));
            }
        }
        return Csv.file("decisions.csv", RollCsv.write(header, rows));
    }

    /// Numbers and moments as machines read them.
    private static List<String> row(Visit visit, Proposal proposal, Vote.Closed vote) {
        Count count = vote.count();
        return List.of(
                proposal.id().toString(),
                visit.title(proposal),
                visit.charter().title(proposal.matter()),
                OutcomeWords.head(visit, vote),
                count instanceof Tally tally ? Long.toString(tally.yes()) : "",
                count instanceof Tally tally ? Long.toString(tally.no()) : "",
                count instanceof Tally tally ? Long.toString(tally.abstain()) : "",
                Long.toString(count.entitled()),
                Long.toString(count.entered()),
                vote.opened().toString(),
                vote.closes().toString());
    }
}
