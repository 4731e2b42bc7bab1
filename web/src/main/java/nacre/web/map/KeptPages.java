// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.campaign.unit.CampaignRules.ORGANISE;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.part.MemberId;
import nacre.campaign.map.MapCommand;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Keyring;
import nacre.organ.Reply;
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
import nacre.web.campaign.UnitWords;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// What is kept about a member on the maps of her organ, for herself: to see, to correct, to
/// destroy. That she looks or destroys is on no record, for this would tell all that she is on one;
/// that she corrected something in a campaign is, without what and where.
final class KeptPages implements Pages {
    private static final String PATH = "/o/{organ}/map/me";
    private static final String CORRECT = PATH + "/{person:\\d+}";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_WORDS = 1000;

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final MapDoor door;

    KeptPages(Visits visits, MapDoor door) {
        this.visits = visits;
        this.door = door;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::show)
                .get(CORRECT, this::begin)
                .post(CORRECT, this::correct)
                .post(PATH + "/forget", this::forget);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        MapIndex index = door.indexes().of(visit.clerk(), visit.zone());
        if (index == null) {
            return door.locked(visit);
        }
        var kept = new ArrayList<KeptView>();
        for (Known known : index.about(visit.me())) {
            kept.add(
                    new KeptView(
                            PersonView.about(visit, known),
                            path(visit, known),
                            index.ties(known),
                            organisers(visit, known)));
        }
        return Response.page(
                templates.mapKept(
                        visit.page(visit.text().of("map.kept")),
                        visit.path("/map/me"),
                        kept,
                        visit.told()));
    }

    private static String path(Visit visit, Known known) {
        return visit.path("/map/me/" + known.seq());
    }

    /// Who knows more: those who organise where she is noted.
    private static List<String> organisers(Visit visit, Known known) {
        Unit unit = MapVisit.campaigns(visit).find(known.unit());
        return unit == null
                ? List.of()
                : visit.assembly().mandates().inForce().values().stream()
                        .map(Mandate::holders)
                        .flatMap(holders -> holders.stream())
                        .distinct()
                        .filter(member -> organises(visit, member, unit))
                        .map(visit::name)
                        .toList();
    }

    private static boolean organises(Visit visit, MemberId member, Unit unit) {
        return CampaignRules.may(
                visit.assembly(), member, ORGANISE, unit.path(), visit.request().now());
    }

    private Response begin(Request request) {
        return about(
                visits.of(request),
                (visit, index, known) ->
                        Response.page(
                                page(
                                        visit,
                                        index,
                                        known,
                                        title(visit),
                                        form(known),
                                        Told.nothing())));
    }

    private static Page title(Visit visit) {
        return visit.page(visit.text().of("map.correct"));
    }

    /// What is answered once something is found that is noted about herself.
    @FunctionalInterface
    private interface Answer {
        Response of(Visit visit, MapIndex index, Known known);
    }

    private Response about(Visit visit, Answer then) {
        MapIndex index = door.indexes().of(visit.clerk(), visit.zone());
        if (index == null) {
            return door.locked(visit);
        }
        long seq = visit.request().path("person", Numbers::read);
        for (Known known : index.about(visit.me())) {
            if (known.seq() == seq) {
                return then.of(visit, index, known);
            }
        }
        throw new Stop(new Trouble.NoPage());
    }

    private static Form form(Known known) {
        Known.Said<Note.Corrected> said = known.herself();
        return Form.empty()
                .with("name", known.who().name())
                .with("phone", known.who().phone())
                .with("contact", known.who().contact() ? "yes" : "")
                .with("languages", known.who().languages())
                .with("unit", known.unit().toString())
                .with("words", said == null ? "" : said.note().words());
    }

    private JteModel page(
            Visit visit, MapIndex index, Known known, Page page, Form form, Told told) {
        int ties = index.ties(known);
        return templates.mapCorrect(
                page,
                visit.path("/map/me"),
                path(visit, known),
                units(visit, known),
                ties == 0 ? "" : visit.text().of("map.correct.untied", "people", ties),
                visit.text()
                        .of(
                                "map.correct.see",
                                "title",
                                visit.words(campaign(visit, known).seq(), "title")),
                form,
                told);
    }

    /// The campaign in which somebody is noted.
    private static CampaignId campaign(Visit visit, Known known) {
        Unit unit = MapVisit.campaigns(visit).find(known.unit());
        if (unit == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return unit.path().campaign();
    }

    /// Where she can be: every unit of her campaign that is open, and the one where she is noted.
    private static List<Option> units(Visit visit, Known known) {
        UnitPath whole = UnitPath.of(campaign(visit, known));
        return MapVisit.campaigns(visit).within(whole).stream()
                .filter(unit -> !unit.isClosed() || unit.id().equals(known.unit()))
                .map(unit -> new Option(unit.id().toString(), UnitWords.name(visit, unit.id())))
                .toList();
    }

    private Response correct(Request request) {
        return about(visits.of(request), this::correct);
    }

    private Response correct(Visit visit, MapIndex index, Known known) {
        Form form = visit.request().form();
        Form checked = checked(visit, known, form);
        if (checked.isWrong()) {
            Page page = title(visit).withProblem();
            return Response.unfinished(page(visit, index, known, page, checked, Told.nothing()));
        }
        CampaignId campaign = campaign(visit, known);
        Keyring keyring = door.indexes().keyring(visit.standing().organ());
        String sealed = MapVisit.seal(visit, keyring, known.token(), campaign.seq(), said(form));
        Reply reply = visit.hear(new MapCommand.Correct(campaign, sealed));
        index.upToDate();
        return visit.answer(
                reply,
                visit.path("/map/me"),
                visit.text().of("map.correct"),
                (page, told) -> page(visit, index, known, page, form, told));
    }

    private static Form checked(Visit visit, Known known, Form form) {
        Form checked = form;
        if (line(form, "name").isEmpty() || line(form, "name").length() > LONGEST_NAME) {
            checked =
                    checked.wrong("name", visit.text().of("map.wrong.name", "most", LONGEST_NAME));
        }
        for (String field : List.of("phone", "languages")) {
            if (line(form, field).length() > LONGEST_LINE) {
                checked =
                        checked.wrong(
                                field, visit.text().of("map.wrong.long", "most", LONGEST_LINE));
            }
        }
        if (units(visit, known).stream()
                .noneMatch(each -> each.value().equals(form.value("unit")))) {
            checked = checked.wrong("unit", visit.text().of("map.wrong.unit"));
        }
        return form.value("words").strip().length() <= LONGEST_WORDS
                ? checked
                : checked.wrong("words", visit.text().of("map.wrong.long", "most", LONGEST_WORDS));
    }

    private static Note.Corrected said(Form form) {
        return new Note.Corrected(
                line(form, "name"),
                line(form, "phone"),
                line(form, "languages"),
                form.has("contact", "yes"),
                Numbers.read(form.value("unit")),
                form.has("untied", "yes"),
                form.value("words").strip());
    }

    private static String line(Form form, String field) {
        return form.value(field).strip().replace('\n', ' ');
    }

    private Response forget(Request request) {
        Visit visit = visits.of(request);
        MapIndex index = door.indexes().of(visit.clerk(), visit.zone());
        if (index != null && request.form().has("sure", "yes")) {
            index.about(visit.me()).forEach(index::destroy);
        }
        return Response.seeOther(visit.path("/map/me"));
    }
}
