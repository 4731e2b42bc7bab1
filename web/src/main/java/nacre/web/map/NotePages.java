// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nacre.assembly.roll.Member;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitId;
import nacre.journal.Token;
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
import nacre.web.decide.Days;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import org.jspecify.annotations.Nullable;

/// The short forms that are filled in in a corridor: somebody new, what is known of her, a
/// conversation, how strong she stands, that she has left.
final class NotePages implements Pages {
    private static final String UNIT = "/o/{organ}/map/{unit:\\d+}";
    private static final String PERSON = "/o/{organ}/map/people/{person:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final MapDoor door;

    NotePages(Visits visits, MapDoor door) {
        this.visits = visits;
        this.door = door;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(UNIT + "/add", this::begin)
                .post(UNIT + "/add", this::add)
                .get(PERSON + "/change", request -> about(request, this::changing))
                .post(PERSON + "/change", request -> about(request, this::change))
                .get(PERSON + "/talk", request -> about(request, this::talking))
                .post(PERSON + "/talk", request -> about(byHer(request), this::talk))
                .get(PERSON + "/assess", request -> about(request, this::assessing))
                .post(PERSON + "/assess", request -> about(request, this::assess))
                .post(PERSON + "/left", request -> about(request, this::left));
    }

    private Response about(Request request, MapPages.Inside then) {
        Visit visit = visits.of(request);
        return MapPages.person(door, visit, request.path("person", Numbers::read), then);
    }

    /// What waited on a device is sent without anybody pressing a button: it must not be noted in
    /// the name of whoever has come in there since.
    private Request byHer(Request request) {
        String who = request.form().value("who");
        if (!who.isEmpty() && !who.equals(WalkPages.who(visits.of(request)))) {
            throw new Stop(new Trouble.AnotherIsIn());
        }
        return request;
    }

    private static Page page(MapVisit inside, String key) {
        return inside.visit().page(inside.visit().text().of(key));
    }

    private Response begin(Request request) {
        Visit visit = visits.of(request);
        return door.within(
                visit,
                MapPages.unit(visit),
                inside ->
                        Response.page(
                                who(
                                        inside,
                                        page(inside, "map.add"),
                                        null,
                                        Form.empty().with("unit", inside.unit().id().toString()),
                                        List.of(),
                                        Told.nothing())));
    }

    private Response add(Request request) {
        Visit visit = visits.of(request);
        return door.within(visit, MapPages.unit(visit), inside -> add(inside, null));
    }

    private Response add(MapVisit inside, @Nullable Known known) {
        Visit visit = inside.visit();
        Form form = visit.request().form();
        String title = known == null ? "map.add" : "map.change";
        Note.Who who = read(form, known);
        if (who.name().isEmpty() || who.name().length() > 100) {
            Form wrong = form.wrong("name", visit.text().of("map.wrong.name", "most", 100));
            return Response.unfinished(
                    who(
                            inside,
                            page(inside, title).withProblem(),
                            known,
                            wrong,
                            List.of(),
                            Told.nothing()));
        }
        Token token = known == null ? inside.fresh() : known.token();
        List<String> twice = known == null ? twice(inside, who, token) : List.of();
        if (!twice.isEmpty() && !form.has("anyway", "yes")) {
            return Response.unfinished(
                    who(
                            inside,
                            page(inside, title).withProblem(),
                            null,
                            form,
                            twice,
                            Told.nothing()));
        }
        UnitId unit = unit(inside, form);
        String path =
                known == null
                        ? visit.path("/map/" + unit)
                        : visit.path("/map/people/" + known.seq());
        return visit.answer(
                inside.note(token, unit, who),
                path,
                visit.text().of(title),
                (page, told) -> who(inside, page, known, form, List.of(), told));
    }

    /// The unit that was chosen, if she may note there; else where she came from.
    private static UnitId unit(MapVisit inside, Form form) {
        return inside.hers().stream()
                .filter(each -> form.has("unit", each.toString()))
                .findFirst()
                .orElse(inside.unit().id());
    }

    private static Note.Who read(Form form, @Nullable Known known) {
        Note.Membership membership =
                switch (form.value("member")) {
                    case "YES" -> Note.Membership.YES;
                    case "NO" -> Note.Membership.NO;
                    default -> Note.Membership.UNKNOWN;
                };
        return new Note.Who(
                line(form, "name"),
                line(form, "phone"),
                line(form, "languages"),
                membership,
                number(form, known),
                form.has("leads", "yes"),
                form.has("contact", "yes"));
    }

    /// Her number on the roll, if one was chosen among those that are offered; −1 if not.
    private static long number(Form form, @Nullable Known known) {
        Long number = Numbers.find(form.value("number"));
        return known == null || number == null ? -1 : number;
    }

    /// The members that she may be: those who share a word of their name with her.
    private static List<Option> members(Visit visit, Known known) {
        List<String> words = List.of(known.who().name().toLowerCase(Locale.ROOT).split("\\s+"));
        var members = new ArrayList<Option>();
        members.add(new Option("", visit.text().of("map.number.none")));
        for (Member member : visit.assembly().roll().everybody()) {
            String name = member.isOnTheRoll() ? visit.name(member.id()) : "";
            List<String> theirs = List.of(name.toLowerCase(Locale.ROOT).split("\\s+"));
            boolean isAsNoted = member.id().seq() == known.who().member();
            if (isAsNoted || (members.size() < 20 && words.stream().anyMatch(theirs::contains))) {
                members.add(new Option(member.id().toString(), name));
            }
        }
        return members;
    }

    private static String line(Form form, String field) {
        String typed = form.value(field).strip().replace('\n', ' ');
        return typed.length() <= 200 || field.equals("name") ? typed : typed.substring(0, 200);
    }

