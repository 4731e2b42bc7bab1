// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.erasure.EraseContent;
import nacre.web.Numbers;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// What the record holds about somebody, for herself, to have it erased: also after she has left.
final class ErasingPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    ErasingPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/o/{organ}/people/erase", this::show)
                .post("/o/{organ}/people/erase", this::erase);
    }

    private Response show(Request request) {
        Visit visit = visits.orFormer(request);
        return Response.page(
                templates.peopleErase(visit.page(title(visit)), EraseView.of(visit), visit.told()));
    }

    private Response erase(Request request) {
        Visit visit = visits.orFormer(request);
        var fields = new ArrayList<EraseContent.Field>();
        for (String each : request.form().all("field")) {
            fields.add(field(each));
        }
        return visit.answer(
                visit.hear(new EraseContent(visit.me(), List.copyOf(fields))),
                visit.path("/people/erase"),
                title(visit),
                (page, told) -> templates.peopleErase(page, EraseView.of(visit), told));
    }

    private static EraseContent.Field field(String sent) {
        int dot = sent.indexOf('.');
        if (dot < 1 || !Numbers.isOne(sent.substring(0, dot))) {
            throw new Stop(new Trouble.BadField("field", sent));
        }
        return new EraseContent.Field(
                Numbers.read(sent.substring(0, dot)), sent.substring(dot + 1));
    }

    private static String title(Visit visit) {
        return visit.text().of("people.erase.title");
    }
}
