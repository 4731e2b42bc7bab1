// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.entry;

import java.time.Duration;
import java.util.Locale;
import nacre.web.Form;
import nacre.web.House;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.session.Attempts;
import nacre.web.session.LostCalls;

/// Where somebody who lost every way in asks at the door. She has no account to show, so the answer
/// is the same whoever she says she is: nobody learns here who is a member of what.
final class LostPages implements Pages {
    private static final int LONGEST = 200;

    /// Nobody has to ask often, and all who share an address seldom lose their ways in at once.
    private static final Attempts.Limits LIMITS =
            new Attempts.Limits(3, 20, 200, Duration.ofHours(1));

    private final StaticTemplates templates = new StaticTemplates();
    private final Attempts attempts;
    private final LostCalls calls;

    LostPages(House house) {
        this.attempts = new Attempts(house.clock(), house.random(), LIMITS);
        this.calls = new LostCalls(house.shelf(), house.key());
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/lost", this::show).post("/lost", this::ask);
    }

    private Response show(Request request) {
        return Response.page(templates.lost(page(request), Form.empty(), false));
    }

    private Response ask(Request request) {
        String organ = request.form("organ", LONGEST).strip();
        String name = request.form("name", LONGEST).strip();
        if (organ.isEmpty() || name.isEmpty()) {
            String problem = request.text().of("lost.missing");
            Form form = request.form().wrong(organ.isEmpty() ? "organ" : "name", problem);
            return Response.unfinished(templates.lost(page(request).withProblem(), form, false));
        }
        String what = "lost/" + (organ + "/" + name).toLowerCase(Locale.ROOT);
        Duration pause = attempts.begin(what, request.address());
        if (pause.isPositive()) {
            throw new Stop(new Trouble.TooManyAttempts(pause));
        }
        // whoever she is: nothing is looked up here
        if (!calls.add(organ, name, request.now())) {
            throw new Stop(new Trouble.DoorIsFull());
        }
        return Response.page(templates.lost(page(request), Form.empty(), true));
    }

    private static Page page(Request request) {
        return request.barePage(request.text().of("lost.title"));
    }
}
