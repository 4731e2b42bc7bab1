// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.guest;

import java.time.Instant;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Hash;

/// A link that somebody who is no member can follow, to do one thing.
///
/// @param id the entry that made it; who follows it goes by it
/// @param about the entry of what it leads to
/// @param place whose people it is for
/// @param made when
/// @param expires the first instant at which it leads nowhere
/// @param key what it showed last; while it is unused, what it was made with
/// @param uses how often it was used, as far as the record tells
/// @param isWithdrawn whether it leads nowhere any more
public record Link(
        LinkId id,
        long about,
        UnitPath place,
        Instant made,
        Instant expires,
        Hash key,
        int uses,
        boolean isWithdrawn) {

    /// Whether it can be followed.
    public boolean isGood(Instant now) {
        return !isWithdrawn && now.isBefore(expires);
    }

    Link used(Hash shown) {
        return new Link(id, about, place, made, expires, shown, uses + 1, isWithdrawn);
    }

    Link withdrawn() {
        return new Link(id, about, place, made, expires, key, uses, true);
    }

    Link expiring(Instant later) {
        return new Link(id, about, place, made, later, key, uses, isWithdrawn);
    }
}
