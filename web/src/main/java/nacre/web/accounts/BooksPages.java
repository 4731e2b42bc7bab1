// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import nacre.accounts.AccountsAct;
import nacre.accounts.AccountsCommand;
import nacre.accounts.AccountsPart;
import nacre.accounts.Currency;
import nacre.accounts.Kind;
import nacre.assembly.part.Command;
import nacre.assembly.proposal.Texts;
import nacre.ballot.Word;
import nacre.journal.Content.Words;
import nacre.organ.Reply;
import nacre.web.Form;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// The books: all accounts and postings, files of them, and opening an account.
final class BooksPages implements Pages {
    private static final String PATH = "/o/{organ}/accounts";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    BooksPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::show)
                .get(PATH + "/books.journal", request -> files(request).hledger())
                .get(PATH + "/books.beancount", request -> files(request).beancount())
                .get(PATH + "/postings.csv", request -> files(request).csv())
                .post(PATH + "/begin", this::begin)
                .post(PATH + "/open", this::open);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        return Response.page(page(visit, page(visit), Form.empty(), visit.told()));
    }

    private BooksFiles files(Request request) {
        return BooksFiles.of(visits.of(request));
    }

    private static Page page(Visit visit) {
        return visit.page(visit.text().of("place.accounts"));
    }

    private JteModel page(Visit visit, Page page, Form form, Told told) {
        return templates.accountsBooks(page, BooksView.of(visit), form, told);
    }

    private Response begin(Request request) {
        Visit visit = visits.of(request);
        String code = request.form("currency").toUpperCase(Locale.ROOT);
        int digits = digits(code);
        if (digits < 0) {
            return again(visit, "currency", "accounts.wrong.currency");
        }
        var currency = new Currency(code, digits);
        return answer(
                visit,
                new AccountsCommand.Begin(currency),
                new AccountsAct.Begun(currency),
                List.of());
    }

    /// How many digits the smallest unit of a currency has behind the point; −1 if there is none of
    /// this code.
    private static int digits(String code) {
        try {
            return java.util.Currency.getInstance(code).getDefaultFractionDigits();
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    private Response open(Request request) {
        Visit visit = visits.of(request);
        Kind kind = Word.find(Kind.class, request.form("kind"));
        String title = request.form("title").strip();
        if (kind == null) {
            return again(visit, "kind", "accounts.wrong.kind");
        }
        if (Texts.misfitTitle(title) != null) {
            return again(visit, "title", "accounts.wrong.title");
        }
        boolean mayOverdraw = !kind.holdsMoney() || request.form().has("overdraft", "yes");
        return answer(
                visit,
                new AccountsCommand.Open(kind, mayOverdraw, title),
                new AccountsAct.Opened(kind, mayOverdraw),
                List.of(Words.kept("title", title)));
    }

    private Response again(Visit visit, String field, String key) {
        return again(visit, visit.request().form().wrong(field, visit.text().of(key)));
    }

    private Response again(Visit visit, Form form) {
        return Response.unfinished(page(visit, page(visit).withProblem(), form, Told.nothing()));
    }

    /// Does it under her mandate, or puts it to all as a proposal if she has none.
    private Response answer(
            Visit visit, AccountsCommand command, AccountsAct act, List<Words> words) {
        boolean isProposed = !new AccountWords(visit).holds(AccountsPart.KEEP_ACCOUNTS);
        Command asked = command;
        if (isProposed) {
            var proposal = new BooksProposal(visit);
            Form form = proposal.checked(visit.request().form());
            if (form.isWrong()) {
                return again(visit, form);
            }
            asked = proposal.of(form, act, words);
        }
        Reply reply = visit.hear(asked);
        String title = visit.text().of("place.accounts");
        BiFunction<Page, Told, JteModel> again =
                (page, told) -> page(visit, page, visit.request().form(), told);
        return isProposed
                ? visit.answerNew(reply, visit.path("/decide"), title, again)
                : visit.answer(reply, visit.path("/accounts"), title, again);
    }
}
