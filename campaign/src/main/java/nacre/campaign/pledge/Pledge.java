// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.pledge;

import java.time.Instant;
import nacre.assembly.box.Promise;
import nacre.campaign.unit.Target;
import nacre.campaign.unit.UnitPath;

/// «I will if at least this many do»: what is settled of a pledge, and how far it has come. How
/// many have pledged is in its box.
///
/// @param id the entry that opened it
/// @param decision by which it did
/// @param opened when
/// @param place whose people are asked
/// @param target how many of them it takes
/// @param by when it is over at the latest; its box ends later if the server slept
/// @param promise what is shown once it is met: names, or the result alone
/// @param since when it came to its stage
public record Pledge(
        PledgeId id,
        long decision,
        Instant opened,
        UnitPath place,
        Target target,
        Instant by,
        Promise promise,
        Stage stage,
        Instant since) {

    /// How far it has come.
    public enum Stage {
        /// It is decided; its box opens in the same breath.
        DECIDED,
        /// Members pledge.
        OPEN,
        /// Enough did.
        MET,
        /// Too few did, or their pledges were lost.
        MISSED
    }

    Pledge at(Stage next, Instant now) {
        return new Pledge(id, decision, opened, place, target, by, promise, next, now);
    }
}
