// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What people say in conversations, by language and by what they will do; each sentence comes once
/// before any comes again.
final class TalkPool {
    private final Chance chance;
    private final Map<String, List<String>> all = new HashMap<>();
    private final Map<String, List<String>> left = new HashMap<>();

    TalkPool(Chance chance) {
        this.chance = chance;
        for (String line : Resources.lines("talks.txt")) {
            String[] words = line.split(" ", 3);
            if (!line.startsWith("#")) {
                all.computeIfAbsent(words[0] + " " + words[1], key -> new ArrayList<>())
                        .add(words[2]);
            }
        }
    }

    /// What matters to somebody.
    String about(String language) {
        return next(language + " about");
    }

    /// What she will do.
    ///
    /// @param strength 1, who moves others, to 5, who is against it
    String will(String language, int strength) {
        return next(language + " " + strength);
    }

    private String next(String key) {
        List<String> rest = left.computeIfAbsent(key, k -> new ArrayList<>());
        if (rest.isEmpty()) {
            rest.addAll(all.getOrDefault(key, List.of()));
            chance.shuffle(rest);
        }
        return rest.removeLast();
    }
}
