// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.roll.RollCommand.Person;
import nacre.campaign.map.MapCommand;
import nacre.campaign.map.MapCommand.NoteIn;
import nacre.campaign.map.MapRules;
import nacre.campaign.map.Maps;
import nacre.campaign.unit.UnitId;
import nacre.journal.CommandId;
import nacre.journal.Token;
import nacre.organ.Reply;
import nacre.web.Option;
import nacre.web.Request;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.people.ImportInto;
import nacre.web.roll.Listed;

/// A list of those who work or live in one unit goes on the map.
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
        return door.looked(visit, inside.unit().id()) instanceof Reply.Recorded
                ? inside.index().in(inside.unit().id()).stream()
                        .map(each -> Listed.of(each.who().name(), each.who().phone()))
                        .toList()
                : List.of();
    }

    @Override
    public Reply record(Visit visit, List<Person> people) {
        MapVisit inside = inside(visit);
        UnitId unit = inside.unit().id();
        List<NoteIn> notes = people.size() > MapRules.MOST_AT_ONCE ? List.of() : new ArrayList<>();
        if (people.size() <= MapRules.MOST_AT_ONCE) {
            var command = new CommandId(visit.request().command());
            List<Token> tokens = inside.keyring().fresh(command, people.size());
            for (int i = 0; i < people.size(); i++) {
                notes.add(new NoteIn(unit, inside.seal(tokens.get(i), unit, who(people.get(i)))));
            }
        }
        return visit.hear(new MapCommand.ImportNotes(inside.unit().path(), notes));
    }

    private static Note.Who who(Person person) {
        return new Note.Who(
                person.name(), person.contact(), "", Note.Membership.UNKNOWN, -1, "", false, false);
    }

    @Override
    public List<Option> lately(Visit visit) {
        Instant now = visit.request().now();
        var lists = new ArrayList<Option>();
        for (Maps.Import each : MapVisit.maps(visit).imports().descendingMap().values()) {
            if (each.place().equals(inside(visit).unit().path())
                    && now.isBefore(each.at().plus(MapRules.UNDO))) {
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
