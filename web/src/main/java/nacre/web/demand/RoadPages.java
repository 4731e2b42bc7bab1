// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demand;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.function.BiFunction;
import nacre.assembly.part.Command;
import nacre.ballot.Word;
import nacre.campaign.demand.Demand;
import nacre.campaign.road.Road;
import nacre.campaign.road.RoadAnswer;
import nacre.campaign.road.RoadCommand;
import nacre.campaign.road.RoadId;
import nacre.campaign.road.RoadKind;
import nacre.campaign.road.RoadRules;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.decide.TypedForm;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// The formal ways that were taken for a demand: noting one, and one with what came of it.
final class RoadPages implements Pages {
    private static final String ALL = DemandPages.ONE + "/roads";
    private static final String ONE = ALL + "/{road:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    RoadPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(ALL + "/new", this::begin)
                .post(ALL + "/new", this::take)
                .get(ONE, this::show)
                .post(ONE + "/answer", this::answer)
                .post(ONE + "/due", this::due)
                .post(ONE + "/end", this::end);
    }

    private static Road find(Visit visit) {
        Demand demand = DemandPages.find(visit);
        var id = visit.request().path("road", seq -> new RoadId(Numbers.read(seq)));
        Road road = DemandWords.roads(visit).find(id);
        if (road == null || !road.demand().equals(demand.id())) {
            throw new Stop(new Trouble.NoPage());
        }
        return road;
    }

    private Response begin(Request request) {
        Visit visit = visits.of(request);
        Demand demand = DemandPages.find(visit);
        if (visit.isReader() || !DemandView.mayTake(visit, demand)) {
            throw new Stop(new Trouble.NotForYou());
        }
        Form form = Form.empty().with("handed", today(visit).toString());
        Page page = visit.page(visit.text().of("road.new"));
        return Response.page(taking(visit, demand, form).apply(page, Told.nothing()));
    }

    private static LocalDate today(Visit visit) {
        return LocalDate.ofInstant(visit.text().now(), visit.zone());
    }

    private BiFunction<Page, Told, JteModel> taking(Visit visit, Demand demand, Form form) {
        return (page, told) ->
                templates.demandTake(
                        page, DemandView.of(visit, demand), RoadView.kinds(visit), form, told);
    }

    private Response take(Request request) {
        Visit visit = visits.of(request);
        Demand demand = DemandPages.find(visit);
        var typed = new TypedForm(visit, "road", request.form());
        var command =
                new RoadCommand.TakeRoad(
                        demand.id(),
                        typed.chosen(
                                "kind",
                                Word.find(RoadKind.class, request.form().value("kind")),
                                RoadKind.OBJECTION),
                        typed.day("handed"),
                        typed.maybeDay("due"),
                        typed.needed("institution", RoadRules.LONGEST_NAME),
                        typed.maybe("reference", RoadRules.LONGEST_NAME),
                        typed.maybe("text", RoadRules.LONGEST_TEXT));
        return TypedForm.answer(
                visit,
                command,
                typed.form(),
                DemandWords.path(visit, demand.id()) + "/roads",
                visit.text().of("road.new"),
                taking(visit, demand, typed.form()));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Road road = find(visit);
        Form form =
                Form.empty()
                        .with("on", today(visit).toString())
                        .with("answer", RoadAnswer.GRANTED.word());
        Page page = visit.page(visit.text().of("road.page"));
        return Response.page(model(visit, road, form).apply(page, visit.told()));
    }

    private BiFunction<Page, Told, JteModel> model(Visit visit, Road road, Form form) {
        return (page, told) ->
                templates.demandRoad(
                        page, RoadView.of(visit, road), RoadView.answers(visit), form, told);
    }

    private Response answer(Request request) {
        Visit visit = visits.of(request);
        Road road = find(visit);
        var typed = new TypedForm(visit, "road", request.form());
        var command =
                new RoadCommand.NoteAnswer(
                        road.id(),
                        typed.chosen(
                                "answer",
                                Word.find(RoadAnswer.class, request.form().value("answer")),
                                RoadAnswer.GRANTED),
                        typed.day("on"),
                        typed.needed("text", RoadRules.LONGEST_TEXT));
        return note(visit, road, command, typed.form());
    }

    private Response due(Request request) {
        Visit visit = visits.of(request);
        Road road = find(visit);
        var typed = new TypedForm(visit, "road", request.form());
        var command =
                new RoadCommand.SetDue(
                        road.id(),
                        typed.day("due"),
                        typed.needed("reason", RoadRules.LONGEST_TEXT));
        return note(visit, road, command, typed.form());
    }

    private Response end(Request request) {
        Visit visit = visits.of(request);
        Road road = find(visit);
        var typed = new TypedForm(visit, "road", request.form());
        var command =
                new RoadCommand.EndRoad(road.id(), typed.needed("why", RoadRules.LONGEST_TEXT));
        return note(visit, road, command, typed.form());
    }

    private Response note(Visit visit, Road road, Command command, Form form) {
        String title = visit.text().of("road.page");
        return form.isWrong()
                ? Response.unfinished(
                        model(visit, road, form)
                                .apply(visit.page(title).withProblem(), Told.nothing()))
                : visit.answer(
                        visit.hear(command),
                        RoadWords.path(visit, road),
                        title,
                        model(visit, road, form));
    }
}
