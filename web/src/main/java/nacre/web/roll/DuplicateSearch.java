// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Looks for people who were there before, on the roll or on an earlier line.
final class DuplicateSearch {
    /// Looked up only, never gone through.
    private final Map<Key, Listed> onRoll = new HashMap<>();

    private final Map<Key, Long> inFile = new HashMap<>();
    private final List<Duplicate> duplicates = new ArrayList<>();

    DuplicateSearch(List<Listed> roll) {
        for (Listed one : roll) {
            for (Key key : keys(one.name(), one.email(), one.phone())) {
                onRoll.putIfAbsent(key, one);
            }
        }
    }

    void look(RollPerson person) {
        for (Key key : keys(person.name(), person.email(), person.phone())) {
            Listed listed = onRoll.get(key);
            if (listed != null) {
                duplicates.add(new Duplicate.OnRoll(person.line(), listed.name(), key.by()));
            }
            Long earlier = inFile.putIfAbsent(key, person.line());
            if (earlier != null) {
                duplicates.add(new Duplicate.InFile(person.line(), earlier, key.by()));
            }
        }
    }

    List<Duplicate> found() {
        return duplicates;
    }

    private static List<Key> keys(String name, String email, String phone) {
        var keys = new ArrayList<Key>(3);
        if (!name.isEmpty()) {
            keys.add(new Key(Likeness.NAME, LikenessKey.ofName(name)));
        }
        if (!email.isEmpty()) {
            keys.add(new Key(Likeness.EMAIL, LikenessKey.ofEmail(email)));
        }
        if (!phone.isEmpty()) {
            keys.add(new Key(Likeness.PHONE, LikenessKey.ofPhone(phone)));
        }
        return keys;
    }

    private record Key(Likeness by, String text) {}
}
