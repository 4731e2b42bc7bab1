// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import nacre.accounts.AccountsCommand;
import nacre.accounts.Books;
import nacre.accounts.Currency;
import nacre.accounts.Posting;
import nacre.accounts.PostingId;
import nacre.accounts.PostingRules;
import nacre.accounts.Sight;
import nacre.assembly.part.Command;
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
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// Posting, or proposing that something is posted; one posting, and reversing it.
final class PostingPages implements Pages {
    private static final String NEW = "/o/{organ}/accounts/post";
    private static final String PROPOSED = "/o/{organ}/accounts/propose";
    private static final String PATH = "/o/{organ}/accounts/postings/{posting:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    PostingPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(NEW, request -> begin(request, false))
                .post(NEW, request -> post(request, false))
                .get(PROPOSED, request -> begin(request, true))
                .post(PROPOSED, request -> post(request, true))
                .get(PATH, this::show)
                .post(PATH + "/reverse", this::reverse);
    }

    private Response begin(Request request, boolean isProposed) {
        Visit visit = visits.of(request);
        Form form = Form.empty().with("day", today(visit).toString());
        return Response.page(form(visit, isProposed, newPage(visit, isProposed), form));
    }

    private static LocalDate today(Visit visit) {
        return visit.request().now().atZone(visit.zone()).toLocalDate();
    }

    private static Page newPage(Visit visit, boolean isProposed) {
        return visit.page(visit.text().of(isProposed ? "accounts.propose" : "accounts.post"));
    }

    private JteModel form(Visit visit, boolean isProposed, Page page, Form form) {
        return form(visit, isProposed, page, form, Told.nothing());
    }

    private JteModel form(Visit visit, boolean isProposed, Page page, Form form, Told told) {
        return templates.accountsPost(
                page, PostView.of(visit, isProposed, currency(visit), form, told));
    }

    private static Currency currency(Visit visit) {
        Currency currency = new AccountWords(visit).books().currency();
        if (currency == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return currency;
    }

    private Response post(Request request, boolean isProposed) {
        Visit visit = visits.of(request);
        Page fresh = newPage(visit, isProposed);
        if (request.form("do").equals("line")) {
            return Response.page(form(visit, isProposed, fresh, PostForm.longer(request.form())));
        }
        var form = new PostForm(visit, currency(visit));
        AccountsCommand.Post command = (isProposed ? form.proposing() : form).read();
        if (command == null) {
            return Response.unfinished(form(visit, isProposed, fresh.withProblem(), form.form()));
        }
        Reply reply = visit.hear(isProposed ? proposal(visit, command) : command);
        return visit.answerNew(
                reply,
                visit.path(isProposed ? "/decide" : "/accounts/postings"),
                fresh.title(),
                (page, told) -> form(visit, isProposed, page, request.form(), told));
    }

    private static Command proposal(Visit visit, AccountsCommand.Post post) {
        Books books = new AccountWords(visit).books();
        return new BooksProposal(visit)
                .of(
                        visit.request().form(),
                        post.posted(),
                        PostingRules.words(books, visit.assembly(), post.lines(), post.memo()));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Form form = Form.empty().with("day", today(visit).toString());
        return Response.page(posting(visit, page(visit), form, visit.told()));
    }

    private static Page page(Visit visit) {
        return visit.page(visit.text().of("accounts.posting"));
    }

    private JteModel posting(Visit visit, Page page, Form form, Told told) {
        Sight sight = Sight.of(visit.standing().states(), visit.me());
        Posting posting = sight.books().postings().get(id(visit));
        if (posting == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return templates.accountsPosting(page, PostingView.of(visit, sight, posting), form, told);
    }

    private static PostingId id(Visit visit) {
        return visit.request().path("posting", seq -> new PostingId(Numbers.read(seq)));
    }

    private Response reverse(Request request) {
        Visit visit = visits.of(request);
        PostingId id = id(visit);
        var form = new PostForm(visit, currency(visit));
        LocalDate day = form.day();
        if (day == null) {
            return Response.unfinished(
                    posting(visit, page(visit).withProblem(), form.form(), Told.nothing()));
        }
        return visit.answer(
                visit.hear(new AccountsCommand.Reverse(id, day, request.form("memo"))),
                new AccountWords(visit).path(id),
                page(visit).title(),
                (page, told) -> posting(visit, page, request.form(), told));
    }
}
