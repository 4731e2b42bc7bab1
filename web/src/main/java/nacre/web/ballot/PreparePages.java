// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import static nacre.campaign.ballot.BallotPart.BALLOTS;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import nacre.campaign.ballot.ActionRuleSet;
import nacre.campaign.ballot.BallotCommand.PrepareBallot;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignRules;
import nacre.web.Form;
import nacre.web.Line;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.campaign.CampaignPages;
import nacre.web.campaign.TargetWords;
import nacre.web.campaign.UnitWords;
import nacre.web.decide.Days;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.CampaignRow;

/// The action ballots of a campaign, the rule sets that one can be held under, and preparing one.
final class PreparePages implements Pages {
    private static final String PATH = "/o/{organ}/campaigns/{campaign:\\d+}/ballots";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    PreparePages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::list)
                .get(PATH + "/laws", this::laws)
                .get(PATH + "/prepare", this::begin)
                .post(PATH + "/prepare", this::put);
    }

    private Response list(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = CampaignPages.find(visit);
        List<Line> lines = rows(visit, campaign).stream().map(CampaignRow::line).toList();
        return Response.page(
                templates.ballotList(
                        visit.page(visit.text().of("ballot.list")),
                        ActionBallotWords.path(visit, campaign.id()),
                        CampaignPages.crumb(visit, campaign),
                        lines,
                        mayPrepare(visit, campaign)));
    }

    /// The ballots of a campaign, as its list says them.
    static List<CampaignRow> rows(Visit visit, Campaign campaign) {
        return visit.standing().states().of(BALLOTS).of(campaign.id()).reversed().stream()
                .map(ballot -> CampaignRow.of(BallotStanding.of(visit, ballot).line()))
                .toList();
    }

    private static boolean mayPrepare(Visit visit, Campaign campaign) {
        return campaign.isOpen()
                && !visit.isReader()
                && UnitWords.may(visit, CampaignRules.STEER, campaign.path());
    }

    /// Those that hold on the day in the address, today if there is none; and all others.
    private Response laws(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = CampaignPages.find(visit);
        LocalDate typed = Days.read(request.query("opens"));
        LocalDate opens = typed == null ? ActionBallotWords.today(visit) : typed;
        boolean mayPrepare = mayPrepare(visit, campaign);
        String path = ActionBallotWords.path(visit, campaign.id());
        List<ActionRuleSet> offered = ActionRuleSet.offered(opens);
        return Response.page(
                templates.ballotLaws(
                        visit.page(visit.text().of("ballot.laws")),
                        path,
                        CampaignPages.crumb(visit, campaign),
                        Form.empty().with("opens", opens.toString()),
                        offered.stream()
                                .map(law ->
                                        LawView.of(
                                                visit,
                                                law,
                                                mayPrepare
                                                        ? path + "/prepare?law=" + law.set().word()
                                                        : ""))
                                .toList(),
                        ActionRuleSet.all().stream()
                                .filter(law -> !offered.contains(law))
                                .map(law -> LawView.of(visit, law, ""))
                                .toList()));
    }

    /// The rule set that a request names: the newest line of it.
    private static ActionRuleSet law(String word) {
        return ActionRuleSet.all().stream()
                .filter(law -> law.set().word().equals(word))
                .max(java.util.Comparator.comparing(law -> law.set().checked()))
                .orElseThrow(() -> new Stop(new Trouble.NoPage()));
    }

    private Response begin(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = CampaignPages.find(visit);
        requirePreparing(visit, campaign);
        if (request.query("law").isEmpty()) {
            return Response.seeOther(ActionBallotWords.path(visit, campaign.id()) + "/laws");
        }
        ActionRuleSet law = law(request.query("law"));
        Form form =
                PrepareForm.begun(visit, law)
                        .with("place", campaign.path().value())
                        .with("law", law.set().word());
        return Response.page(form(visit, campaign, law, page(visit), form, Told.nothing()));
    }

    private static void requirePreparing(Visit visit, Campaign campaign) {
        if (!mayPrepare(visit, campaign)) {
            throw new Stop(new Trouble.NotForYou());
        }
    }

    private static Page page(Visit visit) {
        return visit.page(visit.text().of("ballot.prepare"));
    }

    private JteModel form(
            Visit visit, Campaign campaign, ActionRuleSet law, Page page, Form form, Told told) {
        return templates.ballotPrepare(
                page,
                ActionBallotWords.path(visit, campaign.id()),
                CampaignPages.crumb(visit, campaign),
                LawView.of(visit, law, ""),
                ActionBallotWords.warnings(visit.text(), law),
                law.isUnsure(),
                TargetWords.places(visit, campaign),
                PrepareForm.kinds(visit),
                law.rule() == null ? PrepareForm.matters(visit) : List.of(),
                form,
                told);
    }

    private Response put(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = CampaignPages.find(visit);
        requirePreparing(visit, campaign);
        ActionRuleSet law = law(request.form().value("law"));
        var typed = new PrepareForm(visit, campaign, law, request.form());
        PrepareBallot command = typed.read();
        if (typed.form().isWrong()) {
            return Response.unfinished(
                    form(
                            visit,
                            campaign,
                            law,
                            page(visit).withProblem(),
                            typed.form(),
                            Told.nothing()));
        }
        return visit.answerNew(
                visit.hear(command),
                ActionBallotWords.path(visit, campaign.id()),
                visit.text().of("ballot.prepare"),
                (page, told) -> form(visit, campaign, law, page, request.form(), told));
    }
}
