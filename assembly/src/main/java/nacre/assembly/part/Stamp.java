// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import java.time.Instant;
import nacre.journal.Authority;
import org.jspecify.annotations.Nullable;

/// What the record says of an act beside its facts.
///
/// @param seq its sequence number, and so the id of what it makes
/// @param at when it was recorded
/// @param effective from when it counts: when it was due, else `at`
/// @param actor who acted, or null if nobody did
/// @param authority by what it stands
public record Stamp(
        long seq, Instant at, Instant effective, @Nullable MemberId actor, Authority authority) {

    /// The same, counted for another: a delegate's answer is her organ's.
    public Stamp as(@Nullable MemberId voice) {
        return new Stamp(seq, at, effective, voice, authority);
    }

    /// Who acted.
    ///
    /// @throws Unfoldable if nobody did
    public MemberId member() {
        if (actor == null) {
            throw new Unfoldable("Entry %d needs somebody who acted.".formatted(seq));
        }
        return actor;
    }
}
