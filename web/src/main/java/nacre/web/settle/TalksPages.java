// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.settle;

import static nacre.web.settle.SettleWords.settlements;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.campaign.settle.OfferId;
import nacre.campaign.settle.SettleCommand;
import nacre.campaign.settle.Settlement;
import nacre.campaign.settle.Talks;
import nacre.campaign.settle.TalksAct;
import nacre.campaign.settle.TalksId;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.UnitPath;
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
import nacre.web.part.CampaignRow;
import org.jspecify.annotations.Nullable;

/// Talks with another side: all of them, proposing some, and one with its offers.
final class TalksPages implements Pages {
    private static final String PATH = "/o/{organ}/talks";
    private static final String ONE = PATH + "/{talks:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    TalksPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::list)
                .get(PATH + "/new", this::begin)
                .post(PATH + "/new", this::put)
                .get(ONE, this::show)
                .post(ONE + "/agree", this::agree)
                .get(ONE + "/offer", this::beginOffer)
                .post(ONE + "/offer", this::offer)
                .get(ONE + "/end", this::beginEnd)
                .post(ONE + "/end", this::end)
                .get(ONE + "/proposed/{proposal:\\d+}", this::proposed);
    }

    static Talks find(Visit visit) {
        var id = visit.request().path("talks", seq -> new TalksId(Numbers.read(seq)));
        Talks talks = settlements(visit).find(id);
        if (talks == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return talks;
    }

    /// The talks of a campaign and of places in it, as the list of all says them.
    static List<CampaignRow> rows(Visit visit, Campaign campaign) {
        return List.copyOf(settlements(visit).talks().values()).reversed().stream()
                .filter(talks -> isOf(campaign, talks.place()))
                .map(talks -> CampaignRow.of(line(visit, talks)))
                .toList();
    }

    private static boolean isOf(Campaign campaign, @Nullable UnitPath place) {
        return place != null && place.campaign().equals(campaign.id());
    }

    private static Line line(Visit visit, Talks talks) {
        Option state = TalksView.state(visit, talks);
        return Line.of(
                state.value(),
                SettleWords.talks(visit, talks.id()),
                SettleWords.path(visit, talks.id()),
                talks.isOpen() ? TalksView.say(visit, talks) : state.label());
    }

    private Response list(Request request) {
        Visit visit = visits.of(request);
        var open = new ArrayList<Line>();
        var past = new ArrayList<Line>();
        for (Talks talks : settlements(visit).talks().values()) {
            (talks.isOpen() ? open : past).addFirst(line(visit, talks));
        }
        var made = new ArrayList<Line>();
        for (Settlement settlement : settlements(visit).all().values()) {
            made.addFirst(SettlementPages.line(visit, settlement));
        }
        return Response.page(
                templates.settleList(
                        visit.page(visit.text().of("place.talks")),
                        visit.path("/talks"),
                        open,
                        made,
                        past,
                        !visit.isReader() && !TalksForm.demands(visit).isEmpty()));
    }

    private static Page newPage(Visit visit) {
        return visit.page(visit.text().of("settle.new"));
    }

    private Response begin(Request request) {
        Visit visit = visits.of(request);
        return Response.page(opening(visit, newPage(visit), Form.empty(), Told.nothing()));
    }

    private JteModel opening(Visit visit, Page page, Form form, Told told) {
        return templates.settleOpen(
                page,
                visit.path("/talks"),
                TalksForm.demands(visit),
                TalksForm.places(visit),
                MatterOptions.of(visit),
                SettleWords.rule(visit),
                form,
                told);
    }

    private Response put(Request request) {
        Visit visit = visits.of(request);
        var typed = new TalksForm(visit, request.form());
        ProposalCommand.PutProposal command = typed.read();
        return TypedForm.answer(
                visit,
                command,
                typed.form(),
                visit.path("/decide"),
                visit.text().of("settle.new"),
                (page, told) -> opening(visit, page, typed.form(), told));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                model(visit).apply(visit.page(visit.text().of("settle.talks")), visit.told()));
    }

    private BiFunction<Page, Told, JteModel> model(Visit visit) {
        return (page, told) -> templates.settleTalks(page, TalksView.of(visit, find(visit)), told);
    }

    private Response agree(Request request) {
        Visit visit = visits.of(request);
        Talks talks = find(visit);
        Long offer = Numbers.find(request.form().value("offer"));
        if (offer == null) {
            throw new Stop(new Trouble.BadField("offer", request.form().value("offer")));
        }
        return visit.answer(
                visit.hear(new SettleCommand.AgreeToOffer(talks.id(), new OfferId(offer))),
                SettleWords.path(visit, talks.id()),
                visit.text().of("settle.talks"),
                model(visit));
    }

    private static Page offerPage(Visit visit) {
        return visit.page(visit.text().of("settle.offer.new"));
    }

    /// The talks, for one who may write down what is offered there.
    private static Talks talking(Visit visit) {
        Talks talks = find(visit);
        if (!talks.isOpen() || !SettleWords.mayNegotiate(visit, talks)) {
            throw new Stop(new Trouble.NotForYou());
        }
        return talks;
    }

    private Response beginOffer(Request request) {
        Visit visit = visits.of(request);
        Talks talks = talking(visit);
        Form form = OfferForm.begun(visit, talks);
        return Response.page(offering(visit, talks, offerPage(visit), form, Told.nothing()));
    }

    private JteModel offering(Visit visit, Talks talks, Page page, Form form, Told told) {
        return templates.settleOffer(
                page,
                SettleWords.path(visit, talks.id()),
                SettleWords.talks(visit, talks.id()),
                OfferForm.asked(visit, talks),
                OfferForm.levels(visit),
                SettleWords.said(visit, talks.id().seq(), "lines"),
                form,
                told);
    }

    private Response offer(Request request) {
        Visit visit = visits.of(request);
        Talks talks = find(visit);
        var typed = new OfferForm(visit, talks, request.form());
        SettleCommand.RecordOffer command = typed.read();
        if (typed.form().isWrong()) {
            Page page = offerPage(visit).withProblem();
            return Response.unfinished(offering(visit, talks, page, typed.form(), Told.nothing()));
        }
        return visit.answer(
                visit.hear(command),
                SettleWords.path(visit, talks.id()),
                visit.text().of("settle.offer.new"),
                (page, told) -> offering(visit, talks, page, again(visits, request), told));
    }

    /// What was typed; if another offer came between, it follows that one now, for the refusal says
    /// so.
    private static Form again(Visits visits, Request request) {
        Visit now = visits.of(request);
        return OfferForm.following(find(now), request.form());
    }

    private Response beginEnd(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                ending(visit, find(visit), endPage(visit), Form.empty(), Told.nothing()));
    }

    private static Page endPage(Visit visit) {
        return visit.page(visit.text().of("settle.end.talks"));
    }

    private JteModel ending(Visit visit, Talks talks, Page page, Form form, Told told) {
        return templates.settleEnd(
                page,
                SettleWords.path(visit, talks.id()),
                SettleWords.talks(visit, talks.id()),
                visit.text().of("settle.end.talks.how"),
                false,
                MatterOptions.of(visit),
                form,
                told);
    }

    private Response end(Request request) {
        Visit visit = visits.of(request);
        Talks talks = find(visit);
        var typed = new Typed(visit, request.form());
        ProposalCommand.PutProposal command =
                typed.proposal(
                        visit.assembly().charter().find(typed.matter()),
                        visit.text()
                                .of(
                                        "settle.propose.end.talks",
                                        "talks",
                                        SettleWords.talks(visit, talks.id())),
                        Enactment.of(new TalksAct.Ended(talks.id()), List.of()));
        if (typed.form().isWrong()) {
            Page page = endPage(visit).withProblem();
            return Response.unfinished(ending(visit, talks, page, typed.form(), Told.nothing()));
        }
        return visit.answerNew(
                visit.hear(command),
                visit.path("/decide"),
                visit.text().of("settle.end.talks"),
                (page, told) -> ending(visit, talks, page, request.form(), told));
    }

    private Response proposed(Request request) {
        Visit visit = visits.of(request);
        Talks talks = find(visit);
        var id = request.path("proposal", seq -> new ProposalId(Numbers.read(seq)));
        Proposal proposal = visit.assembly().proposals().find(id);
        ProposedView view = proposal == null ? null : ProposedView.of(visit, talks, proposal);
        if (view == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return Response.page(
                templates.settleProposed(visit.page(visit.text().of("settle.proposed")), view));
    }
}
