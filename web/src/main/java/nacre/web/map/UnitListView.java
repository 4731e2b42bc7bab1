// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.campaign.map.MapRules;
import nacre.campaign.unit.Unit;
import nacre.web.campaign.UnitWords;
import nacre.web.organ.Visit;

/// Who is in one unit, for somebody who organises there.
///
/// @param belong how many people belong to it, and how many of them are known
/// @param most how many she can take along on a list
public record UnitListView(
        String map,
        String path,
        String name,
        String belong,
        List<Row> people,
        List<Row> left,
        boolean mayNote,
        long most) {

    /// Copies the lists.
    public UnitListView {
        people = List.copyOf(people);
        left = List.copyOf(left);
    }

    /// One person as a row.
    ///
    /// @param words how strong she stands and when somebody last talked with her
    /// @param asks that it is time to talk with her again; empty if not
    public record Row(String token, String name, String path, String words, String asks) {}

    static UnitListView of(MapVisit inside) {
        Visit visit = inside.visit();
        Unit unit = inside.unit();
        var people = new ArrayList<Row>();
        var left = new ArrayList<Row>();
        for (Known known : inside.index().in(unit.id())) {
            (known.left() == null ? people : left).add(row(inside, known));
        }
        return new UnitListView(
                visit.path("/map"),
                inside.path(),
                UnitWords.name(visit, unit.id()),
                visit.text()
                        .of("map.belong", "people", unit.people(), "known", (long) people.size()),
                people,
                left,
                inside.campaign().isOpen() && !unit.isClosed(),
                MapRules.MOST_LISTED);
    }

    private static Row row(MapVisit inside, Known known) {
        LocalDate next = known.next();
        return new Row(
                Long.toString(known.seq()),
                known.who().name(),
                inside.path("/people/" + known.seq()),
                words(inside, known),
                next != null && !next.isAfter(inside.today())
                        ? inside.visit().text().of("map.row.next", "day", next)
                        : "");
    }

    /// How strong somebody stands and when somebody last talked with her.
    static String words(MapVisit inside, Known known) {
        Visit visit = inside.visit();
        var words = new ArrayList<String>();
        if (known.who().leads()) {
            words.add(visit.text().of("map.row.leads"));
        }
        Note.Assessed now = known.now();
        if (now != null) {
            words.add(stands(visit, now));
        }
        LocalDate last = known.lastTalk();
        words.add(
                last == null
                        ? visit.text().of("map.row.never")
                        : visit.text().of("map.row.last", "day", last));
        return String.join(" ", words);
    }

    /// How strong somebody stands, with the act.
    static String stands(Visit visit, Note.Assessed now) {
        return now.act().isEmpty()
                ? visit.text().of("map.stands.claimed", "number", now.number())
                : visit.text().of("map.stands.act", "number", now.number(), "act", now.act());
    }
}
