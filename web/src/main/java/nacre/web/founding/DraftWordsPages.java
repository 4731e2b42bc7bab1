// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import java.time.DateTimeException;
import java.time.ZoneId;
import nacre.assembly.charter.Template;
import nacre.assembly.proposal.Texts;
import nacre.assembly.roll.RollRules;
import nacre.ballot.Word;
import nacre.web.Form;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;

/// A draft's name and purpose, where its hours are counted, which rules it starts from, and one's
/// own name.
final class DraftWordsPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final FoundingDesk desk;

    DraftWordsPages(FoundingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/found/{draft}/words", this::show).post("/found/{draft}/words", this::change);
    }

    private Response show(Request request) {
        DraftVisit visit = desk.visit(request);
        FoundingDraft draft = visit.draft();
        var form =
                Form.empty()
                        .with("me", visit.me().name())
                        .with("name", draft.name())
                        .with("purpose", draft.purpose())
                        .with("zone", draft.zone().getId())
                        .with("template", draft.charter().template().word());
        return Response.page(templates.foundingWords(page(visit), visit.path(""), form));
    }

    private Response change(Request request) {
        DraftVisit visit = desk.visit(request);
        Form form = checked(visit);
        if (form.isWrong()) {
            var page = page(visit).withProblem();
            return Response.unfinished(templates.foundingWords(page, visit.path(""), form));
        }
        Template template = template(form);
        desk.drafts()
                .change(visit.id(), draft -> changed(draft, visit, form, template), request.now());
        return Response.seeOther(visit.path(""));
    }

    private FoundingDraft changed(
            FoundingDraft draft, DraftVisit visit, Form form, Template template) {
        String me = form.value("me").strip();
        FoundingDraft next =
                draft.withWords(
                                form.value("name").strip(),
                                form.value("purpose").strip(),
                                ZoneId.of(form.value("zone").strip()))
                        .with(visit.me().place(), founder -> founder.named(me, founder.contact()));
        if (next.tasks().isEmpty()) {
            next = next.withTasks(NewDraft.tasks(desk.organs().parts().powers(), visit.text()));
        }
        return template == draft.charter().template()
                ? next
                : next.withCharter(template.charter(), java.util.List.of());
    }

    private static Form checked(DraftVisit visit) {
        Form form = visit.request().form();
        Form checked = required(visit, form, "me", RollRules.LONGEST_NAME);
        checked = required(visit, checked, "name", Texts.LONGEST_TITLE);
        checked = required(visit, checked, "purpose", Texts.LONGEST_TEXT);
        return isZone(form.value("zone").strip())
                ? checked
                : checked.wrong("zone", visit.text().of("founding.zone.wrong"));
    }

    static Form required(DraftVisit visit, Form form, String field, int most) {
        int length = form.value(field).strip().length();
        if (length == 0) {
            return form.wrong(field, visit.text().of("founding.missing." + field));
        }
        return length > most
                ? form.wrong(
                        field, visit.text().of("founding.long", "length", length, "most", most))
                : form;
    }

    private static boolean isZone(String zone) {
        try {
            return zone.equals(ZoneId.of(zone).getId());
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Template template(Form form) {
        Template template = Word.find(Template.class, form.value("template"));
        if (template == null) {
            throw new Stop(new Trouble.BadField("template", form.value("template")));
        }
        return template;
    }

    private static Page page(DraftVisit visit) {
        return visit.page("founding.words.title");
    }
}
