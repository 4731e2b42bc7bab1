// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds by name who is meant among those of a list and those who are on the map where it is
/// brought: by her whole name, or by words that no other's name has together.
final class NamesHere {

    /// Somebody who can be meant: on a line of the list, or on the map.
    sealed interface Person {
        /// Her name, as written.
        String name();

        /// In this place of the lines that are taken.
        record OnLine(int index, String name) implements Person {}

        /// On the map before.
        record OnMap(Known known) implements Person {
            @Override
            public String name() {
                return known.who().name();
            }
        }
    }

    /// Looked up only, never gone through.
    private final Map<String, List<Person>> whole = new HashMap<>();

    private final Map<String, Set<Person>> byWord = new HashMap<>();

    void add(Person person) {
        String plain = Note.Who.plain(person.name());
        whole.computeIfAbsent(plain, n -> new ArrayList<>()).add(person);
        for (String word : plain.split(" ", -1)) {
            byWord.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(person);
        }
    }

    /// Who can be meant by a name, for somebody who does not mean herself; one, if it is clear.
    List<Person> find(String name, Person herself) {
        String plain = Note.Who.plain(name);
        List<Person> named = without(whole.getOrDefault(plain, List.of()), herself);
        return named.isEmpty() ? without(List.copyOf(having(plain)), herself) : named;
    }

    private static List<Person> without(List<Person> people, Person herself) {
        return people.stream().filter(each -> !each.equals(herself)).toList();
    }

    private Set<Person> having(String plain) {
        String[] words = plain.split(" ", -1);
        var all = new LinkedHashSet<>(byWord.getOrDefault(words[0], Set.of()));
        for (String word : words) {
            all.retainAll(byWord.getOrDefault(word, Set.of()));
        }
        return all;
    }
}
