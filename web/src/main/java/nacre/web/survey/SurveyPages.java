// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.survey;

import static nacre.campaign.survey.SurveyPart.SURVEYS;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.function.BiFunction;
import nacre.campaign.survey.Survey;
import nacre.campaign.survey.SurveyCommand;
import nacre.campaign.survey.SurveyId;
import nacre.campaign.unit.Campaign;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Option;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.campaign.CampaignPages;
import nacre.web.campaign.Openings;
import nacre.web.campaign.TargetWords;
import nacre.web.decide.MatterOptions;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.CampaignRow;

/// The surveys of a campaign: all of them, the form for a new one, and one that members answer and
/// whose sums they read.
final class SurveyPages implements Pages, Openings.Kind {
    private static final String PATH = "/o/{organ}/campaigns/{campaign:\\d+}/surveys";
    private static final String ONE = PATH + "/{survey:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    SurveyPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        new Openings(visits, this).routes(routes, PATH);
        routes.get(ONE, this::show).post(ONE, this::answer).post(ONE + "/hide", this::hide);
    }

    private static Survey find(Visit visit) {
        Campaign campaign = CampaignPages.find(visit);
        SurveyId id = visit.request().path("survey", seq -> new SurveyId(Numbers.read(seq)));
        Survey survey = visit.standing().states().of(SURVEYS).find(id);
        if (survey == null || !survey.place().campaign().equals(campaign.id())) {
            throw new Stop(new Trouble.NoPage());
        }
        return survey;
    }

    /// The surveys of a campaign, as its list says them.
    static List<CampaignRow> rows(Visit visit, Campaign campaign) {
        return visit.standing().states().of(SURVEYS).of(campaign.id()).reversed().stream()
                .map(survey -> SurveyView.of(visit, survey).row())
                .toList();
    }

    @Override
    public String area() {
        return "survey";
    }

    @Override
    public List<CampaignRow> all(Visit visit, Campaign campaign) {
        return rows(visit, campaign);
    }

    @Override
    public String list(Visit visit, Campaign campaign) {
        return SurveyView.list(visit, campaign);
    }

    @Override
    public Form begun(Visit visit, Campaign campaign) {
        return SurveyForm.begun(visit);
    }

    @Override
    public Openings.Opening typed(Visit visit, Campaign campaign, boolean isProposal, Form form) {
        return new SurveyForm(visit, campaign, isProposal, form);
    }

    @Override
    public JteModel form(
            Visit visit, Campaign campaign, boolean isProposal, Page page, Form form, Told told) {
        return templates.surveyOpen(
                page,
                SurveyView.list(visit, campaign),
                CampaignPages.crumb(visit, campaign),
                isProposal,
                TargetWords.places(visit, campaign),
                kinds(visit),
                MatterOptions.of(visit),
                form,
                told);
    }

    private static List<Option> kinds(Visit visit) {
        return List.of("one", "several", "scale", "text").stream()
                .map(kind -> new Option(kind, visit.text().of("survey.kind." + kind)))
                .toList();
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                model(visit, find(visit), Form.empty())
                        .apply(visit.page(visit.text().of("survey.page")), visit.told()));
    }

    private BiFunction<Page, Told, JteModel> model(Visit visit, Survey survey, Form form) {
        return (page, told) ->
                templates.surveySurvey(page, SurveyView.of(visit, survey), form, told);
    }

    /// Answers or takes back: what is said of it is the same, whichever it was.
    private Response answer(Request request) {
        Visit visit = visits.of(request);
        Survey survey = find(visit);
        if (request.form().has("do", "back")) {
            return answered(
                    visit, survey, new SurveyCommand.TakeBackAnswer(survey.id()), Form.empty());
        }
        var typed = new AnswerForm(visit, survey, request.form());
        SurveyCommand command = typed.read();
        if (typed.form().isWrong()) {
            Page page = visit.page(visit.text().of("survey.page")).withProblem();
            return Response.unfinished(
                    model(visit, survey, typed.form()).apply(page, Told.nothing()));
        }
        return answered(visit, survey, command, request.form());
    }

    private Response answered(Visit visit, Survey survey, SurveyCommand command, Form form) {
        return visit.answer(
                visit.hear(command),
                SurveyView.path(visit, survey),
                visit.text().of("survey.page"),
                model(visit, survey, form));
    }

    private Response hide(Request request) {
        Visit visit = visits.of(request);
        Survey survey = find(visit);
        var text =
                new Survey.TextId(
                        Math.toIntExact(request.form("question", Numbers::read)),
                        Math.toIntExact(request.form("number", Numbers::read)));
        return answered(
                visit,
                survey,
                new SurveyCommand.HideText(survey.id(), text, request.form("reason")),
                request.form());
    }
}
