// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.entry;

import java.util.List;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.jte.StaticTemplates;

/// What the house says of itself to everybody: how things are done here, and who must be trusted
/// for what, today.
final class HousePages implements Pages {
    private static final List<String> HELP =
            List.of(
                    "in", "lost", "decide", "propose", "mandate", "leave", "record", "see", "print",
                    "wrong");
    private static final List<String> TRUST =
            List.of(
                    "act", "count", "vote", "past", "sealed", "notes", "roll", "books", "money",
                    "read", "clock", "forget");

    private final StaticTemplates templates = new StaticTemplates();

    @Override
    public void routes(Routes routes) {
        routes.get("/help", this::help).get("/trust", this::trust);
    }

    private Response help(Request request) {
        return Response.page(templates.help(request.page(request.text().of("help.title")), HELP));
    }

    private Response trust(Request request) {
        return Response.page(
                templates.trust(request.page(request.text().of("trust.title")), TRUST));
    }
}
