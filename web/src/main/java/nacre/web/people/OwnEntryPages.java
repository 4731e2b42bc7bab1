// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import nacre.assembly.roll.Member;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.web.Form;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// A member's own entry on the roll: her name and how to reach her.
final class OwnEntryPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    OwnEntryPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/o/{organ}/people/me", this::show).post("/o/{organ}/people/me", this::describe);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Member me = visit.assembly().roll().find(visit.me());
        Form form =
                Form.empty()
                        .with("name", visit.name(visit.me()))
                        .with("contact", me == null ? "" : PersonLine.contact(visit, me));
        return Response.page(
                templates.peopleMe(
                        visit.page(title(visit)), visit.path("/people"), form, visit.told()));
    }

    private Response describe(Request request) {
        Visit visit = visits.of(request);
        var person = new Person(request.form("name"), request.form("contact"));
        return visit.answer(
                visit.hear(new RollCommand.Describe(person)),
                visit.path("/people/me"),
                title(visit),
                (page, told) ->
                        templates.peopleMe(page, visit.path("/people"), request.form(), told));
    }

    private static String title(Visit visit) {
        return visit.text().of("people.me.title");
    }
}
