// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.roll.RollRules;
import nacre.web.Form;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.founding.FoundingDraft.Founder;
import nacre.web.jte.StaticTemplates;

/// Who founds: names, contact data, and the link that lets each of them in.
final class FoundersPages implements Pages {
    private static final int NEW_ROWS = 3;

    private final StaticTemplates templates = new StaticTemplates();
    private final FoundingDesk desk;

    FoundersPages(FoundingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/found/{draft}/founders", this::show)
                .post("/found/{draft}/founders", this::change)
                .post("/found/{draft}/founders/{place}/link", this::link);
    }

    private Response show(Request request) {
        DraftVisit visit = desk.visit(request);
        Form form = Form.empty();
        for (Founder founder : visit.draft().founders()) {
            form =
                    form.with("name-" + founder.place(), founder.name())
                            .with("contact-" + founder.place(), founder.contact());
        }
        return Response.page(templates.foundingFounders(page(visit), view(visit), form));
    }

    private Response change(Request request) {
        DraftVisit visit = desk.visit(request);
        Form form = checked(visit);
        if (form.isWrong()) {
            var page = page(visit).withProblem();
            return Response.unfinished(templates.foundingFounders(page, view(visit), form));
        }
        desk.drafts().change(visit.id(), draft -> changed(draft, visit.me(), form), request.now());
        return Response.seeOther(visit.path(""));
    }

    private static FoundingDraft changed(FoundingDraft draft, Founder me, Form form) {
        var founders = new ArrayList<Founder>();
        for (Founder founder : draft.founders()) {
            String name = form.value("name-" + founder.place()).strip();
            String contact = form.value("contact-" + founder.place()).strip();
            boolean isOut = form.has("out-" + founder.place(), "yes") && !founder.equals(me);
            boolean isThere = !form.all("name-" + founder.place()).isEmpty();
            if (!isOut) {
                founders.add(isThere ? founder.named(name, contact) : founder);
            }
        }
        long places = draft.places();
        for (int row = 0; row < NEW_ROWS; row++) {
            String name = form.value("name-new" + row).strip();
            if (!name.isEmpty() && founders.size() < FoundingDraft.MOST_FOUNDERS) {
                places++;
                String contact = form.value("contact-new" + row).strip();
                founders.add(new Founder(Long.toString(places), name, contact, "", ""));
            }
        }
        return draft.withFounders(founders, places);
    }

    private static Form checked(DraftVisit visit) {
        Form form = visit.request().form();
        for (String row : rows(visit)) {
            boolean isOut = form.has("out-" + row, "yes");
            boolean isNew = row.startsWith("new");
            String name = form.value("name-" + row).strip();
            String contact = form.value("contact-" + row).strip();
            boolean isThere = !form.all("name-" + row).isEmpty();
            if (isThere && name.isEmpty() && !isOut && !(isNew && contact.isEmpty())) {
                form = form.wrong("name-" + row, visit.text().of("founding.missing.me"));
            }
            form = longest(visit, form, "name-" + row, RollRules.LONGEST_NAME);
            form = longest(visit, form, "contact-" + row, RollRules.LONGEST_CONTACT);
        }
        return form;
    }

    private static Form longest(DraftVisit visit, Form form, String field, int most) {
        int length = form.value(field).strip().length();
        return length <= most
                ? form
                : form.wrong(
                        field, visit.text().of("founding.long", "length", length, "most", most));
    }

    private static List<String> rows(DraftVisit visit) {
        var rows = new ArrayList<String>();
        visit.draft().founders().forEach(founder -> rows.add(founder.place()));
        for (int row = 0; row < NEW_ROWS; row++) {
            rows.add("new" + row);
        }
        return rows;
    }

    private static FoundersView view(DraftVisit visit) {
        return FoundersView.of(visit, rows(visit));
    }

    /// A new link for one place. If somebody had come in there, she has to come in again.
    private Response link(Request request) {
        DraftVisit visit = desk.visit(request);
        String place = request.path("place", each -> each);
        Founder founder = visit.draft().at(place);
        if (founder == null || founder.equals(visit.me())) {
            return Response.seeOther(visit.path(""));
        }
        desk.drafts()
                .change(visit.id(), draft -> draft.with(place, f -> f.being("")), request.now());
        String code = desk.code(visit.id(), place, request.now());
        return Response.page(
                templates.foundingLink(
                        visit.page("founding.link.title"),
                        LinkView.of(founder.name(), code, request, visit.path(""))));
    }

    private static Page page(DraftVisit visit) {
        return visit.page("founding.founders.title");
    }
}
