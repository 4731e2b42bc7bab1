// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.settle;

import static nacre.web.settle.SettleWords.settlements;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.campaign.settle.SettleCommand;
import nacre.campaign.settle.Settlement;
import nacre.campaign.settle.SettlementAct;
import nacre.campaign.settle.SettlementId;
import nacre.campaign.settle.Talks;
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
import nacre.web.decide.Days;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// Settlements: putting one to the members, and one with its clauses and what was noted of them.
final class SettlementPages implements Pages {
    private static final String SETTLE = "/o/{organ}/talks/{talks:\\d+}/settle";
    private static final String ONE = "/o/{organ}/settlements/{settlement:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    SettlementPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(SETTLE, this::begin)
                .post(SETTLE, this::put)
                .get(ONE, this::show)
                .post(ONE + "/check", this::check)
                .post(ONE + "/breach", this::breach)
                .post(ONE + "/again", this::again)
                .get(ONE + "/end", this::beginEnd)
                .post(ONE + "/end", this::end);
    }

    private static Settlement find(Visit visit) {
        var id = visit.request().path("settlement", seq -> new SettlementId(Numbers.read(seq)));
        Settlement settlement = settlements(visit).find(id);
        if (settlement == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return settlement;
    }

    /// A settlement as a row of a list.
    static Line line(Visit visit, Settlement settlement) {
        var state = SettlementView.state(visit, settlement);
        return Line.of(
                state.value(),
                SettlementView.title(visit, settlement),
                SettleWords.path(visit, settlement),
                state.label() + ". " + SettlementView.say(visit, settlement));
    }

    private static Page settlePage(Visit visit) {
        return visit.page(visit.text().of("settle.settle"));
    }

    private Response begin(Request request) {
        Visit visit = visits.of(request);
        Talks talks = TalksPages.find(visit);
        if (!talks.isOpen()) {
            throw new Stop(new Trouble.NotForYou());
        }
        Form form = SettleForm.begun(visit, talks);
        return Response.page(settling(visit, talks, settlePage(visit), form, Told.nothing()));
    }

    private JteModel settling(Visit visit, Talks talks, Page page, Form form, Told told) {
        return templates.settleSettle(
                page,
                SettleWords.path(visit, talks.id()),
                SettleWords.talks(visit, talks.id()),
                SettleForm.count(form),
                SettleForm.offers(visit, talks),
                SettleForm.answers(visit, talks),
                SettleForm.moves(visit),
                SettleWords.rule(visit),
                form,
                told);
    }

    private Response put(Request request) {
        Visit visit = visits.of(request);
        Talks talks = TalksPages.find(visit);
        if (!request.form().value("more").isEmpty()) {
            Form longer = SettleForm.longer(request.form());
            return Response.page(settling(visit, talks, settlePage(visit), longer, Told.nothing()));
        }
        var typed = new SettleForm(visit, talks, request.form());
        ProposalCommand.PutProposal command = typed.read();
        if (typed.form().isWrong()) {
            Page page = settlePage(visit).withProblem();
            return Response.unfinished(settling(visit, talks, page, typed.form(), Told.nothing()));
        }
        return visit.answerNew(
                visit.hear(command),
                visit.path("/decide"),
                visit.text().of("settle.settle"),
                (page, told) -> settling(visit, talks, page, request.form(), told));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                model(visit, Form.empty())
                        .apply(visit.page(visit.text().of("settle.settlement")), visit.told()));
    }

    private BiFunction<Page, Told, JteModel> model(Visit visit, Form form) {
        return (page, told) ->
                templates.settleSettlement(page, SettlementView.of(visit, find(visit)), form, told);
    }

    private Response check(Request request) {
        Form form = request.form();
        LocalDate day = Days.read(form.value("day"));
        if (day == null) {
            throw new Stop(new Trouble.BadField("day", form.value("day")));
        }
        Visit visit = visits.of(request);
        SettlementId id = find(visit).id();
        SettleCommand command =
                form.value("kept").isEmpty()
                        ? new SettleCommand.NoteBreach(id, clause(form), day, form.value("words"))
                        : new SettleCommand.NoteKept(id, clause(form), day, form.value("words"));
        return note(visit, command);
    }

    private Response breach(Request request) {
        Visit visit = visits.of(request);
        Form form = request.form();
        return note(
                visit,
                new SettleCommand.NoteBreach(
                        find(visit).id(), clause(form), null, form.value("words")));
    }

    private Response note(Visit visit, SettleCommand command) {
        return visit.answer(
                visit.hear(command),
                SettleWords.path(visit, find(visit)),
                visit.text().of("settle.settlement"),
                model(visit, visit.request().form()));
    }

    /// The place of the clause that was chosen; one that no settlement has, if none was.
    private static int clause(Form form) {
        Long clause = Numbers.find(form.value("clause"));
        return clause == null || clause > Integer.MAX_VALUE ? -1 : clause.intValue();
    }

    private Response again(Request request) {
        Visit visit = visits.of(request);
        Settlement settlement = find(visit);
        Form form = request.form();
        Long breach = Numbers.find(form.value("breach"));
        Reply reply =
                visit.hear(
                        new SettleCommand.DemandAgain(
                                settlement.id(),
                                breach == null ? -1 : breach,
                                form.value("title"),
                                form.value("text")));
        return visit.answer(
                reply,
                SettleWords.path(visit, settlement),
                visit.text().of("settle.settlement"),
                model(visit, form));
    }

    private static Page endPage(Visit visit) {
        return visit.page(visit.text().of("settle.end.settlement"));
    }

    private Response beginEnd(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                ending(visit, find(visit), endPage(visit), Form.empty(), Told.nothing()));
    }

    private JteModel ending(Visit visit, Settlement settlement, Page page, Form form, Told told) {
        return templates.settleEnd(
                page,
                SettleWords.path(visit, settlement),
                SettlementView.title(visit, settlement),
                visit.text().of("settle.end.settlement.how") + " " + SettleWords.rule(visit),
                true,
                List.of(),
                form,
                told);
    }

    private Response end(Request request) {
        Visit visit = visits.of(request);
        Settlement settlement = find(visit);
        var typed = new Typed(visit, request.form());
        LocalDate last = typed.day("last");
        if (last.isBefore(SettleWords.today(visit))) {
            typed.wrong("last", visit.text().of("settle.wrong.last"));
        }
        ProposalCommand.PutProposal command =
                typed.proposal(
                        SettleWords.ratifying(visit),
                        visit.text()
                                .of(
                                        "settle.propose.end.settlement",
                                        "title",
                                        SettlementView.title(visit, settlement)),
                        Enactment.of(new SettlementAct.Ended(settlement.id(), last), List.of()));
        if (typed.form().isWrong()) {
            Page page = endPage(visit).withProblem();
            return Response.unfinished(
                    ending(visit, settlement, page, typed.form(), Told.nothing()));
        }
        return visit.answerNew(
                visit.hear(command),
                visit.path("/decide"),
                visit.text().of("settle.end.settlement"),
                (page, told) -> ending(visit, settlement, page, request.form(), told));
    }
}
