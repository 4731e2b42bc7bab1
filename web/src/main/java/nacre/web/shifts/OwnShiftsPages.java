// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.journal.OrganId;
import nacre.organ.Clerk;
import nacre.shifts.Shifts;
import nacre.shifts.ShiftsPart;
import nacre.shifts.slot.Slot;
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
import nacre.web.session.Membership;

/// A member's own shifts, and the link by which her calendar reads them.
final class OwnShiftsPages implements Pages {
    private static final String PATH = ShiftsPages.PATH + "/mine";
    private static final String CALENDAR = "text/calendar; charset=utf-8";

    /// How long a shift that is over stays in the calendar.
    private static final Duration PAST = Duration.ofDays(60);

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final ShiftShelf shelf;

    OwnShiftsPages(Visits visits, ShiftShelf shelf) {
        this.visits = visits;
        this.shelf = shelf;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::show)
                .post(PATH + "/tell", this::tell)
                .post(PATH + "/calendar", this::make)
                .post(PATH + "/calendar/take-back", this::takeBack)
                .get("/calendar/{token:[0-9a-f]{40}}.ics", this::feed);
    }

    static Membership membership(Visit visit) {
        return new Membership(visit.standing().organ().value(), visit.me().toString());
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Membership hers = membership(visit);
        return Response.page(
                templates.shiftsMine(
                        visit.page(visit.text().of("shifts.mine")),
                        MineView.of(
                                visit,
                                shelf.isTold(hers, request.now()),
                                shelf.hasCalendar(hers, request.now())),
                        ""));
    }

    private Response tell(Request request) {
        Visit visit = visits.of(request);
        if (!visit.isReader()) {
            shelf.tell(membership(visit), request.form("tell").equals("yes"), request.now());
        }
        return Response.seeOther(visit.path("/shifts/mine"));
    }

    /// The link is shown in the answer and never again: nobody can read it from the shelf.
    private Response make(Request request) {
        Visit visit = visits.of(request);
        if (visit.isReader()) {
            return Response.seeOther(visit.path("/shifts/mine"));
        }
        Membership hers = membership(visit);
        String token = shelf.calendar(hers, request.now());
        return Response.page(
                templates.shiftsMine(
                        visit.page(visit.text().of("shifts.mine")),
                        MineView.of(visit, shelf.isTold(hers, request.now()), true),
                        request.origin() + "/calendar/" + token + ".ics"));
    }

    private Response takeBack(Request request) {
        Visit visit = visits.of(request);
        shelf.takeBack(membership(visit), request.now());
        return Response.seeOther(visit.path("/shifts/mine"));
    }

    /// For a calendar's program, which has no session: whoever has the link reads this, and nothing
    /// about anybody else.
    private Response feed(Request request) {
        String token = request.path("token", each -> each);
        Membership hers = shelf.calendarOf(token, request.now());
        Clerk clerk = hers == null ? null : visits.organs().find(new OrganId(hers.organ()));
        if (hers == null || clerk == null) {
            throw new Stop(new Trouble.NoPage());
        }
        var member = new MemberId(Numbers.read(hers.member()));
        if (clerk.standing().assembly().voice(member) == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return new Response(200, CALENDAR, calendar(clerk, member, request).write(), List.of());
    }

    private static Calendar calendar(Clerk clerk, MemberId member, Request request) {
        Shifts shifts = clerk.standing().states().of(ShiftsPart.SHIFTS);
        Instant since = request.now().minus(PAST);
        var events = new ArrayList<Calendar.Event>();
        for (Slot slot : shifts.of(member)) {
            if (slot.ends().isAfter(since)) {
                events.add(event(clerk, slot, request.origin()));
            }
        }
        return new Calendar(clerk.contents().text(0, "name"), request.now(), events);
    }

    private static Calendar.Event event(Clerk clerk, Slot slot, String origin) {
        OrganId organ = clerk.journal().organ();
        long series = slot.id().series().seq();
        return new Calendar.Event(
                "%s-%d-%s@nacre".formatted(organ, series, slot.id().day()),
                slot.changed() + 1,
                slot.starts(),
                slot.ends(),
                clerk.contents().text(series, "title"),
                clerk.contents().text(series, "where"),
                "%s/o/%s/shifts/%s".formatted(origin, organ, slot.id()),
                slot.isCalledOff());
    }
}
