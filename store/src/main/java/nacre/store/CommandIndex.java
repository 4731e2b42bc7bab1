// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where in a record a command may stand: the first entry of its batch, by a hash of its id. At
/// most 64 bytes a command: open addressing, between a quarter and a half full.
///
/// Ids are chosen by devices, so the hash is keyed: nobody outside can make ids that meet in one
/// place.
final class CommandIndex {
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private final long secret;
    private long[] keys = new long[64];
    private long[] firsts = new long[64];
    private int size;

    /// An empty index.
    ///
    /// @param secret a random number
    CommandIndex(long secret) {
        this.secret = secret;
    }

    /// Looks at one place.
    interface Look<T> {
        @Nullable T at(long first);
    }

    synchronized void add(long high, long low, long first) {
        if (size * 2 >= keys.length) {
            grow();
        }
        put(key(high, low), first);
        size++;
    }

    /// The first thing found at a place where this id may stand, or null.
    <T> @Nullable T find(long high, long low, Look<T> look) {
        for (long first : places(key(high, low))) {
            T found = look.at(first);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private synchronized long[] places(long key) {
        long[] found = {};
        for (int i = slot(key); keys[i] != 0; i = (i + 1) & (keys.length - 1)) {
            if (keys[i] == key) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = firsts[i];
            }
        }
        return found;
    }

    private void put(long key, long first) {
        int i = slot(key);
        while (keys[i] != 0) {
            i = (i + 1) & (keys.length - 1);
        }
        keys[i] = key;
        firsts[i] = first;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldFirsts = firsts;
        keys = new long[oldKeys.length * 2];
        firsts = new long[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldFirsts[i]);
            }
        }
    }

    /// Never 0, which marks an empty slot.
    private long key(long high, long low) {
        long key = (high ^ secret) * ODD;
        key = (Long.rotateLeft(key, 29) ^ low ^ Long.rotateLeft(secret, 32)) * ODD;
        key ^= key >>> 32;
        return key == 0 ? 1 : key;
    }

    private int slot(long key) {
        return (int) key & (keys.length - 1);
    }
}