    /// Where in the campaign somebody like her is already, by the names of units alone.
    private static List<String> twice(MapVisit inside, Note.Who who, Token token) {
        return inside.index().like(who).stream()
                .filter(each -> !each.token().equals(token))
                .filter(each -> isThere(inside, each.unit()))
                .map(each -> UnitWords.name(inside.visit(), each.unit()))
                .distinct()
                .toList();
    }

    private static boolean isThere(MapVisit inside, UnitId id) {
        Unit unit = MapVisit.campaigns(inside.visit()).find(id);
        return unit != null && unit.path().isWithin(inside.campaign().path());
    }

    private JteModel who(
            MapVisit inside,
            Page page,
            @Nullable Known known,
            Form form,
            List<String> twice,
            Told told) {
        String back =
                known == null ? inside.path() : inside.visit().path("/map/people/" + known.seq());
        var units = new ArrayList<Option>();
        for (UnitId unit : inside.hers()) {
            units.add(new Option(unit.toString(), UnitWords.name(inside.visit(), unit)));
        }
        return templates.mapWho(
                page,
                back,
                known == null ? inside.path() + "/add" : back + "/change",
                units,
                known == null ? List.of() : members(inside.visit(), known),
                form,
                twice,
                told);
    }

    private Response changing(MapVisit inside, Known known) {
        Note.Who who = known.who();
        Form form =
                Form.empty()
                        .with("name", who.name())
                        .with("phone", who.phone())
                        .with("languages", who.languages())
                        .with("member", who.membership().name())
                        .with("leads", who.leads() ? "yes" : "")
                        .with("contact", who.contact() ? "yes" : "")
                        .with("number", who.member() < 0 ? "" : Long.toString(who.member()))
                        .with("unit", known.unit().toString());
        return Response.page(
                who(inside, page(inside, "map.change"), known, form, List.of(), Told.nothing()));
    }

    private Response change(MapVisit inside, Known known) {
        return add(inside, known);
    }

    private Response talking(MapVisit inside, Known known) {
        Form form = Form.empty().with("day", inside.today().toString());
        return Response.page(talk(inside, known, page(inside, "map.talk"), form, Told.nothing()));
    }

    private JteModel talk(MapVisit inside, Known known, Page page, Form form, Told told) {
        return templates.mapTalk(page, PersonView.of(inside, known), form, told);
    }

    private Response talk(MapVisit inside, Known known) {
        Visit visit = inside.visit();
        Form form = visit.request().form();
        LocalDate day = Days.read(form.value("day"));
        String nextTyped = form.value("next").strip();
        LocalDate next = Days.read(nextTyped);
        Form checked = form;
        if (day == null || day.isAfter(inside.today())) {
            checked = checked.wrong("day", visit.text().of("map.wrong.day"));
        }
        if (!nextTyped.isEmpty() && next == null) {
            checked = checked.wrong("next", visit.text().of("decide.day.wrong"));
        }
        String matters = form.value("matters").strip();
        String will = form.value("will").strip();
        if (matters.length() + will.length() > 1500) {
            checked = checked.wrong("matters", visit.text().of("map.wrong.long", "most", 1500));
        }
        if (checked.isWrong() || day == null) {
            Page page = page(inside, "map.talk").withProblem();
            return Response.unfinished(talk(inside, known, page, checked, Told.nothing()));
        }
        return visit.answer(
                inside.note(known.token(), known.unit(), new Note.Talk(day, matters, will, next)),
                visit.path("/map/people/" + known.seq()),
                visit.text().of("map.talk"),
                (page, told) -> talk(inside, known, page, form, told));
    }

    private static List<Option> acts(MapVisit inside) {
        var acts = new ArrayList<Option>();
        inside.visit()
                .words(inside.campaign().id().seq(), "acts")
                .lines()
                .forEach(act -> acts.add(new Option(act, act)));
        acts.add(new Option("", inside.visit().text().of("map.assess.claimed")));
        return acts;
    }

    private Response assessing(MapVisit inside, Known known) {
        return Response.page(
                assess(inside, known, page(inside, "map.assess"), Form.empty(), Told.nothing()));
    }

    private JteModel assess(MapVisit inside, Known known, Page page, Form form, Told told) {
        return templates.mapAssess(
                page,
                PersonView.of(inside, known),
                inside.visit().text().of("campaign.best." + inside.campaign().best()),
                acts(inside),
                form,
                told);
    }

    private Response assess(MapVisit inside, Known known) {
        Visit visit = inside.visit();
        Form form = visit.request().form();
        String number = form.value("number");
        String act = form.value("act");
        boolean isAct = acts(inside).stream().anyMatch(each -> each.value().equals(act));
        if (!number.matches("[1-5]") || !isAct || form.all("act").isEmpty()) {
            String field = number.matches("[1-5]") ? "act" : "number";
            Form wrong = form.wrong(field, visit.text().of("map.wrong." + field));
            Page page = page(inside, "map.assess").withProblem();
            return Response.unfinished(assess(inside, known, page, wrong, Told.nothing()));
        }
        var assessed = new Note.Assessed(Integer.parseInt(number), act);
        return visit.answer(
                inside.note(known.token(), known.unit(), assessed),
                visit.path("/map/people/" + known.seq()),
                visit.text().of("map.assess"),
                (page, told) -> assess(inside, known, page, form, told));
    }

    private Response left(MapVisit inside, Known known) {
        Visit visit = inside.visit();
        return visit.answer(
                inside.note(known.token(), known.unit(), new Note.Left(inside.today())),
                visit.path("/map/" + known.unit()),
                visit.text().of("map.page"),
                (page, told) -> MapPages.page(door, inside, known, page, told));
    }
}
