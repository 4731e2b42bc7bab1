// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import nacre.campaign.unit.Unit;
import nacre.web.campaign.UnitWords;
import nacre.web.people.Arrivals;
import nacre.web.people.ImportFile;
import nacre.web.roll.RollField;
import nacre.web.roll.RollPerson;
import nacre.web.words.Text;

/// Reads from the lines of a file who would come into which unit, and what would be noted of her.
final class MapLines {
    private static final int LONGEST = 200;

    private final MapVisit inside;
    private final ImportFile file;
    private final UnitNames names;
    private final boolean isOne;
    private final List<Line> lines = new ArrayList<>();
    private final List<MapLine> wrong = new ArrayList<>();
    private long unasked;

    /// Somebody who would come into a unit.
    record Line(RollPerson person, Unit unit, Note.Who who) {}

    MapLines(MapVisit inside, ImportFile file, List<RollPerson> people) {
        this.inside = inside;
        this.file = file;
        this.names = new UnitNames(inside.visit(), inside.unit().path());
        this.isOne = inside.beneath().size() == 1;
        if (!lacksUnits()) {
            people.forEach(this::take);
        }
    }

    /// Whether nothing says where in the place somebody belongs.
    private boolean lacksUnits() {
        return !isOne && !file.has(RollField.UNIT);
    }

    List<Line> lines() {
        return lines;
    }

    private void take(RollPerson person) {
        String cell = file.cell(person, RollField.UNIT);
        UnitNames.Named named =
                isOne && cell.isEmpty()
                        ? new UnitNames.Named.One(inside.unit())
                        : names.find(person.line(), shortened(cell));
        switch (named) {
            case UnitNames.Named.One(Unit unit) -> lines.add(new Line(person, unit, who(person)));
            case UnitNames.Named.Wrong(MapLine line) -> wrong.add(line);
        }
    }

    private Note.Who who(RollPerson person) {
        boolean agrees = said(person, RollField.CONSENT, MapLine.NotConsent::new) == YesNo.YES;
        if (!agrees && !person.contact().isEmpty()) {
            unasked++;
        }
        Note.Membership membership =
                switch (said(person, RollField.MEMBER, MapLine.NotMember::new)) {
                    case YES -> Note.Membership.YES;
                    case NO -> Note.Membership.NO;
                    case UNSAID, NEITHER -> Note.Membership.UNKNOWN;
                };
        return new Note.Who(
                person.name(),
                agrees ? person.contact() : "",
                languages(person),
                membership,
                -1,
                "",
                false,
                agrees);
    }

    /// A problem that names a line and what stands there.
    @FunctionalInterface
    private interface Saying {
        MapLine of(long line, String cell);
    }

    private YesNo said(RollPerson person, RollField field, Saying problem) {
        String cell = file.cell(person, field);
        YesNo said = YesNo.of(cell);
        if (said == YesNo.NEITHER) {
            wrong.add(problem.of(person.line(), shortened(cell)));
        }
        return said;
    }

    private String languages(RollPerson person) {
        String cell = file.cell(person, RollField.LANGUAGES);
        if (cell.length() <= LONGEST) {
            return cell;
        }
        wrong.add(new MapLine.LongLanguages(person.line(), LONGEST));
        return "";
    }

    private static String shortened(String cell) {
        return cell.length() <= LONGEST ? cell : cell.substring(0, LONGEST - 1) + "…";
    }

    /// What would come of them, in words.
    Arrivals arrivals() {
        Text text = inside.visit().text();
        var counts = new LinkedHashMap<Unit, Long>();
        inside.beneath().forEach(unit -> counts.put(unit, 0L));
        lines.forEach(each -> counts.merge(each.unit(), 1L, Long::sum));
        var said = new LinkedHashMap<Unit, String>();
        counts.keySet().forEach(each -> said.put(each, unit(each)));
        return new Arrivals(
                refusal(text),
                lines.stream()
                        .map(each -> new Arrivals.Arrival(each.person(), says(each, said, text)))
                        .toList(),
                problems(text),
                parts(counts, said));
    }

    private static List<Arrivals.Part> parts(Map<Unit, Long> counts, Map<Unit, String> said) {
        return counts.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each ->
                        new Arrivals.Part(said.getOrDefault(each.getKey(), ""), each.getValue()))
                .toList();
    }

    private String unit(Unit unit) {
        return UnitWords.name(inside.visit(), unit.id());
    }

    private String refusal(Text text) {
        if (lacksUnits()) {
            return text.of("map.import.unitless");
        }
        long elsewhere = wrong.stream().filter(MapLine.Elsewhere.class::isInstance).count();
        return elsewhere == 0
                ? ""
                : text.of("map.import.elsewhere", "lines", elsewhere, "place", unit(inside.unit()));
    }

    private List<Arrivals.Problem> problems(Text text) {
        var problems = new ArrayList<Arrivals.Problem>();
        wrong.stream()
                .sorted(Comparator.comparing(each -> !(each instanceof MapLine.Elsewhere)))
                .map(each ->
                        new Arrivals.Problem(
                                each.line(), text.told("map.line", each), each.isLeftOut()))
                .forEach(problems::add);
        if (unasked > 0) {
            String words = text.of("map.import.unasked", "people", unasked);
            problems.add(new Arrivals.Problem(0, words, false));
        }
        return problems;
    }

    /// Beside her name, what would be noted.
    private static String says(Line line, Map<Unit, String> units, Text text) {
        var says = new StringJoiner(" · ");
        says.add(units.getOrDefault(line.unit(), ""));
        if (!line.who().phone().isEmpty()) {
            says.add(line.who().phone());
        }
        if (!line.who().languages().isEmpty()) {
            says.add(line.who().languages());
        }
        if (line.who().membership() != Note.Membership.UNKNOWN) {
            says.add(text.of("map.member." + line.who().membership()));
        }
        return says.toString();
    }
}
