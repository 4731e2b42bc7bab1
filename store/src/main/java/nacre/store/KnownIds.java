// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import nacre.journal.CommandId;

/// Which commands' ids a record may hold, by their first eight bytes: nearly every id that comes is
/// new, and asking the disk for each would cost more than recording it. Eight bytes a command.
final class KnownIds {
    private static final int MOST_LATE = 1 << 14;

    private long[] sorted;
    private final Set<Long> late = new HashSet<>();

    /// Those that begin so; the array is taken over.
    KnownIds(long[] beginnings) {
        Arrays.sort(beginnings);
        sorted = beginnings;
    }

    synchronized void add(CommandId id) {
        late.add(beginning(id));
        if (late.size() > MOST_LATE) {
            int old = sorted.length;
            sorted = Arrays.copyOf(sorted, old + late.size());
            for (long each : late) {
                sorted[old++] = each;
            }
            Arrays.sort(sorted);
            late.clear();
        }
    }

    /// False if this id has surely never come.
    synchronized boolean mayHold(CommandId id) {
        long beginning = beginning(id);
        return late.contains(beginning) || Arrays.binarySearch(sorted, beginning) >= 0;
    }

    /// The first eight bytes.
    static long beginning(CommandId id) {
        return Long.parseUnsignedLong(id.hex(), 0, 16, 16);
    }
}
