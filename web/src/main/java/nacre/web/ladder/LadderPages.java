// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ladder;

import static nacre.campaign.ladder.LadderPart.LADDERS;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.function.BiFunction;
import nacre.campaign.ladder.Rung;
import nacre.campaign.ladder.RungCommand;
import nacre.campaign.ladder.RungId;
import nacre.campaign.unit.Campaign;
import nacre.web.Form;
import nacre.web.Numbers;
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

/// The ladder of a campaign: its rungs, the form for the next one, and one rung with its numbers.
final class LadderPages implements Pages, Openings.Kind {
    private static final String PATH = "/o/{organ}/campaigns/{campaign:\\d+}/ladder";
    private static final String RUNG = PATH + "/{rung:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    LadderPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        new Openings(visits, this).routes(routes, PATH);
        routes.get(RUNG, this::show)
                .post(RUNG + "/count", this::count)
                .post(RUNG + "/correct", this::correct);
    }

    private static Rung find(Visit visit) {
        Campaign campaign = CampaignPages.find(visit);
        RungId id = visit.request().path("rung", seq -> new RungId(Numbers.read(seq)));
        Rung rung = visit.standing().states().of(LADDERS).find(id);
        if (rung == null || !rung.place().campaign().equals(campaign.id())) {
            throw new Stop(new Trouble.NoPage());
        }
        return rung;
    }

    /// The rungs of a campaign, as its list says them.
    static List<CampaignRow> rows(Visit visit, Campaign campaign) {
        return visit.standing().states().of(LADDERS).of(campaign.id()).stream()
                .map(rung -> RungView.of(visit, rung).row())
                .toList();
    }

    @Override
    public String area() {
        return "ladder";
    }

    @Override
    public List<CampaignRow> all(Visit visit, Campaign campaign) {
        return rows(visit, campaign);
    }

    @Override
    public String note(Visit visit, Campaign campaign) {
        return isMissed(visit, campaign) ? visit.text().of("ladder.missed.then") : "";
    }

    @Override
    public String open(Visit visit, Campaign campaign) {
        boolean isMissed = isMissed(visit, campaign);
        return visit.text().of(isMissed ? "ladder.open.again" : "ladder.open.next");
    }

    @Override
    public String propose(Visit visit, Campaign campaign) {
        boolean isMissed = isMissed(visit, campaign);
        return visit.text().of(isMissed ? "ladder.propose.despite" : "ladder.propose");
    }

    private static boolean isMissed(Visit visit, Campaign campaign) {
        return RungForm.missed(visit, campaign) != null;
    }

    @Override
    public String list(Visit visit, Campaign campaign) {
        return RungView.list(visit, campaign);
    }

    @Override
    public boolean isNext(Visit visit, Campaign campaign) {
        return RungForm.isNext(visit, campaign);
    }

    @Override
    public Form begun(Visit visit, Campaign campaign) {
        return RungForm.begun(visit, campaign);
    }

    @Override
    public Openings.Opening typed(Visit visit, Campaign campaign, boolean isProposal, Form form) {
        return new RungForm(visit, campaign, isProposal, form);
    }

    @Override
    public JteModel form(
            Visit visit, Campaign campaign, boolean isProposal, Page page, Form form, Told told) {
        return templates.ladderOpen(
                page,
                RungView.list(visit, campaign),
                CampaignPages.crumb(visit, campaign),
                isProposal,
                isMissed(visit, campaign),
                TargetWords.places(visit, campaign),
                TargetWords.shares(visit),
                MatterOptions.of(visit),
                form,
                told);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Rung rung = find(visit);
        return Response.page(
                model(visit, rung, Form.empty())
                        .apply(visit.page(visit.text().of("ladder.rung")), visit.told()));
    }

    private BiFunction<Page, Told, JteModel> model(Visit visit, Rung rung, Form form) {
        return (page, told) -> templates.ladderRung(page, RungView.of(visit, rung), form, told);
    }

    private Response count(Request request) {
        Visit visit = visits.of(request);
        Rung rung = find(visit);
        return state(
                visit, rung, new RungCommand.CountRung(rung.id(), group(request), did(request)));
    }

    private Response correct(Request request) {
        Visit visit = visits.of(request);
        Rung rung = find(visit);
        return state(
                visit,
                rung,
                new RungCommand.CorrectRung(
                        rung.id(), group(request), did(request), request.form().value("reason")));
    }

    private Response state(Visit visit, Rung rung, RungCommand command) {
        return visit.answer(
                visit.hear(command),
                RungView.path(visit, rung),
                visit.text().of("ladder.rung"),
                model(visit, rung, visit.request().form()));
    }

    /// The group chosen; none that there is, if none was.
    private static int group(Request request) {
        Long group = Numbers.find(request.form().value("group"));
        return group == null || group > Integer.MAX_VALUE ? -1 : group.intValue();
    }

    /// The number typed; one that fits nowhere, if it is none.
    private static long did(Request request) {
        Long did = Numbers.find(request.form().value("did").strip());
        return did == null ? -1 : did;
    }
}
