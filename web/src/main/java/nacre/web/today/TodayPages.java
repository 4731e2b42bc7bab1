// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.today;

import java.util.List;
import nacre.web.Pages;
import nacre.web.Reader;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// The front page of the house: today for whoever has come in, a welcome for strangers.
public final class TodayPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    /// Today over these organs.
    public TodayPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/", this::show);
    }

    private Response show(Request request) {
        return switch (request.reader()) {
            case Reader.Stranger stranger ->
                    Response.page(
                            templates.todayWelcome(
                                    request.page(request.text().of("welcome.title")),
                                    request.host()));
            case Reader.Known known -> {
                List<Visit> hers = visits.all(known.person(), request);
                List<Visit> gone = visits.wentAlong(known.person(), request);
                String title = request.text().of("today.title");
                yield Response.page(
                        templates.todayToday(
                                request.page(title),
                                TodayView.of(hers, gone, visits.parts()),
                                hers.isEmpty() && gone.isEmpty()));
            }
        };
    }
}
