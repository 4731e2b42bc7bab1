// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.council;

import nacre.journal.OrganId;
import nacre.web.House;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// Councils: those of an organ as its members see them, and the organs of a council.
public final class CouncilPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final CouncilFoundingPages founding;

    /// The pages of councils in this house.
    public CouncilPages(House house, Visits visits) {
        this.visits = visits;
        this.founding = new CouncilFoundingPages(house, visits);
    }

    @Override
    public void routes(Routes routes) {
        founding.routes(routes);
        routes.get("/o/{organ}/councils", this::councils)
                .get("/o/{organ}/councils/{council}", this::council)
                .get("/o/{organ}/organs", this::organs);
    }

    private Response councils(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                templates.councilCouncils(
                        visit.page(visit.text().of("place.councils")),
                        CouncilsView.of(visit),
                        visit.told()));
    }

    private Response council(Request request) {
        Visit visit = visits.of(request);
        OrganId council = request.path("council", OrganId::new);
        if (!visit.isHere(council) || !CouncilsView.isKnown(visit, council)) {
            throw new Stop(new Trouble.NoPage());
        }
        return Response.page(
                templates.councilCouncil(
                        visit.page(visit.organName(council)), CouncilView.of(visit, council)));
    }

    private Response organs(Request request) {
        Visit visit = visits.of(request);
        if (!visit.assembly().isCouncil()) {
            throw new Stop(new Trouble.NoPage());
        }
        return Response.page(
                templates.councilOrgans(
                        visit.page(visit.text().of("place.organs")), OrgansView.of(visit)));
    }
}
