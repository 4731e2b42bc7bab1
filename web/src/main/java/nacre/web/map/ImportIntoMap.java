// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nacre.campaign.map.MapCommand;
import nacre.campaign.map.MapCommand.NoteIn;
import nacre.campaign.map.MapRefusal;
import nacre.campaign.map.MapRules;
import nacre.campaign.map.Maps;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.CommandId;
import nacre.journal.Token;
import nacre.organ.Reply;
import nacre.web.Option;
import nacre.web.Request;
import nacre.web.campaign.UnitWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.people.Arrivals;
import nacre.web.people.ImportFile;
import nacre.web.people.ImportInto;
import nacre.web.roll.Listed;
import nacre.web.roll.RollField;
import nacre.web.roll.RollPerson;

/// A list of those who work or live in a place goes on the map: into its one unit, or into those
/// beneath it that the list names.
record ImportIntoMap(Visits visits, MapDoor door) implements ImportInto {
    @Override
    public String route() {
        return "/o/{organ}/map/{unit:\\d+}/import";
    }

    @Override
    public Visit visit(Request request) {
        return inside(visits.of(request)).visit();
    }

    private MapVisit inside(Visit visit) {
        return door.require(visit, MapPages.unit(visit));
    }

    @Override
    public String people(Visit visit) {
        return visit.path("/map/" + MapPages.unit(visit));
    }

    @Override
    public String path(Visit visit) {
        return people(visit) + "/import";
    }

    @Override
    public Duration kept() {
        return Duration.ofHours(1);
    }

    @Override
    public String words() {
        return "map";
    }

    /// Who is noted where she may look, once it is on the record that she does.
    @Override
    public List<Listed> listed(Visit visit) {
        MapVisit inside = inside(visit);
        return inside.beneath().stream()
                .map(Unit::id)
                .filter(inside.index()::has)
                .filter(unit -> door.looked(visit, unit) instanceof Reply.Recorded)
                .flatMap(unit -> inside.index().in(unit).stream())
                .map(each -> Listed.of(each.who().name(), each.who().phone()))
                .toList();
    }

    @Override
    public List<RollField> fields() {
        return Stream.of(RollField.values()).filter(each -> each != RollField.NUMBER).toList();
    }

    @Override
    public List<String> parts(Visit visit) {
        List<Unit> beneath = inside(visit).beneath();
        return beneath.size() == 1
                ? List.of()
                : beneath.stream().map(each -> UnitWords.name(visit, each.id())).toList();
    }

    @Override
    public Arrivals arrivals(Visit visit, ImportFile file, List<RollPerson> people) {
        return new MapLines(inside(visit), file, people).arrivals();
    }

    @Override
    public Reply record(Visit visit, ImportFile file, List<RollPerson> people) {
        MapVisit inside = inside(visit);
        List<MapLines.Line> lines = new MapLines(inside, file, people).lines();
        if (lines.size() > MapRules.MOST_AT_ONCE) {
            return new Reply.Refused(
                    new MapRefusal.ImportDoesNotFit(lines.size(), MapRules.MOST_AT_ONCE));
        }
        var command = new CommandId(visit.request().command());
        List<Token> tokens = inside.keyring().fresh(command, lines.size());
        var notes = new ArrayList<NoteIn>();
        for (int i = 0; i < lines.size(); i++) {
            UnitId unit = lines.get(i).unit().id();
            String sealed = inside.seal(tokens.get(i), unit, lines.get(i).who());
            notes.add(new NoteIn(unit, sealed));
        }
        return visit.hear(new MapCommand.ImportNotes(inside.unit().path(), notes));
    }

    @Override
    public List<Option> lately(Visit visit) {
        Instant now = visit.request().now();
        UnitPath place = inside(visit).unit().path();
        var lists = new ArrayList<Option>();
        for (Maps.Import each : MapVisit.maps(visit).imports().descendingMap().values()) {
            if (each.place().equals(place) && now.isBefore(each.at().plus(MapRules.UNDO))) {
                String words =
                        visit.text()
                                .of(
                                        "map.undo.list",
                                        "count",
                                        each.notes(),
                                        "by",
                                        visit.name(each.member()),
                                        "at",
                                        each.at());
                lists.add(new Option(people(visit) + "/undo/" + each.entry(), words));
            }
        }
        return lists;
    }
}
