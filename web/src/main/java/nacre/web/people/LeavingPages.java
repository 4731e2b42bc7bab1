// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.util.List;
import nacre.assembly.erasure.EraseContent;
import nacre.assembly.roll.RollCommand;
import nacre.journal.CommandId;
import nacre.organ.Reply;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// Where a member leaves: what happens to her answers and mandates, and to what the record says
/// about her.
final class LeavingPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    LeavingPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/o/{organ}/people/leave", this::show)
                .post("/o/{organ}/people/leave", this::leave);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                templates.peopleLeave(visit.page(title(visit)), LeaveView.of(visit), visit.told()));
    }

    private Response leave(Request request) {
        Visit visit = visits.orFormer(request); // sent twice, the second finds her gone
        Reply reply = visit.hear(new RollCommand.Leave());
        if (reply instanceof Reply.Recorded && request.form().has("erase", "yes")) {
            erase(visit);
        }
        return visit.answer(
                reply,
                visit.path("/people/erase"),
                title(visit),
                (page, told) -> templates.peopleLeave(page, LeaveView.of(visit), told));
    }

    /// What cannot be erased now she can have erased on the page that follows.
    private static void erase(Visit visit) {
        List<EraseContent.Field> fields =
                AboutHer.in(visit.clerk(), visit.clerk().standing(), visit.me()).stream()
                        .map(AboutHer::field)
                        .toList();
        if (!fields.isEmpty()) {
            var id = new CommandId(visit.request().page("").command());
            var erase = new EraseContent(visit.me(), fields);
            visit.clerk().hear(new nacre.organ.Request(id, erase, visit.me()));
        }
    }

    private static String title(Visit visit) {
        return visit.text().of("people.leave.title");
    }
}
