// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.action;

import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.util.List;
import nacre.campaign.action.Action;
import nacre.campaign.action.ActionCommand;
import nacre.campaign.action.Role;
import nacre.campaign.unit.UnitPath;
import nacre.web.Form;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.campaign.CampaignPages;
import nacre.web.decide.TypedForm;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// A post that is added while an action is called or goes on, by whoever keeps the rota there.
final class PostPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    PostPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(ActionPages.ACTION + "/post", this::begin)
                .post(ActionPages.ACTION + "/post", this::add);
    }

    private Response begin(Request request) {
        Visit visit = visits.of(request);
        Action action = ActionWords.find(visit);
        return Response.page(adding(visit, action, page(visit), Form.empty(), Told.nothing()));
    }

    private static Page page(Visit visit) {
        return visit.page(visit.text().of("action.post.add"));
    }

    private JteModel adding(Visit visit, Action action, Page page, Form form, Told told) {
        List<UnitPath> places = ActionWords.keeping(visit, action);
        if (places.isEmpty()) {
            throw new Stop(new Trouble.NotForYou());
        }
        return templates.actionAdd(
                page,
                ActionWords.crumb(visit, action),
                ActionWords.options(visit, places),
                PlanForm.options(visit, Role.class, "action.role."),
                PostsForm.skills(visit),
                form,
                told);
    }

    private Response add(Request request) {
        Visit visit = visits.of(request);
        Action action = ActionWords.find(visit);
        var typed = new TypedForm(visit, "action", request.form());
        // A day that has begun has no shifts to come any more at hours that are past.
        Instant now = request.now();
        Instant from = now.isAfter(action.from()) ? now : action.from();
        ActionCommand command =
                new PostsForm(visit, typed, from, action.until())
                        .first(CampaignPages.find(visit), action);
        if (command == null) {
            Page page = page(visit).withProblem();
            return Response.unfinished(adding(visit, action, page, typed.form(), Told.nothing()));
        }
        return visit.answer(
                visit.hear(command),
                ActionWords.path(visit, action),
                visit.text().of("action.post.add"),
                (page, told) -> adding(visit, action, page, request.form(), told));
    }
}
