// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demand;

import gg.jte.models.runtime.JteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.campaign.demand.DemandId;
import nacre.campaign.demand.DemandRules;
import nacre.campaign.ordering.Ordering;
import nacre.campaign.ordering.OrderingAct;
import nacre.campaign.ordering.OrderingCommand;
import nacre.campaign.ordering.OrderingId;
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
import nacre.web.decide.MatterOptions;
import nacre.web.decide.TypedForm;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import org.jspecify.annotations.Nullable;

/// Putting demands in order: opening it or proposing to, answering, and how they stand then.
final class OrderingPages implements Pages {
    private static final String ONE = DemandPages.ALL + "/order/{ordering:\\d+}";
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    OrderingPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        for (String list : List.of(DemandPages.ALL, DemandPages.OF_CAMPAIGN)) {
            boolean isCampaign = list.equals(DemandPages.OF_CAMPAIGN);
            for (boolean isProposal : new boolean[] {false, true}) {
                String path = list + (isProposal ? "/propose-order" : "/open-order");
                routes.get(path, request -> begin(request, isCampaign, isProposal))
                        .post(path, request -> open(request, isCampaign, isProposal));
            }
        }
        routes.get(ONE, this::show).post(ONE, this::approve);
    }

    private static Ordering find(Visit visit) {
        var id = visit.request().path("ordering", seq -> new OrderingId(Numbers.read(seq)));
        Ordering ordering = DemandWords.orderings(visit).find(id);
        if (ordering == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return ordering;
    }

    private Response begin(Request request, boolean isCampaign, boolean isProposal) {
        Visit visit = visits.of(request);
        CampaignId campaign = DemandPages.campaign(visit, isCampaign);
        DemandListView list = DemandListView.of(visit, campaign);
        if (!list.isOrderable() || (!isProposal && !list.mayOrder())) {
            throw new Stop(new Trouble.NotForYou());
        }
        var by = visit.text().now().plus(FORTNIGHT).atZone(visit.zone()).toLocalDate();
        Form form = Form.empty().with("by", by.toString());
        Page page = visit.page(visit.text().of("ordering.new"));
        return Response.page(
                opening(visit, campaign, isProposal, form).apply(page, Told.nothing()));
    }

    private BiFunction<Page, Told, JteModel> opening(
            Visit visit, @Nullable CampaignId campaign, boolean isProposal, Form form) {
        List<String> titles =
                DemandWords.demands(visit).proposed(campaign).stream()
                        .map(demand -> DemandWords.title(visit, demand.id()))
                        .toList();
        return (page, told) ->
                templates.demandOrder(
                        page,
                        DemandWords.list(visit, campaign),
                        DemandWords.crumbs(visit, campaign),
                        isProposal,
                        titles,
                        MatterOptions.of(visit),
                        form,
                        told);
    }

    private Response open(Request request, boolean isCampaign, boolean isProposal) {
        Visit visit = visits.of(request);
        CampaignId campaign = DemandPages.campaign(visit, isCampaign);
        var typed = new TypedForm(visit, "demand", request.form());
        Instant closes = typed.endOfDay("by");
        Command command =
                isProposal
                        ? proposal(visit, typed, new OrderingAct.Opened(campaign, closes))
                        : new OrderingCommand.OpenOrdering(campaign, closes);
        return TypedForm.answer(
                visit,
                command,
                typed.form(),
                visit.path(isProposal ? "/decide" : "/demands/order"),
                visit.text().of("ordering.new"),
                opening(visit, campaign, isProposal, typed.form()));
    }

    private static ProposalCommand.PutProposal proposal(
            Visit visit, TypedForm typed, OrderingAct.Opened opened) {
        String why = typed.needed("why", DemandRules.LONGEST_TEXT);
        return new ProposalCommand.PutProposal(
                typed.matter(),
                visit.text().of("ordering.put"),
                why,
                List.of(Enactment.of(opened, List.of())),
                null);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Ordering ordering = find(visit);
        Page page = visit.page(visit.text().of("ordering.page"));
        return Response.page(model(visit, ordering, Form.empty()).apply(page, visit.told()));
    }

    private BiFunction<Page, Told, JteModel> model(Visit visit, Ordering ordering, Form form) {
        return (page, told) ->
                templates.demandOrdering(page, OrderingView.of(visit, ordering), form, told);
    }

    /// All that is ticked, in place of what she has put before.
    private Response approve(Request request) {
        Visit visit = visits.of(request);
        Ordering ordering = find(visit);
        var approves = new ArrayList<DemandId>();
        for (String ticked : request.form().all("approves")) {
            Long id = Numbers.find(ticked);
            approves.add(new DemandId(id == null ? -1 : id));
        }
        return visit.answer(
                visit.hear(new OrderingCommand.Approve(ordering.id(), approves)),
                DemandWords.path(visit, ordering),
                visit.text().of("ordering.page"),
                model(visit, ordering, request.form()));
    }
}
