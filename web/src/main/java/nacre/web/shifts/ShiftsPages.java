// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import nacre.organ.Reply;
import nacre.shifts.DayForm;
import nacre.shifts.series.SeriesId;
import nacre.shifts.slot.Slot;
import nacre.shifts.slot.SlotId;
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

/// The shifts of a week, on the screen and on paper, and one of them with all that can be done
/// about it.
final class ShiftsPages implements Pages {
    static final String PATH = "/o/{organ}/shifts";
    static final String SERIES = PATH + "/{series:\\d+}";
    static final String SLOT = SERIES + "/{day:\\d{4}-\\d{2}-\\d{2}}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    ShiftsPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::week)
                .get(PATH + "/print", this::print)
                .get(SLOT, this::show)
                .post(SLOT + "/{deed:[a-z-]+}", this::act);
    }

    private Response week(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                templates.shiftsWeek(
                        visit.page(visit.text().of("place.shifts")),
                        WeekView.of(visit),
                        visit.told()));
    }

    private Response print(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                templates.shiftsPrint(
                        visit.page(visit.text().of("shifts.print")), SheetView.of(visit)));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Slot slot = find(visit);
        return Response.page(
                templates.shiftsSlot(
                        visit.page(new ShiftWords(visit).title(slot.id().series())),
                        new SlotReading(visit, slot).view(),
                        Form.empty(),
                        visit.told()));
    }

    private Response act(Request request) {
        Visit visit = visits.of(request);
        SlotDeed deed = request.path("deed", SlotDeed::of);
        SlotId id = find(visit).id();
        Reply reply = visit.hear(deed.command(id, visit));
        Visit now = visits.of(request);
        var words = new ShiftWords(now);
        return now.answer(
                reply,
                words.path(id),
                words.title(id.series()),
                (page, told) ->
                        templates.shiftsSlot(
                                page,
                                new SlotReading(now, find(now)).view(),
                                request.form(),
                                told));
    }

    /// The slot that the address names.
    ///
    /// @throws Stop with `NoPage` if there is none
    static Slot find(Visit visit) {
        var series = visit.request().path("series", each -> new SeriesId(Numbers.read(each)));
        var day = DayForm.day(visit.request().path("day", each -> each));
        Slot slot =
                day == null ? null : new ShiftWords(visit).shifts().find(new SlotId(series, day));
        if (slot == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return slot;
    }
}
