// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import nacre.journal.OrganId;
import nacre.organ.Organs;

/// The demo town, Port Arden: its organs and their council, each living its script, in one order of
/// time.
final class Town {
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    /// The bus depot's branch, which the demo's links lead into.
    static final String DEPOT = "depot";

    /// The town council, whose members are the other organs.
    static final String COUNCIL = "council";

    private static final List<String> SCRIPTS =
            List.of(DEPOT, "bakery", "tenants", "shelf", "water", COUNCIL);

    /// What an organ does in the rooms of the other parts, beside its script.
    private static final Map<String, List<String>> MORE =
            Map.of(
                    DEPOT,
                    List.of("campaign.txt", "fund.txt", "asked.txt", "talks.txt", "action.txt"),
                    "shelf",
                    List.of("shifts.txt"));

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 24);
    private static final int LAST_DAY = 238;

    /// Who does not answer the last votes, so that something waits for her.
    static final String WAITED_FOR = "Hanne Dahl";

    /// Who drives at Northgate, and looks at it all on her phone.
    static final String DRIVER = "Yasmin Martins";

    /// Who has not made up their minds yet when it ends.
    static final Set<String> UNDECIDED = Set.of(WAITED_FOR, DRIVER);

    /// Who sits in the council for the waterworks in the end.
    static final String DELEGATE = "Meera Karlsson";

    private final Life life;
    private final SequencedMap<String, OrganLife> organs = new LinkedHashMap<>();

    Town(Life life) {
        this.life = life;
        for (String name : SCRIPTS) {
            organs.put(name, new OrganLife(this, name));
        }
    }

    /// When the first organ is founded.
    static Instant start() {
        return hour(0, LocalTime.of(18, 30));
    }

    /// When the scripts end: a Monday evening.
    static Instant end() {
        return hour(LAST_DAY, LocalTime.of(18, 40));
    }

    /// An hour of a day, counted from the first, which is day 0.
    static Instant hour(int day, LocalTime time) {
        return FIRST_DAY.plusDays(day).atTime(time).atZone(ZONE).toInstant();
    }

    /// The scripts' files.
    static List<String> files() {
        return SCRIPTS.stream().flatMap(name -> files(name).stream()).toList();
    }

    /// The files of one script, its head in the first.
    static List<String> files(String script) {
        var files = new ArrayList<String>();
        files.add(script + ".txt");
        MORE.getOrDefault(script, List.of()).forEach(more -> files.add(script + "-" + more));
        return files;
    }

    /// The day on which an instant is, counted from the first.
    static int day(Instant at) {
        return (int) ChronoUnit.DAYS.between(FIRST_DAY, at.atZone(ZONE).toLocalDate());
    }

    /// Lives through all scripts.
    void live() {
        organs.values().forEach(OrganLife::plan);
        life.run(end());
    }

    /// Goes on in these organs, which were read anew from what was lived through.
    void goOnIn(Organs served) {
        life.goOnIn(served);
        organs.values().forEach(OrganLife::goOn);
    }

    /// Has everything recorded that is due by now.
    void catchUp() {
        for (OrganLife organ : organs.values()) {
            if (organ.isFounded()) {
                organ.clerk().catchUp();
            }
        }
    }

    /// All organs, by the names of their scripts.
    SequencedMap<String, OrganLife> organs() {
        return organs;
    }

    Life life() {
        return life;
    }

    /// The organ that lives this script.
    OrganLife organ(String script) {
        OrganLife organ = organs.get(script);
        if (organ == null) {
            throw new IllegalArgumentException("No organ lives the script %s.".formatted(script));
        }
        return organ;
    }

    /// The town council.
    OrganLife council() {
        return organ(COUNCIL);
    }

    /// The organ of this id.
    OrganLife organ(OrganId id) {
        for (OrganLife organ : organs.values()) {
            if (organ.isFounded() && organ.id().equals(id)) {
                return organ;
            }
        }
        throw new IllegalArgumentException("Nothing in the town has the id %s.".formatted(id));
    }
}
