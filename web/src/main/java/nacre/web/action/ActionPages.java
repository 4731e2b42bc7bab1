// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.action;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.proposal.ProposalCommand;
import nacre.campaign.action.Action;
import nacre.campaign.action.ActionCommand;
import nacre.campaign.action.Role;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.UnitPath;
import nacre.organ.Reply;
import nacre.web.Form;
import nacre.web.Line;
import nacre.web.Option;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.campaign.CampaignPages;
import nacre.web.campaign.TargetWords;
import nacre.web.decide.MatterOptions;
import nacre.web.decide.TypedForm;
import nacre.web.decide.WritePages;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.CampaignRow;

/// The actions of a campaign: all of them, planning one, one with its posts, and deciding what
/// becomes of it.
final class ActionPages implements Pages {
    private static final String PATH = "/o/{organ}/campaigns/{campaign:\\d+}/actions";

    /// Where an action is.
    static final String ACTION = PATH + "/{action:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    ActionPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::list)
                .get(PATH + "/propose", this::begin)
                .post(PATH + "/propose", this::put)
                .get(ACTION, this::show)
                .post(ACTION + "/pause", this::pause)
                .post(ACTION + "/resume", this::resume)
                .get(ACTION + "/decide", this::beginDeciding)
                .post(ACTION + "/decide", this::decide);
    }

    private Response list(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = CampaignPages.find(visit);
        List<Line> lines = rows(visit, campaign).stream().map(CampaignRow::line).toList();
        return Response.page(
                templates.actionList(
                        visit.page(visit.text().of("action.list")),
                        ActionWords.list(visit, campaign),
                        CampaignPages.crumb(visit, campaign),
                        lines,
                        campaign.isOpen() && !visit.isReader()));
    }

    /// The actions of a campaign, as its list says them.
    static List<CampaignRow> rows(Visit visit, Campaign campaign) {
        return ActionWords.actions(visit).of(campaign.id()).reversed().stream()
                .map(action -> CampaignRow.of(line(visit, action)))
                .toList();
    }

    static Line line(Visit visit, Action action) {
        return Line.of(
                ActionView.state(visit, action).value(),
                ActionWords.title(visit, action.id()),
                ActionWords.path(visit, action),
                ActionView.say(visit, action));
    }

    private Response begin(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = CampaignPages.find(visit);
        if (visit.isReader() || !campaign.isOpen()) {
            throw new Stop(new Trouble.NotForYou());
        }
        Form form = PlanForm.begun(visit, campaign);
        return Response.page(planning(visit, campaign, page(visit), form, Told.nothing()));
    }

    private static Page page(Visit visit) {
        return visit.page(visit.text().of("action.new"));
    }

    private JteModel planning(Visit visit, Campaign campaign, Page page, Form form, Told told) {
        MatterKey matter = PlanForm.matter(visit);
        return templates.actionPropose(
                page,
                ActionWords.list(visit, campaign),
                CampaignPages.crumb(visit, campaign),
                PlanForm.kinds(visit),
                ActionWords.options(
                        visit,
                        TargetWords.places(visit, campaign).stream()
                                .map(place -> new UnitPath(place.value()))
                                .toList()),
                PlanForm.options(visit, Role.class, "action.role."),
                PostsForm.skills(visit),
                PlanForm.posts(form),
                PlanForm.posts(form) < PlanForm.MOST_POSTS,
                Backing.options(visit, campaign),
                matter == null ? "" : visit.charter().title(matter),
                matter == null ? MatterOptions.of(visit) : List.of(),
                WritePages.mayPut(visit, visit.assembly().charter().find(MatterKey.MANDATES)),
                form,
                told);
    }

    private Response put(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = CampaignPages.find(visit);
        if (request.form().has("way", "more")) {
            Form more =
                    request.form()
                            .with("posts", Integer.toString(PlanForm.posts(request.form()) + 1));
            return Response.page(planning(visit, campaign, page(visit), more, Told.nothing()));
        }
        var typed = new PlanForm(visit, campaign, request.form());
        ProposalCommand.PutProposal command = typed.read();
        // What was refused is heard once more, to the same answer, and shown beside the form.
        if (command != null
                && !typed.form().isWrong()
                && typed.form().has("mandates", "too")
                && visit.hear(command) instanceof Reply.Recorded(var receipt)) {
            long plan = receipt.first();
            String next = "/decide/new?matter=mandates&with=" + plan + "&done=" + plan;
            return Response.seeOther(visit.path(next));
        }
        return TypedForm.answer(
                visit,
                command,
                typed.form(),
                visit.path("/decide"),
                visit.text().of("action.new"),
                (page, told) -> planning(visit, campaign, page, typed.form(), told));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Action action = ActionWords.find(visit);
        Page page = visit.page(visit.text().of("action.page"));
        return Response.page(model(visit, action, page, Form.empty(), visit.told()));
    }

    private JteModel model(Visit visit, Action action, Page page, Form form, Told told) {
        Option campaign = CampaignPages.crumb(visit, CampaignPages.find(visit));
        return templates.actionAction(page, ActionView.of(visit, action, campaign), form, told);
    }

    private Response pause(Request request) {
        Visit visit = visits.of(request);
        Action action = ActionWords.find(visit);
        String reason = request.form("reason");
        return said(visit, action, new ActionCommand.PauseAction(action.id(), reason));
    }

    private Response resume(Request request) {
        Visit visit = visits.of(request);
        Action action = ActionWords.find(visit);
        String reason = request.form("reason");
        return said(visit, action, new ActionCommand.ResumeAction(action.id(), reason));
    }

    private Response said(Visit visit, Action action, ActionCommand command) {
        return visit.answer(
                visit.hear(command),
                ActionWords.path(visit, action),
                visit.text().of("action.page"),
                (page, told) -> model(visit, action, page, visit.request().form(), told));
    }

    private Response beginDeciding(Request request) {
        Visit visit = visits.of(request);
        Action action = ActionWords.find(visit);
        if (visit.isReader() || action.hasEnded()) {
            throw new Stop(new Trouble.NotForYou());
        }
        return Response.page(deciding(visit, action, fate(visit), Form.empty(), Told.nothing()));
    }

    private static Page fate(Visit visit) {
        return visit.page(visit.text().of("action.decide"));
    }

    private JteModel deciding(Visit visit, Action action, Page page, Form form, Told told) {
        return templates.actionDecide(
                page,
                ActionWords.crumb(visit, action),
                ActionWords.path(visit, action) + "/decide",
                FateForm.ways(visit, action),
                MatterOptions.of(visit),
                form,
                told);
    }

    private Response decide(Request request) {
        Visit visit = visits.of(request);
        Action action = ActionWords.find(visit);
        var typed = new FateForm(visit, action, request.form());
        ProposalCommand.PutProposal command = typed.read();
        if (command == null) {
            Page page = fate(visit).withProblem();
            return Response.unfinished(deciding(visit, action, page, typed.form(), Told.nothing()));
        }
        return visit.answerNew(
                visit.hear(command),
                visit.path("/decide"),
                visit.text().of("action.decide"),
                (page, told) -> deciding(visit, action, page, request.form(), told));
    }
}
