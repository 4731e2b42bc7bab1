// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.time.Duration;
import java.util.List;
import nacre.assembly.roll.Member;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.roll.RollRules;
import nacre.organ.Reply;
import nacre.web.Option;
import nacre.web.Request;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.roll.Listed;
import nacre.web.roll.RollField;
import nacre.web.roll.RollPerson;

/// A list of those who are members already goes on the roll.
record ImportIntoRoll(Visits visits) implements ImportInto {
    @Override
    public String route() {
        return "/o/{organ}/people/import";
    }

    @Override
    public Visit visit(Request request) {
        Visit visit = visits.of(request);
        Powers.require(visit, RollRules.KEEP_THE_ROLL);
        return visit;
    }

    @Override
    public String people(Visit visit) {
        return visit.path("/people");
    }

    @Override
    public String path(Visit visit) {
        return visit.path("/people/import");
    }

    @Override
    public Duration kept() {
        return Duration.ofDays(30);
    }

    @Override
    public String words() {
        return "people";
    }

    @Override
    public List<Listed> listed(Visit visit) {
        return visit.assembly().roll().everybody().stream()
                .filter(Member::isOnTheRoll)
                .map(m -> Listed.of(visit.name(m.id()), PersonLine.contact(visit, m)))
                .toList();
    }

    @Override
    public List<RollField> fields() {
        return RollField.ofRolls();
    }

    @Override
    public List<String> parts(Visit visit) {
        return List.of();
    }

    @Override
    public Arrivals arrivals(Visit visit, ImportFile file, List<RollPerson> people) {
        return Arrivals.all(people);
    }

    @Override
    public Reply record(Visit visit, ImportFile file, List<RollPerson> people) {
        return visit.hear(
                new RollCommand.AddMembers(
                        people.stream()
                                .map(each -> new Person(each.name(), each.contact()))
                                .toList()));
    }

    @Override
    public List<Option> lately(Visit visit) {
        return UndoView.lately(visit).stream()
                .map(list ->
                        new Option(
                                list.path(),
                                visit.text()
                                        .of(
                                                "people.undo.list",
                                                "count",
                                                list.count(),
                                                "by",
                                                list.by(),
                                                "at",
                                                list.at(),
                                                "waiting",
                                                list.waiting())))
                .toList();
    }
}
