// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import gg.jte.models.runtime.JteModel;
import nacre.campaign.fund.Fund;
import nacre.web.Form;
import nacre.web.Option;
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
import org.jspecify.annotations.Nullable;

/// Proposing a fund, or other terms for one.
final class TermsPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    TermsPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(FundPages.PATH + "/open", request -> begin(visit(request), null))
                .post(FundPages.PATH + "/open", request -> put(visit(request), null))
                .get(FundPages.FUND + "/change", request -> begin(request))
                .post(FundPages.FUND + "/change", request -> put(request));
    }

    /// Whoever only reads proposes nothing.
    private Visit visit(Request request) {
        Visit visit = visits.of(request);
        if (visit.isReader()) {
            throw new Stop(new Trouble.NotForYou());
        }
        return visit;
    }

    private Response begin(Request request) {
        Visit visit = visit(request);
        return begin(visit, new FundWords(visit).fund());
    }

    private Response put(Request request) {
        Visit visit = visit(request);
        return put(visit, new FundWords(visit).fund());
    }

    private Response begin(Visit visit, @Nullable Fund fund) {
        var form = new TermsForm(visit, fund, Form.empty());
        return Response.page(
                page(visit, fund, page(visit, fund), form.begun(), form.unit(), Told.nothing()));
    }

    private static Page page(Visit visit, @Nullable Fund fund) {
        return visit.page(visit.text().of(fund == null ? "fund.open" : "fund.change"));
    }

    private JteModel page(
            Visit visit, @Nullable Fund fund, Page page, Form form, String unit, Told told) {
        Option above =
                fund == null
                        ? new Option(visit.path("/fund"), visit.text().of("place.fund"))
                        : new FundWords(visit).crumb(fund);
        return templates.fundTerms(
                page,
                above,
                above.value() + (fund == null ? "/open" : "/change"),
                fund == null,
                TermsForm.accounts(visit),
                unit,
                form,
                told);
    }

    private Response put(Visit visit, @Nullable Fund fund) {
        var typed = new TermsForm(visit, fund, visit.request().form());
        var command = typed.read();
        if (command == null) {
            return Response.unfinished(
                    page(
                            visit,
                            fund,
                            page(visit, fund).withProblem(),
                            typed.form(),
                            typed.unit(),
                            Told.nothing()));
        }
        return visit.answerNew(
                visit.hear(command),
                visit.path("/decide"),
                page(visit, fund).title(),
                (page, told) ->
                        page(visit, fund, page, visit.request().form(), typed.unit(), told));
    }
}
