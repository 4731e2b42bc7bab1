// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import nacre.accounts.AccountId;
import nacre.campaign.fund.ClaimId;
import nacre.campaign.fund.Fund;
import nacre.campaign.fund.FundCommand;
import nacre.campaign.fund.FundSight;
import nacre.web.Form;
import nacre.web.Line;
import nacre.web.Numbers;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// The solidarity funds of an organ, one of them, how long it lasts, and making a list of payments.
final class FundPages implements Pages {
    static final String PATH = "/o/{organ}/fund";
    static final String FUND = PATH + "/{fund:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    FundPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::list)
                .get(FUND, this::show)
                .get(FUND + "/forecast", this::forecast)
                .post(FUND + "/lists", this::make);
    }

    private Response list(Request request) {
        Visit visit = visits.of(request);
        var words = new FundWords(visit);
        List<Line> lines =
                words.funds().all().values().stream()
                        .map(fund -> line(words, words.sight(fund)))
                        .toList();
        return Response.page(
                templates.fundList(
                        visit.page(visit.text().of("place.fund")),
                        visit.path("/fund"),
                        visit.path("/accounts"),
                        lines,
                        !visit.isReader(),
                        TermsForm.accounts(visit).size() > 1));
    }

    private static Line line(FundWords words, FundSight sight) {
        return Line.of(
                "held-this-organ",
                words.title(sight.fund().id()),
                words.path(sight.fund().id()),
                words.visit().text().of("fund.says", "there", words.money(sight.there())));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Fund fund = new FundWords(visit).fund();
        return Response.page(page(visit, fund, page(visit, fund), Form.empty(), visit.told()));
    }

    private static Page page(Visit visit, Fund fund) {
        return visit.page(new FundWords(visit).title(fund.id()));
    }

    private JteModel page(Visit visit, Fund fund, Page page, Form form, Told told) {
        return templates.fundFund(page, FundView.of(visit, fund), form, told);
    }

    private Response make(Request request) {
        Visit visit = visits.of(request);
        var words = new FundWords(visit);
        Fund fund = words.fund();
        var claims = new ArrayList<ClaimId>();
        for (String typed : request.form().all("claim")) {
            Long id = Numbers.find(typed);
            if (id != null) {
                claims.add(new ClaimId(id));
            }
        }
        Long from = Numbers.find(request.form().value("from"));
        if (claims.isEmpty() || from == null) {
            Form form = request.form().wrong("claim", visit.text().of("fund.list.wrong"));
            return Response.unfinished(
                    page(visit, fund, page(visit, fund).withProblem(), form, Told.nothing()));
        }
        claims.sort(null);
        return visit.answerNew(
                visit.hear(new FundCommand.ListPayments(fund.id(), new AccountId(from), claims)),
                words.path(fund.id()) + "/lists",
                words.title(fund.id()),
                (page, told) -> page(visit, fund, page, request.form(), told));
    }

    private Response forecast(Request request) {
        Visit visit = visits.of(request);
        Fund fund = new FundWords(visit).fund();
        var typed = new ForecastForm(visit, fund);
        Page page = visit.page(visit.text().of("fund.forecast"));
        return Response.page(
                templates.fundForecast(
                        typed.form().isWrong() ? page.withProblem() : page, typed.view()));
    }
}
