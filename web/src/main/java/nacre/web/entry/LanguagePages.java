// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.entry;

import java.util.ArrayList;
import java.util.List;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;

/// Where a reader chooses her language.
public final class LanguagePages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();

    LanguagePages() {}

    @Override
    public void routes(Routes routes) {
        routes.get("/language", this::show).post("/language", this::choose);
    }

    private Response show(Request request) {
        List<Language> languages = new ArrayList<>();
        request.languages()
                .words()
                .forEach((key, words) -> languages.add(new Language(key, words.need("language"))));
        return Response.page(
                templates.language(
                        request.page(request.text().of("language.title")),
                        languages,
                        request.onward(request.query("to"))));
    }

    private Response choose(Request request) {
        String language = request.form("language");
        if (!request.languages().has(language)) {
            throw new Stop(new Trouble.BadField("language", language));
        }
        return request.speaking(
                Response.seeOther(request.onward(request.form("to", 500))), language);
    }

    /// A language by its own name.
    public record Language(String key, String name) {}
}
