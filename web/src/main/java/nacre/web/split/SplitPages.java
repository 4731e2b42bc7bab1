// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.split;

import nacre.assembly.split.GoAlong;
import nacre.organ.Reply;
import nacre.web.House;
import nacre.web.Numbers;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.ComingAlong;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// An organ that becomes two: who goes along, what has split off, and how those who went come in
/// there.
public final class SplitPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final ComingAlong along;

    /// The pages of splits in this house.
    public SplitPages(House house, Visits visits) {
        this.visits = visits;
        this.along = new ComingAlong(house);
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/o/{organ}/splits", this::show)
                .post("/o/{organ}/splits/go", this::go)
                .post("/o/{organ}/splits/enter", this::enter)
                .post("/o/{organ}/splits/once", this::once);
    }

    private Response show(Request request) {
        Visit visit = visit(request);
        return Response.page(
                templates.splitSplits(
                        visit.page(title(visit)), SplitsView.of(visit), visit.told()));
    }

    /// Members of the organ, and those who went.
    private Visit visit(Request request) {
        Visit visit = visits.wentAlong(request);
        return visit == null ? visits.of(request) : visit;
    }

    private Response go(Request request) {
        Visit visit = visits.of(request);
        long split = request.form("split", Numbers::read);
        var command = new GoAlong(split, request.form().has("goes", "yes"));
        return answer(visit, visit.hear(command));
    }

    private Response enter(Request request) {
        Visit visit = wentAlong(request);
        return along.enter(visit, (reply, path) -> answer(visit, reply));
    }

    private Response once(Request request) {
        Visit visit = wentAlong(request);
        return along.once(visit, (reply, path) -> answer(visit, reply, path));
    }

    private Visit wentAlong(Request request) {
        Visit visit = visits.wentAlong(request);
        if (visit == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return visit;
    }

    private Response answer(Visit visit, Reply reply) {
        return answer(visit, reply, visit.path("/splits"));
    }

    private Response answer(Visit visit, Reply reply, String path) {
        return visit.answer(
                reply,
                path,
                title(visit),
                (page, told) -> templates.splitSplits(page, SplitsView.of(visit), told));
    }

    private static String title(Visit visit) {
        SplitsView.After after = SplitsView.of(visit).after();
        return after == null
                ? visit.text().of("split.title")
                : visit.text().of("split.after", "organ", after.organ());
    }
}
