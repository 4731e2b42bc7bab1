// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import nacre.campaign.fund.ClaimId;
import nacre.campaign.fund.FundCommand;
import nacre.campaign.fund.Payout;
import nacre.organ.Reply;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.decide.Days;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// A list of payments: having it as a file, which is recorded first; taking claims off it; marking
/// it as paid; saying what came back.
final class PayoutPages implements Pages {
    private static final String LIST = FundPages.FUND + "/lists/{payout:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    PayoutPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(LIST, this::show)
                .post(LIST + "/file", this::export)
                .post(LIST + "/drop", this::drop)
                .post(LIST + "/paid", this::pay)
                .post(LIST + "/back", this::takeBack);
    }

    private static Payout payout(Visit visit) {
        var words = new FundWords(visit);
        return words.payout(words.sight(words.fund()));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Form form = Form.empty().with("day", new FundWords(visit).today().toString());
        return Response.page(page(visit, page(visit), form, visit.told()));
    }

    private static Page page(Visit visit) {
        return visit.page(visit.text().of("fund.list.one"));
    }

    private JteModel page(Visit visit, Page page, Form form, Told told) {
        return templates.fundPayout(page, PayoutView.of(visit, payout(visit)), form, told);
    }

    private Response export(Request request) {
        Visit visit = visits.of(request);
        Payout payout = payout(visit);
        Reply reply = visit.hear(new FundCommand.ExportPayments(payout.id()));
        return reply instanceof Reply.Recorded(var receipt)
                ? PayoutFile.of(visit, payout, receipt.first())
                : answer(visit, reply);
    }

    private Response drop(Request request) {
        Visit visit = visits.of(request);
        Payout payout = payout(visit);
        return answer(
                visit,
                visit.hear(
                        new FundCommand.DropPayment(
                                payout.id(), claim(request), request.form("reason"))));
    }

    private static ClaimId claim(Request request) {
        Long claim = Numbers.find(request.form().value("claim"));
        return new ClaimId(claim == null ? 0 : claim);
    }

    private Response pay(Request request) {
        Visit visit = visits.of(request);
        Payout payout = payout(visit);
        LocalDate day = Days.read(request.form().value("day"));
        return day == null
                ? withoutDay(visit)
                : answer(visit, visit.hear(new FundCommand.MarkPaid(payout.id(), day)));
    }

    private Response withoutDay(Visit visit) {
        Form form = visit.request().form().wrong("day", visit.text().of("decide.day.wrong"));
        return Response.unfinished(page(visit, page(visit).withProblem(), form, Told.nothing()));
    }

    private Response takeBack(Request request) {
        Visit visit = visits.of(request);
        Payout payout = payout(visit);
        LocalDate day = Days.read(request.form().value("day"));
        return day == null
                ? withoutDay(visit)
                : answer(
                        visit,
                        visit.hear(
                                new FundCommand.ReturnPayment(
                                        payout.id(), claim(request), day, request.form("reason"))));
    }

    private Response answer(Visit visit, Reply reply) {
        return visit.answer(
                reply,
                new FundWords(visit).path(payout(visit)),
                page(visit).title(),
                (page, told) -> page(visit, page, visit.request().form(), told));
    }
}
