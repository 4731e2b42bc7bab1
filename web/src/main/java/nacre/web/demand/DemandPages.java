// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demand;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.function.BiFunction;
import nacre.assembly.part.Command;
import nacre.campaign.demand.Demand;
import nacre.campaign.demand.DemandCommand;
import nacre.campaign.demand.DemandId;
import nacre.campaign.unit.CampaignId;
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
import nacre.web.decide.MatterOptions;
import nacre.web.decide.TypedForm;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import org.jspecify.annotations.Nullable;

/// Demands: all of them or those of a campaign, proposing one, and one with what can be done with
/// it.
final class DemandPages implements Pages {
    static final String ALL = "/o/{organ}/demands";
    static final String OF_CAMPAIGN = "/o/{organ}/campaigns/{campaign:\\d+}/demands";
    static final String ONE = ALL + "/{demand:\\d+}";
    private static final List<String> DECISIONS = List.of("raise", "met", "drop");

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    DemandPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        for (String list : List.of(ALL, OF_CAMPAIGN)) {
            boolean isCampaign = list.equals(OF_CAMPAIGN);
            routes.get(list, request -> list(request, isCampaign))
                    .get(list + "/new", request -> begin(request, isCampaign))
                    .post(list + "/new", request -> propose(request, isCampaign));
        }
        routes.get(ONE, this::show).post(ONE + "/withdraw", this::withdraw);
        for (String word : DECISIONS) {
            routes.get(ONE + "/" + word, request -> deciding(request, word))
                    .post(ONE + "/" + word, request -> put(request, word));
        }
    }

    /// The campaign that a request names; null where its address has none.
    static @Nullable CampaignId campaign(Visit visit, boolean isCampaign) {
        return isCampaign ? CampaignPages.find(visit).id() : null;
    }

    /// The demand that a request names.
    ///
    /// @throws Stop if there is none
    static Demand find(Visit visit) {
        var id = visit.request().path("demand", seq -> new DemandId(Numbers.read(seq)));
        Demand demand = DemandWords.demands(visit).find(id);
        if (demand == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return demand;
    }

    private Response list(Request request, boolean isCampaign) {
        Visit visit = visits.of(request);
        CampaignId campaign = campaign(visit, isCampaign);
        return Response.page(
                templates.demandList(
                        visit.page(visit.text().of("demand.list")),
                        DemandListView.of(visit, campaign)));
    }

    private Response begin(Request request, boolean isCampaign) {
        Visit visit = visits.of(request);
        CampaignId campaign = campaign(visit, isCampaign);
        if (visit.isReader() || !DemandWords.isOpen(visit, campaign)) {
            throw new Stop(new Trouble.NotForYou());
        }
        Form form =
                Form.empty()
                        .with("aims", request.query("matter"))
                        .with("survey", request.query("survey"));
        Page page = visit.page(visit.text().of("demand.new"));
        return Response.page(proposing(visit, campaign, form).apply(page, Told.nothing()));
    }

    private BiFunction<Page, Told, JteModel> proposing(
            Visit visit, @Nullable CampaignId campaign, Form form) {
        return (page, told) ->
                templates.demandNew(
                        page,
                        DemandWords.list(visit, campaign),
                        DemandWords.crumbs(visit, campaign),
                        DemandForm.aims(visit),
                        visit.path("/matters"),
                        form,
                        told);
    }

    private Response propose(Request request, boolean isCampaign) {
        Visit visit = visits.of(request);
        CampaignId campaign = campaign(visit, isCampaign);
        var typed = new DemandForm(visit, request.form());
        Command command = typed.proposed(campaign);
        return TypedForm.answer(
                visit,
                command,
                typed.form(),
                visit.path("/demands"),
                visit.text().of("demand.new"),
                proposing(visit, campaign, typed.form()));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Demand demand = find(visit);
        Page page = visit.page(visit.text().of("demand.page"));
        return Response.page(model(visit, demand).apply(page, visit.told()));
    }

    private BiFunction<Page, Told, JteModel> model(Visit visit, Demand demand) {
        return (page, told) -> templates.demandDemand(page, DemandView.of(visit, demand), told);
    }

    private Response withdraw(Request request) {
        Visit visit = visits.of(request);
        Demand demand = find(visit);
        return visit.answer(
                visit.hear(new DemandCommand.WithdrawDemand(demand.id())),
                DemandWords.path(visit, demand.id()),
                visit.text().of("demand.page"),
                model(visit, demand));
    }

    private Response deciding(Request request, String word) {
        Visit visit = visits.of(request);
        Demand demand = decidable(visit, word);
        Page page = visit.page(visit.text().of("demand.propose." + word));
        return Response.page(
                decision(visit, demand, word, Form.empty()).apply(page, Told.nothing()));
    }

    private static Demand decidable(Visit visit, String word) {
        Demand demand = find(visit);
        if (DemandView.of(visit, demand).proposals().stream()
                .noneMatch(each -> each.value().equals(word))) {
            throw new Stop(new Trouble.NotForYou());
        }
        return demand;
    }

    private BiFunction<Page, Told, JteModel> decision(
            Visit visit, Demand demand, String word, Form form) {
        return (page, told) ->
                templates.demandDecide(
                        page,
                        DemandView.of(visit, demand),
                        word,
                        visit.text().of("demand." + word + ".how"),
                        MatterOptions.of(visit),
                        form,
                        told);
    }

    private Response put(Request request, String word) {
        Visit visit = visits.of(request);
        Demand demand = find(visit);
        var typed = new DemandForm(visit, request.form());
        Command command = typed.decision(demand, word);
        return TypedForm.answer(
                visit,
                command,
                typed.form(),
                visit.path("/decide"),
                visit.text().of("demand.propose." + word),
                decision(visit, demand, word, typed.form()));
    }
}
