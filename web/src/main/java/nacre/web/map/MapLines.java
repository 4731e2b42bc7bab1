// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /// So many names are read from one cell.
    private static final int MOST_WITH = 10;

    private final MapVisit inside;
    private final ImportFile file;
    private final UnitNames names;
    private final boolean isOne;
    private final List<Line> lines = new ArrayList<>();
    private final List<MapLine> wrong = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    /// With whom those of each line work, as their own lines say.
    private final SortedMap<Integer, List<NamesHere.Person>> withs = new TreeMap<>();

    private long unasked;

    /// Somebody who would come into a unit.
    record Line(RollPerson person, Unit unit, Note.Who who) {}

    /// That somebody of these lines works with somebody else.
    ///
    /// @param line her place among them
    record Tie(int line, NamesHere.Person other) {}

    /// @param there who is on the map already where the file is brought
    MapLines(MapVisit inside, ImportFile file, List<RollPerson> people, List<Known> there) {
        this.inside = inside;
        this.file = file;
        this.names = new UnitNames(inside.visit(), inside.unit().path());
        this.isOne = inside.beneath().size() == 1;
        if (!lacksUnits()) {
            people.forEach(this::take);
        }
        if (file.has(RollField.WITH)) {
            tie(there);
        }
    }

    private void tie(List<Known> there) {
        var here = new NamesHere();
        var people = new ArrayList<NamesHere.Person>();
        for (Line line : lines) {
            people.add(new NamesHere.Person.OnLine(people.size(), line.person().name()));
        }
        people.forEach(here::add);
        there.stream()
                .filter(each -> each.left() == null)
                .forEach(each -> here.add(new NamesHere.Person.OnMap(each)));
        for (int i = 0; i < lines.size(); i++) {
            tie(i, people.get(i), here);
        }
    }

    private void tie(int index, NamesHere.Person herself, NamesHere here) {
        RollPerson person = lines.get(index).person();
        List<String> names = named(file.cell(person, RollField.WITH));
        if (names.size() > MOST_WITH) {
            wrong.add(new MapLine.TooManyWith(person.line(), MOST_WITH));
        }
        for (String name : names.subList(0, Math.min(names.size(), MOST_WITH))) {
            List<NamesHere.Person> meant = here.find(name, herself);
            if (meant.size() == 1) {
                add(new Tie(index, meant.getFirst()));
            } else {
                wrong.add(
                        meant.isEmpty()
                                ? new MapLine.NobodyCalledSo(person.line(), shortened(name))
                                : new MapLine.SeveralCalledSo(person.line(), shortened(name)));
            }
        }
    }

    private static List<String> named(String cell) {
        return Stream.of(cell.split("[,;/|\n]"))
                .filter(each -> !Note.Who.plain(each).isEmpty())
                .map(String::strip)
                .distinct()
                .toList();
    }

    /// Said from both sides, it is noted once.
    private void add(Tie tie) {
        boolean isSaid =
                tie.other() instanceof NamesHere.Person.OnLine(int other, String name)
                        && withs.getOrDefault(other, List.of()).stream()
                                .anyMatch(each ->
                                        each
                                                        instanceof
                                                        NamesHere.Person.OnLine(
                                                                int back,
                                                                String its)
                                                && back == tie.line());
        withs.computeIfAbsent(tie.line(), i -> new ArrayList<>()).add(tie.other());
        if (!isSaid) {
            ties.add(tie);
        }
    }

    /// Who works with whom, of those who would come.
    List<Tie> ties() {
        return ties;
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
                IntStream.range(0, lines.size())
                        .mapToObj(i ->
                                new Arrivals.Arrival(lines.get(i).person(), says(i, said, text)))
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
    private String says(int index, Map<Unit, String> units, Text text) {
        Line line = lines.get(index);
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
        List<String> with =
                withs.getOrDefault(index, List.of()).stream().map(NamesHere.Person::name).toList();
        if (!with.isEmpty()) {
            says.add(text.of("map.import.with", "names", with));
        }
        return says.toString();
    }
}
