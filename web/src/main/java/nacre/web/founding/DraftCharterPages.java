// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import nacre.assembly.founding.FoundingPlan;
import nacre.web.Form;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.charter.CharterFilling;
import nacre.web.charter.CharterReader;
import nacre.web.charter.CharterReading;
import nacre.web.charter.CharterSheet;
import nacre.web.charter.CharterTyping;
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
        return page(visit, typing(visit, Form.empty()));
    }

    private static CharterTyping typing(DraftVisit visit, Form sent) {
        FoundingDraft draft = visit.draft();
        return CharterTyping.of(sent, CharterFilling.form(draft.charter(), draft.titles()));
    }

    private Response change(Request request) {
        DraftVisit visit = desk.visit(request);
        CharterTyping typing = typing(visit, request.form());
        Form form = typing.form();
        if (CharterFilling.takesRule(form)) {
            return page(visit, typing.withRule());
        }
        String added = form.value("new-title").strip();
        if (!added.isEmpty()) {
            return page(visit, typing.withMatter(added, visit.draft().charter()));
        }
        if (form.has("add", "yes")) {
            return page(visit, typing.untitled(visit.text()));
        }
        long roll = Math.max(visit.draft().founders().size(), FoundingPlan.LEAST_FOUNDERS);
        var powers = desk.organs().parts().powers();
        return switch (CharterReader.read(form, visit.text(), roll, powers)) {
            case CharterReading.Unfit(var wrong) when typing.isTurning() ->
                    page(visit, typing.with(wrong));
            case CharterReading.Unfit(var wrong) -> page(visit, typing.with(wrong).atProblems());
            case CharterReading.Fitting _ when typing.isTurning() -> page(visit, typing);
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

    private Response page(DraftVisit visit, CharterTyping typing) {
        var sheet = CharterSheet.of(typing, visit.text(), desk.organs().parts().powers());
        return Response.page(
                sheet.form().isWrong() ? 422 : 200,
                templates.foundingCharter(
                        sheet.around(visit.page("founding.charter.title")), visit.path(""), sheet));
    }
}
