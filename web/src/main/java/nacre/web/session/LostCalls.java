// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import javax.crypto.SecretKey;
import nacre.journal.Json;
import nacre.journal.Shelf;
import org.jspecify.annotations.Nullable;

/// Who asked at the door to come back, for the members of her organ to see. Anybody can ask under
/// any name, so it means nothing before a member has spoken to her; it is kept outside any record,
/// once for each name, forgotten by itself, and never more than [#MOST]. Threads may share it.
///
/// Whoever asks writes a keyed hash of both names and nothing is looked up: neither the answer nor
/// how long it takes says whether there is such an organ or such a member. The organ's members
/// compare the hashes with the names on their roll when they look.
public final class LostCalls {
    private static final String DRAWER = "lost";

    /// How long members see it.
    public static final Duration KEPT = Duration.ofDays(14);

    /// So many are kept on the whole server: each page that shows who asked reads all of them.
    public static final int MOST = 2000;

    private final Shelf shelf;
    private final KeyedHash hash;

    /// Calls kept on this shelf under the house's key.
    public LostCalls(Shelf shelf, SecretKey key) {
        this.shelf = shelf;
        this.hash = new KeyedHash(key);
    }

    /// Somebody asked, whoever she is; whether it was kept, for the drawer may be full. Whoever is
    /// in it already can always ask again.
    public boolean add(String organ, String name, Instant now) {
        String key = hash(organ, name);
        List<Shelf.Kept> kept = shelf.list(DRAWER, now);
        if (kept.size() >= MOST && kept.stream().noneMatch(each -> each.key().equals(key))) {
            return false;
        }
        shelf.put(
                DRAWER, key, Json.object().put("at", now.getEpochSecond()).done(), now.plus(KEPT));
        return true;
    }

    /// What was asked by now.
    public Asked asked(Instant now) {
        var at = new HashMap<String, Instant>();
        for (Shelf.Kept kept : shelf.list(DRAWER, now)) {
            at.put(kept.key(), Instant.ofEpochSecond(kept.value().whole("at")));
        }
        return (organ, name) -> at.isEmpty() ? null : at.get(hash(organ, name));
    }

    /// When somebody asked under a name, in any case of letters, to come back to an organ of this
    /// name.
    public interface Asked {
        /// When, or null if nobody did.
        @Nullable Instant at(String organ, String name);
    }

    private String hash(String organ, String name) {
        return hash.of("lost\n" + plain(organ) + "\n" + plain(name));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
