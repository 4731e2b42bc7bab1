// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nacre.assembly.charter.Power;
import nacre.assembly.draw.DrawAct;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.journal.Content.Words;

/// A mandate as two lines of a script say it: `key=value` pairs, and the task.
///
/// Powers are written `announce:12` with a limit, `delegate@council` or `organise@Quayside` at a
/// place. `title` comes last and may hold spaces.
final class MandateScript {
    private static final String TITLE = " title=";

    private final OrganLife organ;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final String task;

    MandateScript(OrganLife organ, String line, String task) {
        this.organ = organ;
        this.task = task;
        int title = line.indexOf(TITLE);
        parts.put("title", line.substring(title + TITLE.length()));
        for (String part : line.substring(0, title).split(" (?=[a-z]+=)", -1)) {
            int equals = part.indexOf('=');
            parts.put(part.substring(0, equals), part.substring(equals + 1));
        }
    }

    /// To whom the script says; to nobody where she is elected.
    Enactment given() {
        var holders = new ArrayList<MemberId>();
        for (String name : all("holders", ";")) {
            holders.add(organ.member(name));
        }
        return Enactment.of(new MandateAct.Given(holders, grants(), ends(), reports()), words());
    }

    /// To whom the lot falls on.
    Enactment drawn() {
        int places = Integer.parseInt(parts.getOrDefault("places", "1"));
        return Enactment.of(new DrawAct.Called(places, grants(), ends(), reports()), words());
    }

    private List<String> all(String key, String separator) {
        String value = parts.getOrDefault(key, "");
        return value.isEmpty() ? List.of() : List.of(value.split(separator, -1));
    }

    private List<Words> words() {
        return List.of(
                Words.kept("task", task), Words.kept("title", parts.getOrDefault("title", "")));
    }

    private Instant ends() {
        return after(parts.getOrDefault("days", "90"));
    }

    private List<Instant> reports() {
        return all("reports", ",").stream().map(this::after).toList();
    }

    private Instant after(String days) {
        return organ.now().plus(Duration.ofDays(Long.parseLong(days)));
    }

    private List<Grant> grants() {
        return all("powers", ",").stream().map(this::grant).toList();
    }

    private Grant grant(String power) {
        String[] limit = power.split(":", 2);
        if (limit.length == 2) {
            return Grant.of(new Power(limit[0]), Long.parseLong(limit[1]));
        }
        String[] place = power.split("@", 2);
        return place.length == 2
                ? new Grant(new Power(place[0]), null, null, place(place[0], place[1]))
                : Grant.of(new Power(power));
    }

    /// An organ of the town, or where in the room of a part.
    private String place(String power, String name) {
        return switch (power) {
            case "steer", "organise", "negotiate", "steward", "press" ->
                    organ.rooms().map().place(name).value();
            case "rota" -> name;
            default -> organ.town().organ(name).id().value();
        };
    }
}
