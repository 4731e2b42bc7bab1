// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.campaign.map.MapPart.MAPS;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import nacre.journal.Keyring;
import nacre.journal.Keyrings;
import nacre.journal.OrganId;
import nacre.organ.Clerk;
import org.jspecify.annotations.Nullable;

/// The indexes of the organs whose maps were looked at lately. What is locked is in none of them.
/// Threads may share it.
final class MapIndexes {
    private static final int MOST_KEPT = 8;

    /// So many notes are read within half a second.
    private static final long QUICKLY_READ = 5_000;

    private final Keyrings keyrings;
    private final SequencedMap<OrganId, MapIndex> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<OrganId, MapIndex> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    MapIndexes(Keyrings keyrings) {
        this.keyrings = keyrings;
    }

    Keyring keyring(OrganId organ) {
        return keyrings.of(organ);
    }

    /// The index of an organ as the record stands; null while its keyring is locked.
    @Nullable MapIndex of(Clerk clerk, ZoneId zone) {
        OrganId organ = clerk.journal().organ();
        Keyring keyring = keyrings.of(organ);
        if (!keyring.isOpen()) {
            drop(organ);
            return null;
        }
        MapIndex index;
        synchronized (kept) {
            index = kept.computeIfAbsent(organ, o -> new MapIndex(clerk, keyring, zone));
        }
        return index.upToDate();
    }

    /// The same, if nobody has to wait for it: null also for a large map that nobody has looked at
    /// since the server started.
    @Nullable MapIndex soon(Clerk clerk, ZoneId zone) {
        boolean isKept;
        synchronized (kept) {
            isKept = kept.containsKey(clerk.journal().organ());
        }
        long notes =
                clerk.standing().states().of(MAPS).notes().values().stream()
                        .mapToLong(each -> each.size())
                        .sum();
        return isKept || notes <= QUICKLY_READ ? of(clerk, zone) : null;
    }

    /// Forgets what was read of an organ.
    void drop(OrganId organ) {
        synchronized (kept) {
            kept.remove(organ);
        }
    }
}
