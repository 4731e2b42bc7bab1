// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Small durable things beside the record that may be forgotten: sessions, single-use codes,
/// drafts, who is a member where. Never backed up and never exported; losing it costs people a new
/// sign-in and nothing else.
///
/// Values are kept in named drawers under a key. What has expired is as if it were not there.
/// Threads may share a shelf; every call is atomic, and what it returns is durable.
public interface Shelf {

    /// A shelf that forgets when the program ends, for tests.
    static Shelf inMemory() {
        return new MemoryShelf();
    }

    /// Puts a value, in place of an earlier one. Without an end it stays until removed.
    void put(String drawer, String key, Json.Fields value, @Nullable Instant expires);

    /// Puts a value only if there is none; whether it did.
    boolean add(
            String drawer, String key, Json.Fields value, @Nullable Instant expires, Instant now);

    /// The value, or null if there is none.
    Json.@Nullable Fields get(String drawer, String key, Instant now);

    /// Takes the value away; of several callers at once, one gets it and the others null.
    Json.@Nullable Fields take(String drawer, String key, Instant now);

    /// Puts `next` in place of `before`, keeping the end; false if another value stands there now.
    boolean replace(String drawer, String key, Json.Fields before, Json.Fields next, Instant now);

    /// All that is in a drawer, by key.
    List<Kept> list(String drawer, Instant now);

    /// Forgets everything that has expired.
    void sweep(Instant now);

    /// One value with its key.
    record Kept(String key, Json.Fields value) {}
}
