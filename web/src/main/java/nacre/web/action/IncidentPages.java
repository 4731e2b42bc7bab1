// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.action;

import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import nacre.ballot.Word;
import nacre.campaign.action.Action;
import nacre.campaign.action.ActionCommand;
import nacre.campaign.action.ActionRules;
import nacre.campaign.action.Incident;
import nacre.campaign.action.IncidentKind;
import nacre.campaign.unit.UnitPath;
import nacre.organ.Reply;
import nacre.organ.Shredder;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Option;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.decide.Days;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.shifts.HourForm;
import org.jspecify.annotations.Nullable;

/// What happens at the places of an action: noted by those who are there, read by its stewards.
final class IncidentPages implements Pages {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    /// The longest note, in UTF-16 code units: sealed it is longer.
    private static final int LONGEST = 1500;

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final IncidentDoor door;
    private final Shredder shredder;

    IncidentPages(Visits visits, IncidentDoor door, Shredder shredder) {
        this.visits = visits;
        this.door = door;
        this.shredder = shredder;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(ActionPages.ACTION + "/note", this::begin)
                .post(ActionPages.ACTION + "/note", this::note)
                .get(ActionPages.ACTION + "/notes/{unit:\\d+}", this::notes)
                .post(ActionPages.ACTION + "/notes/{note:\\d+}/forget", this::forget);
    }

    private Response begin(Request request) {
        Visit visit = visits.of(request);
        Action action = ActionWords.find(visit);
        var now = visit.text().now().atZone(visit.zone());
        List<UnitPath> places = noting(visit, action);
        Form form =
                Form.empty()
                        .with("place", places.getFirst().value())
                        .with("day", now.toLocalDate().toString())
                        .with("hour", HOUR.format(now));
        return Response.page(noting(visit, action, page(visit), form, Told.nothing()));
    }

    private static Page page(Visit visit) {
        return visit.page(visit.text().of("action.note"));
    }

    private static List<UnitPath> noting(Visit visit, Action action) {
        List<UnitPath> places = ActionWords.noting(visit, action);
        if (places.isEmpty()) {
            throw new Stop(new Trouble.NotForYou());
        }
        return places;
    }

    private JteModel noting(Visit visit, Action action, Page page, Form form, Told told) {
        return templates.actionNote(
                page,
                ActionWords.crumb(visit, action),
                ActionWords.options(visit, noting(visit, action)),
                PlanForm.options(visit, IncidentKind.class, "action.incident."),
                door.isOpen(visit),
                form,
                told);
    }

    private Response note(Request request) {
        Visit visit = visits.of(request);
        Action action = ActionWords.find(visit);
        List<UnitPath> places = noting(visit, action);
        Form form = request.form();
        UnitPath place =
                places.stream()
                        .filter(each -> form.has("place", each.value()))
                        .findFirst()
                        .orElse(null);
        IncidentKind kind = Word.find(IncidentKind.class, form.value("kind"));
        Instant happened = happened(visit, form);
        String text = form.value("text").strip();
        Form checked = form;
        String choose = visit.text().of("decide.choose.wrong");
        checked = place == null ? checked.wrong("place", choose) : checked;
        checked = kind == null ? checked.wrong("kind", choose) : checked;
        if (happened == null) {
            checked = checked.wrong("hour", visit.text().of("action.wrong.happened"));
        }
        if (text.isEmpty() || text.length() > LONGEST) {
            checked = checked.wrong("text", visit.text().of("action.wrong.note", "most", LONGEST));
        }
        if (place == null || kind == null || happened == null || checked.isWrong()) {
            Page page = page(visit).withProblem();
            return Response.unfinished(noting(visit, action, page, checked, Told.nothing()));
        }
        if (!door.isOpen(visit)) {
            return Response.page(
                    409, noting(visit, action, page(visit).withProblem(), form, Told.nothing()));
        }
        return visit.answer(
                door.note(visit, action, place, kind, happened, text),
                ActionWords.path(visit, action),
                visit.text().of("action.note"),
                (page, told) -> noting(visit, action, page, form, told));
    }

