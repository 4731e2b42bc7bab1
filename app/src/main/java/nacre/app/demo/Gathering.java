// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A meeting as a script describes it: a line for each of its traits, and then the minutes.
///
/// @param come how many of those who have a way in come and say so by their phones
/// @param brought how many without one come, whom the chair enters
/// @param talks who speaks, in the order in which they ask for it
/// @param votes the votes taken, one after the other
/// @param writer who writes the minutes
record Gathering(
        String title,
        String place,
        String text,
        Instant opens,
        List<Item> items,
        List<String> tellers,
        int come,
        int brought,
        List<String> talks,
        List<Taken> votes,
        String writer,
        String minutes) {

    /// Copies the lists.
    Gathering {
        items = List.copyOf(items);
        tellers = List.copyOf(tellers);
        talks = List.copyOf(talks);
        votes = List.copyOf(votes);
    }

    /// An item of the agenda, and the proposal that is decided under it.
    record Item(String title, @Nullable String proposal) {}

    /// A vote taken in the meeting: by phone in the room, by phone at home, and by hands or papers.
    ///
    /// @param way `hands` or `paper`
    /// @param miscounted what one teller counts at first, or null
    record Taken(
            String way,
            Event.Answers byPhone,
            Event.Answers atHome,
            Event.@Nullable Answers miscounted,
            Event.Answers counted) {}

    /// Reads a script's lines on a meeting.
    static Gathering read(String title, List<String> lines) {
        Map<String, List<String>> traits = new TreeMap<>();
        int at = 0;
        for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
            String[] trait = lines.get(at).split(": ", 2);
            traits.computeIfAbsent(trait[0], key -> new ArrayList<>()).add(trait[1]);
        }
        String[] hour = one(traits, "opens").split(" ", 2);
        return new Gathering(
                title,
                one(traits, "place"),
                one(traits, "for"),
                Town.hour(Integer.parseInt(hour[0]), LocalTime.parse(hour[1])),
                all(traits, "item").stream().map(Gathering::item).toList(),
                List.of(one(traits, "tellers").split("; ", -1)),
                Integer.parseInt(one(traits, "come")),
                Integer.parseInt(one(traits, "brought")),
                List.of(one(traits, "speak").split("; ", -1)),
                all(traits, "vote").stream().map(Gathering::taken).toList(),
                one(traits, "minutes by"),
                String.join("\n", lines.subList(at, lines.size())).strip());
    }

    private static List<String> all(Map<String, List<String>> traits, String key) {
        return traits.getOrDefault(key, List.of());
    }

    private static String one(Map<String, List<String>> traits, String key) {
        List<String> all = all(traits, key);
        if (all.size() != 1) {
            throw new IllegalArgumentException("A meeting needs one «%s».".formatted(key));
        }
        return all.getFirst();
    }

    private static Item item(String line) {
        String[] parts = line.split(" \\| ", 2);
        return new Item(parts[0], parts.length == 1 ? null : parts[1]);
    }

    /// `hands, by phone 8 1 0, at home 6 2 0, counted 24 4 3`
    private static Taken taken(String line) {
        Map<String, Event.Answers> sums = new TreeMap<>();
        String[] parts = line.split(", ", -1);
        for (int i = 1; i < parts.length; i++) {
            String[] words = parts[i].split(" (?=\\d+ \\d+ \\d+$)", -1);
            String[] numbers = words[1].split(" ", -1);
            sums.put(
                    words[0],
                    new Event.Answers(
                            Integer.parseInt(numbers[0]),
                            Integer.parseInt(numbers[1]),
                            Integer.parseInt(numbers[2])));
        }
        return new Taken(
                parts[0],
                sum(sums, "by phone"),
                sum(sums, "at home"),
                sums.get("miscounted"),
                sum(sums, "counted"));
    }

    private static Event.Answers sum(Map<String, Event.Answers> sums, String key) {
        Event.Answers found = sums.get(key);
        if (found == null) {
            throw new IllegalArgumentException("A vote in a meeting needs «%s».".formatted(key));
        }
        return found;
    }
}
