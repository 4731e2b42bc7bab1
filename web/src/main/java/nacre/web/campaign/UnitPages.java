// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.campaign;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import nacre.ballot.Word;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignCommand;
import nacre.campaign.unit.CampaignCommand.NewUnit;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitKind;
import nacre.campaign.unit.UnitPath;
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

/// One unit of a campaign, and what its committee does with units: add, rename, count, end.
final class UnitPages implements Pages {
    private static final String CAMPAIGN = "/o/{organ}/campaigns/{campaign:\\d+}";
    private static final String UNIT = CAMPAIGN + "/units/{unit:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    UnitPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(UNIT, this::show)
                .post(CAMPAIGN + "/add", this::addToCampaign)
                .post(CAMPAIGN + "/several", this::addSeveral)
                .post(UNIT + "/add", this::add)
                .post(UNIT + "/rename", this::rename)
                .post(UNIT + "/count", this::count)
                .post(UNIT + "/end", this::end);
    }

    /// The unit that a request names, of the campaign that it names.
    ///
    /// @throws Stop if there is none
    static Unit find(Visit visit) {
        UnitId id = visit.request().path("unit", seq -> new UnitId(Numbers.read(seq)));
        Unit unit = UnitWords.campaigns(visit).find(id);
        if (unit == null || !unit.path().campaign().equals(CampaignPages.find(visit).id())) {
            throw new Stop(new Trouble.NoPage());
        }
        return unit;
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Unit unit = find(visit);
        return Response.page(model(visit, unit, page(visit), Form.empty(), visit.told()));
    }

    private static Page page(Visit visit) {
        return visit.page(visit.text().of("campaign.unit.page"));
    }

    private JteModel model(Visit visit, Unit unit, Page page, Form form, Told told) {
        boolean isOpen = CampaignPages.find(visit).isOpen();
        return templates.campaignUnit(page, UnitView.of(visit, unit, isOpen), form, told);
    }

    private Response addToCampaign(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = CampaignPages.find(visit);
        return add(
                visit,
                campaign.path(),
                "campaign.page",
                (page, told) ->
                        templates.campaignCampaign(
                                page,
                                CampaignView.of(visit, campaign),
                                told.kind() == Told.Kind.NOTHING ? checked(visit) : request.form(),
                                told));
    }

    private Response add(Request request) {
        Visit visit = visits.of(request);
        Unit unit = find(visit);
        return add(
                visit,
                unit.path(),
                "campaign.unit.page",
                (page, told) ->
                        model(
                                visit,
                                unit,
                                page,
                                told.kind() == Told.Kind.NOTHING ? checked(visit) : request.form(),
                                told));
    }

    private Response add(
            Visit visit, UnitPath under, String title, BiFunction<Page, Told, JteModel> again) {
        Form form = checked(visit);
        if (form.isWrong()) {
            Page page = visit.page(visit.text().of(title)).withProblem();
            return Response.unfinished(again.apply(page, Told.nothing()));
        }
        UnitKind kind = Word.find(UnitKind.class, form.value("kind"));
        var unit =
                new NewUnit(
                        -1,
                        kind == null ? UnitKind.UNIT : kind,
                        form.value("name").strip(),
                        people(form));
        var command = new CampaignCommand.AddUnits(under, List.of(unit));
        return visit.answer(
                visit.hear(command), UnitLine.path(visit, under), visit.text().of(title), again);
    }

    private static long people(Form form) {
        Long people = Numbers.find(form.value("people").strip());
        return people == null ? 0 : people;
    }

    /// What was typed, with what is wrong: a number that is none.
    private static Form checked(Visit visit) {
        Form form = visit.request().form();
        String people = form.value("people").strip();
        return people.isEmpty() || Numbers.isOne(people)
                ? form
                : form.wrong("people", visit.text().of("campaign.wrong.people"));
    }

    /// Each place with all units in it.
    private Response addSeveral(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = CampaignPages.find(visit);
        Form form = request.form();
        var units = new ArrayList<NewUnit>();
        List<String> within = lines(form.value("units"));
        for (String place : lines(form.value("places"))) {
            int above = units.size();
            units.add(new NewUnit(-1, UnitKind.PLACE, place, 0));
            for (String unit : within) {
                units.add(new NewUnit(above, UnitKind.UNIT, unit, 0));
            }
        }
        return visit.answer(
                visit.hear(new CampaignCommand.AddUnits(campaign.path(), units)),
                CampaignView.path(visit, campaign),
                visit.text().of("campaign.several"),
                (page, told) ->
                        templates.campaignSeveral(
                                page, CampaignView.of(visit, campaign), form, told));
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private Response rename(Request request) {
        Visit visit = visits.of(request);
        Unit unit = find(visit);
        return answer(visit, unit, new CampaignCommand.RenameUnit(unit.id(), request.form("name")));
    }

    private Response count(Request request) {
        Visit visit = visits.of(request);
        Unit unit = find(visit);
        Form form = checked(visit);
        if (form.isWrong()) {
            return Response.unfinished(
                    model(visit, unit, page(visit).withProblem(), form, Told.nothing()));
        }
        return answer(visit, unit, new CampaignCommand.CountPeople(unit.id(), people(form)));
    }

    private Response end(Request request) {
        Visit visit = visits.of(request);
        Unit unit = find(visit);
        return answer(visit, unit, new CampaignCommand.EndUnit(unit.id()));
    }

    private Response answer(Visit visit, Unit unit, CampaignCommand command) {
        return visit.answer(
                visit.hear(command),
                UnitLine.path(visit, unit.path()),
                visit.text().of("campaign.unit.page"),
                (page, told) -> model(visit, unit, page, visit.request().form(), told));
    }
}
