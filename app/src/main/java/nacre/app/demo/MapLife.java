// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nacre.assembly.part.MemberId;
import nacre.ballot.Word;
import nacre.campaign.map.MapCommand;
import nacre.campaign.unit.CampaignCommand;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitKind;
import nacre.campaign.unit.UnitPath;
import nacre.journal.CommandId;
import nacre.journal.Json;
import nacre.journal.Keyring;
import nacre.journal.Token;
import nacre.web.map.NoteForm;
import org.jspecify.annotations.Nullable;

/// How an organ of the town finds out who works where, and talks with them. What is noted is sealed
/// as on its pages.
final class MapLife {
    private static final LocalTime FIRST_TALK = LocalTime.of(5, 40);
    private static final LocalTime LAST_TALK = LocalTime.of(22, 10);

    private final OrganLife organ;
    private final Life life;
    private final Chance chance;
    private final TalkPool pool;
    private final List<Driver> drivers = new ArrayList<>();
    private final Set<String> looked = new HashSet<>();

    MapLife(OrganLife organ, Chance chance) {
        this.organ = organ;
        this.life = organ.life();
        this.chance = chance;
        this.pool = new TalkPool(chance);
    }

    /// Somebody on the map, and what the demo alone knows: how she really stands.
    private static final class Driver {
        private final Token token;
        private final UnitId unit;
        private final String name;
        private final String language;
        private int strength;
        private int talks;
        private boolean isGone;

        Driver(Token token, UnitId unit, String name, String language, int strength) {
            this.token = token;
            this.unit = unit;
            this.name = name;
            this.language = language;
            this.strength = strength;
        }
    }

    Campaigns campaigns() {
        return organ.clerk().standing().states().of(CAMPAIGNS);
    }

    /// The campaign as a place, the last that was opened.
    private UnitPath whole() {
        return campaigns().all().lastEntry().getValue().path();
    }

    /// The place of this name, as `Quayside` or `Quayside/Early shift`; `all` is the campaign.
    UnitPath place(String name) {
        if (name.equals("all")) {
            return whole();
        }
        UnitPath place = whole();
        for (String each : name.split("/", -1)) {
            place = within(place, each).path();
        }
        return place;
    }

    private Unit within(UnitPath place, String name) {
        for (Unit unit : campaigns().within(place)) {
            if (name.equals(organ.clerk().contents().find(unit.named(), "name"))) {
                return unit;
            }
        }
        throw new IllegalArgumentException("No unit is called %s.".formatted(name));
    }

    /// Adds units: a line for each, `KIND PEOPLE NAME`, two spaces further in than what it stands
    /// beneath.
    void laysOut(MemberId who, String under, List<String> lines) {
        var units = new ArrayList<CampaignCommand.NewUnit>();
        var above = new ArrayList<Integer>();
        for (String line : lines) {
            String[] words = line.strip().split(" ", 3);
            int in = (line.length() - line.stripLeading().length()) / 2;
            UnitKind kind = Word.find(UnitKind.class, words[0]);
            if (kind == null) {
                throw new IllegalArgumentException("No unit is a " + words[0]);
            }
            above.subList(in, above.size()).clear();
            units.add(
                    new CampaignCommand.NewUnit(
                            in == 0 ? -1 : above.getLast(),
                            kind,
                            words[2],
                            Long.parseLong(words[1])));
            above.add(units.size() - 1);
        }
        organ.done(who, new CampaignCommand.AddUnits(place(under), units));
    }

    /// Brings everybody of a yard from the list onto the map.
    void notesDown(MemberId who, String yard) {
        List<String[]> rows =
                Resources.lines("drivers.txt").stream()
                        .map(line -> line.split(";", -1))
                        .filter(row -> row[0].equals(yard))
                        .toList();
        var found = new ArrayList<Driver>();
        organ.done(who, id -> imported(id, place(yard), rows, found));
        drivers.addAll(found);
    }

