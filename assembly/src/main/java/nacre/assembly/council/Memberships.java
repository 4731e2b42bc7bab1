// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.council;

import nacre.assembly.part.Door;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// The councils that an organ is a member of.
///
/// @param doors since when
/// @param told what it last told them of itself, or null
public record Memberships(PSortedMap<OrganId, Door> doors, @Nullable Census told) {

    /// None.
    public static Memberships none() {
        return new Memberships(TreePMap.empty(), null);
    }

    /// The same, so changed.
    public Memberships joining(OrganId council, Door door) {
        return new Memberships(doors.plus(council, door), told);
    }

    /// The same, so changed.
    public Memberships leaving(OrganId council) {
        return new Memberships(doors.minus(council), told);
    }

    /// The same, so changed.
    public Memberships telling(Census census) {
        return new Memberships(doors, census);
    }
}
