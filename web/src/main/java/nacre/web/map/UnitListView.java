// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nacre.campaign.map.MapRules;
import nacre.campaign.unit.Unit;
import nacre.web.campaign.UnitWords;
import nacre.web.organ.Visit;

/// Who is in one unit, for somebody who organises there.
///
/// @param belong how many people belong to it, and how many of them are known
/// @param tied those who work with most others here, with how many
/// @param alone those of whom nobody has noted with whom they work
/// @param most how many she can take along on a list
public record UnitListView(
        String map,
        String path,
        String name,
        String belong,
        List<Row> people,
        List<Row> left,
        List<Row> tied,
        List<Row> alone,
        boolean mayNote,
        long most) {

    /// So many are named who work with most others.
    private static final int MOST_TIED = 10;

    /// Copies the lists.
    public UnitListView {
        people = List.copyOf(people);
        left = List.copyOf(left);
        tied = List.copyOf(tied);
        alone = List.copyOf(alone);
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
                tied(inside),
                alone(inside),
                inside.campaign().isOpen() && !unit.isClosed(),
                MapRules.MOST_LISTED);
    }

    /// Those who work with more than one, most first: whom others may follow.
    private static List<Row> tied(MapVisit inside) {
        MapIndex index = inside.index();
        return present(inside)
                .filter(each -> index.ties(each) > 1)
                .sorted(Comparator.comparingInt(index::ties).reversed())
                .limit(MOST_TIED)
                .map(each -> row(inside, each, ties(inside, each)))
                .toList();
    }

    private static String ties(MapVisit inside, Known known) {
        return inside.visit().text().of("map.ties", "people", inside.index().ties(known));
    }

    /// Those who are tied to nobody: whom word may not reach.
    private static List<Row> alone(MapVisit inside) {
        return present(inside)
                .filter(each -> inside.index().ties(each) == 0)
                .map(each -> row(inside, each))
                .toList();
    }

    private static Stream<Known> present(MapVisit inside) {
        return inside.index().in(inside.unit().id()).stream().filter(each -> each.left() == null);
    }

    private static Row row(MapVisit inside, Known known) {
        return row(inside, known, words(inside, known));
    }

    private static Row row(MapVisit inside, Known known, String words) {
        LocalDate next = known.next();
        return new Row(
                Long.toString(known.seq()),
                known.who().name(),
                inside.path("/people/" + known.seq()),
                words,
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
