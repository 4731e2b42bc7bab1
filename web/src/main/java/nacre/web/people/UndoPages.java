// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.util.function.Function;
import nacre.assembly.roll.Import;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollRules;
import nacre.organ.Reply;
import nacre.web.Numbers;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// Where a list that was brought is undone, for those on it who have not come in.
final class UndoPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    UndoPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/o/{organ}/people/undo/{first}", this::show)
                .post("/o/{organ}/people/undo/{first}", this::undo);
    }

    private Response show(Request request) {
        Visit visit = visit(request);
        return Response.page(
                templates.peopleUndo(
                        visit.page(title(visit)), UndoView.of(visit, list(visit)), visit.told()));
    }

    private Response undo(Request request) {
        Visit visit = visit(request);
        Import list = list(visit);
        Reply reply = visit.hear(new RollCommand.UndoImport(list.first()));
        return visit.answer(
                reply,
                visit.path("/people"),
                title(visit),
                (page, told) -> templates.peopleUndo(page, UndoView.of(visit, list), told));
    }

    private Visit visit(Request request) {
        Visit visit = visits.of(request);
        Powers.require(visit, RollRules.KEEP_THE_ROLL);
        return visit;
    }

    private static Import list(Visit visit) {
        String first = visit.request().path("first", Function.identity());
        Import list =
                Numbers.isOne(first)
                        ? visit.assembly().roll().imports().get(Numbers.read(first))
                        : null;
        if (list == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return list;
    }

    private static String title(Visit visit) {
        return visit.text().of("people.undo.title");
    }
}