    private static @Nullable Instant happened(Visit visit, Form form) {
        LocalDate day = Days.read(form.value("day"));
        LocalTime hour = HourForm.hour(form.value("hour"));
        return day == null || hour == null
                ? null
                : day.atTime(hour).atZone(visit.zone()).toInstant();
    }

    private Response notes(Request request) {
        Visit visit = visits.of(request);
        Action action = ActionWords.find(visit);
        UnitPath place = place(visit, action);
        return switch (door.looked(visit, action, place)) {
            case Reply.Recorded r -> list(visit, action, place, visit.told());
            case Reply.Refused(var why) -> closed(visit, action, place, visit.refusal(why));
            case Reply.NotRecorded n ->
                    closed(visit, action, place, visit.text().of("told.NOT_NOW"));
            case Reply.Unknown u -> closed(visit, action, place, visit.text().of("told.UNKNOWN"));
        };
    }

    /// The place that the address names by its last unit.
    ///
    /// @throws Stop if it is none of this action, or she is no steward there
    private static UnitPath place(Visit visit, Action action) {
        long last = visit.request().path("unit", Numbers::read);
        UnitPath place =
                ActionWords.places(visit, action).stream()
                        .filter(each -> each.last().seq() == last)
                        .findFirst()
                        .orElseThrow(() -> new Stop(new Trouble.NoPage()));
        requireSteward(visit, place);
        return place;
    }

    private static void requireSteward(Visit visit, UnitPath place) {
        Instant now = visit.request().now();
        if (ActionRules.whyNotSee(visit.assembly(), visit.me(), place, now) != null) {
            throw new Stop(new Trouble.NotForYou());
        }
    }

    private Response list(Visit visit, Action action, UnitPath place, Told told) {
        List<NoteLine> notes =
                door.isOpen(visit)
                        ? action.incidents().stream()
                                .filter(each -> each.place().isWithin(place))
                                .sorted(Comparator.comparing(Incident::happened).reversed())
                                .map(each -> line(visit, each))
                                .toList()
                        : List.of();
        return Response.page(
                templates.actionNotes(
                        visit.page(visit.text().of("action.notes")),
                        ActionWords.crumb(visit, action),
                        ActionWords.name(visit, place),
                        notes,
                        door.isOpen(visit) ? "" : visit.text().of("action.locked"),
                        told));
    }

    private NoteLine line(Visit visit, Incident incident) {
        return new NoteLine(
                incident.seq(),
                visit.text().of("action.incident." + incident.kind().word()),
                visit.text().moment(incident.happened()),
                ActionWords.name(visit, incident.place()),
                door.read(visit, incident));
    }

    private Response closed(Visit visit, Action action, UnitPath place, String why) {
        return Response.page(
                409,
                templates.actionNotes(
                        visit.page(visit.text().of("action.notes")),
                        ActionWords.crumb(visit, action),
                        ActionWords.name(visit, place),
                        List.of(),
                        why,
                        Told.nothing()));
    }

    private Response forget(Request request) {
        Visit visit = visits.of(request);
        Action action = ActionWords.find(visit);
        long seq = request.path("note", Numbers::read);
        Incident incident = action.incident(seq);
        if (incident == null) {
            throw new Stop(new Trouble.NoPage());
        }
        requireSteward(visit, incident.place());
        Reply reply = visit.hear(new ActionCommand.ForgetNote(action.id(), seq));
        if (reply instanceof Reply.Recorded) {
            shredder.shred(visit.clerk(), List.of(seq));
        }
        String place = ActionWords.name(visit, incident.place());
        Option crumb = ActionWords.crumb(visit, action);
        return visit.answer(
                reply,
                crumb.value() + "/notes/" + incident.place().last(),
                visit.text().of("action.notes"),
                (page, told) -> templates.actionNotes(page, crumb, place, List.of(), "", told));
    }
}
