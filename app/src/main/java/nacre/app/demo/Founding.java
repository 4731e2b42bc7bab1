// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nacre.assembly.charter.Power;
import nacre.assembly.charter.Template;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.mandate.Grant;
import nacre.assembly.roll.RollCommand.Person;
import nacre.ballot.Word;

/// How an organ of the town begins, as the head of its script says it.
///
/// @param at when it is founded
/// @param comeIn of a hundred who get a code, how many come in within three weeks
record Founding(Instant at, FoundingPlan plan, int comeIn) {

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
        var plan =
                new FoundingPlan(
                        said(said, "organ"),
                        said(said, "purpose"),
                        Town.ZONE,
                        template(said(said, "template")).charter(),
                        List.of(),
                        Arrays.stream(said(said, "founders").split("; ", -1))
                                .map(name -> new Person(name, ""))
                                .toList(),
                        mandates);
        return new Founding(
                Town.hour(Integer.parseInt(founded[0]), LocalTime.parse(founded[1])),
                plan,
                Integer.parseInt(said(said, "come in")));
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
