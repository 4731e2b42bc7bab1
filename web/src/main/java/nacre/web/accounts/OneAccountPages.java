// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import gg.jte.models.runtime.JteModel;
import java.util.function.Function;
import nacre.accounts.AccountId;
import nacre.accounts.AccountsCommand;
import nacre.accounts.Kind;
import nacre.accounts.Sight;
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

/// One account: what is in it, what was posted to it, guarding and closing it. A member's is shown
/// to her, and to those who hold a mandate to post or to audit.
final class OneAccountPages implements Pages {
    private static final String PATH = "/o/{organ}/accounts/{account:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    OneAccountPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::show)
                .post(PATH + "/guard", request -> keep(request, AccountsCommand.Guard::new))
                .post(PATH + "/close", request -> keep(request, AccountsCommand.Close::new));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        return Response.page(page(visit, page(visit), visit.told()));
    }

    private static Page page(Visit visit) {
        return visit.page(new AccountWords(visit).title(account(visit)));
    }

    private JteModel page(Visit visit, Page page, Told told) {
        Sight sight = Sight.of(visit.standing().states(), visit.me());
        AccountId id = account(visit);
        Kind kind = sight.books().kind(sight.assembly(), id);
        if (kind == null || !sight.shows(id) || sight.books().currency() == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return templates.accountsAccount(page, OneAccountView.of(visit, sight, id, kind), told);
    }

    private static AccountId account(Visit visit) {
        return visit.request().path("account", seq -> new AccountId(Numbers.read(seq)));
    }

    private Response keep(Request request, Function<AccountId, AccountsCommand> command) {
        Visit visit = visits.of(request);
        AccountId id = account(visit);
        return visit.answer(
                visit.hear(command.apply(id)),
                new AccountWords(visit).path(id),
                page(visit).title(),
                (page, told) -> page(visit, page, told));
    }
}