    private MapCommand imported(
            CommandId id, UnitPath place, List<String[]> rows, List<Driver> found) {
        List<int[]> ties = ties(rows);
        List<Token> tokens = keyring().fresh(id, rows.size() + ties.size());
        var notes = new ArrayList<MapCommand.NoteIn>();
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            boolean leads = !row[5].isEmpty();
            UnitId unit = within(place, row[1] + " shift").id();
            Json.Fields says = NoteForm.who(row[2], row[3], row[4], onTheRoll(row[2]), leads);
            notes.add(new MapCommand.NoteIn(unit, seal(tokens.get(i), unit, id, says)));
            int strength = leads ? 2 : 2 + chance.nextInt(3);
            String language = row[4].equals("Spanish") ? "es" : "en";
            found.add(new Driver(tokens.get(i), unit, row[2], language, strength));
        }
        for (int[] tie : ties) {
            UnitId unit = found.get(tie[0]).unit;
            Json.Fields says = NoteForm.tied(tokens.get(tie[0]), tokens.get(tie[1]));
            notes.add(new MapCommand.NoteIn(unit, seal(tokens.get(notes.size()), unit, id, says)));
        }
        return new MapCommand.ImportNotes(place, notes);
    }

    /// Who works with whom, each two once, by their rows.
    private static List<int[]> ties(List<String[]> rows) {
        List<String> names = rows.stream().map(row -> row[2]).toList();
        var said = new HashSet<String>();
        var ties = new ArrayList<int[]>();
        for (int i = 0; i < rows.size(); i++) {
            for (String name : rows.get(i)[6].split(", ", -1)) {
                int other = names.indexOf(name);
                if (other >= 0 && said.add(Math.min(i, other) + " " + Math.max(i, other))) {
                    ties.add(new int[] {i, other});
                }
            }
        }
        return ties;
    }

    private @Nullable MemberId onTheRoll(String name) {
        for (var member : organ.assembly().roll().everybody()) {
            if (member.isOnTheRoll() && name.equals(organ.name(member.id()))) {
                return member.id();
            }
        }
        return null;
    }

    private Keyring keyring() {
        return life.keyrings().of(organ.id());
    }

    /// What is kept under a unit, sealed under a key of its own.
    String sealed(UnitId unit, CommandId id, Json.Fields says) {
        return seal(keyring().fresh(id, 1).getFirst(), unit, id, says);
    }

    private String seal(Token about, UnitId unit, CommandId id, Json.Fields says) {
        return switch (keyring().seal(about, unit.seq(), id, says)) {
            case Keyring.SealedText(String text) -> text;
            case Keyring.NotSealed(var why) ->
                    throw new IllegalStateException("A note cannot be sealed: " + why);
        };
    }

    private void note(MemberId who, Driver driver, Json.Fields says) {
        organ.done(
                who,
                id ->
                        new MapCommand.Note(
                                new MapCommand.NoteIn(
                                        driver.unit, seal(driver.token, driver.unit, id, says))));
    }

    /// `Quayside: 60 until 236`: so many conversations, on days and at hours that chance chooses.
    void talksAt(MemberId who, String said) {
        String[] parts = said.split(": | until ", -1);
        UnitPath place = place(parts[0]);
        int today = Town.day(life.now());
        int days = Integer.parseInt(parts[2]) - today;
        int minutes = (int) Duration.between(FIRST_TALK, LAST_TALK).toMinutes();
        for (int i = 0; i < Integer.parseInt(parts[1]); i++) {
            int day = today + 1 + chance.nextInt(days);
            Instant at = Town.hour(day, FIRST_TALK.plusMinutes(chance.nextInt(minutes)));
            life.at(at, () -> talks(who, place));
        }
    }

    private void talks(MemberId who, UnitPath place) {
        List<Driver> others = in(place).stream().filter(each -> !isHerself(who, each)).toList();
        Driver driver = others.get(chance.nextInt(others.size()));
        for (int i = 0; i < 2; i++) { // whom she has not talked with comes first, mostly
            Driver other = others.get(chance.nextInt(others.size()));
            driver = other.talks < driver.talks ? other : driver;
        }
        if (driver.talks++ > 0 && driver.strength > 1 && chance.isOneIn(2)) {
            driver.strength--;
        }
        looks(who, driver.unit);
        LocalDate today = today();
        LocalDate next = chance.isOneIn(3) ? today.plusDays(4 + chance.nextInt(24)) : null;
        note(
                who,
                driver,
                NoteForm.talk(
                        today,
                        pool.about(driver.language),
                        pool.will(driver.language, driver.strength),
                        next));
    }

    /// Looks at who is in a unit, which goes on the record once a day.
    private void looks(MemberId who, UnitId unit) {
        if (looked.add(who + " " + unit + " " + today())) {
            organ.done(who, new MapCommand.ReadUnit(unit));
        }
    }

    private LocalDate today() {
        return life.now().atZone(Town.ZONE).toLocalDate();
    }

    private boolean isHerself(MemberId who, Driver driver) {
        return driver.name.equals(organ.name(who));
    }

    private List<Driver> in(UnitPath place) {
        return drivers.stream()
                .filter(each -> !each.isGone && path(each.unit).isWithin(place))
                .toList();
    }

    /// Where a unit is.
    UnitPath path(UnitId unit) {
        UnitPath path = campaigns().paths().get(unit);
        if (path == null) {
            throw new IllegalStateException("There is no unit %s.".formatted(unit));
        }
        return path;
    }

    /// The unit in which somebody of this name is, or null.
    @Nullable UnitId unit(String name) {
        for (Driver driver : drivers) {
            if (driver.name.equals(name)) {
                return driver.unit;
            }
        }
        return null;
    }

    /// Notes how those of a unit stand who were seen to do something, the strongest first; not of
    /// all of them, for nobody sees all.
    void assesses(MemberId who, UnitId unit, long did, String act) {
        List<Driver> all =
                drivers.stream()
                        .filter(each -> !each.isGone && each.unit.equals(unit))
                        .sorted(Comparator.comparingInt(each -> each.strength))
                        .toList();
        for (int i = 0; i < all.size(); i++) {
            Driver driver = all.get(i);
            boolean hasDone = i < did;
            if (!isHerself(who, driver) && chance.isOneIn(hasDone ? 3 : 5)) {
                int number = hasDone ? Math.min(driver.strength, 2) : Math.max(driver.strength, 3);
                note(who, driver, NoteForm.assessed(number, hasDone ? act : ""));
            }
        }
    }

    /// Notes that somebody works there no longer.
    void seesOff(MemberId who, String name) {
        for (Driver driver : drivers) {
            if (driver.name.equals(name)) {
                driver.isGone = true;
                note(who, driver, NoteForm.left(today()));
                return;
            }
        }
        throw new IllegalArgumentException("Nobody on the map is called " + name);
    }

    /// `6 Quayside/Day shift`: a list of those with whom she has talked least.
    void takesAlong(MemberId who, String said) {
        String[] words = said.split(" ", 2);
        UnitPath place = place(words[1]);
        List<Token> tokens =
                in(place).stream()
                        .filter(each -> !isHerself(who, each))
                        .sorted(Comparator.comparingInt(each -> each.talks))
                        .limit(Integer.parseInt(words[0]))
                        .map(each -> each.token)
                        .toList();
        UnitId unit = place.last();
        Instant until = life.now().plus(Duration.ofDays(7));
        looks(who, unit);
        organ.done(who, id -> listed(id, unit, tokens, until));
    }

    private MapCommand listed(CommandId id, UnitId unit, List<Token> tokens, Instant until) {
        Token own = keyring().fresh(id, 1).getFirst();
        String sealed = seal(own, unit, id, NoteForm.along(tokens));
        return new MapCommand.TakeList(unit, tokens.size(), until, sealed);
    }
}
