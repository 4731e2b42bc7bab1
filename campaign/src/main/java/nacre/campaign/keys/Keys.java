// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.keys;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.MemberId;
import org.jspecify.annotations.Nullable;

/// What the record says of the guard of an organ's keys. Whether they are open now, only the server
/// knows.
///
/// @param prepared what waits to be confirmed, or null
/// @param guard what was confirmed last, or null: then the key file guards them
/// @param turn who unlocked or locked them last, or null
public record Keys(@Nullable Prepared prepared, @Nullable Guard guard, @Nullable Turn turn) {

    /// Nothing yet.
    static Keys untouched() {
        return new Keys(null, null, null);
    }

    /// A guard that waits to be confirmed.
    ///
    /// @param seq the entry it goes by
    /// @param holders who gets a code; none if it is the key file
    public record Prepared(long seq, MemberId by, Instant at, List<MemberId> holders) {
        /// Copies the list.
        public Prepared {
            holders = List.copyOf(holders);
        }
    }

    /// A guard in force.
    ///
    /// @param prepared as it was prepared
    /// @param by who confirmed it
    public record Guard(Prepared prepared, MemberId by, Instant since) {}

    /// That somebody unlocked or locked the keys.
    public record Turn(boolean isUnlocking, MemberId by, Instant at) {}

    /// Who has a code; nobody while the key file guards the keys.
    public List<MemberId> holders() {
        return guard == null ? List.of() : guard.prepared().holders();
    }

    Keys with(Prepared next) {
        return new Keys(next, guard, turn);
    }

    Keys with(Guard next) {
        return new Keys(null, next, null);
    }

    Keys with(Turn next) {
        return new Keys(prepared, guard, next);
    }
}
