// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.ProposalCommand;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Series;
import nacre.shifts.series.SeriesAct;
import nacre.shifts.series.SeriesCommand;
import nacre.shifts.series.SeriesId;
import nacre.shifts.series.SeriesRules;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.decide.Days;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// Series: planning one, by mandate or by putting it to the vote, looking at it, ending it.
final class SeriesPages implements Pages {
    private static final String NEW = ShiftsPages.PATH + "/new";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    SeriesPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(NEW, this::form)
                .post(NEW, this::plan)
                .get(ShiftsPages.SERIES, this::show)
                .post(ShiftsPages.SERIES + "/end", this::end);
    }

    private Response form(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                templates.shiftsPlan(
                        visit.page(visit.text().of("shifts.plan")),
                        PlanView.of(visit),
                        PlanView.empty(),
                        Told.nothing()));
    }

    private Response plan(Request request) {
        Visit visit = visits.of(request);
        var reader = new PlanReader(visit);
        Plan plan = reader.plan();
        if (plan == null) {
            return again(visit, reader.form(), Told.nothing());
        }
        return request.form("way").equals("vote")
                ? put(visit, plan, reader.said())
                : visit.answer(
                        visit.hear(new SeriesCommand.PlanSeries(plan, reader.said())),
                        visit.path("/shifts"),
                        visit.text().of("shifts.plan"),
                        (page, told) ->
                                templates.shiftsPlan(
                                        page, PlanView.of(visit), request.form(), told));
    }

    private Response again(Visit visit, Form form, Told told) {
        return Response.unfinished(
                templates.shiftsPlan(
                        visit.page(visit.text().of("shifts.plan")).withProblem(),
                        PlanView.of(visit),
                        form,
                        told));
    }

    private Response put(Visit visit, Plan asked, SeriesCommand.Said said) {
        var words = new ShiftWords(visit);
        Refusal why = SeriesRules.misfit(said);
        why = why == null ? SeriesRules.whyNot(words.shifts(), asked, words.now()) : why;
        if (why != null) {
            return again(visit, visit.request().form(), Told.notDone(visit.refusal(why)));
        }
        Plan plan = asked.in(visit.zone());
        var enactment = Enactment.of(new SeriesAct.Planned(plan), SeriesRules.words(said));
        var command =
                new ProposalCommand.PutProposal(
                        visit.request().form("matter", MatterKey::new),
                        visit.text().of("shifts.proposal", "title", said.title()),
                        said.note().isBlank() ? words.rhythm(plan) : said.note(),
                        List.of(enactment),
                        null);
        return visit.answerNew(
                visit.hear(command),
                visit.path("/decide"),
                visit.text().of("shifts.plan"),
                (page, told) ->
                        templates.shiftsPlan(
                                page, PlanView.of(visit), visit.request().form(), told));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Series series = find(visit);
        return Response.page(
                templates.shiftsSeries(
                        visit.page(new ShiftWords(visit).title(series.id())),
                        SeriesView.of(visit, series),
                        Form.empty(),
                        visit.told()));
    }

    private Response end(Request request) {
        Visit visit = visits.of(request);
        Series series = find(visit);
        var words = new ShiftWords(visit);
        var last = Days.read(request.form("last"));
        if (last == null) {
            Form wrong = request.form().wrong("last", visit.text().of("shifts.wrong.day"));
            return Response.unfinished(
                    templates.shiftsSeries(
                            visit.page(words.title(series.id())).withProblem(),
                            SeriesView.of(visit, series),
                            wrong,
                            Told.nothing()));
        }
        var command = new SeriesCommand.EndSeries(series.id(), last, request.form("reason"));
        return visit.answer(
                visit.hear(command),
                words.path(series.id()),
                words.title(series.id()),
                (page, told) ->
                        templates.shiftsSeries(
                                page, SeriesView.of(visit, series), request.form(), told));
    }

    private static Series find(Visit visit) {
        var id = visit.request().path("series", each -> new SeriesId(Numbers.read(each)));
        Series series = new ShiftWords(visit).shifts().find(id);
        if (series == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return series;
    }
}
