// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.petition;

import static nacre.campaign.petition.PetitionPart.PETITIONS;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.function.BiFunction;
import nacre.campaign.petition.Petition;
import nacre.campaign.petition.PetitionCommand;
import nacre.campaign.petition.PetitionId;
import nacre.campaign.unit.Campaign;
import nacre.organ.Reply;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.campaign.CampaignPages;
import nacre.web.campaign.Openings;
import nacre.web.campaign.TargetWords;
import nacre.web.decide.MatterOptions;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.CampaignRow;

/// The petitions of a campaign: all of them, the form for a new one, and one that members sign.
final class PetitionPages implements Pages, Openings.Kind {
    private static final String PATH = "/o/{organ}/campaigns/{campaign:\\d+}/petitions";
    private static final String ONE = PATH + "/{petition:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final SignerNames names;

    PetitionPages(Visits visits, SignerNames names) {
        this.visits = visits;
        this.names = names;
    }

    @Override
    public void routes(Routes routes) {
        new Openings(visits, this).routes(routes, PATH);
        routes.get(ONE, this::show)
                .post(ONE, this::sign)
                .post(ONE + "/hand-over", this::handOver)
                .post(ONE + "/purge-names", this::purgeNames);
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

    /// The petitions of a campaign, as its list says them.
    static List<CampaignRow> rows(Visit visit, Campaign campaign) {
        return visit.standing().states().of(PETITIONS).of(campaign.id()).reversed().stream()
                .map(petition -> PetitionView.of(visit, petition).row())
                .toList();
    }

    @Override
    public String area() {
        return "petition";
    }

    @Override
    public List<CampaignRow> all(Visit visit, Campaign campaign) {
        return rows(visit, campaign);
    }

    @Override
    public String list(Visit visit, Campaign campaign) {
        return PetitionView.list(visit, campaign);
    }

    @Override
    public Form begun(Visit visit, Campaign campaign) {
        return PetitionForm.begun(visit);
    }

    @Override
    public Openings.Opening typed(Visit visit, Campaign campaign, boolean isProposal, Form form) {
        return new PetitionForm(visit, campaign, isProposal, form);
    }

    @Override
    public JteModel form(
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

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Petition petition = find(visit);
        return Response.page(
                model(visit, petition, Form.empty())
                        .apply(visit.page(visit.text().of("petition.page")), visit.told()));
    }

    private BiFunction<Page, Told, JteModel> model(Visit visit, Petition petition, Form form) {
        return (page, told) ->
                templates.petitionPetition(
                        page,
                        PetitionView.of(visit, petition),
                        isLocked(visit, petition) ? visit.path("/keys") : "",
                        form,
                        told);
    }

    /// Whether names are on the list that nobody can read now.
    private boolean isLocked(Visit visit, Petition petition) {
        return !petition.sealed().isEmpty() && !names.isOpen(visit);
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
        if (isLocked(visit, petition)) {
            var told = Told.notDone(visit.text().of("petition.locked"));
            Page page = visit.page(visit.text().of("petition.page")).withProblem();
            return Response.conflict(model(visit, petition, Form.empty()).apply(page, told));
        }
        Reply reply = visit.hear(new PetitionCommand.HandOver(petition.id()));
        if (!(reply instanceof Reply.Recorded(var receipt))) {
            return visit.answer(
                    reply,
                    PetitionView.path(visit, petition),
                    visit.text().of("petition.page"),
                    model(visit, petition, Form.empty()));
        }
        HandedView handed = HandedView.of(visit, names, petition, receipt.first());
        return request.form().has("as", "file")
                ? Response.file(
                        visit.text().of("petition.csv.file") + ".csv",
                        "text/csv; charset=utf-8",
                        handed.csv(visit))
                : Response.page(
                        templates.petitionHanded(
                                visit.page(visit.text().of("petition.handed")), handed));
    }

    /// That the names are destroyed is on the record before their keys are.
    private Response purgeNames(Request request) {
        Visit visit = visits.of(request);
        Petition petition = find(visit);
        Reply reply = visit.hear(new PetitionCommand.PurgeNames(petition.id()));
        names.sweep(visit.clerk());
        return visit.answer(
                reply,
                PetitionView.path(visit, petition),
                visit.text().of("petition.page"),
                model(visit, petition, Form.empty()));
    }
}
