// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.campaign.map.MapAct;
import nacre.campaign.map.MapCommand;
import nacre.campaign.unit.Campaign;
import nacre.web.Form;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.campaign.UnitWords;
import nacre.web.decide.Days;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// The day after which nothing of a campaign's map is kept: its committee sets an earlier one at
/// once; a later one it can only propose.
final class PurgePages implements Pages {
    private static final String PATH = "/o/{organ}/map/campaigns/{campaign:\\d+}/purge";
    private static final int LONGEST_REASON = 1000;

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    PurgePages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::show).post(PATH, this::move);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = CoveragePages.steered(visit);
        return Response.page(
                page(visit, campaign, visit.page(title(visit)), Form.empty(), visit.told()));
    }

    private static String title(Visit visit) {
        return visit.text().of("map.purge");
    }

    private JteModel page(Visit visit, Campaign campaign, Page page, Form form, Told told) {
        return templates.mapPurge(
                page,
                visit.path("/map"),
                path(visit, campaign),
                visit.words(campaign.id().seq(), "title"),
                visit.text().of("map.purge.say", "day", UnitWords.lastDay(visit, campaign)),
                form,
                told);
    }

    private static String path(Visit visit, Campaign campaign) {
        return visit.path("/map/campaigns/" + campaign.id() + "/purge");
    }

    private Response move(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = CoveragePages.steered(visit);
        Form form = request.form();
        LocalDate day = Days.read(form.value("day"));
        String reason = form.value("reason").strip();
        boolean isLater = day != null && day.isAfter(UnitWords.lastDay(visit, campaign));
        Form checked = form;
        if (day == null) {
            checked = checked.wrong("day", visit.text().of("decide.day.wrong"));
        }
        if ((isLater && reason.isEmpty()) || reason.length() > LONGEST_REASON) {
            checked =
                    checked.wrong(
                            "reason", visit.text().of("map.wrong.reason", "most", LONGEST_REASON));
        }
        if (day == null || checked.isWrong()) {
            Page page = visit.page(title(visit)).withProblem();
            return Response.unfinished(page(visit, campaign, page, checked, Told.nothing()));
        }
        Instant purges = day.plusDays(1).atStartOfDay(visit.zone()).toInstant();
        Command command =
                isLater
                        ? proposal(visit, campaign, day, purges, reason)
                        : new MapCommand.MovePurge(campaign.id(), purges);
        return isLater
                ? visit.answerNew(
                        visit.hear(command),
                        visit.path("/decide"),
                        title(visit),
                        (page, told) -> page(visit, campaign, page, form, told))
                : visit.answer(
                        visit.hear(command),
                        path(visit, campaign),
                        title(visit),
                        (page, told) -> page(visit, campaign, page, form, told));
    }

    private static Command proposal(
            Visit visit, Campaign campaign, LocalDate day, Instant purges, String reason) {
        String title =
                visit.text()
                        .of(
                                "map.purge.propose",
                                "title",
                                visit.words(campaign.id().seq(), "title"),
                                "day",
                                day);
        var moved = new MapAct.PurgeMoved(campaign.id(), purges);
        return new ProposalCommand.PutProposal(
                MatterKey.EVERYDAY, title, reason, List.of(Enactment.of(moved, List.of())), null);
    }
}
