// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import nacre.accounts.AccountsCommand;
import nacre.accounts.Currency;
import nacre.accounts.Posting;
import nacre.accounts.PostingId;
import nacre.accounts.Sight;
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

/// Posting, one posting, and reversing it.
final class PostingPages implements Pages {
    private static final String NEW = "/o/{organ}/accounts/post";
    private static final String PATH = "/o/{organ}/accounts/postings/{posting:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    PostingPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(NEW, this::begin)
                .post(NEW, this::post)
                .get(PATH, this::show)
                .post(PATH + "/reverse", this::reverse);
    }

    private Response begin(Request request) {
        Visit visit = visits.of(request);
        Form form = Form.empty().with("day", today(visit).toString());
        return Response.page(form(visit, newPage(visit), form, Told.nothing()));
    }

    private static LocalDate today(Visit visit) {
        return visit.request().now().atZone(visit.zone()).toLocalDate();
    }

    private static Page newPage(Visit visit) {
        return visit.page(visit.text().of("accounts.post"));
    }

    private JteModel form(Visit visit, Page page, Form form, Told told) {
        return templates.accountsPost(page, PostView.of(visit, currency(visit), form, told));
    }

    private static Currency currency(Visit visit) {
        Currency currency = new AccountWords(visit).books().currency();
        if (currency == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return currency;
    }

    private Response post(Request request) {
        Visit visit = visits.of(request);
        if (request.form("do").equals("line")) {
            Form longer = PostForm.longer(request.form());
            return Response.page(form(visit, newPage(visit), longer, Told.nothing()));
        }
        var form = new PostForm(visit, currency(visit));
        AccountsCommand.Post command = form.read();
        if (command == null) {
            return Response.unfinished(
                    form(visit, newPage(visit).withProblem(), form.form(), Told.nothing()));
        }
        Reply reply = visit.hear(command);
        if (reply instanceof Reply.Recorded(var receipt)) {
            String path = new AccountWords(visit).path(new PostingId(receipt.first()));
            return Response.seeOther(path + "?done=" + receipt.first());
        }
        return visit.answer(
                reply,
                visit.path("/accounts"),
                newPage(visit).title(),
                (page, told) -> form(visit, page, request.form(), told));
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
