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
        return there(inside(visit)).stream()
                .map(each -> Listed.of(each.who().name(), each.who().phone()))
                .toList();
    }

    private List<Known> there(MapVisit inside) {
        return inside.beneath().stream()
                .map(Unit::id)
                .filter(inside.index()::has)
                .filter(unit -> door.looked(inside.visit(), unit) instanceof Reply.Recorded)
                .flatMap(unit -> inside.index().in(unit).stream())
                .toList();
    }

    private MapLines lines(MapVisit inside, ImportFile file, List<RollPerson> people) {
        return new MapLines(
                inside, file, people, file.has(RollField.WITH) ? there(inside) : List.of());
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
        return lines(inside(visit), file, people).arrivals();
    }

    @Override
    public Reply record(Visit visit, ImportFile file, List<RollPerson> people) {
        MapVisit inside = inside(visit);
        MapLines all = lines(inside, file, people);
        int count = all.lines().size() + all.ties().size();
        return count > MapRules.MOST_AT_ONCE
                ? new Reply.Refused(new MapRefusal.ImportDoesNotFit(count, MapRules.MOST_AT_ONCE))
                : visit.hear(
                        new MapCommand.ImportNotes(
                                inside.unit().path(), notes(inside, all, inside.fresh(count))));
    }

    /// First who they are, then who works with whom.
    private static List<NoteIn> notes(MapVisit inside, MapLines all, List<Token> keys) {
        List<MapLines.Line> lines = all.lines();
        var notes = new ArrayList<NoteIn>();
        for (MapLines.Line line : lines) {
            notes.add(note(inside, keys.get(notes.size()), line, line.who()));
        }
        for (MapLines.Tie tie : all.ties()) {
            Token other =
                    switch (tie.other()) {
                        case NamesHere.Person.OnLine(int index, String name) -> keys.get(index);
                        case NamesHere.Person.OnMap(Known known) -> known.token();
                    };
            var tied = new Note.Tied(keys.get(tie.line()), other);
            notes.add(note(inside, keys.get(notes.size()), lines.get(tie.line()), tied));
        }
        return notes;
    }

    private static NoteIn note(MapVisit inside, Token key, MapLines.Line line, Note note) {
        UnitId unit = line.unit().id();
        return new NoteIn(unit, inside.seal(key, unit, note));
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
