// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import nacre.assembly.part.Part;
import nacre.journal.Journal;

/// Folds a record from its first entry, as a new clerk would.
public final class Refold {
    private Refold() {}

    /// How the organ stands by its record.
    public static Standing of(Journal journal, Parts parts) {
        return on(Standing.empty(journal.organ(), parts), journal, parts);
    }

    /// How the organ stands by what its record has beyond `before`.
    public static Standing on(Standing before, Journal journal, Parts parts) {
        return Reading.after(parts, before, journal);
    }

    /// Whether two standings are the same in all parts; the first part that is not, or nothing.
    public static String difference(Parts parts, Standing one, Standing other) {
        if (one.size() != other.size() || !one.at().equals(other.at())) {
            return "%d entries, %s, and %d, %s"
                    .formatted(one.size(), one.at(), other.size(), other.at());
        }
        for (Part<?> part : parts.all()) {
            if (!one.states().of(part).equals(other.states().of(part))) {
                return part.name();
            }
        }
        return "";
    }
}
