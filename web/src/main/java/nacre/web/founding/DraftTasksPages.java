// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.proposal.Texts;
import nacre.web.Form;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.founding.FoundingDraft.Task;
import nacre.web.jte.StaticTemplates;

/// The first mandates: which founder may do what, and for how long.
final class DraftTasksPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final FoundingDesk desk;

    DraftTasksPages(FoundingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/found/{draft}/mandates", this::show)
                .post("/found/{draft}/mandates", this::change);
    }

    private Response show(Request request) {
        DraftVisit visit = desk.visit(request);
        var values = new LinkedHashMap<String, List<String>>();
        for (Task task : visit.draft().tasks()) {
            String power = task.power().value();
            values.put(power + "-holder", task.holders());
            values.put(power + "-title", List.of(task.title()));
            values.put(power + "-text", List.of(task.text()));
            values.put(power + "-days", List.of(Long.toString(task.days())));
        }
        return Response.page(
                templates.foundingTasks(
                        page(visit), TasksView.of(visit), new Form(values, new LinkedHashMap<>())));
    }

    private Response change(Request request) {
        DraftVisit visit = desk.visit(request);
        Form form = request.form();
        for (Task task : visit.draft().tasks()) {
            form = checked(visit, form, task.power().value());
        }
        if (form.isWrong()) {
            var page = page(visit).withProblem();
            return Response.unfinished(templates.foundingTasks(page, TasksView.of(visit), form));
        }
        Form right = form;
        desk.drafts().change(visit.id(), draft -> changed(draft, right), request.now());
        return Response.seeOther(visit.path(""));
    }

    private static FoundingDraft changed(FoundingDraft draft, Form form) {
        var tasks = new ArrayList<Task>();
        for (Task task : draft.tasks()) {
            String power = task.power().value();
            List<String> holders =
                    draft.founders().stream()
                            .map(FoundingDraft.Founder::place)
                            .filter(place -> form.has(power + "-holder", place))
                            .toList();
            tasks.add(
                    new Task(
                            task.power(),
                            holders,
                            form.value(power + "-title").strip(),
                            form.value(power + "-text").strip(),
                            Long.parseLong(form.value(power + "-days").strip())));
        }
        return draft.withTasks(tasks);
    }

    private static Form checked(DraftVisit visit, Form form, String power) {
        Form checked = between(visit, form, power + "-title", Texts.LONGEST_TITLE);
        checked = between(visit, checked, power + "-text", Texts.LONGEST_TEXT);
        long most = FoundingPlan.LONGEST_FIRST_MANDATE.toDays();
        String days = form.value(power + "-days").strip();
        boolean isRight = days.matches("[0-9]{1,3}") && !days.matches("0+");
        return isRight && Long.parseLong(days) <= most
                ? checked
                : checked.wrong(
                        power + "-days", visit.text().of("founding.days.wrong", "most", most));
    }

    private static Form between(DraftVisit visit, Form form, String field, int most) {
        int length = form.value(field).strip().length();
        return length > 0 && length <= most
                ? form
                : form.wrong(
                        field, visit.text().of("founding.between", "length", length, "most", most));
    }

    private static Page page(DraftVisit visit) {
        return visit.page("founding.tasks.title");
    }
}
