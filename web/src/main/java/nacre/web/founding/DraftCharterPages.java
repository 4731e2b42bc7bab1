// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import nacre.assembly.founding.FoundingPlan;
import nacre.web.Form;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.charter.CharterFilling;
import nacre.web.charter.CharterReader;
import nacre.web.charter.CharterReading;
import nacre.web.charter.CharterSheet;
import nacre.web.jte.StaticTemplates;

/// A draft's charter, every number of it to be changed.
final class DraftCharterPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final FoundingDesk desk;

    DraftCharterPages(FoundingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/found/{draft}/charter", this::show)
                .post("/found/{draft}/charter", this::change);
    }

    private Response show(Request request) {
        DraftVisit visit = desk.visit(request);
        FoundingDraft draft = visit.draft();
        return page(200, visit, CharterFilling.form(draft.charter(), draft.titles()));
    }

    private Response change(Request request) {
        DraftVisit visit = desk.visit(request);
        Form form = request.form();
        if (CharterFilling.takesRule(form)) {
            return page(200, visit, CharterFilling.withRule(form));
        }
        String added = form.value("new-title").strip();
        if (!added.isEmpty() || !form.value("add").isEmpty()) {
            return added.isEmpty()
                    ? page(422, visit, untitled(visit, form))
                    : page(
                            200,
                            visit,
                            CharterFilling.withMatter(form, added, visit.draft().charter()));
        }
        long roll = Math.max(visit.draft().founders().size(), FoundingPlan.LEAST_FOUNDERS);
        var powers = desk.organs().parts().powers();
        return switch (CharterReader.read(form, visit.text(), roll, powers)) {
            case CharterReading.Unfit(var wrong) -> page(422, visit, wrong);
            case CharterReading.Fitting(var charter, var titles) -> {
                desk.drafts()
                        .change(
                                visit.id(),
                                draft -> draft.withCharter(charter, titles),
                                request.now());
                yield Response.seeOther(visit.path("#charter"));
            }
        };
    }

    private static Form untitled(DraftVisit visit, Form form) {
        return form.wrong("new-title", visit.text().of("charteredit.title.wrong", "most", 200));
    }

    private Response page(int status, DraftVisit visit, Form form) {
        Page page = visit.page("founding.charter.title");
        var sheet = CharterSheet.of(form, visit.text(), desk.organs().parts().powers());
        return Response.page(
                status,
                templates.foundingCharter(
                        form.isWrong() ? page.withProblem() : page, visit.path(""), form, sheet));
    }
}
