// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A shelf in memory; one lock for all.
final class MemoryShelf implements Shelf {
    private final Map<String, Map<String, Thing>> drawers = new HashMap<>();

    private record Thing(Json.Fields value, @Nullable Instant expires) {
        boolean isThere(Instant now) {
            return expires == null || now.isBefore(expires);
        }
    }

    @Override
    public synchronized void put(
            String drawer, String key, Json.Fields value, @Nullable Instant expires) {
        drawer(drawer).put(key, new Thing(value, expires));
    }

    @Override
    public synchronized boolean add(
            String drawer, String key, Json.Fields value, @Nullable Instant expires, Instant now) {
        if (get(drawer, key, now) != null) {
            return false;
        }
        put(drawer, key, value, expires);
        return true;
    }

    @Override
    public synchronized Json.@Nullable Fields get(String drawer, String key, Instant now) {
        Thing thing = drawer(drawer).get(key);
        return thing != null && thing.isThere(now) ? thing.value : null;
    }

    @Override
    public synchronized Json.@Nullable Fields take(String drawer, String key, Instant now) {
        Thing thing = drawer(drawer).remove(key);
        return thing != null && thing.isThere(now) ? thing.value : null;
    }

    @Override
    public synchronized boolean replace(
            String drawer, String key, Json.Fields before, Json.Fields next, Instant now) {
        Thing thing = drawer(drawer).get(key);
        if (thing == null || !thing.isThere(now) || !thing.value.equals(before)) {
            return false;
        }
        drawer(drawer).put(key, new Thing(next, thing.expires));
        return true;
    }

    @Override
    public synchronized List<Kept> list(String drawer, Instant now) {
        var kept = new ArrayList<Kept>();
        drawer(drawer)
                .forEach((key, thing) -> {
                    if (thing.isThere(now)) {
                        kept.add(new Kept(key, thing.value));
                    }
                });
        return kept;
    }

    @Override
    public synchronized void sweep(Instant now) {
        drawers.values().forEach(drawer -> drawer.values().removeIf(t -> !t.isThere(now)));
    }

    private Map<String, Thing> drawer(String name) {
        return drawers.computeIfAbsent(name, n -> new TreeMap<>());
    }
}
