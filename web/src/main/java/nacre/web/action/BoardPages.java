// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.action;

import static nacre.campaign.action.ActionRules.PRESS;
import static nacre.campaign.action.ActionRules.STEWARD;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import nacre.campaign.action.Action;
import nacre.campaign.action.ActionCommand;
import nacre.campaign.unit.UnitPath;
import nacre.web.Form;
import nacre.web.Option;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.shifts.ShiftShelf;

/// How an action stands at its places, for its stewards, and what is said to those of a place.
final class BoardPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final ShiftShelf shelf;

    BoardPages(Visits visits, ShiftShelf shelf) {
        this.visits = visits;
        this.shelf = shelf;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(ActionPages.ACTION + "/board", this::board)
                .get(ActionPages.ACTION + "/tell", this::begin)
                .post(ActionPages.ACTION + "/tell", this::tell);
    }

    private Response board(Request request) {
        Visit visit = visits.of(request);
        Action action = ActionWords.find(visit);
        if (ActionWords.hers(visit, action, STEWARD).isEmpty()) {
            throw new Stop(new Trouble.NotForYou());
        }
        boolean isReloading = request.query("every").equals("60");
        Response board =
                Response.page(
                        templates.actionBoard(
                                visit.page(visit.text().of("action.board")),
                                BoardView.of(visit, action, shelf, isReloading)));
        return isReloading ? board.with("Refresh", "60") : board;
    }

    /// The places where she speaks for the action.
    private static List<UnitPath> speaking(Visit visit, Action action) {
        List<UnitPath> hers = ActionWords.hers(visit, action, PRESS);
        if (hers.isEmpty()) {
            throw new Stop(new Trouble.NotForYou());
        }
        return hers;
    }

    private Response begin(Request request) {
        Visit visit = visits.of(request);
        Action action = ActionWords.find(visit);
        return Response.page(
                telling(
                        visit,
                        action,
                        visit.page(visit.text().of("action.tell")),
                        Form.empty(),
                        Told.nothing()));
    }

    private JteModel telling(Visit visit, Action action, Page page, Form form, Told told) {
        List<Option> places = ActionWords.options(visit, speaking(visit, action));
        return templates.actionTell(page, ActionWords.crumb(visit, action), places, form, told);
    }

    private Response tell(Request request) {
        Visit visit = visits.of(request);
        Action action = ActionWords.find(visit);
        UnitPath place =
                speaking(visit, action).stream()
                        .filter(each -> request.form().has("place", each.value()))
                        .findFirst()
                        .orElse(null);
        if (place == null) {
            Form form = request.form().wrong("place", visit.text().of("decide.choose.wrong"));
            Page page = visit.page(visit.text().of("action.tell")).withProblem();
            return Response.unfinished(telling(visit, action, page, form, Told.nothing()));
        }
        var command =
                new ActionCommand.TellPlace(
                        action.id(), place, request.form("title"), request.form("text"));
        return visit.answer(
                visit.hear(command),
                ActionWords.path(visit, action),
                visit.text().of("action.tell"),
                (page, told) -> telling(visit, action, page, request.form(), told));
    }
}
