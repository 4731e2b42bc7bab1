// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.campaign.unit.CampaignRules.ORGANISE;

import gg.jte.models.runtime.JteModel;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nacre.assembly.part.Refusal;
import nacre.campaign.map.MapCommand;
import nacre.campaign.map.MapRules;
import nacre.campaign.map.Maps;
import nacre.campaign.unit.Unit;
import nacre.organ.Reply;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.campaign.UnitWords;
import nacre.web.decide.Csv;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.roll.RollCsv;

/// A file or a printed list of her own part of the map: on the record before it is sent, with her
/// name, the entry and the day by which it is to be destroyed beside every person on it.
final class ExportPages implements Pages {
    private static final String PATH = "/o/{organ}/map/{unit:\\d+}/export";

    /// How long the same form sent again is answered with the same list.
    private static final Duration REPEATED = Duration.ofHours(1);

    /// With the year, for a sheet of paper may be found when it is another.
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final MapDoor door;

    ExportPages(Visits visits, MapDoor door) {
        this.visits = visits;
        this.door = door;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::show).post(PATH, this::send);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        return door.within(
                visit,
                MapPages.unit(visit),
                inside -> Response.page(page(inside, visit.page(title(visit)), Told.nothing())));
    }

    private static String title(Visit visit) {
        return visit.text().of("map.export");
    }

    private JteModel page(MapVisit inside, Page page, Told told) {
        Visit visit = inside.visit();
        Refusal why =
                MapRules.whyNotExport(
                        MapVisit.campaigns(visit),
                        MapVisit.maps(visit),
                        inside.unit().id(),
                        visit.me(),
                        visit.request().now());
        long people = people(inside).size();
        return templates.mapExport(
                page,
                inside.path(),
                visit.words(inside.unit().named(), "name"),
                visit.text()
                        .of(
                                "map.export.say",
                                "people",
                                people,
                                "most",
                                MapRules.MOST_EXPORTED,
                                "times",
                                MapRules.MOST_EXPORTS),
                why == null ? "" : visit.refusal(why),
                told);
    }

    /// Somebody in the file, and in which unit.
    private record Line(Unit unit, Known known) {}

    /// Who is in this unit and in all beneath it that she may look into now, without those who have
    /// left.
    private static List<Line> people(MapVisit inside) {
        Visit visit = inside.visit();
        var lines = new ArrayList<Line>();
        for (Unit unit : MapVisit.campaigns(visit).within(inside.unit().path())) {
            if (UnitWords.may(visit, ORGANISE, unit.path())
                    && !MapVisit.maps(visit).isHidden(unit.path())) {
                inside.index().in(unit.id()).stream()
                        .filter(each -> each.left() == null)
                        .forEach(each -> lines.add(new Line(unit, each)));
            }
        }
        return lines;
    }

    private Response send(Request request) {
        Visit visit = visits.of(request);
        return door.within(visit, MapPages.unit(visit), this::send);
    }

    private Response send(MapVisit inside) {
        Visit visit = inside.visit();
        List<Line> people = people(inside);
        Reply reply = visit.hear(new MapCommand.ExportUnit(inside.unit().id(), people.size()));
        if (!(reply instanceof Reply.Recorded(var receipt))) {
            return visit.answer(
                    reply, inside.path(), title(visit), (page, told) -> page(inside, page, told));
        }
        if (isOver(inside, receipt.first())) {
            return Response.seeOther(inside.path() + "/export");
        }
        String mark = mark(inside, receipt.first());
        return visit.request().form().has("as", "csv")
                ? Csv.file("map-" + receipt.first() + ".csv", csv(visit, people, mark))
                : Response.page(
                        templates.mapSheet(
                                visit.page(title(visit)),
                                inside.path(),
                                mark,
                                people.stream().map(each -> sheet(inside, each)).toList()));
    }

    /// Whether this is a form of long ago sent again, which would open what was noted since.
    private static boolean isOver(MapVisit inside, long entry) {
        return MapVisit.maps(inside.visit()).readings(inside.campaign().id()).stream()
                .filter(each -> each.entry() == entry)
                .map(Maps.Reading::at)
                .anyMatch(at -> at.plus(REPEATED).isBefore(inside.visit().request().now()));
    }

    private static String mark(MapVisit inside, long entry) {
        Visit visit = inside.visit();
        return visit.text()
                .of(
                        "map.export.mark",
                        "number",
                        entry,
                        "holder",
                        visit.name(visit.me()),
                        "at",
                        MOMENT.format(visit.request().now().atZone(visit.zone())),
                        "day",
                        inside.lastDay());
    }

    private static byte[] csv(Visit visit, List<Line> people, String mark) {
        var header = new ArrayList<String>();
        for (String key :
                List.of(
                        "map.name",
                        "map.where",
                        "map.phone",
                        "map.languages",
                        "map.member",
                        "map.leads",
                        "map.stands",
                        "map.export.last",
                        "map.export.number")) {
            header.add(visit.text().of(key));
        }
        return RollCsv.write(header, people.stream().map(each -> row(visit, each, mark)).toList());
    }

    private static List<String> row(Visit visit, Line line, String mark) {
        Known known = line.known;
        Note.Who who = known.who();
        Note.Assessed now = known.now();
        LocalDate last = known.lastTalk();
        return List.of(
                who.name(),
                visit.words(line.unit.named(), "name"),
                phone(who),
                who.languages(),
                visit.text().of("map.member." + who.membership().name()),
                who.leads() ? visit.text().of("map.yes") : "",
                now == null ? "" : UnitListView.stands(visit, now),
                last == null ? "" : last.toString(),
                mark);
    }

    /// A number to call only of who agreed to be called.
    private static String phone(Note.Who who) {
        return who.contact() ? who.phone() : "";
    }

    private static SheetLine sheet(MapVisit inside, Line line) {
        return new SheetLine(
                line.known.who().name(),
                inside.visit().words(line.unit.named(), "name"),
                UnitListView.words(inside, line.known),
                phone(line.known.who()));
    }
}
