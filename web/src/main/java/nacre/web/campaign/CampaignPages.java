// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.campaign;

import static nacre.campaign.unit.CampaignRules.STEER;

import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.util.ArrayList;
import nacre.assembly.proposal.ProposalCommand;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignId;
import nacre.web.Form;
import nacre.web.Line;
import nacre.web.Numbers;
import nacre.web.Option;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.decide.MatterOptions;
import nacre.web.decide.TypedForm;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// Campaigns: all of them, proposing one, and one with its units.
public final class CampaignPages implements Pages {
    private static final String PATH = "/o/{organ}/campaigns";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    CampaignPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::list)
                .get(PATH + "/new", this::begin)
                .post(PATH + "/new", this::put)
                .get(PATH + "/{campaign:\\d+}", this::show)
                .get(PATH + "/{campaign:\\d+}/several", this::several);
    }

    /// The campaign that a request names.
    ///
    /// @throws Stop if there is none
    public static Campaign find(Visit visit) {
        var id = visit.request().path("campaign", seq -> new CampaignId(Numbers.read(seq)));
        Campaign campaign = UnitWords.campaigns(visit).find(id);
        if (campaign == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return campaign;
    }

    /// Where its page is, and its title.
    public static Option crumb(Visit visit, Campaign campaign) {
        return new Option(
                CampaignView.path(visit, campaign), visit.words(campaign.id().seq(), "title"));
    }

    private Response list(Request request) {
        Visit visit = visits.of(request);
        var open = new ArrayList<Line>();
        var closed = new ArrayList<Line>();
        for (Campaign campaign : UnitWords.campaigns(visit).all().values()) {
            (campaign.isOpen() ? open : closed).add(line(visit, campaign));
        }
        return Response.page(
                templates.campaignList(
                        visit.page(visit.text().of("place.campaigns")),
                        visit.path("/campaigns"),
                        open.reversed(),
                        closed.reversed(),
                        !visit.isReader(),
                        visit.isReader() ? "" : visit.path("/map/me")));
    }

    private static Line line(Visit visit, Campaign campaign) {
        String words =
                campaign.closed() instanceof Instant closed
                        ? visit.text().of("campaign.closed.at", "at", closed)
                        : visit.text()
                                .of(
                                        "campaign.line",
                                        "people",
                                        UnitWords.campaigns(visit).people(campaign.path()),
                                        "since",
                                        campaign.opened());
        return Line.of(
                campaign.isOpen() ? "open" : "passed",
                visit.words(campaign.id().seq(), "title"),
                CampaignView.path(visit, campaign),
                words);
    }

    private Response begin(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                opening(visit, openingPage(visit), OpeningForm.begun(visit), Told.nothing()));
    }

    private static Page openingPage(Visit visit) {
        return visit.page(visit.text().of("campaign.new"));
    }

    private JteModel opening(Visit visit, Page page, Form form, Told told) {
        return templates.campaignOpen(
                page,
                visit.path("/campaigns"),
                MatterOptions.of(visit),
                OpeningForm.aims(visit),
                form,
                told);
    }

    private Response put(Request request) {
        Visit visit = visits.of(request);
        var opening = new OpeningForm(visit, request.form());
        ProposalCommand.PutProposal command = opening.read();
        return TypedForm.answer(
                visit,
                command,
                opening.form(),
                visit.path("/decide"),
                visit.text().of("campaign.new"),
                (page, told) -> opening(visit, page, opening.form(), told));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = find(visit);
        return Response.page(
                templates.campaignCampaign(
                        visit.page(visit.text().of("campaign.page")),
                        CampaignView.of(visit, campaign),
                        Form.empty(),
                        visit.told()));
    }

    /// The form that adds places and what is in each of them at once.
    private Response several(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = find(visit);
        if (!UnitWords.may(visit, STEER, campaign.path())) {
            throw new Stop(new Trouble.NotForYou());
        }
        Form form =
                switch (request.query("start")) {
                    case "depot" -> begun(visit, "depot", "places", "units");
                    case "building" -> begun(visit, "building", "places");
                    default -> Form.empty();
                };
        return Response.page(
                templates.campaignSeveral(
                        visit.page(visit.text().of("campaign.several")),
                        CampaignView.of(visit, campaign),
                        form,
                        Told.nothing()));
    }

    /// A form that begins with what such campaigns mostly have.
    private static Form begun(Visit visit, String start, String... fields) {
        Form form = Form.empty();
        for (String field : fields) {
            String typed = visit.text().of("campaign.start." + start + "." + field);
            form = form.with(field, typed);
        }
        return form;
    }
}
