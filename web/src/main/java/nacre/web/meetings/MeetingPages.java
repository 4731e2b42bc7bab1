// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.meetings;

import nacre.assembly.meeting.Meeting;
import nacre.assembly.meeting.MeetingId;
import nacre.organ.Reply;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// Meetings: those to come and those that were, and one with all that can be done in it.
public final class MeetingPages implements Pages {
    static final String PATH = "/o/{organ}/meetings";
    static final String PAGE = PATH + "/{meeting:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    /// The meetings of these organs.
    public MeetingPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        new CallingPages(visits).routes(routes);
        new MinutesPages(visits).routes(routes);
        routes.get(PATH, this::list)
                .get(PAGE, this::show)
                .get(PAGE + "/screen", this::screen)
                .post(PAGE + "/{deed:[a-z-]+}", this::act);
    }

    private Response list(Request request) {
        Visit visit = visits.of(request);
        var page = visit.page(visit.text().of("place.meetings"));
        return Response.page(templates.meetingsList(page, MeetingsView.of(visit)));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Meeting meeting = find(visit);
        if (hasSeen(visit, meeting)) {
            return Response.nothingNew();
        }
        return Response.page(
                templates.meetingsMeeting(
                        visit.page(title(visit, meeting)),
                        new MeetingReading(visit, meeting).view(),
                        Form.empty(),
                        visit.told()));
    }

    private Response screen(Request request) {
        Visit visit = visits.of(request);
        Meeting meeting = find(visit);
        if (hasSeen(visit, meeting)) {
            return Response.nothingNew();
        }
        return Response.page(
                templates.meetingsScreen(
                        visit.page(title(visit, meeting)), ScreenView.of(visit, meeting)));
    }

    private Response act(Request request) {
        Visit visit = visits.of(request);
        Deed deed = request.path("deed", Deed::of);
        MeetingId id = find(visit).id();
        Reply reply = visit.hear(deed.command(id, visit.me(), request));
        Visit now = visits.of(request);
        Meeting meeting = find(now);
        return now.answer(
                reply,
                now.path("/meetings/" + id),
                title(now, meeting),
                (page, told) ->
                        templates.meetingsMeeting(
                                page,
                                new MeetingReading(now, meeting).view(),
                                request.form(),
                                told));
    }

    /// Whether this page asked for itself again, and there is nothing new to show.
    private static boolean hasSeen(Visit visit, Meeting meeting) {
        String seen = visit.request().query("seen");
        return seen.equals(new MeetingReading(visit, meeting).seen());
    }

    static String title(Visit visit, Meeting meeting) {
        return visit.words(meeting.id().seq(), "title");
    }

    static Meeting find(Visit visit) {
        MeetingId id = visit.request().path("meeting", seq -> new MeetingId(Numbers.read(seq)));
        Meeting meeting = visit.assembly().meetings().find(id);
        if (meeting == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return meeting;
    }
}
