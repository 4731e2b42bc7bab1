// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.organ.Receipt;
import nacre.organ.Reply;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// Where somebody is admitted under a mandate, if the charter lets mandate holders admit; where it
/// does not, the way to a proposal.
final class AdmittingPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    AdmittingPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/o/{organ}/people/admit", this::show)
                .post("/o/{organ}/people/admit", this::admit)
                .post("/o/{organ}/people/admit/again", this::again);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                templates.peopleAdmit(
                        visit.page(title(visit)), AdmitView.of(visit), Form.empty(), visit.told()));
    }

    private Response admit(Request request) {
        var person = new Person(request.form("name"), request.form("contact"));
        return hear(request, new RollCommand.AdmitMember(person));
    }

    private Response again(Request request) {
        long member = request.form("member", Numbers::read);
        return hear(request, new RollCommand.AdmitAgain(new MemberId(member)));
    }

    private Response hear(Request request, Command command) {
        Visit visit = visits.of(request);
        Reply reply = visit.hear(command);
        if (reply instanceof Reply.Recorded(Receipt receipt)) {
            long admitted = receipt.first() + receipt.size() - 1; // behind the entry that names her
            return Response.seeOther(visit.path("/people?done=") + admitted);
        }
        return visit.answer(
                reply,
                visit.path("/people"),
                title(visit),
                (page, told) ->
                        templates.peopleAdmit(page, AdmitView.of(visit), request.form(), told));
    }

    private static String title(Visit visit) {
        return visit.text().of("people.admit.title");
    }
}
