// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.organ.Reply;
import nacre.shifts.slot.Slot;
import nacre.shifts.slot.SlotCommand;
import nacre.shifts.slot.SlotCommand.Came;
import nacre.shifts.slot.SlotRules;
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
import nacre.web.sheet.Qr;

/// Who came to a shift. Whoever keeps the rota notes it, from a list which says of those that they
/// came who have read the code on the wall with their phones, and of the others nothing.
final class CheckInPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final ShiftShelf shelf;

    CheckInPages(Visits visits, ShiftShelf shelf) {
        this.visits = visits;
        this.shelf = shelf;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(ShiftsPages.SLOT + "/came", this::list)
                .post(ShiftsPages.SLOT + "/came", this::note)
                .get(ShiftsPages.SLOT + "/code", this::code)
                .get(ShiftsPages.SLOT + "/here", this::ask)
                .post(ShiftsPages.SLOT + "/here", this::here);
    }

    private Response list(Request request) {
        Visit visit = visits.of(request);
        Slot slot = kept(visit);
        return Response.page(
                templates.shiftsCame(
                        visit.page(visit.text().of("shifts.came")),
                        view(visit, slot),
                        Told.nothing()));
    }

    /// The slot, for who keeps its rota; for nobody else there is such a page.
    private static Slot kept(Visit visit) {
        Slot slot = ShiftsPages.find(visit);
        var words = new ShiftWords(visit);
        if (!words.keeps(words.plan(slot))) {
            throw new Stop(new Trouble.NoPage());
        }
        return slot;
    }

    private CameView view(Visit visit, Slot slot) {
        String organ = visit.standing().organ().value();
        var people = new ArrayList<CameView.Person>();
        for (MemberId member : all(slot)) {
            String noted =
                    slot.noted() < 0
                            ? null
                            : visit.clerk().contents().find(slot.noted(), SlotRules.came(member));
            boolean hasRead = shelf.hasArrived(organ, slot.id(), member, visit.request().now());
            people.add(
                    new CameView.Person(
                            member.toString(),
                            visit.name(member),
                            hasRead ? "yes" : noted == null ? "" : noted,
                            hasRead,
                            slot.crew().absent().contains(member)));
        }
        var words = new ShiftWords(visit);
        return new CameView(
                words.path(slot.id()), words.name(slot.id()), people, slot.noted() >= 0);
    }

    private static List<MemberId> all(Slot slot) {
        var all = new ArrayList<MemberId>();
        all.addAll(slot.crew().on());
        all.addAll(slot.crew().absent());
        return all;
    }

    private Response note(Request request) {
        Visit visit = visits.of(request);
        Slot slot = kept(visit);
        Reply reply = visit.hear(new SlotCommand.NoteWhoCame(slot.id(), said(request, slot)));
        if (reply instanceof Reply.Recorded) {
            shelf.forget(visit.standing().organ().value(), slot.id(), request.now());
        }
        return visit.answer(
                reply,
                new ShiftWords(visit).path(slot.id()),
                visit.text().of("shifts.came"),
                (page, told) -> templates.shiftsCame(page, view(visit, slot), told));
    }

    /// Of whom it was said whether she came; nobody has to be known of.
    private static List<Came> said(Request request, Slot slot) {
        var said = new ArrayList<Came>();
        for (MemberId member : all(slot)) {
            String field = SlotRules.came(member);
            switch (request.form().value(field)) {
                case "yes" -> said.add(new Came(member, true));
                case "no" -> said.add(new Came(member, false));
                case "" -> {}
                case String other -> throw new Stop(new Trouble.BadField(field, other));
            }
        }
        return said;
    }

    private Response code(Request request) {
        Visit visit = visits.of(request);
        Slot slot = kept(visit);
        var words = new ShiftWords(visit);
        String code = shelf.code(visit.standing().organ().value(), slot.id(), request.now());
        String link = request.origin() + words.path(slot.id()) + "/here?code=" + code;
        return Response.page(
                templates.shiftsCode(
                        visit.page(visit.text().of("shifts.code")),
                        words.path(slot.id()),
                        words.name(slot.id()),
                        Qr.of(link)));
    }

    private Response ask(Request request) {
        Visit visit = visits.of(request);
        Slot slot = ShiftsPages.find(visit);
        return here(visit, slot, request.query("code"), false);
    }

    private Response here(Visit visit, Slot slot, String code, boolean isDone) {
        var words = new ShiftWords(visit);
        boolean isGood =
                shelf.isCode(
                        code, visit.standing().organ().value(), slot.id(), visit.request().now());
        String state = isDone ? "done" : !isGood ? "old" : words.isOn(slot) ? "ask" : "none";
        return Response.page(
                templates.shiftsHere(
                        visit.page(words.title(slot.id().series())),
                        words.path(slot.id()),
                        words.name(slot.id()),
                        code,
                        state));
    }

    private Response here(Request request) {
        Visit visit = visits.of(request);
        Slot slot = ShiftsPages.find(visit);
        String organ = visit.standing().organ().value();
        String code = request.form("code");
        boolean isGood =
                shelf.isCode(code, organ, slot.id(), request.now())
                        && new ShiftWords(visit).isOn(slot);
        if (isGood) {
            shelf.arrived(organ, slot.id(), visit.me(), request.now());
        }
        return here(visit, slot, code, isGood);
    }
}
