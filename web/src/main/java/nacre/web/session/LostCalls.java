// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import javax.crypto.SecretKey;
import nacre.journal.Json;
import nacre.journal.Shelf;
import org.jspecify.annotations.Nullable;

/// Who asked at the door to come back, for the members of her organ to see. Anybody can ask under
/// any name, so it means nothing before a member has spoken to her; it is kept outside any record,
/// once for each name, and forgotten by itself. Threads may share it.
///
/// Whoever asks writes a keyed hash of both names and nothing is looked up: neither the answer nor
/// how long it takes says whether there is such an organ or such a member. The organ's members
/// compare the hashes with the names on their roll when they look.
public final class LostCalls {
    private static final String DRAWER = "lost";

    /// How long members see it.
    public static final Duration KEPT = Duration.ofDays(14);

    private final Shelf shelf;
    private final KeyedHash hash;

    /// Calls kept on this shelf under the house's key.
    public LostCalls(Shelf shelf, SecretKey key) {
        this.shelf = shelf;
        this.hash = new KeyedHash(key);
    }

    /// Somebody asked, whoever she is.
    public void add(String organ, String name, Instant now) {
        shelf.put(
                DRAWER,
                hash(organ, name),
                Json.object().put("at", now.getEpochSecond()).done(),
                now.plus(KEPT));
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
