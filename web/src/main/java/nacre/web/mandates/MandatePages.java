// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.mandates;

import java.util.Comparator;
import java.util.List;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.mandate.MandateId;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// Mandates: who may act for all, how far, until when; reporting, giving up, asking for recall.
public final class MandatePages implements Pages {
    private static final String PATH = "/o/{organ}/mandates";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    /// The pages of these organs' mandates.
    public MandatePages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::list)
                .get(PATH + "/{mandate}", this::show)
                .post(PATH + "/{mandate}/report", this::report)
                .post(PATH + "/{mandate}/resign", this::resign)
                .post(PATH + "/{mandate}/ask-recall", this::askRecall);
    }

    private Response list(Request request) {
        Visit visit = visits.of(request);
        var mandates = visit.assembly().mandates();
        return Response.page(
                templates.mandatesList(
                        visit.page(visit.text().of("place.mandates")),
                        visit.path(""),
                        lines(visit, mandates.inForce().values(), false),
                        lines(visit, mandates.over().values(), true)));
    }

    private static List<MandateLine> lines(
            Visit visit, java.util.Collection<Mandate> mandates, boolean latestFirst) {
        Comparator<Mandate> order = Comparator.comparing(Mandate::ends).thenComparing(Mandate::id);
        return mandates.stream()
                .sorted(latestFirst ? order.reversed() : order)
                .map(mandate -> MandateLine.of(visit, mandate))
                .toList();
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                templates.mandatesMandate(
                        visit.page(visit.text().of("mandates.page")),
                        view(visit),
                        Form.empty(),
                        visit.told()));
    }

    private Response report(Request request) {
        Visit visit = visits.of(request);
        var command = new MandateCommand.Report(mandate(visit).id(), request.form("text"));
        return answer(visit, command);
    }

    private Response resign(Request request) {
        Visit visit = visits.of(request);
        return answer(visit, new MandateCommand.Resign(mandate(visit).id()));
    }

    private Response askRecall(Request request) {
        Visit visit = visits.of(request);
        var command = new MandateCommand.AskRecall(mandate(visit).id(), request.form("reason"));
        return answer(visit, command);
    }

    private Response answer(Visit visit, MandateCommand command) {
        String path = visit.path("/mandates/" + mandate(visit).id());
        return visit.answer(
                visit.hear(command),
                path,
                visit.text().of("mandates.page"),
                (Page page, Told told) ->
                        templates.mandatesMandate(page, view(visit), visit.request().form(), told));
    }

    private MandateView view(Visit visit) {
        return new MandateReading(visit, mandate(visit), visits).view();
    }

    private static Mandate mandate(Visit visit) {
        MandateId id = visit.request().path("mandate", seq -> new MandateId(Numbers.read(seq)));
        Mandate mandate = visit.assembly().mandates().find(id);
        if (mandate == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return mandate;
    }
}
