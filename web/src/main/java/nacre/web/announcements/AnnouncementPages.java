// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.announcements;

import nacre.assembly.announcement.Announce;
import nacre.web.Form;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// What is said to all members at once, under a mandate.
public final class AnnouncementPages implements Pages {
    private static final String PATH = "/o/{organ}/announcements";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    /// The announcements of these organs.
    public AnnouncementPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::list).post(PATH, this::announce);
    }

    private Response list(Request request) {
        Visit visit = visits.of(request);
        String from = request.query("from");
        int start = from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 0;
        return Response.page(
                templates.announcementsAnnouncements(
                        visit.page(visit.text().of("place.announcements")),
                        AnnouncementsView.of(visit, start),
                        Form.empty(),
                        visit.told()));
    }

    private Response announce(Request request) {
        Visit visit = visits.of(request);
        var command = new Announce(request.form("title"), request.form("text"));
        return visit.answer(
                visit.hear(command),
                visit.path("/announcements"),
                visit.text().of("place.announcements"),
                (Page page, Told told) ->
                        templates.announcementsAnnouncements(
                                page, AnnouncementsView.of(visit, 0), request.form(), told));
    }
}
