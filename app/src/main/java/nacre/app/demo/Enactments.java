// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.charter.Timing;
import nacre.assembly.draw.DrawAct;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollAct;
import nacre.assembly.roll.RollCommand.Person;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// What a proposal of the script would enact.
final class Enactments {
    private final OrganLife organ;
    private final List<Enactment> all = new ArrayList<>();
    private @Nullable Person candidate;

    Enactments(OrganLife organ, List<String> lines) {
        this.organ = organ;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("! mandate ")) {
                all.add(mandate(line.substring(10), lines.get(i + 1)));
            } else if (line.startsWith("! admit ")) {
                candidate = new Person(line.substring(8), "");
            } else if (line.startsWith("! remove ")) {
                var removed = new RollAct.Removed(organ.member(line.substring(9)));
                all.add(Enactment.of(removed, List.of()));
            } else if (line.startsWith("! draw ")) {
                all.add(draw(line.substring(7), lines.get(i + 1)));
            } else if (line.startsWith("! minutes ")) {
                all.add(organ.gatherings().adopting(line.substring(10)));
            } else if (line.startsWith("! charter ")) {
                all.add(charter(line.substring(10)));
            }
        }
    }

    List<Enactment> all() {
        return all;
    }

    @Nullable Person candidate() {
        return candidate;
    }

    private Enactment mandate(String line, String task) {
        var parts = parts(line);
        var holders = new ArrayList<MemberId>();
        String named = parts.getOrDefault("holders", ""); // none where they are elected
        for (String name : named.isEmpty() ? new String[0] : named.split(";", -1)) {
            holders.add(organ.member(name));
        }
        return Enactment.of(
                new MandateAct.Given(holders, grants(parts), ends(parts), reports(parts)),
                words(parts, task));
    }

    /// A draw by lot for a mandate.
    private Enactment draw(String line, String task) {
        var parts = parts(line);
        int places = Integer.parseInt(parts.getOrDefault("places", "1"));
        return Enactment.of(
                new DrawAct.Called(places, grants(parts), ends(parts), reports(parts)),
                words(parts, task));
    }

    private static List<Words> words(Map<String, String> parts, String task) {
        return List.of(
                Words.kept("task", task), Words.kept("title", parts.getOrDefault("title", "")));
    }

    private Instant ends(Map<String, String> parts) {
        return after(parts.getOrDefault("days", "90"));
    }

    private Instant after(String days) {
        return organ.now().plus(Duration.ofDays(Long.parseLong(days)));
    }

    private static List<Grant> grants(Map<String, String> parts) {
        var grants = new ArrayList<Grant>();
        for (String power : parts.getOrDefault("powers", "").split(",", -1)) {
            String[] limit = power.split(":", -1);
            grants.add(
                    limit.length == 1
                            ? Grant.of(new Power(limit[0]))
                            : Grant.of(new Power(limit[0]), Long.parseLong(limit[1])));
        }
        return grants;
    }

    private List<Instant> reports(Map<String, String> parts) {
        var reports = new ArrayList<Instant>();
        for (String day : parts.getOrDefault("reports", "").split(",", -1)) {
            reports.add(after(day));
        }
        return reports;
    }

    /// `key=value` pairs; the last one, `title`, may hold spaces.
    private static Map<String, String> parts(String line) {
        var parts = new LinkedHashMap<String, String>();
        int title = line.indexOf(" title=");
        parts.put("title", line.substring(title + 7));
        String rest = line.substring(0, title);
        for (String part : rest.split(" (?=[a-z]+=)", -1)) {
            int equals = part.indexOf('=');
            parts.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return parts;
    }

    /// `everyday voting=6`: that matter's votes take so many days.
    private Enactment charter(String line) {
        String[] words = line.split("[ =]", -1);
        Charter now = organ.assembly().charter();
        var matters = new ArrayList<Matter>();
        for (Matter matter : now.matters()) {
            matters.add(
                    matter.key().equals(new MatterKey(words[0]))
                            ? voting(matter, Duration.ofDays(Long.parseLong(words[2])))
                            : matter);
        }
        var next =
                new Charter(
                        now.template(),
                        now.rights(),
                        now.admission(),
                        now.mandates(),
                        now.roll(),
                        matters,
                        now.meetings());
        long from = organ.assembly().charters().current().seq();
        return Enactment.of(new CharterAct.Changed(from, next), List.of());
    }

    private static Matter voting(Matter matter, Duration voting) {
        Timing timing = matter.timing();
        return new Matter(
                matter.key(),
                matter.holder(),
                matter.method(),
                matter.rule(),
                matter.secrecy(),
                new Timing(timing.notice(), timing.discussion(), voting, timing.expiry()),
                matter.proposers());
    }
}
