// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.pledge;

import java.time.Instant;
import nacre.assembly.part.Refusal;

/// Why a pledge cannot be so, or not be given.
public sealed interface PledgeRefusal extends Refusal {

    /// There is no such pledge.
    record UnknownPledge(PledgeId pledge) implements PledgeRefusal {}

    /// It was met, missed, or never came about.
    record PledgeIsOver(PledgeId pledge) implements PledgeRefusal {}

    /// It has no such group.
    record NotAGroup(PledgeId pledge, int group, int groups) implements PledgeRefusal {}

    /// It is too soon or too late to be over then.
    record PledgeDateDoesNotFit(Instant by, Instant earliest, Instant latest)
            implements PledgeRefusal {}

    /// Once it is met, names are shown or the result; nothing between.
    record NoSuchPromise() implements PledgeRefusal {}
}
