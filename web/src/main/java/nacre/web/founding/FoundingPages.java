// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import java.time.Duration;
import java.util.List;
import nacre.organ.Organs;
import nacre.web.House;
import nacre.web.Pages;
import nacre.web.Reader;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.session.Attempts;
import nacre.web.session.Persons;
import nacre.web.session.Session;
import nacre.web.session.Sessions;

/// Where founding begins: what it takes, and the way to a draft. A set-up code is typed here and
/// goes where all codes go.
public final class FoundingPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final FoundingDesk desk;
    private final FoundingGate gate;
    private final Sessions sessions;
    private final Persons persons;
    private final Attempts attempts;
    private final List<Pages> others;

    /// The pages of founding in this house.
    public FoundingPages(House house, Organs organs, FoundingGate gate) {
        this.desk = FoundingDesk.of(house, organs);
        this.gate = gate;
        this.sessions = new Sessions(house.shelf(), house.random());
        this.persons = new Persons(house.shelf(), house.random());
        this.attempts = new Attempts(house.clock(), house.random());
        this.others =
                List.of(
                        new DraftPages(desk),
                        new DraftWordsPages(desk),
                        new FoundersPages(desk),
                        new DraftTasksPages(desk),
                        new DraftCharterPages(desk));
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/found", this::show).post("/found", this::begin);
        others.forEach(pages -> pages.routes(routes));
    }

    private Response show(Request request) {
        List<BeginView.Mine> mine =
                switch (request.reader()) {
                    case Reader.Stranger s -> List.of();
                    case Reader.Known(var person, var session) ->
                            desk.drafts().of(person.id(), request.now()).stream()
                                    .map(each -> BeginView.mine(each, request.text()))
                                    .toList();
                };
        return Response.page(
                templates.foundingBegin(
                        request.page(request.text().of("founding.begin.title")),
                        new BeginView(gate == FoundingGate.OPEN, mine)));
    }

    /// Begins a draft without a code, where the server lets anybody.
    private Response begin(Request request) {
        if (gate != FoundingGate.OPEN) {
            throw new Stop(new Trouble.NotForYou());
        }
        Duration pause = attempts.begin("found " + request.address(), request.address());
        if (pause.isPositive()) {
            throw new Stop(new Trouble.TooManyAttempts(pause));
        }
        return switch (request.reader()) {
            case Reader.Known(var person, var session) ->
                    Response.seeOther(begun(request, person.id()));
            case Reader.Stranger s -> {
                var person = persons.fresh();
                String path = begun(request, person);
                String token = sessions.open(person, Session.Kind.OWN, request.now());
                yield request.remembered(
                        Response.seeOther("/account/first?to=" + path), token, Session.Kind.OWN);
            }
        };
    }

    private String begun(Request request, nacre.web.session.PersonId person) {
        var draft = NewDraft.of(person, request.text().zone());
        return "/found/" + desk.drafts().begin(draft, request.now()) + "/words";
    }
}
