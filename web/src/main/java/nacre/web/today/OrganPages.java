// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.today;

import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// The front page of an organ.
public final class OrganPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    /// The front pages of these organs.
    public OrganPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/o/{organ}", this::show);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        String title = visit.text().of("organ.title");
        return Response.page(
                templates.todayOrgan(
                        visit.page(title), OrganView.of(visit, visits.parts()), visit.told()));
    }
}
