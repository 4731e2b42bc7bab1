// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.entry;

import nacre.journal.Hash;
import nacre.web.Pages;
import nacre.web.Reader;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.jte.StaticTemplates;
import nacre.web.session.Session;

/// One's own account: what one comes in with, and where one is in.
final class AccountPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Desk desk;

    AccountPages(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/account", this::show)
                .get("/account/first", this::first)
                .post("/account/passkeys/remove", this::removePasskey)
                .post("/account/sessions/close", this::close)
                .post("/account/sessions/close-others", this::closeOthers)
                .post("/leave", this::leave);
    }

    private Response show(Request request) {
        Reader.Known known = request.known();
        return Response.page(
                templates.account(
                        request.page(request.text().of("account.title")),
                        AccountView.of(desk, known, request.now())));
    }

    private Response first(Request request) {
        request.known();
        return Response.page(
                templates.accountfirst(
                        request.page(request.text().of("first.title")),
                        request.onward(request.query("to"))));
    }

    private Response removePasskey(Request request) {
        var person = request.known().person().id();
        desk.book().remove(person, request.form("credential"), request.now());
        return Response.seeOther("/account");
    }

    private Response close(Request request) {
        Reader.Known known = request.known();
        Hash key = request.form("session", Hash::of);
        for (Session session : desk.sessions().of(known.person().id(), request.now())) {
            if (session.key().equals(key)) {
                desk.sessions().close(key, request.now());
            }
        }
        return Response.seeOther("/account");
    }

    private Response closeOthers(Request request) {
        desk.sessions().closeOthers(request.known().session(), request.now());
        return Response.seeOther("/account");
    }

    private Response leave(Request request) {
        if (request.reader() instanceof Reader.Known known) {
            desk.sessions().close(known.session().key(), request.now());
        }
        return request.forgotten(Response.seeOther("/come-in"))
                .with("Clear-Site-Data", "\"cache\", \"storage\"");
    }
}
