// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nacre.journal.Token;
import org.jspecify.annotations.Nullable;

/// Who works with whom on the maps of one organ, by the names of their keys. A tie has a key of
/// its own, for it is about two people: it ends with either of them. Only an index holds one, and
/// guards it.
final class Ties {

    /// Two who work together, in the order in which it was noted.
    private record Pair(Token one, Token other) {}

    private final Map<Token, Pair> pairs = new HashMap<>();

    /// For each person, those who work with her, in the order in which it was noted, and the tie's
    /// key.
    private final Map<Token, Map<Token, Token>> others = new HashMap<>();

    /// Keys of ties that ended and are to be destroyed.
    private final Set<Token> over = new HashSet<>();

    void clear() {
        pairs.clear();
        others.clear();
        over.clear();
    }

    /// Ties two people; said twice, the second time is over at once.
    void add(Token tie, Token one, Token other) {
        if (one.equals(other) || tie(one, other) != null) {
            over.add(tie);
            return;
        }
        pairs.put(tie, new Pair(one, other));
        put(one, other, tie);
        put(other, one, tie);
    }

    private void put(Token one, Token other, Token tie) {
        others.computeIfAbsent(one, t -> new LinkedHashMap<>()).put(other, tie);
    }

    /// A tie that holds no longer, or never did.
    void end(Token tie) {
        Pair pair = pairs.remove(tie);
        if (pair != null) {
            remove(pair.one, pair.other);
            remove(pair.other, pair.one);
        }
        over.add(tie);
    }

    private void remove(Token one, Token other) {
        others.computeIfPresent(
                one, (t, all) -> all.remove(other) != null && all.isEmpty() ? null : all);
    }

    /// Ends all ties of somebody.
    void endAll(Token person) {
        List.copyOf(others.getOrDefault(person, Map.of()).values()).forEach(this::end);
    }

    /// Those who work with somebody.
    List<Token> with(Token person) {
        return List.copyOf(others.getOrDefault(person, Map.of()).keySet());
    }

    /// With how many somebody works.
    int count(Token person) {
        return others.getOrDefault(person, Map.of()).size();
    }

    /// The key of the tie between two, or null.
    @Nullable Token tie(Token one, Token other) {
        return others.getOrDefault(one, Map.of()).get(other);
    }

    /// The keys to be destroyed; they are asked for once.
    List<Token> takeOver() {
        var taken = new ArrayList<>(over);
        over.clear();
        return taken;
    }
}
