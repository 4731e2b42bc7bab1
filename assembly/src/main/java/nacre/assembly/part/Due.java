// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import java.time.Instant;
import java.util.Comparator;

/// Something that falls due.
///
/// @param at when; at the very instant when a threshold was met
/// @param cause the entry that set the date or threshold
/// @param what which of the cause's dues this is
public record Due(Instant at, long cause, String what) implements Comparable<Due> {
    private static final Comparator<Due> ORDER =
            Comparator.comparing(Due::at).thenComparingLong(Due::cause).thenComparing(Due::what);

    @Override
    public int compareTo(Due other) {
        return ORDER.compare(this, other);
    }
}
