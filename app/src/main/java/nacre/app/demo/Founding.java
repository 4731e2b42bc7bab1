// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CouncilTerms;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.charter.Ratification;
import nacre.assembly.charter.Template;
import nacre.assembly.founding.CouncilPlan;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.mandate.Grant;
import nacre.assembly.roll.RollCommand.Person;
import nacre.ballot.Word;
import nacre.journal.OrganId;

/// How an organ of the town begins, as the head of its script says it.
sealed interface Founding {

    /// When it is founded.
    Instant at();

    /// By people.
    ///
    /// @param comeIn of a hundred who get a code, how many come in within three weeks
    record ByPeople(Instant at, FoundingPlan plan, int comeIn) implements Founding {}

    /// A council, by organs of the town.
    ///
    /// @param organs the names of their scripts
    record ByOrgans(Instant at, String name, String purpose, Charter charter, List<String> organs)
            implements Founding {
        /// Copies the list.
        public ByOrgans {
            organs = List.copyOf(organs);
        }

        /// The plan, once the organs are there.
        CouncilPlan plan(Function<String, OrganId> find) {
            return new CouncilPlan(
                    name, purpose, Town.ZONE, charter, organs.stream().map(find).toList());
        }
    }

    /// Reads the head: lines `key: value`; `first` may come more than once.
    static Founding read(List<String> head) {
        Map<String, String> said = new HashMap<>();
        var mandates = new ArrayList<FoundingPlan.FirstMandate>();
        for (String line : head) {
            String[] pair = line.split(": ", 2);
            if (pair[0].equals("first")) {
                mandates.add(first(pair[1]));
            } else {
                said.put(pair[0], pair[1]);
            }
        }
        String[] founded = said(said, "founded").split(" ", -1);
        Instant at = Town.hour(Integer.parseInt(founded[0]), LocalTime.parse(founded[1]));
        return said.containsKey("organs") ? byOrgans(at, said) : byPeople(at, said, mandates);
    }

    private static Founding byPeople(
            Instant at, Map<String, String> said, List<FoundingPlan.FirstMandate> mandates) {
        var plan =
                new FoundingPlan(
                        said(said, "organ"),
                        said(said, "purpose"),
                        Town.ZONE,
                        template(said(said, "template")).charter(),
                        List.of(),
                        names(said(said, "founders")).stream()
                                .map(name -> new Person(name, ""))
                                .toList(),
                        mandates);
        return new ByPeople(at, plan, Integer.parseInt(said(said, "come in")));
    }

    private static Founding byOrgans(Instant at, Map<String, String> said) {
        var terms =
                new CouncilTerms(
                        CouncilTerms.Weighing.ORGANS, List.of(ratified(said(said, "ratified"))));
        return new ByOrgans(
                at,
                said(said, "organ"),
                said(said, "purpose"),
                template(said(said, "template")).charter().with(terms),
                names(said(said, "organs")));
    }

    private static List<String> names(String line) {
        return Arrays.asList(line.split("; ", -1));
    }

    private static String said(Map<String, String> head, String key) {
        String value = head.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The script's head does not say: " + key);
        }
        return value;
    }

    private static Template template(String word) {
        Template template = Word.find(Template.class, word);
        if (template == null) {
            throw new IllegalArgumentException("There is no charter template " + word + ".");
        }
        return template;
    }

    /// `everyday 4 45`: on which matter how many organs ratify, within how many days.
    private static Ratification ratified(String line) {
        String[] words = line.split(" ", -1);
        return Ratification.of(
                new MatterKey(words[0]),
                CouncilTerms.Weighing.ORGANS,
                Long.parseLong(words[1]),
                Duration.ofDays(Long.parseLong(words[2])));
    }

    /// `0 roll,invite | Title | Task`: which founder, which powers.
    private static FoundingPlan.FirstMandate first(String line) {
        String[] parts = line.split(" \\| ", -1);
        String[] who = parts[0].split(" ", -1);
        var grants = new ArrayList<Grant>();
        for (String power : who[1].split(",", -1)) {
            grants.add(Grant.of(new Power(power)));
        }
        return new FoundingPlan.FirstMandate(
                List.of(Integer.parseInt(who[0])),
                grants,
                parts[1],
                parts[2],
                FoundingPlan.LONGEST_FIRST_MANDATE);
    }
}
