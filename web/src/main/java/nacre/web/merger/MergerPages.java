// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.merger;

import nacre.assembly.merger.StayOut;
import nacre.journal.OrganId;
import nacre.organ.Reply;
import nacre.web.House;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.ComingAlong;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// Organs that become one: what waits for the other, who stays out, and how members of the one that
/// is over come into the one that goes on.
public final class MergerPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final ComingAlong along;

    /// The pages of mergers in this house.
    public MergerPages(House house, Visits visits) {
        this.visits = visits;
        this.along = new ComingAlong(house);
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/o/{organ}/mergers", this::show)
                .post("/o/{organ}/mergers/stay", this::stay)
                .post("/o/{organ}/mergers/enter", this::enter)
                .post("/o/{organ}/mergers/once", this::once);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                templates.mergerMergers(
                        visit.page(title(visit)), MergersView.of(visit), visit.told()));
    }

    private Response stay(Request request) {
        Visit visit = visits.of(request);
        OrganId other = request.form("other", OrganId::new);
        var command = new StayOut(other, request.form().has("stays", "yes"));
        return answer(visit, visit.hear(command), visit.path("/mergers"));
    }

    private Response enter(Request request) {
        Visit visit = visits.of(request);
        return along.enter(visit, (reply, path) -> answer(visit, reply, path + "/mergers"));
    }

    private Response once(Request request) {
        Visit visit = visits.of(request);
        return along.once(visit, (reply, path) -> answer(visit, reply, path));
    }

    private Response answer(Visit visit, Reply reply, String path) {
        return visit.answer(
                reply,
                path,
                title(visit),
                (page, told) -> templates.mergerMergers(page, MergersView.of(visit), told));
    }

    private static String title(Visit visit) {
        return visit.text().of("merger.title");
    }
}
