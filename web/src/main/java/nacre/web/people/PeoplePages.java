// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nacre.assembly.roll.Member;
import nacre.web.House;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.roll.RollCsv;

/// Who is on the roll, and the list of it to take along.
public final class PeoplePages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final List<Pages> others;

    /// The pages about people in these organs.
    public PeoplePages(House house, Visits visits) {
        this.visits = visits;
        this.others =
                List.of(
                        new OwnEntryPages(visits),
                        new LeavingPages(visits),
                        new ErasingPages(visits),
                        new AdmittingPages(visits),
                        new InvitingPages(house, visits),
                        new ComebackPages(house, visits),
                        new UndoPages(visits),
                        new ImportPages(new ImportIntoRoll(visits), house.shelf(), house.random()));
    }

    @Override
    public void routes(Routes routes) {
        others.forEach(pages -> pages.routes(routes));
        routes.get("/o/{organ}/people", this::show).get("/o/{organ}/people/export", this::export);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                templates.peopleRoll(
                        visit.page(visit.text().of("people.title")),
                        PeopleView.of(visit),
                        visit.told()));
    }

    private Response export(Request request) {
        Visit visit = visits.of(request);
        boolean seesContacts = Powers.seesContacts(visit);
        List<String> header =
                List.of(say(visit, "name"), say(visit, "since"), say(visit, "entered"));
        var rows =
                PersonLine.of(visit, seesContacts, Member::isOnTheRoll).stream()
                        .map(line -> row(visit, line, seesContacts))
                        .toList();
        byte[] file =
                RollCsv.write(seesContacts ? with(header, say(visit, "contact")) : header, rows);
        return Response.file(
                "people.csv", "text/csv; charset=utf-8", new String(file, StandardCharsets.UTF_8));
    }

    private static List<String> row(Visit visit, PersonLine line, boolean seesContacts) {
        String entered = visit.text().of(line.hasEntered() ? "people.csv.yes" : "people.csv.no");
        List<String> row = List.of(line.name(), day(visit, line.since()), entered);
        return seesContacts ? with(row, line.contact()) : row;
    }

    private static String day(Visit visit, Instant moment) {
        return moment.atZone(visit.zone()).toLocalDate().toString();
    }

    private static List<String> with(List<String> row, String cell) {
        var more = new java.util.ArrayList<>(row);
        more.add(cell);
        return more;
    }

    private static String say(Visit visit, String key) {
        return visit.text().of("people.csv." + key);
    }
}
