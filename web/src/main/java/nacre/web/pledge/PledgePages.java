// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.pledge;

import static nacre.campaign.pledge.PledgePart.PLEDGES;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import nacre.assembly.proposal.ProposalCommand;
import nacre.campaign.pledge.Pledge;
import nacre.campaign.pledge.PledgeCommand;
import nacre.campaign.pledge.PledgeId;
import nacre.campaign.unit.Campaign;
import nacre.web.Form;
import nacre.web.Line;
import nacre.web.Numbers;
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
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.CampaignRow;

/// The pledges of a campaign: all of them, proposing one, and one that a member gives or takes
/// back.
final class PledgePages implements Pages {
    private static final String PATH = "/o/{organ}/campaigns/{campaign:\\d+}/pledges";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    PledgePages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::list)
                .get(PATH + "/new", this::begin)
                .post(PATH + "/new", this::put)
                .get(PATH + "/{pledge:\\d+}", this::show)
                .post(PATH + "/{pledge:\\d+}", this::give);
    }

    private static Pledge find(Visit visit) {
        Campaign campaign = CampaignPages.find(visit);
        PledgeId id = visit.request().path("pledge", seq -> new PledgeId(Numbers.read(seq)));
        Pledge pledge = visit.standing().states().of(PLEDGES).find(id);
        if (pledge == null || !pledge.place().campaign().equals(campaign.id())) {
            throw new Stop(new Trouble.NoPage());
        }
        return pledge;
    }

    private Response list(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = CampaignPages.find(visit);
        List<Line> lines = rows(visit, campaign).stream().map(CampaignRow::line).toList();
        return Response.page(
                templates.pledgeList(
                        visit.page(visit.text().of("pledge.list")),
                        PledgeWords.path(visit, campaign.id().seq()),
                        CampaignPages.crumb(visit, campaign),
                        lines,
                        campaign.isOpen() && !visit.isReader()));
    }

    /// The pledges of a campaign, as its list says them.
    static List<CampaignRow> rows(Visit visit, Campaign campaign) {
        return visit.standing().states().of(PLEDGES).of(campaign.id()).reversed().stream()
                .map(pledge -> PledgeView.of(visit, pledge).row())
                .toList();
    }

    private Response begin(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = CampaignPages.find(visit);
        return Response.page(
                opening(visit, campaign, page(visit), PledgeForm.begun(visit), Told.nothing()));
    }

    private static Page page(Visit visit) {
        return visit.page(visit.text().of("pledge.new"));
    }

    private JteModel opening(Visit visit, Campaign campaign, Page page, Form form, Told told) {
        return templates.pledgeOpen(
                page,
                PledgeWords.path(visit, campaign.id().seq()),
                CampaignPages.crumb(visit, campaign),
                TargetWords.places(visit, campaign),
                TargetWords.shares(visit),
                MatterOptions.of(visit),
                form,
                told);
    }

    private Response put(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = CampaignPages.find(visit);
        var typed = new PledgeForm(visit, campaign, request.form());
        ProposalCommand.PutProposal command = typed.read();
        return TypedForm.answer(
                visit,
                command,
                typed.form(),
                visit.path("/decide"),
                visit.text().of("pledge.new"),
                (page, told) -> opening(visit, campaign, page, typed.form(), told));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                model(
                        visit,
                        find(visit),
                        visit.page(visit.text().of("pledge.page")),
                        visit.told()));
    }

    private JteModel model(Visit visit, Pledge pledge, Page page, Told told) {
        return templates.pledgePledge(page, PledgeView.of(visit, pledge), Form.empty(), told);
    }

    /// Gives or takes back: the answer is the same, whichever it was.
    private Response give(Request request) {
        Visit visit = visits.of(request);
        Pledge pledge = find(visit);
        PledgeCommand command =
                request.form().has("answer", "back")
                        ? new PledgeCommand.TakeBackPledge(pledge.id())
                        : new PledgeCommand.GivePledge(pledge.id(), group(request));
        return visit.answer(
                visit.hear(command),
                PledgeWords.path(visit, pledge),
                visit.text().of("pledge.page"),
                (page, told) -> model(visit, pledge, page, told));
    }

    /// The group chosen; none that there is, if none was.
    private static int group(Request request) {
        Long group = Numbers.find(request.form().value("group"));
        return group == null || group > Integer.MAX_VALUE ? -1 : group.intValue();
    }
}
