// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demo;

import java.time.InstantSource;
import java.util.List;
import nacre.web.House;
import nacre.web.Numbers;
import nacre.web.Pages;
import nacre.web.Reader;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.demo.Stage.Role;
import nacre.web.entry.Arrivals;
import nacre.web.jte.StaticTemplates;
import nacre.web.session.Membership;
import nacre.web.session.PersonId;
import nacre.web.session.Persons;
import nacre.web.session.Session;
import nacre.web.session.Sessions;

/// Where a visitor of a made-up town lets days pass, and becomes another of its people without a
/// code: nobody there can be harmed.
public final class DemoPages implements Pages {
    private static final List<Integer> DAYS = List.of(1, 7);

    private final StaticTemplates templates = new StaticTemplates();
    private final Stage stage;
    private final Arrivals arrivals;
    private final InstantSource clock;
    private final Sessions sessions;
    private final Persons persons;

    /// The pages of this stage in its house.
    public DemoPages(House house, Stage stage) {
        this.stage = stage;
        this.arrivals = house.arrivals();
        this.clock = house.clock();
        this.sessions = new Sessions(house.shelf(), house.random());
        this.persons = new Persons(house.shelf(), house.random());
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/demo", this::show)
                .post("/demo/days", this::pass)
                .post("/demo/as", this::become);
    }

    private Response show(Request request) {
        return Response.page(
                templates.demoStage(
                        request.page(request.text().of("demo.title")),
                        DemoView.of(stage.roles(), DAYS, me(request), request.text())));
    }

    private static List<Membership> me(Request request) {
        return request.reader() instanceof Reader.Known known
                ? known.person().memberships()
                : List.of();
    }

    private Response pass(Request request) {
        int days = request.form("days", Integer::parseInt);
        if (!DAYS.contains(days)) {
            throw new Stop(new Trouble.BadField("days", Integer.toString(days)));
        }
        Reader before = request.reader();
        stage.pass(days);
        Response back = Response.seeOther("/demo");
        // A session that is not used for days ends; hers is to outlast those that she let pass.
        return before instanceof Reader.Known known ? as(request, known.person().id(), back) : back;
    }

    private Response become(Request request) {
        String typed = request.form("who");
        List<Role> roles = stage.roles();
        long number = Numbers.isOne(typed) ? Numbers.read(typed) : -1;
        if (number < 0 || number >= roles.size()) {
            throw new Stop(new Trouble.BadField("who", typed));
        }
        Role role = roles.get((int) number);
        PersonId holder = persons.holder(role.grant().membership(), request.now());
        PersonId person = holder == null ? persons.fresh() : holder;
        return switch (arrivals.arrive(role.grant(), person, request.now())) {
            case Arrivals.Arrival.Welcome(String path) -> {
                persons.join(person, role.grant().membership(), request.now());
                yield as(request, person, Response.seeOther(path));
            }
            // Whoever has left her organ is nobody there any more.
            case Arrivals.Arrival.Refused(Record why) -> throw new Stop(new Trouble.NotForYou());
        };
    }

    /// The answer, after which the browser is this person's and nobody else's.
    private Response as(Request request, PersonId person, Response answer) {
        if (request.reader() instanceof Reader.Known known) {
            sessions.close(known.session().key(), request.now());
        }
        String token = sessions.open(person, Session.Kind.OWN, clock.instant());
        return request.remembered(answer, token, Session.Kind.OWN);
    }
}
