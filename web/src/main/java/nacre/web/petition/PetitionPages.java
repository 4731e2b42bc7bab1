// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.petition;

import static nacre.campaign.petition.PetitionPart.PETITIONS;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.function.BiFunction;
import nacre.assembly.part.Command;
import nacre.campaign.petition.Petition;
import nacre.campaign.petition.PetitionCommand;
import nacre.campaign.petition.PetitionId;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignRules;
import nacre.organ.Reply;
import nacre.web.Form;
import nacre.web.Line;
import nacre.web.Numbers;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.campaign.CampaignPages;
import nacre.web.campaign.TargetWords;
import nacre.web.campaign.UnitWords;
import nacre.web.decide.MatterOptions;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// The petitions of a campaign: all of them, the form for a new one, and one that members sign.
final class PetitionPages implements Pages {
    private static final String PATH = "/o/{organ}/campaigns/{campaign:\\d+}/petitions";
    private static final String ONE = PATH + "/{petition:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    PetitionPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::list)
                .get(PATH + "/open", request -> begin(request, false))
                .post(PATH + "/open", request -> put(request, false))
                .get(PATH + "/propose", request -> begin(request, true))
                .post(PATH + "/propose", request -> put(request, true))
                .get(ONE, this::show)
                .post(ONE, this::sign)
                .post(ONE + "/hand-over", this::handOver);
    }

    private static Petition find(Visit visit) {
        Campaign campaign = CampaignPages.find(visit);
        PetitionId id = visit.request().path("petition", seq -> new PetitionId(Numbers.read(seq)));
        Petition petition = visit.standing().states().of(PETITIONS).find(id);
        if (petition == null || !petition.place().campaign().equals(campaign.id())) {
            throw new Stop(new Trouble.NoPage());
        }
        return petition;
    }

    private Response list(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = CampaignPages.find(visit);
        List<Line> lines =
                visit.standing().states().of(PETITIONS).of(campaign.id()).reversed().stream()
                        .map(petition -> PetitionView.of(visit, petition))
                        .map(view ->
                                Line.of(
                                        view.state().value(),
                                        view.title(),
                                        view.path(),
                                        view.say()))
                        .toList();
        boolean goesOn = campaign.isOpen() && !visit.isReader();
        return Response.page(
                templates.petitionList(
                        visit.page(visit.text().of("petition.list")),
                        PetitionView.list(visit, campaign),
                        CampaignPages.crumb(visit, campaign),
                        lines,
                        goesOn && mayOpen(visit, campaign),
                        goesOn));
    }

    private static boolean mayOpen(Visit visit, Campaign campaign) {
        return UnitWords.may(visit, CampaignRules.STEER, campaign.path());
    }

    private Response begin(Request request, boolean isProposal) {
        Visit visit = visits.of(request);
        Campaign campaign = CampaignPages.find(visit);
        if (!campaign.isOpen() || (!isProposal && !mayOpen(visit, campaign))) {
            throw new Stop(new Trouble.NotForYou());
        }
        return Response.page(
                opening(
                        visit,
                        campaign,
                        isProposal,
                        page(visit),
                        PetitionForm.begun(visit),
                        Told.nothing()));
    }

    private static Page page(Visit visit) {
        return visit.page(visit.text().of("petition.new"));
    }

    private JteModel opening(
            Visit visit, Campaign campaign, boolean isProposal, Page page, Form form, Told told) {
        return templates.petitionOpen(
                page,
                PetitionView.list(visit, campaign),
                CampaignPages.crumb(visit, campaign),
                isProposal,
                TargetWords.places(visit, campaign),
                TargetWords.shares(visit),
                MatterOptions.of(visit),
                form,
                told);
    }

    private Response put(Request request, boolean isProposal) {
        Visit visit = visits.of(request);
        Campaign campaign = CampaignPages.find(visit);
        var typed = new PetitionForm(visit, campaign, isProposal, request.form());
        Command command = typed.read();
        if (typed.form().isWrong()) {
            Page page = page(visit).withProblem();
            return Response.unfinished(
                    opening(visit, campaign, isProposal, page, typed.form(), Told.nothing()));
        }
        return visit.answerNew(
                visit.hear(command),
                isProposal ? visit.path("/decide") : PetitionView.list(visit, campaign),
                visit.text().of("petition.new"),
                (page, told) -> opening(visit, campaign, isProposal, page, request.form(), told));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Petition petition = find(visit);
        return Response.page(
                model(visit, petition, Form.empty())
                        .apply(visit.page(visit.text().of("petition.page")), visit.told()));
    }

    private BiFunction<Page, Told, JteModel> model(Visit visit, Petition petition, Form form) {
        return (page, told) ->
                templates.petitionPetition(page, PetitionView.of(visit, petition), form, told);
    }

    /// Signs or takes back.
    private Response sign(Request request) {
        Visit visit = visits.of(request);
        Petition petition = find(visit);
        Form form = request.form();
        PetitionCommand command =
                form.has("answer", "back")
                        ? new PetitionCommand.TakeBack(petition.id())
                        : new PetitionCommand.Sign(
                                petition.id(),
                                GroupOptions.chosen(form),
                                form.has("answer", "named"),
                                "");
        return visit.answer(
                visit.hear(command),
                PetitionView.path(visit, petition),
                visit.text().of("petition.page"),
                model(visit, petition, form));
    }

    /// That somebody takes the list along is on the record before she sees it.
    private Response handOver(Request request) {
        Visit visit = visits.of(request);
        Petition petition = find(visit);
        Reply reply = visit.hear(new PetitionCommand.HandOver(petition.id()));
        if (!(reply instanceof Reply.Recorded(var receipt))) {
            return visit.answer(
                    reply,
                    PetitionView.path(visit, petition),
                    visit.text().of("petition.page"),
                    model(visit, petition, Form.empty()));
        }
        HandedView handed = HandedView.of(visit, petition, receipt.first());
        return request.form().has("as", "file")
                ? Response.file(
                        visit.text().of("petition.csv.file") + ".csv",
                        "text/csv; charset=utf-8",
                        handed.csv(visit))
                : Response.page(
                        templates.petitionHanded(
                                visit.page(visit.text().of("petition.handed")), handed));
    }
}
