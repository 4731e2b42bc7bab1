// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.Texts;
import nacre.campaign.fund.Claim;
import nacre.campaign.fund.Fund;
import nacre.campaign.fund.FundAct;
import nacre.campaign.fund.FundCommand;
import nacre.campaign.fund.FundSight;
import nacre.journal.Hash;
import nacre.web.Form;
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

/// Claiming, and one claim: approving, refusing, taking it back.
final class ClaimPages implements Pages {
    private static final String CLAIM = FundPages.FUND + "/claims/{claim:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    ClaimPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(FundPages.FUND + "/claim", this::begin)
                .post(FundPages.FUND + "/claim", this::put)
                .get(CLAIM, this::show)
                .post(CLAIM + "/approve", this::approve)
                .post(CLAIM + "/refuse", this::refuse)
                .post(CLAIM + "/withdraw", this::withdraw)
                .post(CLAIM + "/direct", this::direct)
                .post(CLAIM + "/check", this::check)
                .post(CLAIM + "/propose", this::propose)
                .post(CLAIM + "/close", this::close);
    }

    private Visit visit(Request request) {
        Visit visit = visits.of(request);
        if (visit.isReader()) {
            throw new Stop(new Trouble.NotForYou());
        }
        return visit;
    }

    private Response begin(Request request) {
        Visit visit = visit(request);
        Fund fund = new FundWords(visit).fund();
        var form = new ClaimForm(visit, fund, Form.empty().with("dependants", "0"));
        return Response.page(claiming(visit, fund, page(visit), form, List.of(), Told.nothing()));
    }

    private static Page page(Visit visit) {
        return visit.page(visit.text().of("fund.claim"));
    }

    private JteModel claiming(
            Visit visit, Fund fund, Page page, ClaimForm form, List<String> reckoned, Told told) {
        var words = new FundWords(visit);
        return templates.fundClaiming(
                page,
                words.crumb(fund),
                words.terms(fund.terms()),
                form.weeks(),
                form.form(),
                reckoned,
                told);
    }

    private Response put(Request request) {
        Visit visit = visit(request);
        Fund fund = new FundWords(visit).fund();
        var form = new ClaimForm(visit, fund, request.form()).withProof();
        if (request.form().value("do").equals("reckon")) {
            return Response.page(
                    claiming(visit, fund, page(visit), form, form.reckoned(), Told.nothing()));
        }
        var command = form.read();
        if (form.form().isWrong()) {
            return Response.unfinished(
                    claiming(
                            visit,
                            fund,
                            page(visit).withProblem(),
                            form,
                            form.reckoned(),
                            Told.nothing()));
        }
        return visit.answerNew(
                visit.hear(command),
                new FundWords(visit).path(fund.id()) + "/claims",
                visit.text().of("fund.claim"),
                (page, told) -> claiming(visit, fund, page, form, form.reckoned(), told));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        return Response.page(page(visit, title(visit), Form.empty(), "", visit.told()));
    }

    /// Nothing in a title or an address says whose claim it is.
    private static Page title(Visit visit) {
        return visit.page(visit.text().of("fund.claim.one"));
    }

    /// @param checked what came of looking at a file; empty if none was looked at
    private JteModel page(Visit visit, Page page, Form form, String checked, Told told) {
        FundSight sight = sight(visit);
        Claim claim = new FundWords(visit).claim(sight);
        return templates.fundClaim(page, ClaimView.of(visit, sight, claim), form, checked, told);
    }

    private static FundSight sight(Visit visit) {
        var words = new FundWords(visit);
        return words.sight(words.fund());
    }

    private static Claim claim(Visit visit) {
        return new FundWords(visit).claim(sight(visit));
    }

    private Response approve(Request request) {
        Visit visit = visits.of(request);
        return hear(visit, new FundCommand.ApproveClaim(claim(visit).id()));
    }

    private Response refuse(Request request) {
        Visit visit = visits.of(request);
        return hear(visit, new FundCommand.RefuseClaim(claim(visit).id(), request.form("reason")));
    }

    private Response withdraw(Request request) {
        Visit visit = visits.of(request);
        return hear(visit, new FundCommand.WithdrawClaim(claim(visit).id()));
    }

    private Response direct(Request request) {
        Visit visit = visits.of(request);
        return hear(visit, new FundCommand.DirectClaim(claim(visit).id(), request.form("payto")));
    }

    private Response hear(Visit visit, FundCommand command) {
        String path = new FundWords(visit).path(claim(visit));
        return visit.answer(
                visit.hear(command),
                path,
                title(visit).title(),
                (page, told) -> page(visit, page, visit.request().form(), "", told));
    }

    /// Looks at a file and forgets it: whether it is the one whose fingerprint came with the claim.
    private Response check(Request request) {
        Visit visit = visits.of(request);
        FundSight sight = sight(visit);
        Claim claim = new FundWords(visit).claim(sight);
        if (!sight.showsNote(claim)) {
            throw new Stop(new Trouble.NotForYou());
        }
        byte[] file = request.file("file");
        String kept = visit.clerk().contents().find(claim.id().seq(), "proof");
        String key =
                file.length == 0
                        ? "fund.check.none"
                        : Hash.sha256(file).toString().equals(kept)
                                ? "fund.check.same"
                                : "fund.check.other";
        return Response.page(
                page(visit, title(visit), Form.empty(), visit.text().of(key), Told.nothing()));
    }

    /// Who was refused asks all members.
    private Response propose(Request request) {
        Visit visit = visit(request);
        return put(visit, new FundAct.Awarded(claim(visit).id()));
    }

    /// Who pays, and cannot, asks all members.
    private Response close(Request request) {
        Visit visit = visit(request);
        if (!sight(visit).pays()) {
            throw new Stop(new Trouble.NotForYou());
        }
        return put(visit, new FundAct.Closed(claim(visit).id()));
    }

    private Response put(Visit visit, FundAct act) {
        Form form = visit.request().form();
        String heading = form.value("heading").strip();
        String text = form.value("text").strip();
        if (Texts.misfitTitle(heading) != null) {
            String key = "decide.write.wrong.heading";
            form = form.wrong("heading", visit.text().of(key, "most", Texts.LONGEST_TITLE));
        }
        if (Texts.misfit(text) != null) {
            String key = "decide.write.wrong.text";
            form = form.wrong("text", visit.text().of(key, "most", Texts.LONGEST_TEXT));
        }
        if (form.isWrong()) {
            return Response.unfinished(
                    page(visit, title(visit).withProblem(), form, "", Told.nothing()));
        }
        Form typed = form;
        return visit.answerNew(
                visit.hear(
                        new ProposalCommand.PutProposal(
                                new FundWords(visit).matter(act.type()),
                                heading,
                                text,
                                List.of(Enactment.of(act, List.of())),
                                null)),
                visit.path("/decide"),
                title(visit).title(),
                (page, told) -> page(visit, page, typed, "", told));
    }
}
