// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import nacre.campaign.map.MapCommand;
import nacre.campaign.map.Maps;
import nacre.organ.Reply;
import nacre.organ.Shredder;
import nacre.web.Numbers;
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

/// Undoing a list that was brought to the map: what it brought counts no more, and its keys are
/// destroyed at once.
final class UndoPages implements Pages {
    private static final String PATH = "/o/{organ}/map/{unit:\\d+}/undo/{list:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final MapDoor door;
    private final Shredder shredder;

    UndoPages(Visits visits, MapDoor door, Shredder shredder) {
        this.visits = visits;
        this.door = door;
        this.shredder = shredder;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::show).post(PATH, this::undo);
    }

    /// The list that a request names, of the unit that it names.
    ///
    /// @throws Stop if there is none
    private static Maps.Import find(MapVisit inside) {
        long entry = inside.visit().request().path("list", Numbers::read);
        Maps.Import list = MapVisit.maps(inside.visit()).imports().get(entry);
        if (list == null || !list.place().equals(inside.unit().path())) {
            throw new Stop(new Trouble.NoPage());
        }
        return list;
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        MapVisit inside = door.require(visit, MapPages.unit(visit));
        return Response.page(page(inside, visit.page(title(visit)), Told.nothing()));
    }

    private gg.jte.models.runtime.JteModel page(MapVisit inside, Page page, Told told) {
        Maps.Import list = find(inside);
        return templates.mapUndo(
                page, inside.path(), inside.path() + "/undo/" + list.entry(), list.notes(), told);
    }

    private static String title(Visit visit) {
        return visit.text().of("people.undo.title");
    }

    private Response undo(Request request) {
        Visit visit = visits.of(request);
        MapVisit inside = door.require(visit, MapPages.unit(visit));
        Maps.Import list = find(inside);
        Reply reply = visit.hear(new MapCommand.UndoNotes(list.entry()));
        if (reply instanceof Reply.Recorded) {
            shredder.shred(visit.clerk(), list.entries());
        }
        return visit.answer(
                reply, inside.path(), title(visit), (page, told) -> page(inside, page, told));
    }
}
